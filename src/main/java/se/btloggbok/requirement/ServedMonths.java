package se.btloggbok.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Extension;
import se.btloggbok.model.Focus;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.ServiceSum;
import se.btloggbok.model.ServiceTime;
import se.btloggbok.model.TimeServed;

/** Judges whether placements add up to enough full-time-equivalent months. */
public final class ServedMonths {

  /** The number of working days of illness and care of a child that are not deducted. */
  public static final Parameter<Integer> SHORT_ILLNESS =
      Parameter.days("kort-franvaro-arbetsdagar", ServiceCalendar.SHORT_ILLNESS);

  private ServedMonths() {}

  /**
   * What a requirement on time counts.
   *
   * @param area the verksamhet that counts; null for all
   * @param focus the inriktning that counts; null for all
   * @param name its name, as the last argument of messages; null for none
   */
  public record Part(@Nullable ClinicalArea area, @Nullable Focus focus, @Nullable String name) {

    /** The whole BT. */
    public static final Part WHOLE = new Part(null, null, null);

    /** Returns a verksamhet that messages name. */
    public static Part of(ClinicalArea area) {
      return new Part(area, null, area.term());
    }

    /** Returns an inriktning that messages name. */
    public static Part of(Focus focus) {
      return new Part(null, focus, focus.term());
    }

    private boolean counts(Placement placement) {
      return (area == null || placement.percentIn(area) > 0)
          && (focus == null || placement.focus() == focus);
    }

    private ServiceSum sum(RuleContext context) {
      TimeServed time = context.calendar().timeServed();
      return focus == null
          ? time.in(area)
          : time.of(context.evidence().placements().stream().filter(this::counts).toList());
    }

    private Optional<Extension> extension(RuleContext context, FullTimeMonths required) {
      return focus == null
          ? context.calendar().timeServed().extension(area, required)
          : Optional.empty();
    }

    private boolean isUnclear(Placement placement, RuleContext context) {
      return context.isFaultyWithin(placement, "tjänstgöringsgrad")
          || context.isFaultyWithin(placement, "varav")
          || (area != null && placement.area() == null)
          || (focus != null && context.isFaulty(placement, "inriktning"));
    }
  }

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
   * Judges the months in a verksamhet.
   *
   * @param requirement the requirement
   * @param context the input of the rule
   * @param area the verksamhet
   * @param required the months required
   */
  public static Outcome judge(
      Requirement requirement, RuleContext context, ClinicalArea area, FullTimeMonths required) {
    return judge(requirement, context, new Part(area, null, null), required);
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
   * @param part what counts
   * @param required the months required
   */
  public static Outcome judge(
      Requirement requirement, RuleContext context, Part part, FullTimeMonths required) {
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return requirement.notApplicable();
    }
    ServiceSum sum = part.sum(context);
    ServiceTime served = sum.through(context.evaluation().date());
    ServiceTime planned = sum.total();
    return judge(requirement.due(bt.get().to()), context, part, served, planned, required)
        .with(new Progress(served.months(), planned.months(), required));
  }

  private static Outcome judge(
      Requirement dueAtEnd,
      RuleContext context,
      Part part,
      ServiceTime served,
      ServiceTime planned,
      FullTimeMonths required) {
    if (served.isAtLeast(required)) {
      return dueAtEnd.met(context.evidence().placements().stream().filter(part::counts).toList());
    }
    if (isUnclear(context, part)) {
      return dueAtEnd.notApplicable();
    }
    String openEnded = hasOpenAbsence(context) ? Message.OPEN_ABSENCE : "";
    boolean isPlanned = planned.isAtLeast(required);
    if (dueAtEnd.isPast(context.evaluation())) {
      return dueAtEnd.violated(
          "for-kort" + openEnded, arguments(served, required, isPlanned, part, context));
    }
    return context.logbook().placements().isEmpty() || isPlanned
        ? dueAtEnd.upcoming()
        : dueAtEnd.atRisk(
            "plan-for-kort" + openEnded, arguments(planned, required, false, part, context));
  }

  /**
   * Returns the arguments of a message: the sum, the required months, and the extension that would
   * make up for the difference. The extension is the degree of the last placement in per cent and
   * its new last day; 0 and an empty text if there is none, or if that day is not in the future.
   * Then the name of what counts, if it has one.
   */
  private static Object[] arguments(
      ServiceTime time,
      FullTimeMonths required,
      boolean isPlanned,
      Part part,
      RuleContext context) {
    Optional<Extension> extension =
        isPlanned
            ? Optional.empty()
            : part.extension(context, required)
                .filter(longer -> longer.lastDay().isAfter(context.evaluation().today()));
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                time.months(),
                required,
                extension.map(Extension::percent).orElse(0),
                extension.<Object>map(Extension::lastDay).orElse("")));
    if (part.name() != null) {
      arguments.add(part.name());
    }
    return arguments.toArray();
  }

  /** Returns whether missing months may depend on a placement or an absence that cannot be read. */
  private static boolean isUnclear(RuleContext context, Part part) {
    return context.hasUnreadPlacement()
        || context.hasUnreadAbsence()
        || context.logbook().placements().stream()
            .anyMatch(placement -> part.isUnclear(placement, context));
  }

  private static boolean hasOpenAbsence(RuleContext context) {
    return context.logbook().absences().stream()
        .anyMatch(
            absence ->
                context.hasNoEnd(absence)
                    && absence.reason() != null
                    && !absence.reason().countsAsService());
  }
}
