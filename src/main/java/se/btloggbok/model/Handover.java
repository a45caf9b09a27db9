package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;

/**
 * An överlämning: from one stay to the first that begins after its beginning and ends after its
 * end, at another unit. The two may overlap: a trainee may move from one to the other gradually.
 *
 * @param from the stay that ends
 * @param to the stay that begins
 */
public record Handover(Stay from, Stay to) {

  /**
   * Returns the first day on which a meeting that names no handover may be about this one.
   *
   * @param daysBefore how many days before the first stay ends, or the second begins if that is
   *     earlier
   */
  public LocalDate opens(int daysBefore) {
    LocalDate beginning = to.range().from();
    LocalDate earlier = beginning.isBefore(from.end()) ? beginning : from.end();
    return earlier.minusDays(daysBefore);
  }

  /**
   * Returns the last day on which a meeting that names no handover may be about this one.
   *
   * @param daysAfter how many days after the second stay begins, or the first ends if that is later
   */
  public LocalDate closes(int daysAfter) {
    LocalDate beginning = to.range().from();
    LocalDate later = beginning.isAfter(from.end()) ? beginning : from.end();
    return later.plusDays(daysAfter);
  }

  /**
   * Returns the meetings between supervisors that are about this handover, by date: those that name
   * it, and those that name none and are held while it goes on.
   *
   * @param meetings the meetings, each with a day
   * @param daysBefore as for {@link #opens}
   * @param daysAfter as for {@link #closes}
   */
  public List<Meeting> meetings(List<Meeting> meetings, int daysBefore, int daysAfter) {
    return meetings.stream()
        .filter(meeting -> isAbout(meeting, daysBefore, daysAfter))
        .sorted(Dated::byDay)
        .toList();
  }

  /** Returns whether a meeting is one of those that {@link #meetings} returns. */
  public boolean isAbout(Meeting meeting, int daysBefore, int daysAfter) {
    return meeting.kind() != MeetingKind.MAIN_SUPERVISOR
        && (meeting.handover().size() == 2
            ? isNamed(meeting)
            : isWithin(meeting, daysBefore, daysAfter));
  }

  /** Returns whether a meeting is held while the handover goes on. */
  public boolean isWithin(Meeting meeting, int daysBefore, int daysAfter) {
    LocalDate day = meeting.dateOrThrow();
    return !day.isBefore(opens(daysBefore)) && !day.isAfter(closes(daysAfter));
  }

  private boolean isNamed(Meeting meeting) {
    return from.hasPlacement(meeting.handover().get(0))
        && to.hasPlacement(meeting.handover().get(1));
  }
}
