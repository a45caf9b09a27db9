package se.btloggbok.check;

import se.btloggbok.model.Waiver;
import se.btloggbok.requirement.Finding;

/**
 * A finding suppressed by a waiver. It is still shown in every report.
 *
 * @param finding the finding
 * @param waiver the waiver
 */
public record WaivedFinding(Finding finding, Waiver waiver) {}
