package se.btloggbok.rule;

import se.btloggbok.model.FullTimeMonths;

/**
 * How far a requirement on time has come.
 *
 * @param served what has been served by the evaluation date
 * @param planned what it will be when every placement that is written is over
 * @param required what is asked for
 */
public record Progress(FullTimeMonths served, FullTimeMonths planned, FullTimeMonths required) {}
