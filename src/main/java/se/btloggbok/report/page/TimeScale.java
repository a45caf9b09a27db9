package se.btloggbok.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.DateRange;
import se.btloggbok.report.Words;

/**
 * Where days are in a drawing, as shares of its width: text in the drawing keeps its size however
 * wide the page is.
 *
 * @param range the first and the last day of the drawing
 */
record TimeScale(DateRange range) {

  private static final int MOST_LABELS = 13;

  /**
   * A point on the scale.
   *
   * @param x where, as {@code 12.5%}
   * @param label its text; empty: a line without one
   * @param year the year, where it is a new one; otherwise empty
   */
  public record Tick(String x, String label, String year) {}

  /** Returns a share of the whole, as {@code 12.5%}. */
  static String share(long part, long whole) {
    if (whole <= 0) {
      return "0%";
    }
    return BigDecimal.valueOf(Math.max(0, Math.min(part, whole)))
            .movePointRight(2)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** Returns where a day begins. */
  String start(LocalDate day) {
    return share(day.toEpochDay() - range.from().toEpochDay(), range.days());
  }

  /** Returns the middle of a day. */
  String middle(LocalDate day) {
    return share(2 * (day.toEpochDay() - range.from().toEpochDay()) + 1, 2 * range.days());
  }

  /** Returns how wide a period is. */
  String width(DateRange period) {
    return share(period.days(), range.days());
  }

  /** Returns what of a period is in the drawing; an empty list when nothing is. */
  List<DateRange> within(LocalDate from, LocalDate to) {
    LocalDate first = from.isBefore(range.from()) ? range.from() : from;
    LocalDate last = to.isAfter(range.to()) ? range.to() : to;
    return last.isBefore(first) ? List.of() : List.of(new DateRange(first, last));
  }

  /** Returns whether a day is nearer the end than the beginning. */
  boolean isLate(LocalDate day) {
    return day.toEpochDay() - range.from().toEpochDay() > range.days() / 2;
  }

  /** Returns the first day of every month in the drawing; a long time has fewer names. */
  List<Tick> months(Words words) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate first = range.from().withDayOfMonth(1);
    if (first.isBefore(range.from())) {
      first = first.plusMonths(1);
    }
    long months = first.until(range.to().plusDays(1)).toTotalMonths() + 1;
    long step = (months + MOST_LABELS - 1) / MOST_LABELS;
    int n = 0;
    for (LocalDate day = first; !day.isAfter(range.to()); day = day.plusMonths(1)) {
      boolean newYear = n == 0 || day.getMonthValue() == 1;
      ticks.add(
          new Tick(
              start(day),
              n % step == 0 ? words.month(day) : "",
              newYear ? Integer.toString(day.getYear()) : ""));
      n++;
    }
    return ticks;
  }
}
