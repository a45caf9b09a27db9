package se.btloggbok.report.calendar;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Coming;
import se.btloggbok.report.Words;

/**
 * Writes a BT as iCalendar (RFC 5545): placements, last days and bookings, as events of whole days
 * without times and so without time zones. No text of an entry is included, and no person is named.
 *
 * @param words the language, with the titles of the rules
 * @param earlier the calendar that this one replaces
 */
public record CalendarWriter(Words words, EarlierCalendar earlier) {

  static final String PRODUCT = "-//bt//bt kalender//SV";

  /** The property of a booking that tells which others it may be mistaken for. */
  static final String GROUP = "X-BT-GROUP";

  /** The hour of an alarm, since an event of a whole day begins at midnight. */
  private static final int HOUR = 8;

  private static final Duration ALARM = Duration.ofDays(-Coming.DAYS_AHEAD).plusHours(HOUR);

  /**
   * The length of a line in characters. RFC 5545 wants at most 75 bytes, but ical4j counts
   * characters; those in our texts and in most names take at most two bytes.
   */
  private static final int LINE = 37;

  /** Returns whether there is anything to write. */
  public boolean hasEvents(CheckedLogbook checked) {
    return !CalendarEvents.of(checked, earlier, words).isEmpty();
  }

  /**
   * Writes the calendar. The same logbook and the same earlier calendar give the same bytes on the
   * same day.
   *
   * @param checked the logbook
   */
  public void write(CheckedLogbook checked, PrintWriter out) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId(PRODUCT));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(ImmutableMethod.PUBLISH);
    calendar.add(new Uid(Identifiers.of(checked).calendar()));
    calendar.add(new XProperty("X-WR-CALNAME", words.onStatus("kalender.namn")));
    LocalDate today = checked.evaluation().today();
    List<CalendarComponent> events = new ArrayList<>();
    CalendarEvents.of(checked, earlier, words).forEach(event -> events.add(event(event, today)));
    // Adding them one by one copies all before, each time.
    calendar.setComponentList(new ComponentList<>(events));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false, LINE).output(calendar, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    out.print(text);
  }

  private VEvent event(CalendarEvent event, LocalDate today) {
    Instant stamp = today.atStartOfDay().toInstant(ZoneOffset.UTC);
    VEvent written = new VEvent(false);
    String summary = withoutSurrogates(event.summary());
    written.add(new Uid(event.uid()));
    written.add(new DtStamp(stamp));
    written.add(new LastModified(stamp));
    // A later export replaces an earlier one, even one of the same day.
    written.add(new Sequence(earlier.sequence(event, (int) today.toEpochDay())));
    written.add(new DtStart<>(event.from()));
    written.add(new DtEnd<>(event.to().plusDays(1)));
    written.add(new Summary(summary));
    written.add(new Categories(words.onStatus("kalender.slag." + event.kind().key())));
    if (!event.group().isEmpty()) {
      written.add(new XProperty(GROUP, event.group()));
    }
    if (event.kind() == CalendarEvent.Kind.CANCELLED) {
      written.add(ImmutableStatus.VEVENT_CANCELLED);
    }
    written.add(ImmutableClazz.PRIVATE);
    written.add(ImmutableTransp.TRANSPARENT);
    if (event.hasAlarm()) {
      VAlarm alarm = new VAlarm(ALARM);
      alarm.getRequiredProperty(Property.TRIGGER).add(Related.START);
      alarm.add(ImmutableAction.DISPLAY);
      alarm.add(new Description(summary));
      written.add(alarm);
    }
    return written;
  }

  /** Replaces characters of two Java chars, which a fold between the lines could split. */
  private static String withoutSurrogates(String text) {
    return text.codePoints()
        .map(c -> Character.isSupplementaryCodePoint(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
