package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Work;

/**
 * The work of a check grows with the size of the logbook, whatever there is much of. Work that grew
 * with the square of the size would be four times as much for twice the size.
 */
class GrowthTest {

  private static final String TODAY = "2101-01-31";
  private static final LocalDate START = LocalDate.of(1950, 1, 2);
  private static final int FEW = 500;

  /** The limit, in tenths: the quadratic part of what was mended made it 25 and more. */
  private static final int LIMIT = 23;

  private static final String PEOPLE =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Rahimi }
      bastjänstgöring:
        form: fristående
        från: 1950-01-01
        till: 2100-12-31
        huvudhandledare: eva
        studierektor: sara
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, enhet: Majorna, handledarutbildning: 2019 }
        sara: { namn: Sara Holm, kompetens: annan }
      """;

  /**
   * A logbook with much of something.
   *
   * @param name what there is much of
   * @param rest the text after the people, with a number of those things
   */
  private record Shape(String name, IntFunction<String> rest) {

    String logbook(int number) {
      return PEOPLE + rest.apply(number);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("days elsewhere, with a meeting on the first alone", GrowthTest::days),
        new Shape(
            "stays in a row, without handovers",
            n -> "placeringar:\n" + many(n, i -> placement("primärvård", i))),
        new Shape(
            "stays elsewhere, too short to count",
            n -> "placeringar:\n" + many(n, i -> placement("psykiatri", i))),
        new Shape("units of a supervisor, none of them that of a placement", GrowthTest::units),
        new Shape("waivers of one rule, and faults by another", GrowthTest::waivers));
  }

  private static String days(int number) {
    return """
    placeringar:
      psyk: { verksamhet: psykiatri, enhet: Psyk, från: %1$s, till: %2$s }
    avstämningar:
      - { datum: %1$s, slag: avstämning, deltagare: [eva] }
    """
        .formatted(START, START.plusDays(25L * number));
  }

  private static String units(int number) {
    return "  gun:\n    namn: Gun Berg\n    kompetens: specialist\n    enhet:\n"
        + many(number, i -> "      - Mottagning " + i + "\n")
        + "placeringar:\n"
        + many(number, i -> placement("primärvård", i).replace("eva", "gun"));
  }

  private static String waivers(int number) {
    String session = "  - { datum: 2025-09-03, handledare: eva, innehåll: todo }\n";
    String waiver =
        "  - { regel: kollegors-bedomning, gäller: eva, beslut: 2025-09-12, beslutad-av: sara,"
            + " skäl: Flyttad }\n";
    return "handledningstillfällen:\n"
        + session.repeat(number)
        + "undantag:\n"
        + waiver.repeat(number);
  }

  private static String placement(String area, int number) {
    LocalDate day = START.plusDays(3L * number);
    return "  p%d: { verksamhet: %s, enhet: Enhet %d, från: %s, till: %s, klinikhandledare: eva }\n"
        .formatted(number, area, number, day, day.plusDays(2));
  }

  private static String many(int number, IntFunction<String> entry) {
    return IntStream.range(0, number).mapToObj(entry).collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceAsMuchIsTwiceTheWork(Shape shape) {
    String few = shape.logbook(FEW);
    String many = shape.logbook(2 * FEW);

    assertThat(10 * Work.of(() -> Logbooks.check(many, TODAY)))
        .isLessThan(LIMIT * Work.of(() -> Logbooks.check(few, TODAY)));
  }
}
