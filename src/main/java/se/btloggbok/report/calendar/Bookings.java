package se.btloggbok.report.calendar;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

  /** The events that no booking is known to be, in the order in which they are looked at. */
  private final Set<CalendarEvent> unknown;

  private final Set<String> taken = new HashSet<>();
  private final Map<Booking, String> found = new HashMap<>();

  private Bookings(List<Booking> bookings, EarlierCalendar earlier) {
    this.bookings = bookings;
    List<CalendarEvent> inOrder = new ArrayList<>(earlier.events());
    // Rather one that is in the calendar than one that has been cancelled there.
    inOrder.sort(
        Comparator.comparing((CalendarEvent event) -> event.kind() == CalendarEvent.Kind.CANCELLED)
            .thenComparing(CalendarEvent::from));
    this.unknown = new LinkedHashSet<>(inOrder);
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
        booking -> List.of(booking.group(), booking.day()),
        event ->
            event.kind() == CalendarEvent.Kind.CANCELLED
                ? List.of()
                : List.of(event.group(), event.from()));
    known.find(
        booking -> booking.isAhead() ? List.of(booking.group(), booking.proposed()) : null,
        event -> List.of(event.group(), event.uid()));
    known.find(
        booking -> booking.isAhead() ? List.of(booking.group()) : null,
        event -> List.of(event.group()));
    bookings.forEach(
        booking -> known.found.computeIfAbsent(booking, it -> known.unused(it.proposed())));
    return known.found;
  }

  /**
   * Finds the first event of each booking that is left, by what the two have in common.
   *
   * @param ofBooking what a booking has; null if it is not looked for
   * @param ofEvent what an event has
   */
  private void find(
      Function<Booking, @Nullable List<?>> ofBooking, Function<CalendarEvent, List<?>> ofEvent) {
    Map<List<?>, Deque<CalendarEvent>> events = new HashMap<>();
    for (CalendarEvent event : unknown) {
      events.computeIfAbsent(ofEvent.apply(event), any -> new ArrayDeque<>()).add(event);
    }
    for (Booking booking : bookings) {
      List<?> wanted = found.containsKey(booking) ? null : ofBooking.apply(booking);
      CalendarEvent event =
          wanted == null ? null : events.getOrDefault(wanted, new ArrayDeque<>()).poll();
      if (event != null) {
        found.put(booking, event.uid());
        unknown.remove(event);
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
