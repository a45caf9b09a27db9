package se.btloggbok.rule;

import se.btloggbok.model.FullTimeMonths;

/**
 * The progress of a requirement on time.
 *
 * @param served the months served by the evaluation date
 * @param planned the months served when every placement in the logbook is over
 * @param required the months required
 */
public record Progress(FullTimeMonths served, FullTimeMonths planned, FullTimeMonths required) {}
