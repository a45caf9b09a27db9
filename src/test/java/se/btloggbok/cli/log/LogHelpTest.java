package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.report.Language;

/** What the help says about the words of the format, and how words in English are understood. */
class LogHelpTest {

  /** The most characters of a line that is not broken again where help is 100 columns wide. */
  private static final int LONGEST_LINE = 100;

  private static final Pattern WORD = Pattern.compile("(?:[^' ]|'[^']*')+");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyWordIsInTheHelpOfItsKey(String language) {
    ResourceBundle descriptions = LogbookSchema.descriptions(Locale.forLanguageTag(language));
    int keys = 0;
    for (Shape.Field section : Shape.ofLogbook().fields()) {
      if (section.mapping() != null) {
        keys += wordsOf(section.shape(), descriptions);
      }
    }
    assertThat(keys).isGreaterThan(8);
  }

  private static int wordsOf(Shape shape, ResourceBundle descriptions) {
    int keys = 0;
    for (Shape.Field field : shape.fields()) {
      if (field.mapping() != null) {
        keys += wordsOf(field.shape(), descriptions);
        continue;
      }
      ValueType<?> type = field.type();
      boolean explains = !type.words().isEmpty() && !type.words().contains("BT1");
      if (explains && !type.words().contains("false")) {
        keys++;
        assertThat(descriptions.getString(shape.name() + "." + field.key())).contains(type.words());
      }
    }
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void noLineOfADescriptionIsBrokenAgain(Language language) {
    ResourceBundle texts = new Texts(language).bundle();
    List<String> keys =
        texts.keySet().stream()
            .filter(key -> key.matches("bt\\..*usage\\.(description|footer)\\.[0-9]+"))
            .toList();
    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(texts.getString(key)).as(key).hasSizeLessThanOrEqualTo(LONGEST_LINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "absence vacation --till=2025-12-05|orsak: semester",
        "absence 'parental leave'|orsak: föräldraledighet",
        "absence sick|orsak: sjukdom",
        "meeting panel --deltagare=johan|slag: BT-kollegium",
        "concern attendance --upptäckt-av=johan|gäller: närvaro",
        "final-assessment ytterby --resultat=passed|resultat: godkänd",
        "placement X --verksamhet='emergency care' --från=2026-09-07 --till=2026-10-04|akut"
            + " sjukvård",
        "person 'Pia Å' --kompetens=resident|kompetens: st-läkare",
        "teaching-event Law --form='in person'|form: fysisk",
        "certificate objectives --utfärdare=johan --delmål=BT1|slag: delmål",
      })
  void wordsMayBeInEnglish(String command, String written) throws Exception {
    Path logbook = folder.resolve("loggbok.yaml");
    Files.copy(Path.of("examples", "tre-manader.yaml"), logbook);
    List<String> words = new ArrayList<>(List.of("log"));
    WORD.matcher(command).results().forEach(word -> words.add(word.group().replace("'", "")));
    words.addAll(List.of("--today=2025-11-29", "--lang=en", "--file=" + logbook));

    BtRun.Result result = new BtRun(folder).run(words.toArray(String[]::new));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains(written);
  }
}
