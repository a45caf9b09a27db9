package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;

/** Judges whether placements add up to enough full-time-equivalent months. */
public final class ServedMonths {

  private ServedMonths() {}

  /**
   * Judges the months in a verksamhet.
   *
   * @param area the verksamhet
   * @param required the months required
   * @param context the input of the rule
   */
  public static Outcome judge(ClinicalArea area, FullTimeMonths required, RuleContext context) {
    return judge(
        context.requirement(Scope.BT, Places.PLACEMENTS),
        context,
        placement -> placement.area() == area,
        required);
  }

  /**
   * Judges a sum of months, due on the last day of the BT.
   *
   * <p>Met as soon as enough has been served. Until the end, a plan that does not add up is at
   * risk; without any placement there is no plan to judge. If the missing months may be in a
   * placement or an absence that cannot be read, the requirement is not judged.
   *
   * @param requirement the requirement
   * @param context the input of the rule
   * @param counted the placements that count
   * @param required the months required
   */
  public static Outcome judge(
      Requirement requirement,
      RuleContext context,
      Predicate<Placement> counted,
      FullTimeMonths required) {
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return requirement.notApplicable();
    }
    List<Placement> placements = context.logbook().placements().stream().filter(counted).toList();
    Progress progress =
        new Progress(
            context.calendar().months(placements, context.evaluation().date()),
            context.calendar().months(placements, LocalDate.MAX),
            required);
    return judge(requirement.due(bt.get().to()), context, counted, placements, progress)
        .with(progress);
  }

  private static Outcome judge(
      Requirement dueAtEnd,
      RuleContext context,
      Predicate<Placement> counted,
      List<Placement> placements,
      Progress progress) {
    FullTimeMonths required = progress.required();
    if (progress.served().isAtLeast(required)) {
      return dueAtEnd.met(placements);
    }
    if (isUnclear(context, counted)) {
      return dueAtEnd.notApplicable();
    }
    String openEnded = hasOpenAbsence(context) ? "-oppen-franvaro" : "";
    if (dueAtEnd.isPast(context.evaluation())) {
      return dueAtEnd.violated("for-kort" + openEnded, progress.served(), required);
    }
    return context.logbook().placements().isEmpty() || progress.planned().isAtLeast(required)
        ? dueAtEnd.upcoming()
        : dueAtEnd.atRisk("plan-for-kort" + openEnded, progress.planned(), required);
  }

  /** Returns whether missing months may be in a placement or an absence that cannot be read. */
  private static boolean isUnclear(RuleContext context, Predicate<Placement> counted) {
    boolean placements =
        context.logbook().placements().stream()
            .anyMatch(
                placement ->
                    context.isPeriodUnclear(placement)
                        || context.isFaultyWithin(placement, "tjänstgöringsgrad")
                        || (placement.area() == null && !counted.test(placement)));
    return placements
        || context.logbook().absences().stream()
            .anyMatch(absence -> context.isFaultyWithin(absence.path()));
  }

  private static boolean hasOpenAbsence(RuleContext context) {
    return context.logbook().absences().stream()
        .anyMatch(
            absence ->
                absence.from() != null
                    && absence.to() == null
                    && !context.isFaulty(absence, Keys.TO)
                    && absence.reason() != null
                    && !absence.reason().countsAsService());
  }
}
