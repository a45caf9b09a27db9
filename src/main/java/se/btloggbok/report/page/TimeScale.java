package se.btloggbok.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.report.Words;

/**
 * The positions of days in a drawing, in per cent of its width, so that text in the drawing has the
 * same size on every page width.
 *
 * @param range the days of the drawing
 */
record TimeScale(DateRange range) {

  /** How many names of months fit in a row: a name takes four per cent of the width. */
  private static final int NAMES_ACROSS = 25;

  /** How many names of months, which do not shrink with it, fit in a row on a phone. */
  private static final int NAMES_ACROSS_A_PHONE = 14;

  /** Maximum number of months with a name. */
  private static final int MAX_LABELS = 13;

  /**
   * A point on the scale.
   *
   * @param x its position, such as {@code 12.5%}
   * @param label its text; empty for a line without text
   * @param year the year, if it is new; otherwise empty
   */
  public record Tick(String x, String label, String year) {}

  /** Returns the days from the first to the last of some periods; empty if there are none. */
  static Optional<DateRange> covering(List<DateRange> periods) {
    Optional<LocalDate> first = periods.stream().map(DateRange::from).min(LocalDate::compareTo);
    Optional<LocalDate> last = periods.stream().map(DateRange::to).max(LocalDate::compareTo);
    return first.flatMap(from -> last.map(to -> new DateRange(from, to)));
  }

  /** Returns a part of a whole in per cent, such as {@code 12.5%}. */
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

  String start(LocalDate day) {
    return share(day.toEpochDay() - range.from().toEpochDay(), range.days());
  }

  String middle(LocalDate day) {
    return share(2 * (day.toEpochDay() - range.from().toEpochDay()) + 1, 2 * range.days());
  }

  String width(DateRange period) {
    return share(period.days(), range.days());
  }

  /** Returns the part of a period that is in the drawing; an empty list if it is outside. */
  List<DateRange> within(LocalDate from, LocalDate to) {
    LocalDate first = from.isBefore(range.from()) ? range.from() : from;
    LocalDate last = to.isAfter(range.to()) ? range.to() : to;
    return last.isBefore(first) ? List.of() : List.of(new DateRange(first, last));
  }

  /**
   * Returns whether a text that begins at a day would not fit into the drawing.
   *
   * @param share the width of the text, in per cent of that of the drawing
   */
  boolean isTooLate(LocalDate day, int share) {
    return 100 * (day.toEpochDay() - range.from().toEpochDay()) > (100 - share) * range.days();
  }

  /**
   * Returns the first day of every month, and the first day of the drawing if there is room for the
   * name of its month before the next one. In a long drawing, only some months have a name, and the
   * last one has none if it would not fit into the drawing.
   */
  List<Tick> months(Words words) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate next = range.from().withDayOfMonth(1).plusMonths(1);
    long rest = next.toEpochDay() - range.from().toEpochDay();
    boolean hasRoom = range.from().getDayOfMonth() == 1 || rest * NAMES_ACROSS >= range.days();
    LocalDate first = hasRoom ? range.from() : next;
    long months = first.withDayOfMonth(1).until(range.to().plusDays(1)).toTotalMonths() + 1;
    long step = (months + MAX_LABELS - 1) / MAX_LABELS;
    int n = 0;
    for (LocalDate day = first;
        !day.isAfter(range.to());
        day = day.withDayOfMonth(1).plusMonths(1)) {
      boolean newYear = n == 0 || day.getMonthValue() == 1;
      long left = range.to().toEpochDay() + 1 - day.toEpochDay();
      boolean fits = n == 0 || left * NAMES_ACROSS_A_PHONE >= range.days();
      ticks.add(
          new Tick(
              start(day),
              fits && n % step == 0 ? words.month(day) : "",
              fits && newYear ? Integer.toString(day.getYear()) : ""));
      n++;
    }
    return ticks;
  }
}
