package se.btloggbok.cli;

import java.util.List;

/** Texts that mean something to somebody who should only show them. */
final class Nasty {

  /** Each of them alone. */
  static final List<String> TEXTS =
      List.of(
          "<script>alert(1)</script>",
          "</failure></testcase>",
          "<!-- & -->",
          "]]>",
          "&amp;&lt;&#0;",
          "${jndi:ldap://x} #{x} {{x}} {0} {1,choice,0#a}",
          "<% x %> <#if x> [=x]",
          "a|b||c",
          "```` ` `code` ```",
          "**fet** _kursiv_ ~~struken~~ $x$",
          "[länk](javascript:alert(1)) ![bild](x) [a][b] <http://x.se>",
          "# rubrik",
          "- punkt",
          "1. punkt",
          "\u202Ebaklänges\u202C \u200Fhöger\u2066",
          "\u001B]0;titel\u0007\u001B[2J\u009B31m",
          "noll\u0000noll",
          "=cmd|' /C calc'!A0",
          "+1+1",
          "-1+1",
          "@SUM(A1)",
          " =1+1",
          "＝1+1",
          "\t=1",
          "::error::ser ut som ett fel",
          "##[error]ser ut som ett fel",
          "%0A::error::%25%3A",
          "rad ett\nrad två\r\nrad tre",
          "\u2028rad\u2029stycke\u0085",
          "🧑‍⚕️ 👍🏽 😀",
          "halv \uD83D surrogat",
          "\uFFFE\uFFFF\uFEFF",
          "å ä ö é ﬁ ß",
          "a\u030A a\u0308",
          "citat \" ' ” ; , \\ \\\\",
          "; drop table; --",
          "C:\\mapp\\fil",
          "x".repeat(10_000),
          "😀".repeat(5_000));

  private Nasty() {}
}
