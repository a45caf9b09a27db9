package se.btloggbok.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened, or is booked to happen, on a day: what evidence is made of. */
public interface Dated extends Located {

  /** Returns the day; null where it could not be read. */
  @Nullable LocalDate date();

  /**
   * Returns the day of an entry that is known to have one, such as evidence.
   *
   * @throws IllegalStateException when it has none
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

  /** Returns the format's key for the day. */
  default String dateKey() {
    return "datum";
  }

  /** Returns the ids of the people that it names. */
  default List<String> people() {
    return List.of();
  }

  /** Returns whether the format lets such an entry be booked ahead. */
  default boolean mayBePlanned() {
    return false;
  }

  /** Returns whether it is only booked: never evidence. */
  default boolean planned() {
    return false;
  }

  /** Returns whether it had happened by the end of a day. */
  default boolean happenedBy(LocalDate day) {
    LocalDate date = date();
    return date != null && !planned() && !date.isAfter(day);
  }

  /** Returns a list of a person, where there is one. */
  static List<String> listOf(@Nullable String person) {
    return person == null ? List.of() : List.of(person);
  }
}
