package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ChristmasWeeks;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.OwnSessions;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;

/** Supervision is most frequent at the start of a placement. */
final class DenseSupervisionFirst extends Rule {

  private static final Parameter<Integer> MINIMUM_DAYS = Parameter.days("minsta-dagar", 56);
  private static final Parameter<Integer> DIFFERENCE = Parameter.count("skillnad", 2);

  DenseSupervisionFirst() {
    super(
        "handledning-tat-i-borjan",
        Level.INFO,
        List.of(MINIMUM_DAYS, DIFFERENCE),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "andra stycket",
            "Till en början krävs till exempel tät handledning"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream()
        .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
        .map(stay -> judge(stay, context))
        .toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay).due(stay.end());
    if (stay.range().days() < context.get(MINIMUM_DAYS)) {
      return requirement.notApplicable();
    }
    List<LocalDate> days = new ArrayList<>(context.calendar().serviceDays(stay));
    Map<YearWeek, Boolean> excepted = new HashMap<>();
    days.removeIf(
        day ->
            excepted.computeIfAbsent(YearWeek.from(day), week -> isExcepted(week, stay, context)));
    int quarter = days.size() / 4;
    if (quarter == 0) {
      return requirement.notApplicable();
    }
    if (!context.evaluation().isPast(stay.end())) {
      return requirement.upcoming();
    }
    OwnSessions own = new OwnSessions(stay, context.facts());
    int first = sessions(own, context, days.get(0), days.get(quarter - 1));
    int last = sessions(own, context, days.get(days.size() - quarter), days.get(days.size() - 1));
    if (last - first < context.get(DIFFERENCE)) {
      return requirement.met(stay.first());
    }
    return context.hasUnreadAbsence()
            || context.hasUnreadEntry(Places.SESSIONS, context.logbook().sessions())
        ? requirement.notApplicable()
        : requirement.violated("tatare-i-slutet", stay.unit(), first, last);
  }

  private static int sessions(OwnSessions own, RuleContext context, LocalDate from, LocalDate to) {
    DateRange range = new DateRange(from, to);
    return (int)
        context.evidence().sessions().stream()
            .filter(session -> range.contains(session.dateOrThrow()))
            .filter(own::hold)
            .map(session -> YearWeek.from(session.dateOrThrow()))
            .filter(week -> !isExcepted(week, own.stay(), context))
            .count();
  }

  /**
   * Returns whether a week is left out of the comparison: a week around Christmas, or one with a
   * waiver.
   */
  private static boolean isExcepted(YearWeek week, Stay stay, RuleContext context) {
    return ChristmasWeeks.contains(week) || isWaived(week, stay, context);
  }

  private static boolean isWaived(YearWeek week, Stay stay, RuleContext context) {
    Requirement supervision =
        new Requirement(
            RuleIds.WEEKLY_SUPERVISION,
            Level.ERROR,
            new Scope.OfWeek(week),
            stay.path(),
            null,
            null);
    return context.facts().waivers().cover(supervision.notApplicable());
  }
}
