package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.format.Redaction;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.TextFragment;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** An anonymised copy has the same findings as the logbook, and none of its words. */
class RedactionPropertyTest {

  private static final Set<String> RULES =
      RuleCatalog.all().stream().map(rule -> rule.info().id()).collect(Collectors.toSet());

  /**
   * The words that a copy may share with its logbook: those of the format, and the placeholders.
   */
  private static final String VOCABULARY =
      (LogbookSchema.write(Locale.forLanguageTag("sv"))
              + RULES
              + "konsultation allmänmedicin borttagen text okänd handledare enhet placering nyckel")
          .toLowerCase(Locale.ROOT);

  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
  private static final Pattern FIGURES = Pattern.compile("[0-9v./:+-]*");
  private static final int CASES = 60;

  private static Optional<String> redacted(String yaml) {
    return Redaction.of(document(yaml), RULES, Set.of("konsultation"));
  }

  private static YamlDocument document(String yaml) {
    return YamlReader.read(new SourceText("loggbok.yaml", yaml));
  }

  private static List<String> findings(String yaml, LocalDate day) {
    return KeptFindings.of(Logbooks.check(yaml, new Timing(day, null, false)));
  }

  private static void assertIsCopyOf(String yaml, LocalDate day) {
    String copy = redacted(yaml).orElseThrow();

    assertThat(findings(copy, day)).as("%s%n%s", yaml, copy).isEqualTo(findings(yaml, day));
    assertThat(wordsLeft(yaml, copy)).as("%s%n%s", yaml, copy).isEmpty();
    assertThat(redacted(copy)).as("the copy of a copy").contains(copy);
  }

  /** Returns the texts and words of a logbook that are left in its copy, except the vocabulary. */
  private static Set<String> wordsLeft(String yaml, String copy) {
    Set<String> left = new TreeSet<>();
    for (TextFragment fragment : document(yaml).fragments()) {
      String text = fragment.text();
      boolean value = !fragment.path().isRoot() && text.length() > 3;
      if (value
          && copy.contains(text)
          && !FIGURES.matcher(text).matches()
          && !VOCABULARY.contains(text.toLowerCase(Locale.ROOT))) {
        left.add(text);
      }
      WORD.matcher(text)
          .results()
          .map(word -> word.group().toLowerCase(Locale.ROOT))
          .filter(word -> !VOCABULARY.contains(word))
          .filter(word -> copy.toLowerCase(Locale.ROOT).contains(word))
          .forEach(left::add);
    }
    return left;
  }

  @Test
  void ofARandomLogbook() {
    for (long seed = 1; seed <= CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      LocalDate day = logbook.from().plusDays(new Random(seed).nextInt(500));
      assertIsCopyOf(logbook.yaml(), day);
    }
  }

  @Test
  void ofAPlausibleLogbook() {
    LocalDate day = LocalDate.of(2026, 5, 4);
    int refused = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      String yaml = PlausibleLogbook.of(seed, day);
      if (document(yaml).complete()) {
        assertIsCopyOf(yaml, day);
      } else {
        assertThat(redacted(yaml)).isEmpty();
        refused++;
      }
    }
    assertThat(refused).isBetween(1, CASES / 2);
  }

  @ParameterizedTest
  @MethodSource("se.btloggbok.Examples#all")
  void ofAnExample(Examples example) throws IOException {
    String yaml = Files.readString(example.file());

    for (String day : List.of("2025-10-06", "2026-02-16", "2026-09-30")) {
      assertIsCopyOf(yaml, LocalDate.parse(day));
    }
  }

  private static final Pattern KEY_AND_VALUE = Pattern.compile("(?m)^( *(?:- )?([\\p{L}-]+):) .+$");

  private static final List<String> SHAPES =
      List.of(
          "''",
          "ord",
          "[]",
          "{}",
          "[ord]",
          "[[ord]]",
          "{ namn: ord }",
          "{ person: eva-lind }",
          "{ person: { namn: ord } }",
          "[{ person: eva-lind, till: 2026-01-31 }]",
          "[{ person: [eva-lind] }]",
          "[{ namn: { a: b } }, ord, []]",
          "{ a: { b: { c: [{ d: e }] } } }",
          "2025-10-01");

  /** Every key is tried with every shape of value, allowed or not. */
  @Test
  void ofALogbookWithValuesOfOtherShapes() throws IOException {
    String yaml = Files.readString(Examples.TRE_MANADER.file());
    LocalDate day = Examples.TRE_MANADER.day();
    Set<String> keys = new TreeSet<>();
    Matcher line = KEY_AND_VALUE.matcher(yaml);
    while (line.find()) {
      if (keys.add(line.group(2))) {
        for (String shape : SHAPES) {
          String other = yaml.substring(0, line.end(1)) + " " + shape + yaml.substring(line.end());
          Optional<String> copy = redacted(other);
          assertThat(copy.map(text -> findings(text, day)).orElse(findings(other, day)))
              .as("%s: %s", line.group(2), shape)
              .isEqualTo(findings(other, day));
        }
      }
    }
    assertThat(keys).contains("huvudhandledare", "studierektor", "klinikhandledare");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bt-chef", "studierektor", "verksamhetschef"})
  void ofARoleThatIsWrittenAsAMapping(String role) {
    String plain = Logbooks.SMALL.replace("  studierektor: sara", "  %s: sara".formatted(role));
    for (String shape : SHAPES) {
      String yaml = plain.replace(role + ": sara", role + ": " + shape);

      assertThat(redacted(yaml)).as(shape).isPresent();
    }
  }

  /** Rules order two such placements by id, so the new ids have to sort like the old ones. */
  @Test
  void ofPlacementsWithTheSameDates() {
    for (String ids : List.of("b a", "a b", "b 1a", "1a b", "_b a", "a _b", "z å")) {
      String[] two = ids.split(" ", 0);
      String yaml =
          Logbooks.SMALL
              .replace("  majorna: {", "  " + two[0] + ": {")
              .replace("  akuten: {", "  " + two[1] + ": {")
              .replace("2026-01-01, till: 2026-08-31", "2025-09-01, till: 2025-12-31")
              .replace("enhet: Akuten", "enhet: Majorna");

      assertThat(findings(redacted(yaml).orElseThrow(), LocalDate.of(2026, 2, 1)))
          .as(ids)
          .isEqualTo(findings(yaml, LocalDate.of(2026, 2, 1)));
    }
  }

  /** With random typing errors, a copy still has the same findings, or there is no copy. */
  @Test
  void ofALogbookWithSlips() {
    LocalDate day = LocalDate.of(2026, 2, 1);
    int copies = 0;
    for (long seed = 1; seed <= 10L * CASES; seed++) {
      String yaml = slipped(Logbooks.SMALL, new Random(seed));
      Optional<String> copy = redacted(yaml);
      if (copy.isPresent()) {
        copies++;
        assertThat(findings(copy.get(), day))
            .as("seed %d:%n%s%n%s", seed, yaml, copy.get())
            .isEqualTo(findings(yaml, day));
      }
    }
    assertThat(copies).isGreaterThan(3 * CASES);
  }

  private static String slipped(String yaml, Random random) {
    StringBuilder text = new StringBuilder(yaml);
    int after = yaml.indexOf("läkare");
    for (int i = 0; i < 3; i++) {
      int at = after + random.nextInt(text.length() - after - 1);
      char c = text.charAt(at);
      switch (random.nextInt(3)) {
        case 0 -> {
          if (c != '\n') {
            text.deleteCharAt(at);
          }
        }
        case 1 -> text.insert(at, "aeinö-1 ".charAt(random.nextInt(8)));
        default -> {
          if (Character.isLetterOrDigit(c)) {
            text.setCharAt(at, "aeinö-15".charAt(random.nextInt(8)));
          }
        }
      }
    }
    return text.toString();
  }
}
