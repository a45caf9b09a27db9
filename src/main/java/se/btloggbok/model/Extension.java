package se.btloggbok.model;

import java.time.LocalDate;

/**
 * An extension of one placement that makes up for a sum that is too short.
 *
 * @param placement the last of the placements that count
 * @param lastDay its new last day
 * @param percent its degree after its old last day, in per cent
 */
public record Extension(Placement placement, LocalDate lastDay, int percent) {}
