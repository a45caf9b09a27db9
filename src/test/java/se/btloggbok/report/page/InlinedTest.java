package se.btloggbok.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of a page is at the foot of every printed page, as plain text. */
class InlinedTest {

  private static final String COMMON = "@page { @bottom-left { content: \"{{running}}\"; } } p { }";

  /** Decodes the escapes of a CSS string: a backslash, the number of a character, and a space. */
  private static final Pattern CODED = Pattern.compile("\\\\([0-9a-f]{1,6}) ");

  private static Inlined style(String running) {
    return Inlined.styleSheet(COMMON, running);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jonas Ferm",
        "Åsa Öberg 👩🏽‍⚕️",
        "\"; } * { display: none } \"",
        "\\",
        "\\\"",
        "\\22 ",
        "</style><script>alert(1)</script>",
        "\n\r\f\0",
        "{{running}}",
        "$1 \\$0",
        "*/ /*",
        "url(https://example.com)",
        "a1f 2b"
      })
  void theTitleIsEscaped(String title) {
    String text = style(title).text();
    String quoted = text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));

    assertThat(text)
        .startsWith(COMMON.substring(0, COMMON.indexOf("{{")))
        .endsWith("\"; } } p { }");
    assertThat(quoted).matches("(?:[A-Za-z0-9]|\\\\[0-9a-f]{1,6} )*");
    assertThat(decoded(quoted)).isEqualTo(title);
  }

  private static String decoded(String quoted) {
    return CODED
        .matcher(quoted)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
  }

  /** Computed by {@code printf abc | openssl dgst -sha256 -binary | base64}. */
  @Test
  void theHashIsCorrect() {
    assertThat(Inlined.of("abc"))
        .isEqualTo(new Inlined("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="));
    assertThat(style("A").hash()).isNotEqualTo(style("B").hash());
  }
}
