package se.btloggbok.model;

/**
 * Time served, counted both in months and in weeks. Either of them can meet a requirement; reports
 * show the months.
 *
 * @param months the months
 * @param weeks the weeks, converted to months: 52 weeks are twelve months
 */
public record ServiceTime(FullTimeMonths months, FullTimeMonths weeks) {

  /** Returns whether the months or the weeks are at least as long as required. */
  public boolean isAtLeast(FullTimeMonths required) {
    return months.isAtLeast(required) || weeks.isAtLeast(required);
  }

  /** Returns the sum of this time and another. */
  public ServiceTime plus(ServiceTime other) {
    return new ServiceTime(months.plus(other.months), weeks.plus(other.weeks));
  }
}
