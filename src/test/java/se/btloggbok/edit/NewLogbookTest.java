package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Nasty;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlPath;

class NewLogbookTest {

  /** Characters that YAML cannot contain. */
  private static final String NO_TEXT = "(?s).*[\\x00\\uD83D\\uFFFE].*";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private static NewLogbook minimal() {
    NewLogbook logbook = new NewLogbook();
    logbook.put("Eva Lind", "personer", "eva-lind", "namn");
    logbook.put("specialist", "personer", "eva-lind", "kompetens");
    logbook.put("eva-lind", "bastjänstgöring", "huvudhandledare");
    logbook.put("2026-08-31", "bastjänstgöring", "till");
    logbook.put("2025-09-01", "bastjänstgöring", "från");
    logbook.put("fristående", "bastjänstgöring", "form");
    logbook.put("Amina Rahimi", "läkare", "namn");
    return logbook;
  }

  private static ReadLogbook read(String text) throws IOException {
    return new LogbookReader()
        .read(
            SourceReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "loggbok.yaml"));
  }

  /** A section that is added to the format appears in a new logbook too, with its comment. */
  @Test
  void everySectionIsWrittenInTheOrderOfTheFormat() throws IOException {
    String text = minimal().text(SWEDISH);

    assertThat(read(text).outcomes()).isEmpty();
    List<String> sections =
        Pattern.compile("(?m)^(?:# )?([\\p{L}-]+):(?= |$)")
            .matcher(text)
            .results()
            .map(match -> match.group(1))
            .filter(key -> !key.equals("yaml-language-server"))
            .toList();
    assertThat(sections).isEqualTo(Shape.ofLogbook().keys());
    assertThat(Shape.ofLogbook().keys().stream().skip(1))
        .allSatisfy(
            key ->
                assertThat(text)
                    .contains(LogbookSchema.descriptions(SWEDISH).getString("Logbook." + key)));
  }

  @Test
  void theFirstLineIsForEditors() {
    assertThat(minimal().text(SWEDISH))
        .startsWith(
            "# yaml-language-server: $schema=bt-loggbok-1.schema.json\nformat: bt-loggbok/1\n")
        .endsWith("undantag:\n");
  }

  @Test
  void keysAreInTheOrderOfTheFormat() {
    assertThat(minimal().text(SWEDISH))
        .contains(
            """
            bastjänstgöring:
              form: fristående
              från: 2025-09-01
              till: 2026-08-31
              huvudhandledare: eva-lind
            """);
  }

  /** The empty sections are those that entries are added to. */
  @Test
  void entriesCanBeAddedToEverySection() throws Exception {
    NewLogbook logbook = minimal();
    logbook.put("primärvård", "placeringar", "majorna", "verksamhet");
    logbook.put("Majorna", "placeringar", "majorna", "enhet");
    logbook.put("2025-09-01", "placeringar", "majorna", "från");
    logbook.put("2026-08-31", "placeringar", "majorna", "till");
    String text = logbook.text(SWEDISH);

    assertThat(added(text, EntryKind.SESSION, "datum", "handledare", "innehåll"))
        .isEqualTo(
            text.replace(
                "handledningstillfällen:\n",
                "handledningstillfällen:\n  - datum: 2025-09-03\n    handledare: eva-lind\n"
                    + "    innehåll: eva-lind\n"));
    assertThat(added(text, EntryKind.ABSENCE, "från", "orsak")).contains("frånvaro:\n  - från:");
    assertThat(added(text, EntryKind.PLAN, "upprättad", "tillsammans-med"))
        .contains("\nutbildningsplan:\n  upprättad: 2025-09-03\n");
  }

  private static String added(String text, EntryKind kind, String day, String... others)
      throws Exception {
    Map<String, EntryValue> values = new LinkedHashMap<>();
    values.put(day, EntryValue.of("2025-09-03"));
    for (String key : others) {
      values.put(key, EntryValue.of(key.equals("orsak") ? "semester" : "eva-lind"));
    }
    NewEntry entry = new NewEntry(kind, "", values);
    return Splicing.add(Splicing.read(new SourceText("loggbok.yaml", text)), entry)
        .after()
        .document()
        .source()
        .text();
  }

  @Test
  void commentsAreInTheLanguage() {
    assertThat(minimal().text(Locale.ENGLISH)).contains("\n# Time away from service\nfrånvaro:\n");
  }

  @Test
  void aProvisionalValueHasARemark() {
    NewLogbook logbook = minimal();
    assertThat(logbook.isProvisional()).isFalse();
    logbook.putForNow("(namn saknas)", "fyll i", "läkare", "namn");

    assertThat(logbook.isProvisional()).isTrue();
    assertThat(logbook.text(SWEDISH)).contains("\n  namn: (namn saknas)  # fyll i\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "# x",
        "x # y",
        "- x",
        "null",
        "2025-01-01",
        "012",
        "yes",
        "\"",
        "'",
        "'\"",
        "{a}",
        "[",
        "*x",
        "&x",
        "!x",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\\",
        "😀 👩‍⚕️",
        "ÅSA ÖBERG",
        "x:",
        ":",
        "~",
        " x ",
        "x\ty",
        "x\ny",
        "---",
        "...",
        "?"
      })
  void anyTextIsWrittenSoThatItIsReadBack(String value) throws IOException {
    readsBack(value);
  }

  @Test
  void alsoNastyAndVeryLongTexts() throws IOException {
    readsBack("lång ".repeat(2000) + "slut");
    for (String value : Nasty.TEXTS) {
      if (Normalizer.isNormalized(value, Normalizer.Form.NFC) && !value.matches(NO_TEXT)) {
        readsBack(value);
      }
    }
  }

  private static void readsBack(String value) throws IOException {
    NewLogbook logbook = minimal();
    logbook.put(value, "läkare", "namn");
    ReadLogbook read = read(logbook.text(SWEDISH));

    assertThat(read.document().at(YamlPath.ROOT.child("läkare").child("namn")))
        .as(value)
        .map(node -> ((YamlNode.Scalar) node).text())
        .isEqualTo(Optional.of(value));
  }
}
