package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry that lasts from one day to another, both included. */
public interface Spanning extends Located {

  /** Returns the first day; null if it is left out or could not be read. */
  @Nullable LocalDate from();

  /** Returns the last day; null if it is left out or could not be read. */
  @Nullable LocalDate to();

  /** Returns the period; empty unless both days are known and in order. */
  default Optional<DateRange> range() {
    LocalDate from = from();
    LocalDate to = to();
    return from == null || to == null || to.isBefore(from)
        ? Optional.empty()
        : Optional.of(new DateRange(from, to));
  }

  /** Returns whether a day lies within the period. A missing first or last day is no limit. */
  default boolean covers(LocalDate day) {
    LocalDate from = from();
    LocalDate to = to();
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Returns whether two periods have a day in common. A missing first or last day is no limit. */
  static boolean overlap(Spanning one, Spanning other) {
    return isBeforeEnd(start(one), other) && isBeforeEnd(start(other), one);
  }

  private static boolean isBeforeEnd(LocalDate day, Spanning period) {
    LocalDate to = period.to();
    return to == null || !day.isAfter(to);
  }

  /** Returns whether no two periods overlap. A missing first or last day is no limit. */
  static boolean areApart(List<? extends Spanning> periods) {
    if (periods.size() < 2) {
      return true;
    }
    List<? extends Spanning> inOrder =
        periods.stream().sorted((one, other) -> start(one).compareTo(start(other))).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      LocalDate end = inOrder.get(i - 1).to();
      if (end == null || !end.isBefore(start(inOrder.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate start(Spanning period) {
    LocalDate from = period.from();
    return from == null ? LocalDate.MIN : from;
  }
}
