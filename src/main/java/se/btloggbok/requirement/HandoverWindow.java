package se.btloggbok.requirement;

import java.util.List;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;

/**
 * The days around a handover. A meeting held within them is about the handover, unless it names
 * another one.
 *
 * @param handover the handover
 * @param days the days of the window
 */
public record HandoverWindow(Handover handover, DateRange days) {

  /** The number of calendar days before the end of the first stay at which the window opens. */
  public static final Parameter<Integer> DAYS_BEFORE_END = Parameter.days("dagar-fore-slutet", 28);

  /** The number of calendar days after the start of the second stay at which the window closes. */
  public static final Parameter<Integer> DAYS_AFTER_START = Parameter.days("dagar-efter-start", 28);

  /** Returns the window of a handover. The rule must have both parameters. */
  public static HandoverWindow of(Handover handover, RuleContext context) {
    return new HandoverWindow(
        handover,
        new DateRange(
            handover.opens(context.get(DAYS_BEFORE_END)),
            handover.closes(context.get(DAYS_AFTER_START))));
  }

  /** Returns whether a meeting is held within the window. */
  public boolean holds(Meeting meeting) {
    return days.contains(meeting.dateOrThrow());
  }

  /** Returns whether a meeting is about the handover. */
  public boolean isAbout(Meeting meeting) {
    return handover.isAbout(meeting, days);
  }

  /** Returns the meetings that are about the handover, by date. */
  public List<Meeting> meetings(RuleContext context) {
    return handover.meetings(context.evidence().meetings(), days);
  }
}
