package se.btloggbok.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;

/**
 * Which supervision sessions belong to a stay. While no other stay runs beside it, every session
 * does. In a week in which another shares a service day with it, only those with a klinikhandledare
 * of the stay or with the huvudhandledare do: the others may be the other clinic's.
 *
 * @param stay one of the calendar's stays
 * @param context the logbook that the sessions are of
 */
public record OwnSessions(Stay stay, RuleContext context) {

  private static final int DAYS_OF_WEEK = 7;

  /**
   * Returns whether a session belongs to the stay, by its week and its supervisors; it may be of
   * any day. One whose supervisors, or the stay's, could not be read does.
   */
  public boolean hold(SupervisionSession session) {
    LocalDate day = session.dateOrThrow();
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return !isWeekShared(monday)
        || session.supervisors().isEmpty()
        || !Collections.disjoint(session.supervisors(), context.roles().mainSupervisorsAround(day))
        || !Collections.disjoint(session.supervisors(), clinicalSupervisors(monday))
        || isUnclear(session);
  }

  /** Whether the week has a service day that is one of another stay too. */
  private boolean isWeekShared(LocalDate monday) {
    for (int i = 0; i < DAYS_OF_WEEK; i++) {
      LocalDate day = monday.plusDays(i);
      if (stay.range().contains(day) && context.calendar().isShared(day)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> clinicalSupervisors(LocalDate monday) {
    Set<String> supervisors = new HashSet<>();
    for (int i = 0; i < DAYS_OF_WEEK; i++) {
      supervisors.addAll(context.roles().clinicalSupervisors(stay, monday.plusDays(i)));
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
