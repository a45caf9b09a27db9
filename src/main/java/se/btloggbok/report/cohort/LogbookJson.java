package se.btloggbok.report.cohort;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Attention;
import se.btloggbok.check.Development;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Json;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/**
 * A logbook of a group for programs: {@code file} in {@code docs/bt-kohort-1.schema.json}. Every
 * key is always present, except that of a rule set other than the run's.
 */
record LogbookJson(
    String path,
    String state,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ruleSet,
    @Nullable String trainee,
    @Nullable LocalDate asOf,
    @Nullable Month month,
    @Nullable LocalDate interrupted,
    Map<String, Long> summary,
    Map<String, Long> requirements,
    @Nullable Due nextDue,
    @Nullable Fraction supervision,
    @Nullable Fraction objectives,
    @Nullable LocalDate lastDay,
    Attentive attention,
    List<String> units,
    List<String> mainSupervisors,
    @Nullable Development development,
    @Nullable Problem problem) {

  record Attentive(
      int unmet, int closing, int weeksWithout, @Nullable Lacking worst, @Nullable Due deadline) {

    static Attentive of(LogbookSummary logbook, Words words) {
      Attention attention = logbook.attention();
      return new Attentive(
          attention.unmet(),
          attention.closing(),
          attention.weeksWithout(),
          Lacking.of(attention.worst(), logbook, words),
          Due.of(attention.deadline()));
    }
  }

  record Lacking(String rule, String title, int count, String level) {

    static @Nullable Lacking of(
        Attention.@Nullable Worst worst, LogbookSummary logbook, Words words) {
      return worst == null
          ? null
          : new Lacking(
              worst.rule(),
              CohortColumns.title(worst.rule(), logbook, words),
              worst.count(),
              worst.level().value());
    }
  }

  record Month(int number, int total) {

    static @Nullable Month of(@Nullable MonthOfBt month) {
      return month == null ? null : new Month(month.number(), month.total());
    }
  }

  record Due(LocalDate date, String rule, String scope, String status) {

    static @Nullable Due of(@Nullable NextDue next) {
      return next == null
          ? null
          : new Due(next.date(), next.rule(), VisibleText.of(next.scope()), next.status().value());
    }
  }

  record Fraction(@JsonProperty("met") int part, @JsonProperty("of") int whole) {

    static @Nullable Fraction of(@Nullable Share share) {
      return share == null ? null : new Fraction(share.part(), share.whole());
    }
  }

  record Problem(String kind, String message) {

    static @Nullable Problem of(LogbookSummary logbook, Words words) {
      String message = CohortColumns.problem(logbook, words);
      if (logbook.failure() != null) {
        return new Problem(logbook.failure().value(), message);
      }
      return logbook.fault() == null ? null : new Problem(logbook.fault().rule(), message);
    }
  }

  /**
   * Returns a logbook.
   *
   * @param ruleSet the name of the rule set of the run
   */
  static LogbookJson of(LogbookSummary logbook, Words words, String ruleSet) {
    return new LogbookJson(
        VisibleText.of(logbook.file()),
        state(logbook),
        ruleSet.equals(logbook.ruleSet()) ? null : logbook.ruleSet(),
        logbook.trainee() == null ? null : VisibleText.of(logbook.trainee()),
        logbook.date(),
        Month.of(logbook.month()),
        logbook.interrupted(),
        Json.counts(Level.values(), Level::value, logbook::count),
        Json.counts(Status.values(), Status::value, logbook::count),
        Due.of(logbook.nextDue()),
        Fraction.of(logbook.supervision()),
        Fraction.of(logbook.objectives()),
        logbook.lastDay(),
        Attentive.of(logbook, words),
        visible(logbook.units()),
        visible(logbook.mainSupervisors()),
        logbook.development(),
        Problem.of(logbook, words));
  }

  private static List<String> visible(List<String> names) {
    return names.stream().map(VisibleText::of).toList();
  }

  private static String state(LogbookSummary logbook) {
    if (logbook.failure() != null) {
      return "unreadable";
    }
    return logbook.isJudged() ? "judged" : "not-a-logbook";
  }
}
