package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An överlämning: from one stay to the first that both begins and ends later, if that is at another
 * unit. The two may overlap, since a trainee may move gradually from one to the other.
 *
 * @param from the earlier stay, or the part of it before one that takes more time; without the
 *     whole-day absence that it begins or ends with
 * @param to the later stay, or a part of it, likewise
 */
public record Handover(Stay from, Stay to) {

  /**
   * Returns the first day of the window in which a meeting that names no handover is about this
   * one.
   *
   * @param daysBefore the number of days before the end of the first stay, or before the start of
   *     the second if that is earlier
   */
  public LocalDate opens(int daysBefore) {
    LocalDate beginning = to.range().from();
    LocalDate earlier = beginning.isBefore(from.end()) ? beginning : from.end();
    return earlier.minusDays(daysBefore);
  }

  /**
   * Returns the last day of the window in which a meeting that names no handover is about this one.
   *
   * @param daysAfter the number of days after the start of the second stay, or after the end of the
   *     first if that is later
   */
  public LocalDate closes(int daysAfter) {
    LocalDate beginning = to.range().from();
    LocalDate later = beginning.isAfter(from.end()) ? beginning : from.end();
    return later.plusDays(daysAfter);
  }

  /**
   * Returns the meetings about this handover, by date: those that name it, and those that name none
   * and are held within its window. Meetings of the huvudhandledare with the trainee alone are left
   * out.
   *
   * @param meetings the meetings, each with a day
   * @param window the days of the window
   */
  public List<Meeting> meetings(List<Meeting> meetings, DateRange window) {
    return meetings.stream()
        .filter(meeting -> isAbout(meeting, window))
        .sorted(Dated::byDay)
        .toList();
  }

  /** Returns whether a meeting is one of those that {@link #meetings} returns. */
  public boolean isAbout(Meeting meeting, DateRange window) {
    return meeting.kind() != MeetingKind.MAIN_SUPERVISOR
        && (meeting.handover().size() == 2
            ? isNamed(meeting)
            : window.contains(meeting.dateOrThrow()));
  }

  /**
   * Returns whether a meeting names this handover.
   *
   * @param meeting a meeting that names two placements
   */
  public boolean isNamed(Meeting meeting) {
    return from.hasPlacement(meeting.handover().get(0))
        && to.hasPlacement(meeting.handover().get(1));
  }

  /**
   * Returns whether a meeting names the placements of this handover in reverse.
   *
   * @param meeting a meeting that names two placements
   */
  public boolean isReversedIn(Meeting meeting) {
    return to.hasPlacement(meeting.handover().get(0))
        && from.hasPlacement(meeting.handover().get(1));
  }
}
