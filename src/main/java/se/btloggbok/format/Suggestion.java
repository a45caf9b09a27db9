package se.btloggbok.format;

import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.Correction;

/**
 * A correction of a finding. A finding has one if and only if its message says what to write.
 *
 * @param finding the finding
 * @param correction the change that the message advises
 */
public record Suggestion(Outcome finding, Correction correction) {}
