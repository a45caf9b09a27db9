package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;

/** Judges whether some of the placements make enough full-time-equivalent months by the end. */
public final class ServedMonths {

  private ServedMonths() {}

  /**
   * Judges a sum of months, due on the last day of the BT.
   *
   * <p>Met as soon as enough has been served. Until the end, a plan that will not be enough is at
   * risk; without any placement there is no plan to judge. A placement whose period or verksamhet
   * could not be read may be what is lacking, so nothing is said against the rest.
   *
   * @param requirement the requirement
   * @param context what the rule knows
   * @param counted which placements count
   * @param required how many months
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

  /** Whether what is lacking may be in what could not be read. */
  private static boolean isUnclear(RuleContext context, Predicate<Placement> counted) {
    boolean placements =
        context.logbook().placements().stream()
            .anyMatch(
                placement ->
                    context.isFaulty(placement, "från")
                        || context.isFaulty(placement, "till")
                        || context.isFaultyWithin(placement.path().child("tjänstgöringsgrad"))
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
                    && !context.isFaulty(absence, "till")
                    && absence.reason() != null
                    && !absence.reason().countsAsService());
  }
}
