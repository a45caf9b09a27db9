package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  /** A logbook with much of something. */
  private enum Shape {
    /** A long placement elsewhere, with a meeting on its first day alone. */
    DAYS_WITHOUT_MEETING(
        n ->
            """
            placeringar:
              psyk: { verksamhet: psykiatri, enhet: Psyk, från: %1$s, till: %2$s }
            avstämningar:
              - { datum: %1$s, slag: avstämning, deltagare: [eva] }
            """
                .formatted(START, START.plusDays(25L * n))),
    /** Stays in a row, each with a handover that is missing. */
    STAYS(n -> "placeringar:\n" + many(n, i -> placement("primärvård", i))),
    /** Stays elsewhere, each too short to count as a placement. */
    STAYS_ELSEWHERE(n -> "placeringar:\n" + many(n, i -> placement("psykiatri", i))),
    /** A supervisor who works at many units, but not at those of the placements. */
    UNITS(
        n ->
            "  gun:\n    namn: Gun Berg\n    kompetens: specialist\n    enhet:\n"
                + many(n, "      - Mottagning %d\n"::formatted)
                + "placeringar:\n"
                + many(n, i -> placement("primärvård", i).replace("eva", "gun"))),
    /** Waivers of one rule, and sessions that do not follow another. */
    WAIVERS(
        n ->
            "handledningstillfällen:\n"
                + many(n, i -> "  - { datum: 2025-09-03, handledare: eva, innehåll: todo }\n")
                + "undantag:\n"
                + many(
                    n,
                    i ->
                        "  - { regel: kollegors-bedomning, gäller: eva, beslut: 2025-09-12,"
                            + " beslutad-av: sara, skäl: Flyttad }\n"));

    private final IntFunction<String> rest;

    Shape(IntFunction<String> rest) {
      this.rest = rest;
    }

    private static String many(int number, IntFunction<String> entry) {
      return IntStream.range(0, number).mapToObj(entry).collect(Collectors.joining());
    }

    private static String placement(String area, int number) {
      LocalDate day = START.plusDays(3L * number);
      return "  p%d: { verksamhet: %s, enhet: Enhet %d, från: %s, till: %s, klinikhandledare: eva }\n"
          .formatted(number, area, number, day, day.plusDays(2));
    }

    String logbook(int number) {
      return """
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
      """
          + rest.apply(number);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twiceAsMuchIsTwiceTheWork(Shape shape) {
    String few = shape.logbook(FEW);
    String many = shape.logbook(2 * FEW);

    assertThat(10 * Work.of(() -> Logbooks.check(many, TODAY)))
        .isLessThan(LIMIT * Work.of(() -> Logbooks.check(few, TODAY)));
  }
}
