package se.btloggbok.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Roles;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/**
 * How the BT stands on the evaluation date: what remains, and by when.
 *
 * @param summary the summary of the logbook
 * @param here the placements on that day
 * @param mainSupervisors the ids of the huvudhandledare on that day
 * @param absence the absence on that day; null if there is none
 * @param week the week of that day; null outside the BT
 * @param shortfalls what is overdue or at risk, the worst first; what is at risk and due within a
 *     horizon is only listed there
 * @param horizons what is due soon
 * @param later the number of requirements that are due after the last horizon
 * @param months the months of each verksamhet, and last those of the whole BT
 * @param certified the number of delmål with a certificate; null if none is required
 * @param assessed the number of delmål with an assessment
 * @param bookedWeeks the number of weeks to come that supervision is booked for
 */
public record Standing(
    LogbookSummary summary,
    List<Here> here,
    List<String> mainSupervisors,
    @Nullable Absence absence,
    @Nullable WeekOfBt week,
    List<DueGroup> shortfalls,
    List<Horizon> horizons,
    int later,
    List<AreaMonths> months,
    @Nullable Share certified,
    int assessed,
    int bookedWeeks) {

  private static final List<Integer> DAYS = List.of(30, 90);

  /**
   * What cannot wait for the next talk: each week without supervision is lost, and a personnummer
   * has to be taken out of the file at once.
   */
  private static final List<String> FIRST =
      List.of(RuleIds.WEEKLY_SUPERVISION, RuleIds.PERSONAL_NUMBER);

  /** Keeps its own copies. */
  public Standing {
    here = List.copyOf(here);
    mainSupervisors = List.copyOf(mainSupervisors);
    shortfalls = List.copyOf(shortfalls);
    horizons = List.copyOf(horizons);
    months = List.copyOf(months);
  }

  /**
   * A placement on the evaluation date.
   *
   * @param stay the placement
   * @param supervisors the ids of its klinikhandledare on that day
   */
  public record Here(Stay stay, List<String> supervisors) {}

  /**
   * What is due within a number of days, and not within the horizon before.
   *
   * @param days the number of days
   * @param until the last of them
   * @param due what is due, by day
   */
  public record Horizon(int days, LocalDate until, List<Coming> due) {}

  /** Returns how a logbook stands. */
  public static Standing of(CheckedLogbook checked) {
    LocalDate date = checked.evaluation().date();
    Roles roles = checked.facts().roles();
    LogbookSummary summary = LogbookSummary.of(checked);
    List<Here> here =
        checked.staysOn(date).stream()
            .map(stay -> new Here(stay, roles.clinicalSupervisors(stay, date)))
            .toList();
    MonthOfBt month = summary.month();
    boolean isUnderWay = month == null ? !here.isEmpty() : !month.isBefore() && !month.isAfter();
    return new Standing(
        summary,
        here,
        isUnderWay ? roles.mainSupervisorsAround(date) : List.of(),
        isUnderWay ? checked.absenceOn(date).orElse(null) : null,
        isUnderWay ? WeekOfBt.of(checked) : null,
        shortfalls(checked),
        horizons(checked),
        (int) checked.ahead().stream().filter(one -> isLater(one, date)).count(),
        AreaMonths.of(checked),
        summary.objectives(),
        (int)
            checked.facts().evidence().assessments().stream()
                .flatMap(assessment -> assessment.objectives().stream())
                .distinct()
                .count(),
        DueGroup.ahead(checked).stream()
            .filter(group -> group.rule().equals(RuleIds.WEEKLY_SUPERVISION))
            .mapToInt(group -> Coming.of(group, checked).countBooked())
            .sum());
  }

  /**
   * Returns what is overdue or at risk, in the order that it should be talked about: what is
   * binding before recommendations and advice; of what is equally binding, first the rules in
   * {@link #FIRST}, then what is overdue, the longest overdue first, and last what is at risk.
   */
  private static List<DueGroup> shortfalls(CheckedLogbook checked) {
    LocalDate date = checked.evaluation().date();
    Predicate<Outcome> atRiskLater =
        one ->
            one.status() == Status.AT_RISK
                && one.reportedLevel() != null
                && (one.due() == null || isLater(one, date));
    Comparator<DueGroup> worstFirst =
        Comparator.comparing(Standing::reportedLevel)
            .thenComparing(group -> rank(group.rule()))
            .thenComparing(group -> group.status().urgency())
            .thenComparing(
                group -> group.first().due(), Comparator.nullsLast(Comparator.naturalOrder()));
    return DueGroup.of(
            checked.outcomes(),
            one ->
                !FormatRules.isFormat(one.rule())
                    && (one.status() == Status.VIOLATED || atRiskLater.test(one)))
        .stream()
        .sorted(worstFirst)
        .toList();
  }

  /** Returns the most serious level at which any of the requirements is reported. */
  private static Level reportedLevel(DueGroup group) {
    return group.outcomes().stream()
        .flatMap(outcome -> Stream.ofNullable(outcome.reportedLevel()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Returns the place of a rule among those that are as binding: low for what comes first. */
  private static int rank(String rule) {
    int first = FIRST.indexOf(rule);
    return first < 0 ? FIRST.size() : first;
  }

  private static List<Horizon> horizons(CheckedLogbook checked) {
    LocalDate date = checked.evaluation().date();
    return DAYS.stream()
        .map(
            days ->
                new Horizon(
                    days,
                    date.plusDays(days),
                    DueGroup.of(checked.ahead(), one -> days.equals(horizon(one, date))).stream()
                        .map(group -> Coming.of(group, checked))
                        .toList()))
        .toList();
  }

  private static boolean isLater(Outcome outcome, LocalDate date) {
    return horizon(outcome, date) == null;
  }

  /** Returns the shortest horizon that an outcome with a due date is due within; null if none. */
  private static @Nullable Integer horizon(Outcome outcome, LocalDate date) {
    long days = ChronoUnit.DAYS.between(date, Objects.requireNonNull(outcome.due()));
    return DAYS.stream().filter(limit -> days <= limit).findFirst().orElse(null);
  }

  /** Returns the number of findings about the format of the file. */
  public static long formatFaults(CheckedLogbook checked) {
    return checked.findings().stream().filter(CheckedLogbook::isOfFormat).count();
  }
}
