package se.btloggbok.check;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Logbooks with much of something, for tests of how work grows with it. */
public final class LargeLogbooks {

  /** A day after the BT of all of them. */
  public static final String TODAY = "2101-01-31";

  private static final LocalDate START = LocalDate.of(1950, 1, 2);

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
        per: { namn: Per Ek, kompetens: specialist, enhet: Psyk, handledarutbildning: 2019 }
        sara: { namn: Sara Holm, kompetens: annan }
      """;

  /** The same people in an integrated BT, whose huvudhandledare works at the unit Psyk. */
  private static final String AT_OWN_CLINIC =
      PEOPLE
          .replace("fristående", "integrerad\n  st-start: 1950-01-01\n  specialitet: psykiatri")
          .replace("huvudhandledare: eva", "huvudhandledare: per");

  private LargeLogbooks() {}

  /**
   * A logbook with much of something.
   *
   * @param name what there is much of
   * @param start the text up to the people
   * @param rest the text after them, with a number of those things, at most 1000
   */
  public record Shape(String name, String start, IntFunction<String> rest) {

    private Shape(String name, IntFunction<String> rest) {
      this(name, PEOPLE, rest);
    }

    /** Returns a logbook with a number of those things. */
    public String logbook(int number) {
      return start + rest.apply(number);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns all shapes. */
  public static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("days elsewhere, with a meeting on the first alone", LargeLogbooks::days),
        new Shape("weeks without supervision", n -> "placeringar:\n" + whole("primärvård", 28 * n)),
        new Shape(
            "weeks at the own clinic",
            AT_OWN_CLINIC,
            n -> "placeringar:\n" + whole("primärvård", 28 * n)),
        new Shape(
            "stays in a row, without handovers",
            n -> "placeringar:\n" + many(n / 2, i -> placement("primärvård", i))),
        new Shape(
            "stays elsewhere, too short to count",
            n -> "placeringar:\n" + many(n / 2, i -> placement("psykiatri", i))),
        new Shape("handovers, and meetings about several each", LargeLogbooks::handovers),
        new Shape("sessions during twenty placements", LargeLogbooks::sessions),
        new Shape("bookings", LargeLogbooks::bookings),
        new Shape("absences of the whole BT", LargeLogbooks::absences),
        new Shape("waivers of one rule, and faults by another", LargeLogbooks::waivers),
        new Shape(
            "sessions by the wrong person, and waivers for other days",
            LargeLogbooks::wrongPerson));
  }

  private static String days(int number) {
    return "placeringar:\n" + whole("psykiatri", 25 * number) + "avstämningar:\n" + meeting(START);
  }

  private static String handovers(int number) {
    return "placeringar:\n"
        + many(number / 2, i -> placement("psykiatri", i))
        + "avstämningar:\n"
        + many(number / 2, i -> meeting(START.plusDays(3L * i)));
  }

  private static String sessions(int number) {
    return "placeringar:\n"
        + many(20, i -> whole("primärvård", 3 * number).replace("  p:", "  p" + i + ":"))
        + "handledningstillfällen:\n"
        + many(number, i -> session(START.plusDays(3L * i), "sara"));
  }

  private static String bookings(int number) {
    return "placeringar:\n"
        + whole("primärvård", 3 * number)
        + "handledningstillfällen:\n"
        + many(
            number,
            i ->
                "  - { datum: %s, handledare: eva, planerad: true }\n"
                    .formatted(START.plusDays(3L * i)));
  }

  private static String absences(int number) {
    return "placeringar:\n"
        + whole("primärvård", 5000)
        + "frånvaro:\n"
        + many(number, i -> "  - { från: %s, orsak: sjukdom }\n".formatted(START.plusDays(i)));
  }

  private static String waivers(int number) {
    return "placeringar:\n"
        + whole("primärvård", 60)
        + "handledningstillfällen:\n"
        + many(number, i -> session(START.plusDays(30), "eva").replace("Veckans patienter", "todo"))
        + "undantag:\n"
        + many(number, i -> waiver("kollegors-bedomning", "eva"));
  }

  private static String wrongPerson(int number) {
    return "placeringar:\n"
        + whole("primärvård", 5 * number)
        + "handledningstillfällen:\n"
        + many(number, i -> session(START.plusDays(5L * i), "per"))
        + "undantag:\n"
        + many(
            number,
            i -> waiver("handledning-av-ratt-handledare", START.plusDays(5L * i + 1).toString()));
  }

  private static String whole(String area, int days) {
    return "  p: { verksamhet: %s, enhet: Psyk, från: %s, till: %s, klinikhandledare: eva }\n"
        .formatted(area, START, START.plusDays(days));
  }

  private static String placement(String area, int number) {
    LocalDate day = START.plusDays(3L * number);
    return "  p%d: { verksamhet: %s, enhet: Enhet %d, från: %s, till: %s, klinikhandledare: eva }\n"
        .formatted(number, area, number, day, day.plusDays(2));
  }

  private static String session(LocalDate day, String supervisor) {
    return "  - { datum: %s, handledare: %s, innehåll: Veckans patienter }\n"
        .formatted(day, supervisor);
  }

  private static String meeting(LocalDate day) {
    return "  - { datum: %s, slag: avstämning, deltagare: [eva] }\n".formatted(day);
  }

  private static String waiver(String rule, String scope) {
    return "  - { regel: %s, gäller: %s, beslut: 1950-02-01, beslutad-av: sara, skäl: Flyttad }\n"
        .formatted(rule, scope);
  }

  private static String many(int number, IntFunction<String> entry) {
    return IntStream.range(0, number).mapToObj(entry).collect(Collectors.joining());
  }
}
