package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Nasty;
import se.btloggbok.Readings;
import se.btloggbok.edit.YamlScalar.Context;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

class YamlScalarTest {

  private static final YamlPath VALUE = YamlPath.ROOT.child("å");

  /** Every place where a scalar may be written, with the path of the value there. */
  private static final List<Place> PLACES =
      List.of(
          new Place("å: %s\nb: x\n", VALUE, Context.BLOCK),
          new Place("å:\n- %s\n- x\n", VALUE.child(0), Context.BLOCK),
          new Place("å:\n  - b: %s\n    c: x\n", VALUE.child(0).child("b"), Context.BLOCK),
          new Place("å: %s # kommentar", VALUE, Context.BLOCK),
          new Place("å: [%s, x]\n", VALUE.child(0), Context.FLOW),
          new Place("å: [x,%s]\n", VALUE.child(1), Context.FLOW),
          new Place("å: { b: %s, c: x }\n", VALUE.child("b"), Context.FLOW),
          new Place("å: {b: %s}\n", VALUE.child("b"), Context.FLOW));

  private record Place(String document, YamlPath path, Context context) {

    String read(String scalar) {
      String text = document.replace("%s", scalar);
      YamlDocument read = YamlReader.read(Readings.of("a.yaml", text).source());
      assertThat(read.problems()).as(text).isEmpty();
      return ((Scalar) read.at(path).orElseThrow()).text();
    }
  }

  private static void readsBack(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (Place place : PLACES) {
      for (String scalar :
          List.of(YamlScalar.text(text, place.context), YamlScalar.value(text, place.context))) {
        assertThat(place.read(scalar)).as("%s in %s", scalar, place.document).isEqualTo(composed);
        assertThat(scalar.codePoints()).noneMatch(Character::isISOControl);
      }
    }
  }

  static Stream<String> texts() {
    return Stream.concat(
        Nasty.TEXTS.stream(),
        Stream.of(
            "",
            " ",
            "a",
            " a",
            "a ",
            "a: b",
            "a:",
            "a:b",
            ":a",
            "a #b",
            "a#b",
            "#a",
            "- x",
            "-x",
            "-",
            "--- x",
            "...",
            "... och",
            "? a",
            "?",
            "~",
            "null",
            "Null",
            "no",
            "2025-01-01",
            "12",
            "1_000",
            "0x1F",
            "10:30",
            ".5",
            ".inf",
            "<<",
            "=",
            "a, b",
            "[a]",
            "{a}",
            "a]",
            "a}",
            "*a",
            "&a",
            "!a",
            "|",
            ">",
            "%a",
            "@a",
            "`a`",
            "it's",
            "'a'",
            "\"a\"",
            "a\\",
            "\\n",
            "a\tb",
            "\n",
            "a\n\n b",
            "\r\n",
            "\u00A0",
            "a:\u00A0b",
            "\u0301a",
            "\u200D",
            "\u200Ba",
            "x\uE000",
            "\uDC00",
            "\uD83D\uDE00",
            "\uDB40\uDC01",
            "å: 1",
            "key: [",
            "a # b: c",
            "a :b",
            "a : b",
            "datum: 2025-01-01",
            "x,",
            "x:,",
            ",:x",
            "a\uFEFF"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anyTextIsReadBack(String text) {
    readsBack(text);
  }

  @Test
  void anyCharacterIsReadBack() {
    for (int c = 0; c <= 0x3000; c++) {
      String one = Character.toString(c);
      String composed = Normalizer.normalize("a" + one + "b" + one, Normalizer.Form.NFC);
      String scalar = YamlScalar.text("a" + one + "b" + one, Context.FLOW);
      assertThat(PLACES.get(4).read(scalar)).as("U+%04X", c).isEqualTo(composed);
    }
  }

  @Test
  void randomTextsAreReadBack() {
    String signs = "aå1 :#-,[]{}'\"\\?!&*|>%@`~=<.\n\t\u00A0\u0301\u200D\u2028\u0000";
    for (int seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(
            random.nextInt(12) == 0
                ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                : signs.substring(random.nextInt(signs.length())).substring(0, 1));
      }
      Place place = PLACES.get(seed % PLACES.size());
      String scalar = YamlScalar.text(text.toString(), place.context);
      assertThat(place.read(scalar))
          .as("seed %d: %s", seed, scalar)
          .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hypertoni",
        "Hypertoni, när ska man remittera?",
        "a:b",
        "EKG (12 avl.)",
        "50 % mer",
        "c/o Närhälsan",
        "Per-Ola",
        "frukost & lunch",
        "2 timmar",
        "👍🏽",
        "🧑‍⚕️"
      })
  void ordinaryTextStaysPlain(String text) {
    assertThat(YamlScalar.text(text, Context.BLOCK)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "null ¦ \"null\"",
        "012 ¦ \"012\"",
        "2025-01-01 ¦ \"2025-01-01\"",
        "Remiss: när? ¦ \"Remiss: när?\"",
        "säger \"nej\": ¦ 'säger \"nej\":'",
        "- x ¦ \"- x\"",
      })
  void otherTextIsQuoted(String text, String scalar) {
    assertThat(YamlScalar.text(text, Context.BLOCK)).isEqualTo(scalar);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-01", "60", "true", "7.5", "mini-CEX", "ej godkänd"})
  void otherTypesArePlain(String value) {
    assertThat(YamlScalar.value(value, Context.FLOW)).isEqualTo(value);
  }

  @Test
  void commasAreOnlyQuotedInBrackets() {
    assertThat(YamlScalar.text("a, b", Context.BLOCK)).isEqualTo("a, b");
    assertThat(YamlScalar.text("a, b", Context.FLOW)).isEqualTo("\"a, b\"");
  }
}
