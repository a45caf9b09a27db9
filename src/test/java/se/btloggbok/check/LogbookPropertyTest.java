package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** Properties of all rules together that hold for every logbook, tested on many random ones. */
class LogbookPropertyTest {

  private static final int CASES = 40;
  private static final long FIRST_SEED = 1_000L;

  /** A day long after the end of every random logbook. */
  private static final LocalDate AFTERWARDS = LocalDate.parse("2027-06-01");

  private static Timing asOf(LocalDate date) {
    return new Timing(AFTERWARDS, date, false);
  }

  private static LocalDate someDay(RandomLogbook logbook, Random random) {
    int days = (int) (logbook.to().toEpochDay() - logbook.from().toEpochDay()) + 90;
    return logbook.from().plusDays(random.nextInt(days) - 20L);
  }

  @Test
  void randomLogbooksAreWellFormed() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      assertThat(Logbooks.check(yaml, asOf(AFTERWARDS)).findings())
          .as("seed %d:%n%s", seed, yaml)
          .filteredOn(finding -> finding.rule().startsWith("format-"))
          .isEmpty();
    }
  }

  @Test
  void randomLogbooksGiveEveryStatus() {
    Map<Status, Integer> counts = new TreeMap<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      Logbooks.check(logbook.yaml(), asOf(someDay(logbook, new Random(seed))))
          .outcomes()
          .forEach(outcome -> counts.merge(outcome.status(), 1, Integer::sum));
    }
    assertThat(counts).containsOnlyKeys(Status.values());
  }

  // --- order and names ---

  /**
   * Points at the later of two duplicate entries, so its place depends on the order of the file.
   */
  private static final String DUPLICATES = "dubbla-poster";

  private static final Pattern CONTENT = Pattern.compile(", innehåll: [^,}]*");

  /**
   * The number and the days of duplicates are the same in any order, but not which entry is
   * reported.
   */
  @Test
  void theOrderOfEntriesNeverMatters() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      RandomLogbook shuffled = logbook.shuffled(seed);
      Timing timing = asOf(someDay(logbook, new Random(seed)));
      CheckedLogbook one = Logbooks.check(logbook.yaml(), timing);
      CheckedLogbook other = Logbooks.check(shuffled.yaml(), timing);
      assertThat(lines(other, shuffled::entryAt))
          .as("seed %d, %s:%n%s", seed, timing, logbook.yaml())
          .containsExactlyInAnyOrderElementsOf(lines(one, logbook::entryAt));
      assertThat(fingerprints(other))
          .as("fingerprints, seed %d, %s:%n%s", seed, timing, logbook.yaml())
          .containsExactlyInAnyOrderElementsOf(fingerprints(one));
    }
  }

  @Test
  void renamingIdsNeverMatters() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      Timing timing = asOf(someDay(logbook, new Random(seed)));
      String yaml = logbook.yaml();
      assertThat(
              lines(Logbooks.check(RandomLogbook.renamed(yaml), timing), RandomLogbook::namedBack))
          .as("seed %d, %s:%n%s", seed, timing, yaml)
          .containsExactlyInAnyOrderElementsOf(
              lines(Logbooks.check(yaml, timing), UnaryOperator.identity()));
    }
  }

  private static List<String> lines(CheckedLogbook checked, UnaryOperator<String> scope) {
    return checked.outcomes().stream()
        .map(
            outcome ->
                outcome.rule()
                    + " "
                    + withoutWhich(outcome.rule(), scope.apply(outcome.scope().toString()))
                    + " "
                    + outcome.status().value()
                    + " "
                    + outcome.level().value()
                    + " "
                    + outcome.due()
                    + " "
                    + (outcome.message() == null ? "" : outcome.message().key()))
        .toList();
  }

  private static List<String> fingerprints(CheckedLogbook checked) {
    return checked.findings().stream()
        .map(finding -> finding.rule() + " " + finding.fingerprint())
        .toList();
  }

  /**
   * Returns a scope. That of a duplicate session is given without its content, since either of the
   * two may be the later one.
   */
  private static String withoutWhich(String rule, String scope) {
    return rule.equals(DUPLICATES) ? CONTENT.matcher(scope).replaceAll("") : scope;
  }

  // --- time ---

  @Test
  void nothingIsViolatedBeforeTheDayAfterItsLast() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      LocalDate day = someDay(logbook, new Random(seed));
      assertThat(Logbooks.check(logbook.yaml(), asOf(day)).outcomes())
          .as("seed %d, %s:%n%s", seed, day, logbook.yaml())
          .filteredOn(outcome -> outcome.status() == Status.VIOLATED && outcome.due() != null)
          .allSatisfy(outcome -> assertThat(outcome.due()).isBefore(day));
    }
  }

  @Test
  void aViolationIsNeverUpcomingLater() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      Random random = new Random(seed);
      LocalDate day = someDay(logbook, random);
      LocalDate later = day.plusDays(1L + random.nextInt(120));
      assertNeverUpcoming(logbook.yaml(), asOf(day), asOf(later), seed);
      assertNeverUpcoming(
          logbook.yaml(), new Timing(day, null, false), new Timing(later, null, false), seed);
    }
  }

  private static void assertNeverUpcoming(String yaml, Timing before, Timing after, long seed) {
    Map<String, Set<Status>> statuses = new TreeMap<>();
    for (Outcome outcome : Logbooks.check(yaml, before).outcomes()) {
      if (outcome.status() == Status.VIOLATED) {
        statuses.put(requirement(outcome), Set.of());
      }
    }
    assertThat(Logbooks.check(yaml, after).outcomes())
        .as("seed %d, %s, then %s:%n%s", seed, before, after, yaml)
        .filteredOn(outcome -> statuses.containsKey(requirement(outcome)))
        .filteredOn(LogbookPropertyTest::isWaiting)
        .extracting(Logbooks::line)
        .isEmpty();
  }

  private static boolean isWaiting(Outcome outcome) {
    return outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK;
  }

  /** What ought to be done by one day may be overdue while what must be done is to come. */
  private static String requirement(Outcome outcome) {
    return outcome.rule() + " " + outcome.scope() + " " + outcome.level();
  }

  /** An entry that is booked for a later day is not a fault at the end either. */
  @Test
  void atTheEndNothingIsLeftToWaitFor() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      String yaml = RandomLogbook.of(seed).yaml();
      Timing end = new Timing(LocalDate.parse("2025-12-01"), null, true);
      assertThat(Logbooks.check(yaml, end).outcomes())
          .as("seed %d:%n%s", seed, yaml)
          .filteredOn(LogbookPropertyTest::isWaiting)
          .filteredOn(outcome -> !outcome.rule().equals("planerat-har-passerat"))
          .extracting(Logbooks::line)
          .isEmpty();
    }
  }

  @Test
  void aDueDateThatIsPastIsJudged() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      LocalDate day = someDay(logbook, new Random(seed));
      assertThat(Logbooks.check(logbook.yaml(), asOf(day)).outcomes())
          .as("seed %d, as of %s:%n%s", seed, day, logbook.yaml())
          .filteredOn(outcome -> outcome.due() != null && day.isAfter(outcome.due()))
          .filteredOn(LogbookPropertyTest::isWaiting)
          .extracting(Logbooks::line)
          .isEmpty();
    }
  }

  // --- evidence ---

  /**
   * Rules that more evidence may violate: one compares how the sessions are spread, and one reports
   * waivers that are no longer needed.
   */
  private static final Set<String> NOT_ABOUT_MISSING_EVIDENCE =
      Set.of("handledning-tat-i-borjan", "undantag-giltigt");

  @Test
  void moreEvidenceNeverMakesAnythingWorse() {
    for (long seed = FIRST_SEED; seed < FIRST_SEED + 2 * CASES; seed++) {
      RandomLogbook logbook = RandomLogbook.of(seed);
      LocalDate day = someDay(logbook, new Random(seed));
      RandomLogbook more = logbook.withEvidence(seed, day);
      Map<String, Integer> before = worst(logbook, day);
      Map<String, Integer> after = worst(more, day);
      for (Map.Entry<String, Integer> outcome : before.entrySet()) {
        assertThat(after.getOrDefault(outcome.getKey(), 0))
            .as("seed %d, as of %s, %s:%n%s", seed, day, outcome.getKey(), more.yaml())
            .isLessThanOrEqualTo(outcome.getValue());
      }
    }
  }

  /**
   * Returns the badness of the worst outcome of each requirement. An entry is identified by its
   * content, not by its position.
   */
  private static Map<String, Integer> worst(RandomLogbook logbook, LocalDate day) {
    Map<String, Integer> worst = new TreeMap<>();
    for (Outcome outcome : Logbooks.check(logbook.yaml(), asOf(day)).outcomes()) {
      if (!NOT_ABOUT_MISSING_EVIDENCE.contains(outcome.rule())) {
        String scope =
            outcome.scope() instanceof Scope.OfEntry
                ? logbook.entryAt(outcome.scope().toString())
                : outcome.scope().toString();
        worst.merge(outcome.rule() + " " + scope, badness(outcome), Math::max);
      }
    }
    return worst;
  }

  private static int badness(Outcome outcome) {
    return switch (outcome.status()) {
      case MET, NOT_APPLICABLE -> 0;
      case UPCOMING -> 1;
      case WAIVED -> 2;
      case AT_RISK -> 3;
      case VIOLATED ->
          switch (outcome.level()) {
            case INFO -> 4;
            case WARNING -> 5;
            case ERROR -> 6;
          };
    };
  }
}
