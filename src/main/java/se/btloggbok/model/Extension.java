package se.btloggbok.model;

import java.time.LocalDate;

/**
 * What makes up for a sum that is too short: one placement that lasts longer.
 *
 * @param placement the last of the placements that count
 * @param lastDay its new last day
 * @param percent its degree from its old last day on, in per cent
 */
public record Extension(Placement placement, LocalDate lastDay, int percent) {}
