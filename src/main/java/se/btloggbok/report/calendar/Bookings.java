package se.btloggbok.report.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which event of an earlier calendar each booking is. Nothing in a logbook identifies an entry, so
 * bookings of one group are told apart by their days: first those on the same day as before are
 * found, then those whose identifiers are what they would be without an earlier calendar, and then
 * the others, in the order of their days.
 */
final class Bookings {

  /**
   * An entry that is or was booked.
   *
   * @param group what it may become when it is moved
   * @param day its day
   * @param isAhead whether it is still to come
   * @param proposed its identifier if no earlier calendar says otherwise
   */
  record Booking(String group, LocalDate day, boolean isAhead, String proposed) {}

  private final List<Booking> bookings;
  private final List<CalendarEvent> unknown;
  private final Set<String> taken = new HashSet<>();
  private final Map<Booking, String> found = new HashMap<>();

  private Bookings(List<Booking> bookings, EarlierCalendar earlier) {
    this.bookings = bookings;
    this.unknown = new ArrayList<>(earlier.events());
    // Rather one that is in the calendar than one that has been cancelled there.
    this.unknown.sort(
        Comparator.comparing((CalendarEvent event) -> event.kind() == CalendarEvent.Kind.CANCELLED)
            .thenComparing(CalendarEvent::from));
    earlier.events().forEach(event -> taken.add(event.uid()));
  }

  /**
   * Returns the identifier of each booking.
   *
   * @param bookings the bookings, by day; those proposed for them are all different
   */
  static Map<Booking, String> identifiers(List<Booking> bookings, EarlierCalendar earlier) {
    Bookings known = new Bookings(bookings, earlier);
    known.find(
        (booking, event) ->
            event.kind() != CalendarEvent.Kind.CANCELLED && event.from().equals(booking.day()));
    known.find((booking, event) -> booking.isAhead() && event.uid().equals(booking.proposed()));
    known.find((booking, event) -> booking.isAhead());
    bookings.forEach(
        booking -> known.found.computeIfAbsent(booking, it -> known.unused(it.proposed())));
    return known.found;
  }

  private void find(BiPredicate<Booking, CalendarEvent> isSame) {
    for (Booking booking : bookings) {
      if (!found.containsKey(booking)) {
        unknown.stream()
            .filter(event -> event.group().equals(booking.group()))
            .filter(event -> isSame.test(booking, event))
            .findFirst()
            .ifPresent(
                event -> {
                  found.put(booking, event.uid());
                  unknown.remove(event);
                });
      }
    }
  }

  private String unused(String proposed) {
    String uid = proposed;
    for (int i = 2; !taken.add(uid); i++) {
      uid = i + "-" + proposed;
    }
    return uid;
  }
}
