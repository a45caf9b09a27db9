package se.btloggbok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/** How much a logbook needs attention, and what that means for its place in the cohort. */
class AttentionTest {

  private static Attention attention(String yaml, String today) {
    return LogbookSummary.of(Logbooks.check(yaml, today)).attention();
  }

  /** Returns the small logbook with supervision in the weeks of these dates only. */
  private static String supervised(String... dates) {
    String head = Logbooks.SMALL.substring(0, Logbooks.SMALL.indexOf("handledningstillfällen:"));
    StringBuilder sessions = new StringBuilder();
    for (String date : dates) {
      sessions.append("  - { datum: ").append(date).append(", handledare: eva, innehåll: EKG }\n");
    }
    return head + (sessions.isEmpty() ? "" : "handledningstillfällen:\n" + sessions);
  }

  @ParameterizedTest
  @CsvSource({
    // Sunday of the first week: it is not over.
    "2025-09-07, 0",
    "2025-09-08, 1",
    "2025-09-14, 1",
    "2025-09-15, 2",
    "2025-12-29, 17",
    // The last day of the placement, and the day after.
    "2025-12-31, 17",
    "2026-01-01, 0"
  })
  void weeksWithoutSupervisionAreCountedWhileThePlacementGoesOn(String today, int weeks) {
    assertThat(attention(supervised(), today).weeksWithout()).isEqualTo(weeks);
  }

  @Test
  void aSessionRestartsTheCount() {
    assertThat(attention(supervised("2025-09-17"), "2025-09-15").weeksWithout()).isEqualTo(2);
    assertThat(attention(supervised("2025-09-17"), "2025-09-22").weeksWithout()).isZero();
    assertThat(attention(supervised("2025-09-17"), "2025-10-06").weeksWithout()).isEqualTo(2);
  }

  @Test
  void aWeekOfLeaveNeitherCountsNorBreaks() {
    String leave =
        supervised() + "frånvaro:\n  - { från: 2025-09-08, till: 2025-09-12, orsak: semester }\n";

    assertThat(attention(leave, "2025-09-22").weeksWithout()).isEqualTo(2);
  }

  @Test
  void eachRequirementThatIsNotMetCounts() {
    CheckedLogbook checked = Logbooks.check(supervised(), "2025-10-06");
    Attention attention = LogbookSummary.of(checked).attention();

    assertThat(checked.count(Level.ERROR)).isLessThan(5);
    assertThat(attention.unmet())
        .isEqualTo(
            checked.outcomes().stream()
                .filter(one -> one.status() == Status.VIOLATED && one.level() == Level.ERROR)
                .count())
        .isGreaterThanOrEqualTo(5);
    assertThat(attention.worst())
        .isEqualTo(new Attention.Worst(RuleIds.WEEKLY_SUPERVISION, 5, Level.ERROR));
  }

  /** The last day of the BT is 2026-08-31. */
  @Test
  void allThatRemainsIsClosingThirtyDaysBeforeTheEnd() {
    int before = attention(Logbooks.SMALL, "2026-07-31").closing();
    int within = attention(Logbooks.SMALL, "2026-08-01").closing();

    assertThat(before).isLessThan(18);
    assertThat(within).isGreaterThanOrEqualTo(18);
    assertThat(attention(Logbooks.SMALL, "2025-09-08").closing()).isZero();
  }

  @Test
  void theNextDeadlineIsNotTheSupervisionOfThisWeek() {
    LogbookSummary summary = LogbookSummary.of(Logbooks.check(Logbooks.SMALL, "2025-10-06"));

    assertThat(summary.nextDue().rule()).isEqualTo(RuleIds.WEEKLY_SUPERVISION);
    assertThat(summary.attention().deadline().rule()).isNotEqualTo(RuleIds.WEEKLY_SUPERVISION);
    assertThat(summary.attention().deadline().date()).isAfter(LocalDate.parse("2025-10-06"));
  }

  @Test
  void whoAndWhere() {
    LogbookSummary summary = LogbookSummary.of(Logbooks.check(Logbooks.SMALL, "2026-01-01"));

    assertThat(summary.mainSupervisors()).containsExactly("Eva Lind");
    assertThat(summary.units()).containsExactly("Akuten");
    assertThat(summary.lastDay()).isEqualTo("2026-08-31");
  }

  private static LogbookSummary interrupted(String last, String day) {
    return LogbookSummary.of(
        Logbooks.check(
            Logbooks.SMALL.replace("  studierektor", "  avbruten: " + last + "\n  studierektor"),
            day));
  }

  @Test
  void anInterruptedBtIsNotFinishedWhileSomethingIsLacking() {
    assertThat(interrupted("2025-10-01", "2025-10-06").isFinished()).as("weeks lack").isFalse();
    assertThat(interrupted("2025-10-01", "2025-10-06").lastDay()).isEqualTo("2025-10-01");
    assertThat(LogbookSummary.of(Logbooks.check(Logbooks.SMALL, "2025-10-06")).isFinished())
        .isFalse();
    assertThat(LogbookSummary.of(Logbooks.check(Logbooks.SMALL, "2027-10-06")).isFinished())
        .as("over, but much is lacking")
        .isFalse();
  }

  @Test
  void afterAnInterruptionThereIsNeitherMonthNorUnit() {
    LogbookSummary onTheDay = interrupted("2025-10-15", "2025-10-15");
    LogbookSummary after = interrupted("2025-10-15", "2025-10-16");

    assertThat(onTheDay.month()).isEqualTo(new MonthOfBt(2, 2));
    assertThat(onTheDay.units()).isNotEmpty();
    assertThat(after.month().isAfter()).isTrue();
    assertThat(after.units()).isEmpty();
  }

  // --- a logbook that gets worse never moves down ---

  private static final String DAY = PlausibleLogbooks.DAY.toString();
  private static final int COHORTS = 20;
  private static final int SIZE = 12;

  private static LogbookSummary summary(String name, String yaml) {
    return LogbookSummary.of(Logbooks.check(Logbooks.read(name, yaml), DAY));
  }

  private static void neverMovesDown(BiFunction<String, Random, String> worsen) {
    int changed = 0;
    for (int seed = 0; seed < COHORTS; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      List<LogbookSummary> cohort = new ArrayList<>();
      for (int i = 0; i < SIZE; i++) {
        texts.add(PlausibleLogbooks.logbook(seed * SIZE + i));
        cohort.add(summary(i + ".yaml", texts.get(i)));
      }
      for (int i = 0; i < SIZE; i++) {
        String worse = worsen.apply(texts.get(i), random);
        if (worse.equals(texts.get(i))) {
          continue;
        }
        changed++;
        List<LogbookSummary> after = new ArrayList<>(cohort);
        after.set(i, summary(i + ".yaml", worse));
        assertThat(place(after, i))
            .as("seed %d, logbook %d", seed, i)
            .isLessThanOrEqualTo(place(cohort, i));
      }
    }
    assertThat(changed).isGreaterThan(COHORTS);
  }

  @Test
  void aMissedWeekNeverMovesALogbookDown() {
    neverMovesDown((text, random) -> without("handledningstillfällen", text, random));
  }

  @Test
  void aLostCertificateNeverMovesALogbookDown() {
    neverMovesDown((text, random) -> without("intyg", text, random));
  }

  @Test
  void aNearerEndNeverMovesALogbookDown() {
    neverMovesDown(
        (text, random) -> {
          Matcher end = END.matcher(text);
          if (!end.find()) {
            return text;
          }
          LocalDate nearer = LocalDate.parse(end.group(2)).minusDays(1 + random.nextInt(60));
          return nearer.isBefore(PlausibleLogbooks.DAY)
              ? text
              : text.substring(0, end.start(2)) + nearer + text.substring(end.end(2));
        });
  }

  private static final Pattern END =
      Pattern.compile("(?s)(bastjänstgöring:.*?  till: )(\\d{4}-\\d{2}-\\d{2})");

  /** Returns a logbook without a random entry of a section. */
  private static String without(String section, String text, Random random) {
    int start = text.indexOf("\n" + section + ":\n");
    if (start < 0) {
      return text;
    }
    int first = start + section.length() + 3;
    Matcher next = Pattern.compile("(?m)^\\S").matcher(text);
    int end = next.find(first) ? next.start() : text.length();
    List<MatchResult> entries =
        Pattern.compile("(?m)^  - .*\\n(?:    .*\\n)*")
            .matcher(text)
            .region(first, end)
            .results()
            .toList();
    if (entries.size() < 2) {
      return text;
    }
    MatchResult one = entries.get(random.nextInt(entries.size()));
    return text.substring(0, one.start()) + text.substring(one.end());
  }

  private static int place(List<LogbookSummary> cohort, int logbook) {
    List<String> order =
        new Cohort(cohort, 0, 0).worstFirst().stream().map(LogbookSummary::file).toList();
    return order.indexOf(logbook + ".yaml");
  }

  /** The first columns of its row are empty, so the others must be too. */
  @Test
  void nothingIsKnownAboutAFileThatIsNotJudged() {
    LogbookSummary summary = LogbookSummary.of(Logbooks.check("- hej\n", "2025-10-06"));

    assertThat(summary.isJudged()).isFalse();
    assertThat(summary.count(Level.ERROR)).isPositive();
    assertThat(summary.attention()).isEqualTo(Attention.UNKNOWN);
  }
}
