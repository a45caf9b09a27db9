package se.btloggbok.model;

/**
 * Time served, counted both in months and in weeks. Either of them can meet a requirement; reports
 * show the months.
 *
 * @param months the months
 * @param weekdays the weekdays, in parts of {@link FullTimeMonths#PARTS_PER_DAY}: exact, so that
 *     sums are
 */
public record ServiceTime(FullTimeMonths months, long weekdays) {

  /**
   * Returns the weeks, converted to months and rounded down to a whole part: 52 weeks are twelve
   * months.
   */
  public FullTimeMonths weeks() {
    return FullTimeMonths.ofWeekdays(weekdays);
  }

  /** Returns whether the months or the weeks are at least as long as required. */
  public boolean isAtLeast(FullTimeMonths required) {
    return months.isAtLeast(required) || weeks().isAtLeast(required);
  }

  /** Returns the sum of this time and another. */
  public ServiceTime plus(ServiceTime other) {
    return new ServiceTime(months.plus(other.months), weekdays + other.weekdays);
  }
}
