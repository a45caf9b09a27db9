package se.btloggbok.check;

import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Finding;

/**
 * What would be a finding, were it not for a decision. Told of all the same.
 *
 * @param finding what it would be
 * @param waiver the decision
 */
public record WaivedFinding(Finding finding, Waiver waiver) {}
