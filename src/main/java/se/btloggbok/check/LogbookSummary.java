package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.YamlPath;

/**
 * A summary of one logbook among many. It does not hold on to the text of the file, and takes less
 * than a kilobyte, so that memory does not limit their number.
 *
 * @param file the name of the file, as the user wrote it
 * @param ruleSet the name of the rule set that it was judged by; null if the file could not be read
 * @param trainee the name of the BT-läkare; null if unknown
 * @param date the evaluation date; null if the file could not be read
 * @param month the current month of the BT, which an interruption ends; null if unknown
 * @param findings the number of findings at each level that there are any of
 * @param requirements the number of requirements with each status that there are any of
 * @param nextDue the next requirement that is due, or booking; null if there is none
 * @param supervision the share of weeks with supervision so far, of those that needed it; null if
 *     none did. A week with a waiver does not need it
 * @param objectives the share of delmål with a certificate; null if the rule set does not require
 *     them, or if the BT was interrupted
 * @param period the period of the BT; null if unknown
 * @param interrupted the last day of a BT that was interrupted; null otherwise
 * @param attention how much it needs attention now
 * @param mainSupervisors the names of the huvudhandledare on the evaluation date; interned, as the
 *     logbooks of a cohort have the same few
 * @param units the units of the stays on the evaluation date, interned too
 * @param course what the page of a cohort draws in addition; {@link LogbookCourse#NONE} for other
 *     outputs
 * @param details what a view shows in addition; {@link LogbookDetails#NONE} if no view was asked
 *     for
 * @param development how it has developed since an earlier day; null if that was not asked for
 * @param fault why the file could not be judged: it is no logbook, or the period of the BT cannot
 *     be read; null if it could
 * @param failure why the file could not be read; null if it could
 */
public record LogbookSummary(
    String file,
    @Nullable String ruleSet,
    @Nullable String trainee,
    @Nullable LocalDate date,
    @Nullable MonthOfBt month,
    Map<Level, Long> findings,
    Map<Status, Long> requirements,
    @Nullable NextDue nextDue,
    @Nullable Share supervision,
    @Nullable Share objectives,
    @Nullable DateRange period,
    @Nullable LocalDate interrupted,
    Attention attention,
    List<String> mainSupervisors,
    List<String> units,
    LogbookCourse course,
    LogbookDetails details,
    @Nullable Development development,
    @Nullable Fault fault,
    @Nullable Failure failure) {

  /** Where the period of the BT is. */
  private static final Set<YamlPath> PERIOD =
      Set.of(Places.TRAINING, Places.TRAINING.child(Keys.FROM), Places.TRAINING.child(Keys.TO));

  /** Keeps its own copies. */
  public LogbookSummary {
    findings = Map.copyOf(findings);
    requirements = Map.copyOf(requirements);
    mainSupervisors = List.copyOf(mainSupervisors);
    units = List.copyOf(units);
  }

  /**
   * Why a file could not be judged.
   *
   * @param rule the id of the rule of the format
   * @param line the line in the file
   * @param message the message
   */
  public record Fault(String rule, int line, Message message) {}

  /** Returns the summary of a file that was checked by itself. */
  public static LogbookSummary of(CheckedLogbook checked) {
    Fault fault = checked.logbook().isPresent() ? null : fault(checked);
    return of(checked, LogbookCourse.NONE, LogbookDetails.NONE, null, fault);
  }

  /**
   * Returns the summary of a file that was checked in a group. Without the period of the BT it is
   * not judged, so that it does not look better than the others.
   *
   * @param course the course of the BT for a page
   * @param details details for a view
   * @param development how it has developed; null if that was not asked for
   */
  public static LogbookSummary inGroup(
      CheckedLogbook checked,
      LogbookCourse course,
      LogbookDetails details,
      @Nullable Development development) {
    return of(checked, course, details, development, checked.isJudged() ? null : fault(checked));
  }

  private static LogbookSummary of(
      CheckedLogbook checked,
      LogbookCourse course,
      LogbookDetails details,
      @Nullable Development development,
      @Nullable Fault fault) {
    LocalDate date = checked.evaluation().date();
    Optional<Logbook> logbook = checked.logbook();
    boolean isJudged = fault == null;
    LocalDate interrupted = logbook.flatMap(Logbook::interrupted).orElse(null);
    return new LogbookSummary(
        checked.source().name(),
        checked.ruleSet(),
        logbook.map(Logbook::trainee).map(trainee -> trainee.name()).orElse(null),
        date,
        logbook.flatMap(Logbook::lasting).map(bt -> MonthOfBt.of(date, bt)).orElse(null),
        checked.findingsByLevel(),
        checked.requirementsByStatus(),
        isJudged ? NextDue.of(checked.ahead()).orElse(null) : null,
        isJudged
            ? Share.ofMetSoFar(checked.outcomes(RuleIds.WEEKLY_SUPERVISION)).orElse(null)
            : null,
        isJudged && interrupted == null
            ? Share.ofMet(checked.outcomes(RuleIds.CERTIFIED_OBJECTIVES)).orElse(null)
            : null,
        logbook.flatMap(Logbook::period).orElse(null),
        interrupted,
        isJudged ? Attention.of(checked) : Attention.UNKNOWN,
        mainSupervisors(checked, date),
        checked.staysOn(date).stream().map(Stay::unit).map(String::intern).distinct().toList(),
        course,
        details,
        development,
        fault,
        null);
  }

  private static List<String> mainSupervisors(CheckedLogbook checked, LocalDate date) {
    Logbook logbook = checked.facts().logbook();
    return checked.facts().roles().mainSupervisorsAround(date).stream()
        .map(logbook::nameOf)
        .map(String::intern)
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
        Map.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        Attention.UNKNOWN,
        List.of(),
        List.of(),
        LogbookCourse.NONE,
        LogbookDetails.NONE,
        null,
        null,
        failure);
  }

  /**
   * Returns why nothing can be judged: the first finding about the period, or else the first about
   * the format, as the others may follow from it.
   */
  private static @Nullable Fault fault(CheckedLogbook checked) {
    List<Finding> faults =
        checked.findings().stream()
            .filter(finding -> FormatRules.isFormat(finding.rule()))
            .toList();
    return faults.stream()
        .filter(finding -> PERIOD.contains(finding.path()))
        .findFirst()
        .or(() -> faults.stream().findFirst())
        .map(found -> new Fault(found.rule(), found.region().line(), found.message()))
        .orElse(null);
  }

  /** Returns whether the file could be read as a logbook with a period, and so was judged. */
  public boolean isJudged() {
    return failure == null && fault == null;
  }

  /** Returns the last day of the BT: planned, or of an interruption; null if unknown. */
  public @Nullable LocalDate lastDay() {
    return interrupted != null ? interrupted : period == null ? null : period.to();
  }

  /**
   * Returns whether there is nothing more to do: the BT is over, or was interrupted, and every
   * binding requirement is met.
   */
  public boolean isFinished() {
    boolean over = month != null && month.isAfter();
    return isJudged() && over && attention.pressing() == 0;
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
