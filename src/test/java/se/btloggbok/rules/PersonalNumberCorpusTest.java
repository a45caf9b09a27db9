package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/**
 * How well {@code personnummer-i-text} distinguishes personnummer from similar texts. The labelled
 * lines are in {@code personnummer.txt}; the figures are also in {@code docs/security.md}.
 */
class PersonalNumberCorpusTest {

  private static final List<Line> LINES = read();

  /** Personnummer that are known not to be found. */
  private static final List<String> MISSED = List.of("811218-98 76");

  /**
   * Texts that are known to be taken for a personnummer, because date and check digit happen to be
   * right.
   */
  private static final List<String> MISTAKEN = List.of("251006-1019", "0701123457", "251008:1306");

  /**
   * A labelled line.
   *
   * @param number whether it has a personnummer
   * @param file whether the text is a whole file
   * @param text the text
   */
  private record Line(boolean number, boolean file, String text) {

    boolean isFound() {
      if (!file) {
        return !PersonalNumbers.in(text).isEmpty();
      }
      YamlDocument document = YamlReader.read(new SourceText("loggbok.yaml", text));
      return PersonalNumbers.mayBeWrittenIn(text)
          && document.fragments().stream()
              .anyMatch(fragment -> !PersonalNumbers.in(fragment.text()).isEmpty());
    }
  }

  private static List<Line> read() {
    try (InputStream stream =
        Objects.requireNonNull(
            PersonalNumberCorpusTest.class.getResourceAsStream("personnummer.txt"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 3))
          .map(
              parts -> new Line(parts[0].equals("ja"), parts[1].equals("fil"), unescaped(parts[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String text) {
    return Pattern.compile("\\\\(\\\\|n|t|u([0-9A-F]{4}))")
        .matcher(text)
        .replaceAll(
            match ->
                switch (match.group(1).charAt(0)) {
                  case 'n' -> "\n";
                  case 't' -> "\t";
                  case 'u' -> Character.toString(Integer.parseInt(match.group(2), 16));
                  default -> "\\\\";
                });
  }

  // --- the labelled lines ---

  @Test
  void missedNumbersAreKnown() {
    assertThat(lines(line -> line.number() && !line.isFound())).containsExactlyElementsOf(MISSED);
  }

  @Test
  void falseAlarmsAreKnown() {
    assertThat(lines(line -> !line.number() && line.isFound())).containsExactlyElementsOf(MISTAKEN);
  }

  private static List<String> lines(Predicate<Line> which) {
    return LINES.stream().filter(which).map(Line::text).toList();
  }

  @Test
  void recallAndPrecisionAreAsDocumented() throws IOException {
    long numbers = LINES.stream().filter(Line::number).count();
    long found = LINES.stream().filter(line -> line.number() && line.isFound()).count();
    long all = LINES.stream().filter(Line::isFound).count();

    assertThat(100.0 * found / numbers).as("recall").isGreaterThanOrEqualTo(99);
    assertThat(100.0 * found / all).as("precision").isGreaterThanOrEqualTo(95);
    assertThat(Files.readString(Path.of("docs", "security.md")).replaceAll("\\s+", " "))
        .contains("%d of %d".formatted(found, numbers))
        .contains("%d of %d".formatted(all - found, LINES.size() - numbers));
  }

  @Test
  void exactlyTheFoundNumbersAreHidden() {
    for (Line line : LINES) {
      String hidden = PersonalNumbers.hidden(line.text());

      assertThat(PersonalNumbers.in(hidden)).as(line.text()).isEmpty();
      assertThat(hidden).hasSameSizeAs(line.text());
      if (!line.number() && !line.isFound()) {
        assertThat(hidden).isEqualTo(line.text());
      }
    }
  }

  /** Fragments are examined only if the quick check says so. */
  @Test
  void theQuickLookMissesNothing() {
    for (Line line : LINES) {
      if (!PersonalNumbers.in(line.text()).isEmpty()) {
        assertThat(PersonalNumbers.mayBeWrittenIn(line.text())).as(line.text()).isTrue();
      }
    }
  }

  // --- numbers by the thousand ---

  @Test
  void everyNumberIsFoundInEverySpelling() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      LocalDate born = LocalDate.of(1850, 1, 1).plusDays(random.nextInt(60_000));
      int day = born.getDayOfMonth() + (random.nextInt(4) == 0 ? 60 : 0);
      String nine =
          "%02d%02d%02d%03d"
              .formatted(born.getYear() % 100, born.getMonthValue(), day, random.nextInt(1000));
      String ten = withCheckDigit(nine);
      int century = born.getYear() / 100;
      for (String number :
          List.of(
              ten,
              century + ten,
              ten.substring(0, 6) + "-" + ten.substring(6),
              ten.substring(0, 6) + " " + ten.substring(6),
              century + ten.substring(0, 6) + "+" + ten.substring(6),
              century + ten.substring(0, 6) + " – " + ten.substring(6))) {
        assertThat(PersonalNumbers.hidden("Pat" + number + "s prov"))
            .as(number)
            .doesNotContainPattern("[0-9]");
      }
    }
  }

  private static String withCheckDigit(String nine) {
    return IntStream.range(0, 10)
        .mapToObj(digit -> nine + digit)
        .filter(number -> luhn(number) % 10 == 0)
        .findFirst()
        .orElseThrow();
  }

  private static int luhn(String digits) {
    return IntStream.range(0, digits.length())
        .map(i -> (digits.charAt(i) - '0') * (2 - i % 2))
        .map(product -> product / 10 + product % 10)
        .sum();
  }

  /**
   * Returns how many in a thousand texts of a kind that is not a personnummer are taken for one.
   */
  private static double mistaken(Function<Random, String> kind) {
    Random random = new Random(1);
    int many = 20_000;
    return Stream.generate(() -> kind.apply(random))
            .limit(many)
            .filter(text -> !PersonalNumbers.in(text).isEmpty())
            .count()
        * 1000.0
        / many;
  }

  @Test
  void similarTextsAreSeldomTakenForNumbers() {
    assertThat(mistaken(random -> "070%07d".formatted(random.nextInt(10_000_000))))
        .as("mobiles on 070 in one piece")
        .isBetween(40.0, 70.0);
    assertThat(mistaken(random -> "07" + "2369".charAt(random.nextInt(4)) + digits(random, 7)))
        .as("other mobiles in one piece")
        .isZero();
    assertThat(
            mistaken(
                random ->
                    "070-%s %s %s"
                        .formatted(digits(random, 3), digits(random, 2), digits(random, 2))))
        .as("mobiles as they are usually written")
        .isZero();
    assertThat(mistaken(random -> "SE2321000131-E0000" + digits(random, 8))).as("HSA-id").isZero();
    assertThat(
            mistaken(random -> "%d%s-%s".formatted(55, "6" + digits(random, 3), digits(random, 4))))
        .as("organisationsnummer")
        .isZero();
    assertThat(mistaken(random -> day(random) + " – " + day(random))).as("ranges").isZero();
    assertThat(mistaken(random -> "%064x".formatted(new BigInteger(256, random))))
        .as("SHA-256")
        .isZero();
    assertThat(
            mistaken(
                random -> "%s-%s".formatted(short6(day(random)), short6(day(random)).substring(2))))
        .as("ranges written ÅÅMMDD-MMDD")
        .isBetween(80.0, 120.0);
  }

  private static String digits(Random random, int many) {
    return ("%0" + many + "d").formatted(random.nextInt((int) Math.pow(10, many)));
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2025, 8, 1).plusDays(random.nextInt(730));
  }

  private static String short6(LocalDate day) {
    return day.toString().replace("-", "").substring(2);
  }
}
