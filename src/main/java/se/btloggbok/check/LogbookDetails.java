package se.btloggbok.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Competence;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Roles;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Progress;
import se.btloggbok.requirement.RuleIds;

/**
 * What a view of a cohort shows about one logbook, in addition to its summary.
 *
 * @param coming what is due within {@value Attention#SOON} days, by date
 * @param supervisors everyone who is huvudhandledare or klinikhandledare, or has supervised
 * @param workplaces the stays, in order
 * @param findings the errors and warnings, the most serious first
 * @param months the months of the BT; null if the rule set does not require any
 */
public record LogbookDetails(
    List<NextDue> coming,
    List<Supervisor> supervisors,
    List<Workplace> workplaces,
    List<Finding> findings,
    @Nullable Progress months) {

  /** The details of a logbook that was not judged. */
  public static final LogbookDetails NONE =
      new LogbookDetails(List.of(), List.of(), List.of(), List.of(), null);

  /** Keeps its own copies. */
  public LogbookDetails {
    coming = List.copyOf(coming);
    supervisors = List.copyOf(supervisors);
    workplaces = List.copyOf(workplaces);
    findings = List.copyOf(findings);
  }

  /**
   * A person who supervises.
   *
   * @param name the name, or the id if it is unknown
   * @param units the units where the person works
   * @param competence the competence; null if unknown
   * @param training when the handledarutbildning was completed, as written; empty if unknown
   * @param isMain whether the person is huvudhandledare at any time
   * @param isClinical whether the person is klinikhandledare of any placement
   * @param sessions the number of handledningstillfällen held by the evaluation date
   * @param last the day of the last one; null if there is none
   */
  public record Supervisor(
      String name,
      List<String> units,
      @Nullable Competence competence,
      String training,
      boolean isMain,
      boolean isClinical,
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
    return new LogbookDetails(
        NextDue.all(checked.outcomes()).stream()
            .filter(next -> !next.date().isAfter(horizon))
            .toList(),
        supervisors(checked),
        checked.calendar().stays().stream().map(stay -> workplace(stay, checked)).toList(),
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
    Roles roles = checked.facts().roles();
    List<Supervisor> supervisors = new ArrayList<>();
    for (Person person : logbook.people()) {
      String id = person.id();
      List<LocalDate> days =
          checked.facts().evidence().sessions().stream()
              .filter(session -> session.supervisors().contains(id))
              .map(SupervisionSession::dateOrThrow)
              .sorted()
              .toList();
      boolean isMain = roles.hasBeenMainSupervisor(id);
      boolean isClinical = roles.hasBeenClinicalSupervisor(id);
      if (isMain || isClinical || !days.isEmpty()) {
        supervisors.add(
            new Supervisor(
                person.displayName(),
                person.units(),
                person.competence(),
                person.supervisorTraining() == null ? "" : person.supervisorTraining().written(),
                isMain,
                isClinical,
                days.size(),
                days.isEmpty() ? null : days.get(days.size() - 1)));
      }
    }
    return supervisors;
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
