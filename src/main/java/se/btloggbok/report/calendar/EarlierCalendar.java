package se.btloggbok.report.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.VisibleText;

/**
 * The calendar that a new one replaces. It tells which events the user's calendar program already
 * has, so that a booking keeps its identifier wherever it is moved, and so that what is no more can
 * be cancelled there.
 */
public final class EarlierCalendar {

  /** No earlier calendar. */
  public static final EarlierCalendar NONE = new EarlierCalendar(List.of());

  /** An event, and how many times it has been changed. */
  private record Numbered(CalendarEvent event, int sequence) {}

  private final Map<String, Numbered> events = new LinkedHashMap<>();

  private EarlierCalendar(List<Numbered> events) {
    events.forEach(one -> this.events.put(one.event().uid(), one));
  }

  /**
   * Reads a calendar that {@code bt calendar} has written.
   *
   * @param checked the logbook that the new calendar is about
   * @return the calendar; empty if the text is anything else, or about another trainee
   */
  public static Optional<EarlierCalendar> read(String text, CheckedLogbook checked) {
    // Nothing that we write has a time zone, which the library would look into.
    if (!text.contains(CalendarWriter.PRODUCT) || text.contains("VTIMEZONE")) {
      return Optional.empty();
    }
    try {
      Calendar calendar = new CalendarBuilder().build(new StringReader(text));
      List<Numbered> events = new ArrayList<>();
      for (CalendarComponent event : calendar.<CalendarComponent>getComponents(Component.VEVENT)) {
        events.add(new Numbered(event(event), Integer.parseInt(value(event, Property.SEQUENCE))));
      }
      String owner = calendar.getProperty(Property.UID).map(Property::getValue).orElse("");
      return owner.equals(Identifiers.of(checked).calendar())
          ? Optional.of(new EarlierCalendar(events))
          : Optional.empty();
    } catch (IOException | ParserException | RuntimeException | StackOverflowError e) {
      // Whatever the library makes of a file that somebody else has changed: it is not ours.
      return Optional.empty();
    }
  }

  private static CalendarEvent event(CalendarComponent event) {
    boolean isCancelled = value(event, Property.STATUS).equals("CANCELLED");
    return new CalendarEvent(
        value(event, Property.UID),
        value(event, CalendarWriter.GROUP),
        isCancelled ? CalendarEvent.Kind.CANCELLED : CalendarEvent.Kind.BOOKING,
        VisibleText.line(value(event, Property.SUMMARY)),
        day(event, Property.DTSTART),
        day(event, Property.DTEND).minusDays(1),
        false);
  }

  private static String value(CalendarComponent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  private static LocalDate day(CalendarComponent event, String property) {
    return LocalDate.parse(value(event, property), DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** Returns its events, also those that it cancels. */
  List<CalendarEvent> events() {
    return events.values().stream().map(Numbered::event).toList();
  }

  /**
   * Returns the sequence number of an event, higher than before if it looks different.
   *
   * @param least the least number
   */
  int sequence(CalendarEvent event, int least) {
    Numbered before = events.get(event.uid());
    if (before == null) {
      return least;
    }
    return Math.max(least, before.sequence() + (event.looksLike(before.event()) ? 0 : 1));
  }
}
