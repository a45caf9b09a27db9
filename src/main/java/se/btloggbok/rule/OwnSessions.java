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
 * Decides which supervision sessions belong to a stay. In a week without a service day shared with
 * another stay, all of them do. In other weeks, only those with a klinikhandledare of the stay or
 * with the huvudhandledare do, since the rest may belong to the other clinic.
 *
 * @param stay one of the calendar's stays
 * @param context the context with the logbook that contains the sessions
 */
public record OwnSessions(Stay stay, RuleContext context) {

  /**
   * Returns whether a session belongs to the stay, by its week and its supervisors. Whether its day
   * is within the stay is not checked. If its supervisors or those of the stay could not be read,
   * it belongs.
   */
  public boolean hold(SupervisionSession session) {
    LocalDate day = session.dateOrThrow();
    YearWeek week = YearWeek.from(day);
    return !isShared(week)
        || session.supervisors().isEmpty()
        || !Collections.disjoint(session.supervisors(), context.roles().mainSupervisorsAround(day))
        || !Collections.disjoint(session.supervisors(), clinicalSupervisors(week))
        || isUnclear(session);
  }

  /** Returns whether a day of the stay in a week is also a service day of another stay. */
  private boolean isShared(YearWeek week) {
    for (DayOfWeek weekday : DayOfWeek.values()) {
      LocalDate day = week.atDay(weekday);
      if (stay.range().contains(day) && context.calendar().isShared(day)) {
        return true;
      }
    }
    return false;
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
