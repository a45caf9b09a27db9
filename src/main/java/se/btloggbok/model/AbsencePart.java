package se.btloggbok.model;

/**
 * Part of an absence that is judged alike.
 *
 * @param days the days
 * @param workingDays how many of them are working days of the BT
 * @param counts whether it counts as service; otherwise it is deducted
 */
public record AbsencePart(DateRange days, int workingDays, boolean counts) {}
