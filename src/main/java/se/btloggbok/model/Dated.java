package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry about something that happened, or is booked, on a day. Evidence consists of such
 * entries.
 */
public interface Dated extends Located {

  /** Returns the day; null if it could not be read. */
  @Nullable LocalDate date();

  /**
   * Returns the day of an entry that is known to have one, such as evidence.
   *
   * @throws IllegalStateException if it has none
   */
  default LocalDate dateOrThrow() {
    LocalDate date = date();
    if (date == null) {
      throw new IllegalStateException(path() + " has no date");
    }
    return date;
  }

  /** Orders entries that are known to have a day. */
  static int byDay(Dated one, Dated other) {
    return one.dateOrThrow().compareTo(other.dateOrThrow());
  }

  /** Returns the key of the day in the format. */
  default String dateKey() {
    return "datum";
  }

  /** Returns the ids of the people that the entry names. */
  default List<String> people() {
    return List.of();
  }

  /** Returns whether the entry is only booked. If so, it is never evidence. */
  default boolean planned() {
    return false;
  }

  /**
   * Returns whether it had happened by the end of a day; false if it is only booked or has no
   * readable day.
   */
  default boolean happenedBy(LocalDate day) {
    LocalDate date = date();
    return date != null && !planned() && !date.isAfter(day);
  }

  /** Returns a list with one person, or an empty list for null. */
  static List<String> listOf(@Nullable String person) {
    return person == null ? List.of() : List.of(person);
  }
}
