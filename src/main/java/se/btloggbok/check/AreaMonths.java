package se.btloggbok.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;
import se.btloggbok.model.ServiceSum;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Progress;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Status;

/**
 * The full-time-equivalent months of a verksamhet, compared with the requirement.
 *
 * @param area the verksamhet; null for the whole BT
 * @param served the months served by the evaluation date
 * @param planned the months that will have been served at the end of all placements
 * @param required the months required; zero if there is no requirement
 * @param status the status of the requirement; null if there is none
 */
public record AreaMonths(
    @Nullable ClinicalArea area,
    FullTimeMonths served,
    FullTimeMonths planned,
    FullTimeMonths required,
    @Nullable Status status) {

  private static final Map<ClinicalArea, String> RULES =
      Map.of(
          ClinicalArea.PRIMARY_CARE, RuleIds.PRIMARY_CARE_MONTHS,
          ClinicalArea.EMERGENCY_CARE, RuleIds.EMERGENCY_CARE_MONTHS,
          ClinicalArea.PSYCHIATRY, RuleIds.PSYCHIATRY_MONTHS);

  /**
   * Returns the months of each verksamhet that is served or required, and last those of the whole
   * BT; empty if the logbook has no placements.
   */
  public static List<AreaMonths> of(CheckedLogbook checked) {
    List<Placement> placements = checked.facts().evidence().placements();
    List<AreaMonths> all = new ArrayList<>();
    if (placements.isEmpty()) {
      return all;
    }
    for (ClinicalArea area : ClinicalArea.values()) {
      boolean isServed = placements.stream().anyMatch(one -> one.percentIn(area) > 0);
      Optional<Outcome> requirement = requirement(RULES.getOrDefault(area, ""), checked);
      if (isServed || requirement.isPresent()) {
        all.add(of(area, checked.calendar().timeServed().in(area), requirement, checked));
      }
    }
    ServiceSum whole = checked.calendar().timeServed().whole();
    all.add(of(null, whole, requirement(RuleIds.MONTHS, checked), checked));
    return all;
  }

  private static Optional<Outcome> requirement(String rule, CheckedLogbook checked) {
    return checked.outcomes(rule).stream()
        .filter(one -> one.status() != Status.NOT_APPLICABLE && one.progress() != null)
        .findFirst();
  }

  private static AreaMonths of(
      @Nullable ClinicalArea area,
      ServiceSum sum,
      Optional<Outcome> requirement,
      CheckedLogbook checked) {
    return new AreaMonths(
        area,
        sum.through(checked.evaluation().date()).months(),
        sum.total().months(),
        requirement.map(Outcome::progress).map(Progress::required).orElse(FullTimeMonths.ZERO),
        requirement.map(Outcome::status).orElse(null));
  }

  /**
   * Returns whether the requirement is met, or will be by what is planned, although the months are
   * fewer than required: then the weeks suffice.
   */
  public boolean isMetByWeeks() {
    return (status == Status.MET || status == Status.UPCOMING)
        && planned.parts() < required.parts();
  }

  /** Returns whether a number of months is required. */
  public boolean isRequired() {
    return required.parts() > 0;
  }
}
