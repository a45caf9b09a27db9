package se.btloggbok.model;

/**
 * Time served, counted in months and in weeks. A requirement is met by either of them; the months
 * are shown.
 *
 * @param months the months
 * @param weeks the weeks, as the months that they are as good as: 52 weeks are twelve months
 */
public record ServiceTime(FullTimeMonths months, FullTimeMonths weeks) {

  /** No time at all. */
  public static final ServiceTime ZERO = new ServiceTime(FullTimeMonths.ZERO, FullTimeMonths.ZERO);

  /** Returns whether the months or the weeks are as long as what is required, or longer. */
  public boolean isAtLeast(FullTimeMonths required) {
    return months.isAtLeast(required) || weeks.isAtLeast(required);
  }

  /** Returns this and another time together. */
  public ServiceTime plus(ServiceTime other) {
    return new ServiceTime(months.plus(other.months), weeks.plus(other.weeks));
  }
}
