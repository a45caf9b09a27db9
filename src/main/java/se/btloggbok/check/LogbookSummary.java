package se.btloggbok.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleGroup;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;
import se.btloggbok.rules.RuleCatalog;

/**
 * A summary of one logbook among many. It does not hold on to the text of the file, so memory does
 * not limit their number.
 *
 * @param file the name of the file, as the user wrote it
 * @param ruleSet the name of the rule set that it was judged by; null if the file could not be read
 * @param trainee the name of the BT-läkare; null if unknown
 * @param evaluation the dates of the evaluation; null if the file could not be read
 * @param month the current month of the BT; null if unknown
 * @param findings the number of findings at each level
 * @param requirements the number of requirements with each status
 * @param nextDue the next requirement that is due; null if there is none
 * @param supervision the share of weeks with supervision so far, of those that needed it; null if
 *     none did. A week with a waiver does not need it
 * @param objectives the share of delmål with a certificate; null if the rule set does not require
 *     them, or if the BT was interrupted
 * @param groups the most urgent status in each group of rules; advice that is not followed is left
 *     out, so that a group without errors and warnings does not look like a problem
 * @param period the period of the BT; null if unknown
 * @param interrupted the last day of a BT that was interrupted; null otherwise
 * @param stays the stays, in order
 * @param attention how much it needs attention now
 * @param mainSupervisors the names of the huvudhandledare on the evaluation date
 * @param units the units of the stays on the evaluation date
 * @param details what a view shows in addition; {@link LogbookDetails#NONE} if no view was asked
 *     for
 * @param development how it has developed since an earlier day; null if that was not asked for
 * @param fault why the file could not be read as a logbook; null if it could
 * @param failure why the file could not be read; null if it could
 */
public record LogbookSummary(
    String file,
    @Nullable String ruleSet,
    @Nullable String trainee,
    @Nullable Evaluation evaluation,
    @Nullable MonthOfBt month,
    Map<Level, Long> findings,
    Map<Status, Long> requirements,
    @Nullable NextDue nextDue,
    @Nullable Share supervision,
    @Nullable Share objectives,
    Map<RuleGroup, Status> groups,
    @Nullable DateRange period,
    @Nullable LocalDate interrupted,
    List<Stretch> stays,
    Attention attention,
    List<String> mainSupervisors,
    List<String> units,
    LogbookDetails details,
    @Nullable Development development,
    @Nullable Fault fault,
    @Nullable Failure failure) {

  /** Keeps its own copies. */
  public LogbookSummary {
    findings = Map.copyOf(findings);
    requirements = Map.copyOf(requirements);
    groups = Map.copyOf(groups);
    stays = List.copyOf(stays);
    mainSupervisors = List.copyOf(mainSupervisors);
    units = List.copyOf(units);
  }

  /**
   * The period of a stay.
   *
   * @param area the verksamhet; null if unknown
   * @param range the period
   */
  public record Stretch(@Nullable ClinicalArea area, DateRange range) {}

  /**
   * Why a file could not be read as a logbook.
   *
   * @param rule the id of the rule of the format
   * @param line the line in the file
   * @param message the message
   */
  public record Fault(String rule, int line, Message message) {}

  /** Returns the summary of a file that was checked. */
  public static LogbookSummary of(CheckedLogbook checked) {
    return of(checked, LogbookDetails.NONE, null);
  }

  /**
   * Returns the summary of a file that was checked.
   *
   * @param details details for a view
   * @param development how it has developed; null if that was not asked for
   */
  public static LogbookSummary of(
      CheckedLogbook checked, LogbookDetails details, @Nullable Development development) {
    Optional<Logbook> logbook = checked.logbook();
    LocalDate interrupted = logbook.map(Logbook::training).map(Training::interrupted).orElse(null);
    return new LogbookSummary(
        checked.source().name(),
        checked.ruleSet(),
        logbook.map(Logbook::trainee).map(trainee -> trainee.name()).orElse(null),
        checked.evaluation(),
        logbook
            .flatMap(Logbook::period)
            .map(bt -> MonthOfBt.of(checked.evaluation().date(), bt))
            .orElse(null),
        counts(Level.values(), checked::count),
        counts(Status.values(), checked::count),
        NextDue.of(checked.outcomes()).orElse(null),
        Share.ofMetSoFar(checked.outcomes(RuleIds.WEEKLY_SUPERVISION)).orElse(null),
        interrupted == null
            ? Share.ofMet(checked.outcomes(RuleIds.CERTIFIED_OBJECTIVES)).orElse(null)
            : null,
        groups(checked.outcomes()),
        logbook.flatMap(Logbook::period).orElse(null),
        interrupted,
        checked.calendar().stays().stream()
            .map(stay -> new Stretch(stay.first().area(), stay.range()))
            .toList(),
        Attention.of(checked),
        mainSupervisors(checked),
        checked.calendar().stays().stream()
            .filter(stay -> stay.range().contains(checked.evaluation().date()))
            .map(Stay::unit)
            .distinct()
            .toList(),
        details,
        development,
        logbook.isPresent() ? null : fault(checked),
        null);
  }

  private static List<String> mainSupervisors(CheckedLogbook checked) {
    Logbook logbook = checked.facts().logbook();
    return checked.facts().roles().mainSupervisorsAround(checked.evaluation().date()).stream()
        .map(id -> logbook.person(id).map(Person::displayName).orElse(id))
        .toList();
  }

  /** Returns the summary of a file that could not be read. */
  public static LogbookSummary unreadable(String file, Failure failure) {
    return new LogbookSummary(
        file,
        null,
        null,
        null,
        null,
        counts(Level.values(), level -> 0L),
        counts(Status.values(), status -> 0L),
        null,
        null,
        null,
        Map.of(),
        null,
        null,
        List.of(),
        Attention.UNKNOWN,
        List.of(),
        List.of(),
        LogbookDetails.NONE,
        null,
        null,
        failure);
  }

  private static <T> Map<T, Long> counts(T[] values, Function<T, Long> count) {
    return Arrays.stream(values).collect(Collectors.toMap(value -> value, count));
  }

  /**
   * Returns the most urgent status in each group of rules, not counting advice that is not
   * followed.
   */
  private static Map<RuleGroup, Status> groups(List<Outcome> outcomes) {
    Map<RuleGroup, Status> groups = new EnumMap<>(RuleGroup.class);
    for (Outcome outcome : outcomes) {
      if (isUnfollowedAdvice(outcome)) {
        continue;
      }
      groups.merge(
          RuleCatalog.groupOf(outcome.rule()),
          outcome.status(),
          BinaryOperator.minBy(Comparator.comparing(Status::urgency)));
    }
    return groups;
  }

  private static boolean isUnfollowedAdvice(Outcome outcome) {
    return outcome.level() == Level.INFO
        && (outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK);
  }

  /** Returns the first finding about the format; the others may follow from it. */
  private static @Nullable Fault fault(CheckedLogbook checked) {
    return checked.findings().stream()
        .filter(finding -> FormatRules.isFormat(finding.rule()))
        .findFirst()
        .map(found -> new Fault(found.rule(), found.region().line(), found.message()))
        .orElse(null);
  }

  /** Returns whether the file could be read as a logbook, and so was judged. */
  public boolean isJudged() {
    return failure == null && fault == null;
  }

  /** Returns the last day of the BT: planned, or of an interruption; null if unknown. */
  public @Nullable LocalDate lastDay() {
    return interrupted != null ? interrupted : period == null ? null : period.to();
  }

  /**
   * Returns whether there is nothing more to do: the BT was interrupted, or it is over and every
   * binding requirement is met.
   */
  public boolean isFinished() {
    boolean over = month != null && month.isAfter();
    return isJudged() && (interrupted != null || (over && attention.pressing() == 0));
  }

  /** Returns the number of findings at a level. */
  public long count(Level level) {
    return findings.getOrDefault(level, 0L);
  }

  /** Returns the number of requirements with a status. */
  public long count(Status status) {
    return requirements.getOrDefault(status, 0L);
  }
}
