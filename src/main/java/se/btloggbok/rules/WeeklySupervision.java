package se.btloggbok.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
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
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;
import se.btloggbok.requirement.Weeks;

/** There is supervision in every week of a primary-care placement. */
final class WeeklySupervision extends Rule {

  private static final Parameter<Integer> DAYS_OF_FULL_WEEK =
      Parameter.days("dagar-i-full-vecka", 3).range(0, 7);

  WeeklySupervision() {
    super(
        "handledning-varje-vecka",
        Level.ERROR,
        List.of(DAYS_OF_FULL_WEEK),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 5",
            "Ha handledning med BT-läkaren varje vecka under primärvårdsplaceringen"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Placement> primaryCare =
        context.logbook().placementsOfTraining().stream()
            .filter(placement -> placement.area() == ClinicalArea.PRIMARY_CARE)
            .toList();
    Map<YearWeek, List<LocalDate>> weeks = new LinkedHashMap<>();
    for (LocalDate day : context.calendar().serviceDays(primaryCare)) {
      weeks.computeIfAbsent(YearWeek.from(day), week -> new ArrayList<>()).add(day);
    }
    Map<YearWeek, List<SupervisionSession>> sessions = new HashMap<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      YearWeek week = YearWeek.from(session.dateOrThrow());
      sessions.computeIfAbsent(week, any -> new ArrayList<>()).add(session);
    }
    Unread unread =
        new Unread(
            context.hasUnreadEntry(Places.SESSIONS, context.logbook().sessions()),
            context.unreadAbsences());
    List<Outcome> outcomes = new ArrayList<>();
    CurrentStays stays = new CurrentStays(context.calendar().stays());
    weeks.forEach(
        (week, days) -> {
          List<SupervisionSession> held = sessions.getOrDefault(week, List.of());
          Outcome outcome = judge(week, days, stays.inPrimaryCareOn(days), held, context);
          boolean missing = outcome.status() == Status.VIOLATED;
          outcomes.add(
              missing && unread.mayFill(week) ? outcome.requirement().notApplicable() : outcome);
        });
    return outcomes;
  }

  /** What could not be read: whether a session, and when there may have been absence. */
  private record Unread(boolean session, List<DateRange> absences) {

    /** Whether a week without supervision may have had it, or have had no service. */
    boolean mayFill(YearWeek week) {
      DateRange days = new DateRange(week.atDay(DayOfWeek.MONDAY), week.atDay(DayOfWeek.SUNDAY));
      return session || absences.stream().anyMatch(days::overlaps);
    }
  }

  private static Outcome judge(
      YearWeek week,
      List<LocalDate> serviceDays,
      List<Stay> stays,
      List<SupervisionSession> held,
      RuleContext context) {
    List<SupervisionSession> sessions = new ArrayList<>(held);
    sessions.removeIf(session -> !OwnSessions.isOfAny(stays, session, context.facts()));
    Stay stay = stays.get(0);
    LocalDate sunday = week.atDay(DayOfWeek.SUNDAY);
    Requirement requirement =
        context
            .requirement(new Scope.OfWeek(week), stay.path())
            .due(sunday)
            .at(level(serviceDays, stays, context));
    if (!sessions.isEmpty()) {
      return requirement.met(sessions);
    }
    return requirement.outstanding(
        context.evaluation(),
        held.isEmpty() ? "saknas" : "annan-placering",
        Weeks.of(week),
        stay.unit());
  }

  /**
   * Returns the level. It is lower for a short week, and at the own clinic, since the source
   * requires weekly supervision of the klinikhandledare.
   */
  private static Level level(List<LocalDate> serviceDays, List<Stay> stays, RuleContext context) {
    boolean full = serviceDays.size() >= context.get(DAYS_OF_FULL_WEEK);
    return full && !isOwnClinic(stays, context) ? context.rule().level() : Level.WARNING;
  }

  private static boolean isOwnClinic(List<Stay> stays, RuleContext context) {
    for (Stay stay : stays) {
      if (!context.mayBeOwnClinic(stay)) {
        return false;
      }
    }
    return true;
  }

  /** Finds the stays of one week after another, without looking at all of them every time. */
  private static final class CurrentStays {

    /** In the order of their first days. */
    private final List<Stay> stays;

    private final List<Stay> current = new ArrayList<>();

    /** The index of the first that has not begun. */
    private int next;

    CurrentStays(List<Stay> stays) {
      this.stays = stays;
    }

    /**
     * Returns the stays in primary care on any of some days, in the order of their first days.
     *
     * @param days in order, all later than those that were asked for before
     */
    List<Stay> inPrimaryCareOn(List<LocalDate> days) {
      LocalDate last = days.get(days.size() - 1);
      for (; next < stays.size() && !stays.get(next).range().from().isAfter(last); next++) {
        if (stays.get(next).isIn(ClinicalArea.PRIMARY_CARE)) {
          current.add(stays.get(next));
        }
      }
      current.removeIf(stay -> stay.end().isBefore(days.get(0)));
      List<Stay> found = new ArrayList<>(current);
      found.removeIf(stay -> days.stream().noneMatch(stay.range()::contains));
      return found;
    }
  }
}
