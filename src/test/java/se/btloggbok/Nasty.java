package se.btloggbok;

import java.util.List;

/**
 * Texts that have a special meaning to a program that should only display them: a browser,
 * Markdown, CSS, a spreadsheet, XML, a template, a log, a terminal. Every output is tested with
 * this list.
 */
public final class Nasty {

  /** The texts. */
  public static final List<String> TEXTS =
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
          "<img src=x onerror=alert(1)> & &lt;b&gt; &amp; &#x41;",
          "\" onmouseover=\"alert(1)\" x='",
          "</style></title></svg></textarea><script>alert(1)</script>",
          "<!-- --> ]]> <![CDATA[ <?php ?>",
          "\"); content: url(https://example.com/x); } * { display: none",
          "\\\"\\27 \\a */ /* {{running}}",
          "${7*7} #{7*7} [=7*7] <#if x> <@x/> ${.now} {0} {1,choice,0#x}",
          "a | b || c \\| d \\",
          "`kod` ``x`` **fet** __fet__ *kursiv* _kursiv_ ~~struken~~ ~en~",
          "[a](javascript:x) ![b](https://example.com/b.png) <https://example.com> [c][d]",
          "- [ ] punkt",
          "+ punkt",
          "> citat",
          "---",
          "===",
          "|---|---|",
          "```",
          ":smile: $x^2$ $$y$$ &copy; &#128512;",
          "@octocat @grupp/lag #12 x/y#3 GH-12 f1d2d2f924e986ac86fd x@f1d2d2f924e986ac86fd",
          "www.x.se HTTP://x.se ftp://x.se a@x.se mailto:a@x.se xmpp:a@x.se",
          "    kod # rubrik",
          " # rubrik",
          "> [!NOTE] x[^1] [^1]: y [x]: https://x.se",
          "~~~mermaid",
          "rad ett\nrad två\r\n\r\n# rad tre\n\n| a |",
          "a\u0000b\u001B[31mc\u0007\u0085d",
          "\u001B]8;;https://example.com\u001B\\länk\u001B]8;;\u001B\\",
          "\u009D52;c;aGVq\u009C\u0090q\u009C",
          "::set-output name=x::1",
          "::add-mask::x%0D%0A::stop-commands::y",
          "##vso[task.setvariable variable=x]y",
          "section_start:0:x\r\u001B[0K",
          "<|`*_[".repeat(50),
          "x".repeat(10_000),
          "😀".repeat(1_000));

  private Nasty() {}
}
