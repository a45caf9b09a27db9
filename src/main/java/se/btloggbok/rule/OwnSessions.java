package se.btloggbok.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;

/**
 * Which supervision sessions belong to a stay. While no other stay runs beside it, every session
 * does. In a week in which another shares a service day with it, only those with a klinikhandledare
 * of the stay or with the huvudhandledare do: the others may be the other clinic's.
 */
public final class OwnSessions {

  private final Stay stay;
  private final RuleContext context;
  private final Set<YearWeek> shared;

  private OwnSessions(Stay stay, RuleContext context, Set<YearWeek> shared) {
    this.stay = stay;
    this.context = context;
    this.shared = shared;
  }

  /** Returns the sessions of a stay. */
  public static OwnSessions of(Stay stay, RuleContext context) {
    return new OwnSessions(stay, context, sharedWeeks(stay, context));
  }

  /** The weeks with a service day that is one of another stay too. */
  private static Set<YearWeek> sharedWeeks(Stay stay, RuleContext context) {
    Set<YearWeek> weeks = new HashSet<>();
    for (Stay other : context.calendar().stays()) {
      if (other != stay && other.range().overlaps(stay.range())) {
        Set<LocalDate> days = new HashSet<>(context.calendar().serviceDays(stay.placements()));
        days.retainAll(context.calendar().serviceDays(other.placements()));
        days.forEach(day -> weeks.add(YearWeek.from(day)));
      }
    }
    return weeks;
  }

  /** Returns the stay. */
  public Stay stay() {
    return stay;
  }

  /**
   * Returns whether a session belongs to the stay, by its week and its supervisors; it may be of
   * any day. One whose supervisors, or the stay's, could not be read does.
   */
  public boolean hold(SupervisionSession session) {
    LocalDate day = session.dateOrThrow();
    YearWeek week = YearWeek.from(day);
    return !shared.contains(week)
        || session.supervisors().isEmpty()
        || !Collections.disjoint(session.supervisors(), context.roles().mainSupervisorsAround(day))
        || !Collections.disjoint(session.supervisors(), clinicalSupervisors(week))
        || isUnclear(session);
  }

  private Set<String> clinicalSupervisors(YearWeek week) {
    Set<String> supervisors = new HashSet<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      supervisors.addAll(context.roles().clinicalSupervisors(stay, week.atDay(day)));
    }
    return supervisors;
  }

  private boolean isUnclear(SupervisionSession session) {
    return context.isFaultyWithin(session, Keys.SUPERVISOR)
        || context.isFaultyWithin(Places.MAIN_SUPERVISORS)
        || stay.placements().stream()
            .anyMatch(placement -> context.isFaultyWithin(placement, Keys.CLINICAL_SUPERVISORS));
  }
}
