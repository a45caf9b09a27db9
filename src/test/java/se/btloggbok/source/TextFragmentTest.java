package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All text of a file is in a fragment, so that nothing in it can hide. */
class TextFragmentTest {

  @Test
  void keysValuesAndCommentsAreFragments() {
    List<TextFragment> fragments = fragments("# överst\nnamn: \"Åsa\" # hon\nlista: [a, b]\n");

    assertThat(fragments)
        .contains(
            new TextFragment(path("namn"), "namn", new Region(2, 1, 2, 5)),
            new TextFragment(path("namn"), "Åsa", new Region(2, 7, 2, 12)),
            new TextFragment(path("lista"), "lista", new Region(3, 1, 3, 6)),
            new TextFragment(path("lista").child(0), "a", new Region(3, 9, 3, 10)),
            new TextFragment(path("lista").child(1), "b", new Region(3, 12, 3, 13)),
            new TextFragment(YamlPath.ROOT, "# överst", new Region(1, 1, 1, 9)),
            new TextFragment(YamlPath.ROOT, " # hon", new Region(2, 12, 2, 18)));
  }

  @Test
  void aPartOfAPlainTextHasItsOwnPlace() {
    TextFragment plain = fragment("namn: 😀 Åsa Ek\n", "😀 Åsa Ek");

    assertThat(plain.regionOf(3, 6)).isEqualTo(new Region(1, 9, 1, 12));
  }

  @Test
  void aPartOfAQuotedTextHasItsOwnPlace() {
    TextFragment quoted = fragment("namn: 'Åsa Ek'\n", "Åsa Ek");

    assertThat(quoted.regionOf(4, 6)).isEqualTo(new Region(1, 12, 1, 14));
    assertThat(quoted.regionOf(0, 6)).isEqualTo(new Region(1, 8, 1, 14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\\u00C5sa Ek\"", "'''Åsa'''", "Åsa\n  Ek", "|\n  Åsa\n"})
  void aPartOfATextWithEscapesHasThePlaceOfTheWholeText(String written) {
    TextFragment value =
        fragments("namn: " + written + "\n").stream()
            .filter(fragment -> fragment.path().equals(path("namn")))
            .filter(fragment -> !fragment.text().equals("namn"))
            .findFirst()
            .orElseThrow();

    assertThat(value.regionOf(1, 2)).isEqualTo(value.region());
  }

  @Test
  void aTextThatCannotBeParsedIsSplitIntoLines() {
    List<TextFragment> fragments = fragments("namn: \"Åsa\nannat: [\n# sist\n");

    assertThat(fragments).extracting(TextFragment::text).contains("# sist");
    assertThat(covered("namn: \"Åsa\nannat: [\n# sist\n")).contains("namn", "Åsa", "annat", "sist");
  }

  /** Text of a value is not repeated in the remainder of its lines. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |\n  SÖKT\n",
        "a: |-\n  SÖKT\n",
        "a: >-\n  SÖKT x\n",
        "a: |+\n  x\n  SÖKT\n",
        "a: >+\n  x\n\n  SÖKT\n",
        "a: >2-\n  SÖKT\n",
        "a: |- # x\n  SÖKT\n",
        "a: \"Om \\\"x\\\", SÖKT\"\n",
        "a: \"\\u00C5sa SÖKT\"\n",
        "a: \"x\\tSÖKT \\x41 y\"\n",
        "a: \"x\n  \\\"y\\\" SÖKT\n  z\"\n",
        "a: \"x \\\n  SÖKT\"\n",
        "a: 'it''s SÖKT'\n"
      })
  void nothingOccursTwice(String text) {
    assertThat(fragments(text)).filteredOn(fragment -> fragment.text().contains("SÖKT")).hasSize(1);
  }

  @Test
  void wordsInATextAndInACommentAreBothFragments() {
    assertThat(fragments("a: |- # SÖKT\n  SÖKT\n"))
        .filteredOn(fragment -> fragment.text().contains("SÖKT"))
        .hasSize(2);
  }

  /** All places where a personnummer could hide. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SÖKT: 1\n",
        "a: SÖKT\n",
        "a: \"SÖKT\"\n",
        "a: 'SÖKT'\n",
        "a: |\n  x\n  SÖKT\n",
        "a: >-\n  x\n\n  SÖKT y\n",
        "a: | # SÖKT\n  x\n",
        "a: [x, SÖKT]\n",
        "a: { SÖKT: 1 }\n",
        "a: { b: SÖKT }\n",
        "- - - SÖKT\n",
        "# SÖKT\na: 1\n",
        "a: 1 # SÖKT\n",
        "a: [ # SÖKT\n  1 ]\n",
        "a:\n  b: 1\n# SÖKT",
        "a: &SÖKT 1\n",
        "a: *SÖKT\n",
        "a: !SÖKT 1\n",
        "a: 1\na: SÖKT\n",
        "a: 1\nSÖKT: &x 1\nSÖKT: 2\n",
        "%SÖKT 1\n---\na: 1\n",
        "a: 1\n---\nb: SÖKT\n",
        "a: 1\n...\n# SÖKT\n",
        "<<: { b: SÖKT }\n",
        "? SÖKT\n: 1\n",
        "? [SÖKT]\n: 1\n",
        "a: \"SÖKT\n",
        "a: |\n  x\nb: \"SÖKT\nc: 1\n",
        "a: &x | # SÖKT\n  x\n",
        "a: [SÖKT\n",
        "a: b: SÖKT\n",
        "SÖKT\na: 1\n",
        "\tSÖKT: 1\n",
        "a: x\n SÖKT\n",
        "a: \"x\n  SÖKT\n  y\"\n",
        "SÖKT",
        "\u0000SÖKT\n",
        "x-egen: { djup: [{ SÖKT: 1 }] }\n"
      })
  void nothingHides(String text) {
    assertThat(covered(text)).contains("SÖKT");
    assertThat(covered(text.replace("\n", "\r\n"))).contains("SÖKT");
  }

  @Test
  void nothingHidesInARandomText() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String characters = "{}[]:,-?&*!|>%@`\"'#\\ \n\n\n  ~<é\t\u0000a1";
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int at = 0; at < length; at++) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      text.insert(random.nextInt(length + 1), "SÖKT");
      if (text.indexOf("\\SÖKT") < 0) {
        assertThat(covered(text.toString())).as("seed %d, text:%n%s", seed, text).contains("SÖKT");
      }
    }
  }

  private static String covered(String text) {
    return fragments(text).stream().map(TextFragment::text).collect(Collectors.joining("\n"));
  }

  private static TextFragment fragment(String text, String value) {
    return fragments(text).stream()
        .filter(fragment -> fragment.text().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<TextFragment> fragments(String text) {
    return YamlReader.read(new SourceText("loggbok.yaml", text)).fragments();
  }

  private static YamlPath path(String key) {
    return YamlPath.ROOT.child(key);
  }
}
