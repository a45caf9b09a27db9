package se.btloggbok.rule;

import java.util.List;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;

/**
 * The days around a handover. A meeting held within them is about the handover, unless it names
 * another one.
 *
 * @param handover the handover
 * @param daysBefore how many calendar days before the end of the first stay, or before the start of
 *     the second if that is earlier, the window opens
 * @param daysAfter how many calendar days after the start of the second stay, or after the end of
 *     the first if that is later, the window closes
 */
public record HandoverWindow(Handover handover, int daysBefore, int daysAfter) {

  /** How many calendar days before the end of the first stay the window opens. */
  public static final Parameter<Integer> DAYS_BEFORE_END = Parameter.days("dagar-fore-slutet", 28);

  /** How many calendar days after the start of the second stay the window closes. */
  public static final Parameter<Integer> DAYS_AFTER_START = Parameter.days("dagar-efter-start", 28);

  /** Returns the window of a handover. The rule must have both parameters. */
  public static HandoverWindow of(Handover handover, RuleContext context) {
    return new HandoverWindow(
        handover, context.get(DAYS_BEFORE_END), context.get(DAYS_AFTER_START));
  }

  /** Returns the first to the last day. */
  public DateRange days() {
    return new DateRange(handover.opens(daysBefore), handover.closes(daysAfter));
  }

  /** Returns whether a meeting is held within the window. */
  public boolean holds(Meeting meeting) {
    return handover.isWithin(meeting, daysBefore, daysAfter);
  }

  /** Returns whether a meeting is about the handover. */
  public boolean isAbout(Meeting meeting) {
    return handover.isAbout(meeting, daysBefore, daysAfter);
  }

  /** Returns the meetings that are about the handover, by date. */
  public List<Meeting> meetings(RuleContext context) {
    return handover.meetings(context.evidence().meetings(), daysBefore, daysAfter);
  }
}
