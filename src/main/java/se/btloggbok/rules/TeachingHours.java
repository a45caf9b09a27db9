package se.btloggbok.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** The BT has enough teaching for each week of service. */
final class TeachingHours extends Rule {

  private static final int DAYS_OF_A_WEEK = 5;

  private static final Parameter<Integer> HOURS = Parameter.hours("timmar", 0).range(0, 40);
  private static final Parameter<List<Integer>> WITHOUT = Parameter.monthsOfYear("utan-manader");

  TeachingHours() {
    super(
        "utbildning-timmar-per-vecka",
        Level.WARNING,
        List.of(HOURS, WITHOUT),
        new Citation(CitedDocument.KRONOBERG, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TEACHING_EVENTS);
    Optional<DateRange> bt = context.logbook().period();
    int perWeek = context.get(HOURS);
    if (bt.isEmpty() || perWeek == 0) {
      return List.of(requirement.notApplicable());
    }
    long days = countedDays(context, bt.get());
    List<TeachingEvent> events =
        context.evidence().teachingEvents().stream()
            .filter(event -> bt.get().contains(event.dateOrThrow()))
            .toList();
    BigDecimal hours =
        events.stream().map(TeachingHours::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal required = BigDecimal.valueOf(days * perWeek);
    Requirement due = requirement.due(bt.get().to());
    if (hours.multiply(BigDecimal.valueOf(DAYS_OF_A_WEEK)).compareTo(required) >= 0
        && due.isPast(context.evaluation())) {
      return List.of(due.met(events));
    }
    boolean isUnclear =
        context.hasUnreadPlacement()
            || context.hasUnreadAbsence()
            || context.isFaultyWithin(Places.TEACHING_EVENTS);
    if (isUnclear && due.isPast(context.evaluation())) {
      return List.of(due.notApplicable());
    }
    long unknown = events.stream().filter(event -> event.hours() == null).count();
    BigDecimal asked = required.divide(BigDecimal.valueOf(DAYS_OF_A_WEEK), 1, RoundingMode.UP);
    return List.of(
        due.outstanding(context.evaluation(), "for-lite", hours, asked, (int) days, (int) unknown));
  }

  private static BigDecimal hours(TeachingEvent event) {
    BigDecimal hours = event.hours();
    return hours == null ? BigDecimal.ZERO : hours;
  }

  private static long countedDays(RuleContext context, DateRange bt) {
    List<Integer> without = context.get(WITHOUT);
    return context.calendar().serviceDays(context.logbook().placements()).stream()
        .filter(day -> bt.contains(day) && !without.contains(day.getMonthValue()))
        .count();
  }
}
