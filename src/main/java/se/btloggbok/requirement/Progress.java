package se.btloggbok.requirement;

import se.btloggbok.model.FullTimeMonths;

/**
 * The progress of a requirement on time.
 *
 * @param served the months served by the evaluation date
 * @param planned the months that will have been served at the end of all placements in the logbook
 * @param required the months required
 */
public record Progress(FullTimeMonths served, FullTimeMonths planned, FullTimeMonths required) {}
