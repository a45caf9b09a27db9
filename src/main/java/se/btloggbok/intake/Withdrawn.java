package se.btloggbok.intake;

import se.btloggbok.requirement.Message;

/**
 * A meeting that a calendar no longer has on its day, so that a booking of it is out of date.
 *
 * @param booking the entry that it would have been, booked
 * @param reason what has become of it
 */
public record Withdrawn(Proposal booking, Message reason) {}
