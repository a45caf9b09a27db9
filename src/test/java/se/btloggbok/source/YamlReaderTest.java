package se.btloggbok.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/** Every value is text, and has a region in 1-based lines and code points. */
class YamlReaderTest {

  @Test
  void valuesAreTheirText() {
    YamlDocument document =
        read("a: no\nb: 012\nc: 10:30\nd: 1_000\ne: 0x1F\nf: ~\ng: null\nh: 2025-09-01\ni: 'no'\n");

    assertThat(((Mapping) document.root().orElseThrow()).entries())
        .extracting(entry -> ((Scalar) entry.value()).text())
        .containsExactly("no", "012", "10:30", "1_000", "0x1F", "~", "null", "2025-09-01", "no");
    assertThat(document.complete()).isTrue();
    assertThat(document.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`a: b`           | 1:4-1:5",
        "`å: b`           | 1:4-1:5",
        "`😀: b`          | 1:4-1:5",
        "`a: 😀b`         | 1:4-1:6",
        "`a: 👩🏽‍⚕️`       | 1:4-1:9",
        "`a: \"b\"`       | 1:4-1:7",
        "`a: 'b c'`       | 1:4-1:9",
        "`a:   b  `       | 1:6-1:7",
        "`a: b # c`       | 1:4-1:5",
        "`\"a\": b`       | 1:6-1:7",
        "`{ a: b }`       | 1:6-1:7",
        "`{a: [b]}`       | 1:2-1:3",
        "`{\"a\":b}`      | 1:6-1:7",
        "`# c/n/na: b`    | 3:4-3:5",
        "`---/na: b`      | 2:4-2:5",
        "`a:/n  b`        | 2:3-2:4",
        "`a: b/n  c`      | 1:4-2:4",
        "`a: \"b/n  c\"`  | 1:4-2:5",
        "`a: |/n  b/n  c/n`  | 1:4-4:1",
        "`a: >-/n  b/n`      | 1:4-3:1",
        "`a:`             | 1:1-1:2",
        "`a: ''`          | 1:1-1:2",
        "`a: {}`          | 1:1-1:2",
        "`a: []`          | 1:1-1:2",
        "`a:/n  - b`      | 1:1-1:2",
        "`a:/n  b: c`     | 1:1-1:2",
        "`a: [b, c]`      | 1:1-1:2"
      })
  void aPathPointsAtAValueOrAtTheKeyOfAListOrMapping(String text, String place) {
    YamlDocument document = read(text.replace("/n", "\n"));

    assertThat(place(document.regionOf(firstKeyOf(document)))).isEqualTo(place);
  }

  private static YamlPath firstKeyOf(YamlDocument document) {
    Mapping root = (Mapping) document.root().orElseThrow();
    return YamlPath.ROOT.child(root.entries().get(0).key().text());
  }

  @Test
  void aMissingValueIsPlacedAtTheKeyOfItsParent() {
    YamlDocument document = read("läkare:\n  namn: Åsa\nintyg:\n  - slag: a\n    datum: b\n");
    YamlPath certificates = YamlPath.ROOT.child("intyg");

    assertThat(place(document.regionOf(path("läkare").child("legitimation")))).isEqualTo("1:1-1:7");
    assertThat(place(document.regionOf(path("läkare").child("legitimation").child("datum"))))
        .isEqualTo("1:1-1:7");
    assertThat(place(document.regionOf(path("läkare").child("namn").child("x"))))
        .isEqualTo("2:9-2:12");
    assertThat(place(document.regionOf(path("finns-inte")))).isEqualTo("1:1-1:1");
    assertThat(place(document.regionOf(YamlPath.ROOT))).isEqualTo("1:1-1:1");
    assertThat(place(document.regionOf(certificates.child(0).child("fil")))).isEqualTo("4:5-4:12");
    assertThat(place(document.regionOf(certificates.child(0)))).isEqualTo("4:5-4:12");
    assertThat(place(document.regionOf(certificates.child(1)))).isEqualTo("3:1-3:6");
    assertThat(place(document.regionOf(certificates.child("x")))).isEqualTo("3:1-3:6");
    assertThat(place(document.regionOf(certificates.child("-1")))).isEqualTo("3:1-3:6");
  }

  @Test
  void aListItemIsPlacedAtItsFirstEntryOrItsValue() {
    YamlDocument document =
        read(
            "a:\n"
                + "  - b: 1\n"
                + "    c: 2\n"
                + "  - { b: 1, c: 2 }\n"
                + "  - x\n"
                + "  - [y,\n"
                + "     z]\n"
                + "  - b:\n"
                + "      c: 1\n");

    assertThat(place(document.regionOf(path("a").child(0)))).isEqualTo("2:5-2:9");
    assertThat(place(document.regionOf(path("a").child(1)))).isEqualTo("4:5-4:19");
    assertThat(place(document.regionOf(path("a").child(2)))).isEqualTo("5:5-5:6");
    assertThat(place(document.regionOf(path("a").child(3)))).isEqualTo("6:5-7:8");
    assertThat(place(document.regionOf(path("a").child(4)))).isEqualTo("8:5-8:6");
  }

  @Test
  void mappingsAndListsReachFromTheirFirstToTheirLast() {
    YamlDocument document = read("a:\n  b: 1\n  c: [2,\n    3]\nd: {\n  e: 4 }\n");

    assertThat(place(document.at(path("a")).orElseThrow().region())).isEqualTo("2:3-4:7");
    assertThat(place(document.at(path("a").child("c")).orElseThrow().region()))
        .isEqualTo("3:6-4:7");
    assertThat(place(document.at(path("d")).orElseThrow().region())).isEqualTo("5:4-6:9");
  }

  @Test
  void theValueAtAPlaceIsFound() {
    YamlDocument document = read("a:\n  - b: 'c d'\n");

    assertThat(document.pathAt(new Region(1, 1, 1, 2))).isEqualTo(path("a"));
    assertThat(document.pathAt(new Region(2, 5, 2, 6))).hasToString("/a/0/b");
    assertThat(document.pathAt(new Region(2, 10, 2, 11))).hasToString("/a/0/b");
    assertThat(document.pathAt(new Region(9, 1, 9, 1))).isEqualTo(YamlPath.ROOT);
  }

  @Test
  void valuesAreFoundByPath() {
    YamlDocument document = read("a:\n  - b: c\n");

    assertThat(document.at(YamlPath.ROOT)).containsInstanceOf(Mapping.class);
    assertThat(document.at(path("a"))).containsInstanceOf(Sequence.class);
    assertThat(document.at(path("a").child(0).child("b")))
        .hasValueSatisfying(value -> assertThat(((Scalar) value).text()).isEqualTo("c"));
    assertThat(document.at(path("a").child(1))).isEmpty();
    assertThat(document.at(path("a").child("b"))).isEmpty();
    assertThat(document.at(path("a").child("99999999999"))).isEmpty();
    assertThat(document.at(path("b").child("c"))).isEmpty();
  }

  @Test
  void textIsComparedInNfc() {
    YamlDocument document = read("la\u0308kare: A\u030Asa\n");

    assertThat(document.at(path("läkare")))
        .hasValueSatisfying(value -> assertThat(((Scalar) value).text()).isEqualTo("Åsa"));
    assertThat(place(document.regionOf(path("läkare")))).isEqualTo("1:10-1:14");
  }

  @Test
  void blockTextsAreFoldedAsYamlSays() {
    YamlDocument document =
        read("a: |\n  b\n   c\n\n  d\nb: >\n  e\n  f\n\n  g\nc: |-\n  h\nd: \"i\\\n  j\\tk\"\n");

    assertThat(((Mapping) document.root().orElseThrow()).entries())
        .extracting(entry -> ((Scalar) entry.value()).text())
        .containsExactly("b\n c\n\nd\n", "e f\ng\n", "h", "ij\tk");
  }

  @Test
  void afterASyntaxErrorTheRestIsRead() {
    YamlDocument document = read("a:\n  - b: \"x\n  - b: y\nc: [1\nd: 2\n");

    assertThat(document.complete()).isFalse();
    assertThat(document.at(path("a").child(0).child("b")))
        .hasValueSatisfying(value -> assertThat(((Scalar) value).text()).isEqualTo("y"));
    assertThat(document.at(path("d"))).isPresent();
    assertThat(place(document.regionOf(path("d")))).isEqualTo("5:4-5:5");
    assertThat(document.problems())
        .extracting(SourceProblem::kind)
        .containsExactly(Kind.UNCLOSED_QUOTE, Kind.UNCLOSED_BRACKET);
    assertThat(document.problems())
        .extracting(problem -> place(problem.region()))
        .containsExactly("2:8-2:9", "4:4-4:5");
  }

  @Test
  void problemsComeInTheOrderOfTheText() {
    YamlDocument document = read("a: &x 1\nb: \"\nc: *x\na: 2\n\u0001: 1\n");

    assertThat(document.problems()).extracting(SourceProblem::region).isSorted();
    assertThat(document.problems()).hasSizeGreaterThan(3);
  }

  /** The engine reads a text in pieces: an emoji is never split between two of them. */
  @Test
  void anEmojiCanBeAnywhere() {
    for (int length = 1_000; length < 1_030; length++) {
      String value = "x".repeat(length) + "😀".repeat(2_000);
      for (String text : List.of("a: %s\n", "a: \"%s\"\n", "a: # %s\n")) {
        YamlDocument document = read(text.formatted(value));

        assertThat(document.problems()).isEmpty();
        assertThat(document.fragments()).anyMatch(fragment -> fragment.text().endsWith(value));
      }
    }
  }

  @Test
  void undecodableTextIsNotParsed() {
    SourceProblem problem = new SourceProblem(Kind.NOT_UTF8, new Region(1, 1, 1, 2));
    YamlDocument document =
        YamlReader.read(
            new SourceReader.Reading(new SourceText("x", "a: b"), Optional.of(problem)));

    assertThat(document.root()).isEmpty();
    assertThat(document.complete()).isFalse();
    assertThat(document.problems()).containsExactly(problem);
    assertThat(document.fragments()).extracting(TextFragment::text).containsExactly("a: b");
  }

  private static YamlDocument read(String text) {
    return YamlReader.read(new SourceText("loggbok.yaml", text));
  }

  private static YamlPath path(String key) {
    return YamlPath.ROOT.child(key);
  }

  private static String place(Region region) {
    return "%d:%d-%d:%d"
        .formatted(region.line(), region.column(), region.endLine(), region.endColumn());
  }
}
