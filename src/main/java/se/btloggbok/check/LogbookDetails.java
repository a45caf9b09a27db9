package se.btloggbok.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Competence;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Progress;
import se.btloggbok.requirement.RuleIds;

/**
 * What a view of a cohort shows about one logbook, in addition to its summary.
 *
 * @param judgesWeeks whether the rule set requires supervision every week
 * @param overdue the binding requirements that are not met, the rule with the most of them first
 * @param closing the binding requirements that remain when the BT ends within {@value
 *     Attention#SOON} days, in the same way; empty if all of them are due within that time
 * @param coming what is due within {@value Attention#SOON} days, by date
 * @param supervisors everyone who is huvudhandledare or klinikhandledare, or has supervised
 * @param workplaces the stays, in order
 * @param findings the errors and warnings, the most serious first
 * @param months the months of the BT; null if the rule set does not require any
 */
public record LogbookDetails(
    boolean judgesWeeks,
    List<Remaining> overdue,
    List<Remaining> closing,
    List<NextDue> coming,
    List<Supervisor> supervisors,
    List<Workplace> workplaces,
    List<Finding> findings,
    @Nullable Progress months) {

  /** The details of a logbook that was not judged. */
  public static final LogbookDetails NONE =
      new LogbookDetails(
          false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  /** Keeps its own copies. */
  public LogbookDetails {
    overdue = List.copyOf(overdue);
    closing = List.copyOf(closing);
    coming = List.copyOf(coming);
    supervisors = List.copyOf(supervisors);
    workplaces = List.copyOf(workplaces);
    findings = List.copyOf(findings);
  }

  /**
   * Requirements of one rule that remain.
   *
   * @param rule the id of the rule
   * @param count the number of requirements
   * @param due the first of their due dates; null if none has one
   */
  public record Remaining(String rule, int count, @Nullable LocalDate due) {

    /** Groups requirements by rule, the rule with the most of them first. */
    private static List<Remaining> of(List<Outcome> outcomes) {
      Map<String, List<Outcome>> byRule =
          outcomes.stream()
              .collect(
                  Collectors.groupingBy(Outcome::rule, LinkedHashMap::new, Collectors.toList()));
      return byRule.entrySet().stream()
          .map(
              rule ->
                  new Remaining(
                      rule.getKey(),
                      rule.getValue().size(),
                      rule.getValue().stream()
                          .flatMap(outcome -> Stream.ofNullable(outcome.due()))
                          .min(LocalDate::compareTo)
                          .orElse(null)))
          .sorted(Comparator.comparing(Remaining::count).reversed())
          .toList();
    }
  }

  /**
   * When someone has a role, seen from the evaluation date. At most one of the days is given, and
   * neither while the role goes on.
   *
   * @param from the first day of a role that has not begun
   * @param until the last day of a role that has ended
   */
  public record Tenure(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Returns whether the role goes on. */
    public boolean goesOn() {
      return from == null && until == null;
    }

    /** Returns the tenure of a role with some periods; a missing first or last day is no limit. */
    private static @Nullable Tenure of(List<? extends Spanning> periods, LocalDate date) {
      if (periods.isEmpty()) {
        return null;
      }
      if (periods.stream().anyMatch(period -> period.covers(date))) {
        return new Tenure(null, null);
      }
      Optional<LocalDate> next =
          periods.stream()
              .flatMap(period -> Stream.ofNullable(period.from()))
              .filter(date::isBefore)
              .min(LocalDate::compareTo);
      return next.isPresent()
          ? new Tenure(next.get(), null)
          : new Tenure(
              null,
              periods.stream()
                  .flatMap(period -> Stream.ofNullable(period.to()))
                  .max(LocalDate::compareTo)
                  .orElse(null));
    }
  }

  /**
   * A person who supervises.
   *
   * @param name the name, or the id if it is unknown
   * @param units the units where the person works
   * @param competence the competence; null if unknown
   * @param specialty the specialty; empty if unknown
   * @param training when the handledarutbildning was completed, as written; empty if unknown
   * @param main when the person is huvudhandledare; null if never
   * @param clinical when the person is klinikhandledare of a placement; null if never
   * @param sessions the number of handledningstillfällen held by the evaluation date
   * @param last the day of the last one; null if there is none
   */
  public record Supervisor(
      String name,
      List<String> units,
      @Nullable Competence competence,
      String specialty,
      String training,
      @Nullable Tenure main,
      @Nullable Tenure clinical,
      int sessions,
      @Nullable LocalDate last) {

    /** Keeps its own copy. */
    public Supervisor {
      units = List.copyOf(units);
    }
  }

  /**
   * A stay.
   *
   * @param unit the unit
   * @param area the verksamhet; null if unknown
   * @param range the period
   * @param isCurrent whether the evaluation date is in the period
   * @param supervisors the names of the klinikhandledare
   * @param weeks the share of weeks with supervision so far; null if none required it
   */
  public record Workplace(
      String unit,
      @Nullable ClinicalArea area,
      DateRange range,
      boolean isCurrent,
      List<String> supervisors,
      @Nullable Share weeks) {

    /** Keeps its own copy. */
    public Workplace {
      supervisors = List.copyOf(supervisors);
    }
  }

  /** Returns the details of a checked logbook. */
  public static LogbookDetails of(CheckedLogbook checked) {
    if (checked.logbook().isEmpty()) {
      return NONE;
    }
    LocalDate horizon = checked.evaluation().date().plusDays(Attention.SOON);
    List<Outcome> closing = Attention.closing(checked);
    boolean outlastsHorizon =
        closing.stream().anyMatch(one -> one.due() == null || one.due().isAfter(horizon));
    return new LogbookDetails(
        checked.citations().has(RuleIds.WEEKLY_SUPERVISION),
        Remaining.of(Attention.unmet(checked)),
        outlastsHorizon ? Remaining.of(closing) : List.of(),
        NextDue.all(checked.ahead()).stream()
            .filter(next -> !next.date().isAfter(horizon))
            .toList(),
        supervisors(checked),
        checked.lastingStays().stream().map(stay -> workplace(stay, checked)).toList(),
        checked.findings().stream()
            .filter(finding -> finding.level() != Level.INFO)
            .sorted(Comparator.comparing(Finding::level))
            .toList(),
        checked.outcomes(RuleIds.MONTHS).stream()
            .map(Outcome::progress)
            .filter(progress -> progress != null)
            .findFirst()
            .orElse(null));
  }

  private static List<Supervisor> supervisors(CheckedLogbook checked) {
    Logbook logbook = checked.facts().logbook();
    LocalDate date = checked.evaluation().date();
    List<Supervisor> supervisors = new ArrayList<>();
    for (Person person : logbook.people()) {
      String id = person.id();
      List<LocalDate> days =
          checked.facts().evidence().sessions().stream()
              .filter(session -> session.supervisors().contains(id))
              .map(SupervisionSession::dateOrThrow)
              .sorted()
              .toList();
      Tenure main = Tenure.of(asMainSupervisor(id, logbook), date);
      Tenure clinical = Tenure.of(asClinicalSupervisor(id, logbook), date);
      if (main != null || clinical != null || !days.isEmpty()) {
        supervisors.add(
            new Supervisor(
                person.displayName(),
                person.units(),
                person.competence(),
                person.specialty() == null ? "" : person.specialty(),
                person.supervisorTraining() == null ? "" : person.supervisorTraining().written(),
                main,
                clinical,
                days.size(),
                days.isEmpty() ? null : days.get(days.size() - 1)));
      }
    }
    return supervisors;
  }

  private static List<RoleHolder> asMainSupervisor(String person, Logbook logbook) {
    Training training = logbook.training();
    if (training == null) {
      return List.of();
    }
    LocalDate to = logbook.interrupted().orElse(training.to());
    return periods(person, logbook.lastingMainSupervisors(), training.from(), to).toList();
  }

  private static List<RoleHolder> asClinicalSupervisor(String person, Logbook logbook) {
    return logbook.lastingPlacements().stream()
        .filter(placement -> !placement.isCredited())
        .flatMap(one -> periods(person, one.clinicalSupervisors(), one.from(), one.to()))
        .toList();
  }

  /** Returns when a person holds a role, which begins and ends with the whole if not limited. */
  private static Stream<RoleHolder> periods(
      String person, List<RoleHolder> holders, @Nullable LocalDate from, @Nullable LocalDate to) {
    return holders.stream()
        .filter(holder -> person.equals(holder.person()))
        .map(
            holder ->
                new RoleHolder(
                    holder.path(),
                    person,
                    holder.from() == null ? from : holder.from(),
                    holder.to() == null ? to : holder.to()));
  }

  private static Workplace workplace(Stay stay, CheckedLogbook checked) {
    Logbook logbook = checked.facts().logbook();
    return new Workplace(
        stay.unit(),
        stay.first().area(),
        stay.range(),
        stay.range().contains(checked.evaluation().date()),
        checked.facts().roles().clinicalSupervisors(stay).stream().map(logbook::nameOf).toList(),
        Share.ofMetSoFar(
                checked.outcomes(RuleIds.WEEKLY_SUPERVISION).stream()
                    .filter(week -> week.place().equals(stay.path()))
                    .toList())
            .orElse(null));
  }
}
