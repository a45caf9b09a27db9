package se.btloggbok.requirement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;

/**
 * Decides which supervision sessions belong to a stay. In a week without a service day shared with
 * another stay, all of them do. In other weeks, only those with a klinikhandledare of the stay or
 * with the huvudhandledare do, since the rest may belong to the other clinic.
 *
 * @param stay one of the calendar's stays
 * @param facts the facts about the logbook that contains the sessions
 */
public record OwnSessions(Stay stay, Facts facts) {

  private static final int DAYS_OF_WEEK = 7;

  /** Returns whether a session belongs to any of some stays. */
  public static boolean isOfAny(List<Stay> stays, SupervisionSession session, Facts facts) {
    for (Stay stay : stays) {
      if (new OwnSessions(stay, facts).hold(session)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a session belongs to the stay, by its week and its supervisors. Whether its day
   * is within the stay is not checked. If its supervisors or those of the stay could not be read,
   * it belongs.
   */
  public boolean hold(SupervisionSession session) {
    LocalDate day = session.dateOrThrow();
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return !isWeekShared(monday)
        || session.supervisors().isEmpty()
        || !Collections.disjoint(session.supervisors(), facts.roles().mainSupervisorsAround(day))
        || !Collections.disjoint(session.supervisors(), clinicalSupervisors(monday))
        || isUnclear(session);
  }

  /** Returns whether a day of the stay in a week is also a service day of another stay. */
  private boolean isWeekShared(LocalDate monday) {
    for (int i = 0; i < DAYS_OF_WEEK; i++) {
      LocalDate day = monday.plusDays(i);
      if (stay.range().contains(day) && facts.calendar().isShared(day)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> clinicalSupervisors(LocalDate monday) {
    Set<String> supervisors = new HashSet<>();
    for (int i = 0; i < DAYS_OF_WEEK; i++) {
      supervisors.addAll(facts.roles().clinicalSupervisors(stay, monday.plusDays(i)));
    }
    return supervisors;
  }

  private boolean isUnclear(SupervisionSession session) {
    return facts.faulty().isAround(session.path().child(Keys.SUPERVISOR))
        || facts.faulty().isAround(Places.MAIN_SUPERVISORS)
        || facts.isClinicalSupervisorUnclear(stay);
  }
}
