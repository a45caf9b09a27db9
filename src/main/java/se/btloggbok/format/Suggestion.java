package se.btloggbok.format;

import se.btloggbok.rule.Outcome;
import se.btloggbok.source.Correction;

/**
 * What mends a finding. There is one exactly when its message says what to write.
 *
 * @param finding what is wrong
 * @param correction the change that the message advises
 */
public record Suggestion(Outcome finding, Correction correction) {}
