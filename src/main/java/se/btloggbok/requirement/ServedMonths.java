package se.btloggbok.requirement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Extension;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.ServiceSum;
import se.btloggbok.model.ServiceTime;

/** Judges whether placements add up to enough full-time-equivalent months. */
public final class ServedMonths {

  /** The number of working days of illness and care of a child that are not deducted. */
  public static final Parameter<Integer> SHORT_ILLNESS =
      Parameter.days("kort-franvaro-arbetsdagar", ServiceCalendar.SHORT_ILLNESS);

  private ServedMonths() {}

  /**
   * Judges the months in a verksamhet.
   *
   * @param area the verksamhet
   * @param required the months required
   * @param context the input of the rule
   */
  public static Outcome judge(ClinicalArea area, FullTimeMonths required, RuleContext context) {
    return judge(context.requirement(Scope.BT, Places.PLACEMENTS), context, area, required);
  }

  /**
   * Judges a sum of months, due on the last day of the BT.
   *
   * <p>It is met as soon as enough has been served, in months or in weeks. Until the end it is at
   * risk if the placements do not add up, and upcoming if there are none. It is not judged if the
   * missing months may depend on a placement or an absence that cannot be read.
   *
   * @param requirement the requirement
   * @param context the input of the rule
   * @param area the verksamhet that counts; null for the whole BT
   * @param required the months required
   */
  public static Outcome judge(
      Requirement requirement,
      RuleContext context,
      @Nullable ClinicalArea area,
      FullTimeMonths required) {
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return requirement.notApplicable();
    }
    ServiceSum sum = context.calendar().timeServed().in(area);
    ServiceTime served = sum.through(context.evaluation().date());
    ServiceTime planned = sum.total();
    return judge(requirement.due(bt.get().to()), context, area, served, planned, required)
        .with(new Progress(served.months(), planned.months(), required));
  }

  private static Outcome judge(
      Requirement dueAtEnd,
      RuleContext context,
      @Nullable ClinicalArea area,
      ServiceTime served,
      ServiceTime planned,
      FullTimeMonths required) {
    if (served.isAtLeast(required)) {
      return dueAtEnd.met(
          context.logbook().placements().stream()
              .filter(placement -> counts(placement, area))
              .toList());
    }
    if (isUnclear(context, area)) {
      return dueAtEnd.notApplicable();
    }
    String openEnded = hasOpenAbsence(context) ? "-oppen-franvaro" : "";
    boolean isPlanned = planned.isAtLeast(required);
    if (dueAtEnd.isPast(context.evaluation())) {
      return dueAtEnd.violated(
          "for-kort" + openEnded, arguments(served, required, isPlanned, area, context));
    }
    return context.logbook().placements().isEmpty() || isPlanned
        ? dueAtEnd.upcoming()
        : dueAtEnd.atRisk(
            "plan-for-kort" + openEnded, arguments(planned, required, false, area, context));
  }

  /**
   * Returns the arguments of a message: the sum, the required months, and the extension that would
   * make up for the difference. The extension is the degree of the last placement in per cent and
   * its new last day; 0 and an empty text if there is none.
   */
  private static Object[] arguments(
      ServiceTime time,
      FullTimeMonths required,
      boolean isPlanned,
      @Nullable ClinicalArea area,
      RuleContext context) {
    Optional<Extension> extension =
        isPlanned ? Optional.empty() : context.calendar().timeServed().extension(area, required);
    return new Object[] {
      time.months(),
      required,
      extension.map(Extension::percent).orElse(0),
      extension.<Object>map(Extension::lastDay).orElse("")
    };
  }

  private static boolean counts(Placement placement, @Nullable ClinicalArea area) {
    return area == null || placement.percentIn(area) > 0;
  }

  /** Returns whether missing months may depend on a placement or an absence that cannot be read. */
  private static boolean isUnclear(RuleContext context, @Nullable ClinicalArea area) {
    return context.hasUnreadPlacement()
        || context.hasUnreadAbsence()
        || context.logbook().placements().stream()
            .anyMatch(
                placement ->
                    context.isFaultyWithin(placement, "tjänstgöringsgrad")
                        || context.isFaultyWithin(placement, "varav")
                        || (placement.area() == null && area != null));
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
