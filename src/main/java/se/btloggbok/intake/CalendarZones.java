package se.btloggbok.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of an iCalendar file: those that Java knows by name, or else those that the file
 * defines, as Outlook does. Definitions are never looked up anywhere else.
 */
final class CalendarZones {

  /** The zone of a time without one, and of one whose zone is unknown. */
  static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private static final Pattern YEARLY =
      Pattern.compile("^(?!.*BY(?:SECOND|MINUTE|HOUR)=)(?:.*;)?FREQ=YEARLY");

  private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9]{8})");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** The most changes of one zone; programs for calendars write a dozen. */
  static final int MOST_CHANGES = 100;

  private final Map<String, List<CalendarBlock>> defined = new HashMap<>();

  /** The offsets of a zone up to the end of a year, by the time from which each is in force. */
  private final Map<Year, NavigableMap<LocalDateTime, ZoneOffset>> offsets = new HashMap<>();

  /** A year in a zone of the file. */
  private record Year(String zone, int year) {}

  /**
   * Makes the zones. One with too many changes remains unknown.
   *
   * @param zones the VTIMEZONE components of the file
   */
  CalendarZones(List<CalendarBlock> zones) {
    zones.stream()
        .filter(zone -> zone.within().size() <= MOST_CHANGES)
        .forEach(zone -> defined.put(zone.text("TZID"), zone.within()));
  }

  /** Returns the moment of a time in a zone. */
  ZonedDateTime at(LocalDateTime time, @Nullable String zone) {
    if (zone == null) {
      return time.atZone(SWEDEN);
    }
    Optional<ZoneId> known = known(zone);
    if (known.isPresent()) {
      return time.atZone(known.get());
    }
    Map.Entry<LocalDateTime, ZoneOffset> last =
        offsets.computeIfAbsent(new Year(zone, time.getYear()), this::offsets).floorEntry(time);
    return time.atZone(last == null ? SWEDEN : last.getValue());
  }

  /** Returns whether a zone is neither known to Java nor defined in the file. */
  boolean isUnknown(String zone) {
    return known(zone).isEmpty() && !defined.containsKey(zone);
  }

  /**
   * Returns a zone by its name, which may have a prefix as in {@code /citadel.org/…/Asia/Tokyo}.
   */
  private static Optional<ZoneId> known(String zone) {
    String[] parts = zone.split("/", 0);
    String last = parts.length > 2 ? parts[parts.length - 2] + "/" + parts[parts.length - 1] : zone;
    try {
      return Optional.of(ZoneId.of(last));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private NavigableMap<LocalDateTime, ZoneOffset> offsets(Year year) {
    NavigableMap<LocalDateTime, ZoneOffset> found = new TreeMap<>();
    for (CalendarBlock change : defined.getOrDefault(year.zone(), List.of())) {
      offset(change.text("TZOFFSETTO"))
          .ifPresent(
              offset -> onsets(change, year.year()).forEach(at -> found.putIfAbsent(at, offset)));
    }
    return found;
  }

  /** Returns when a change takes place: the first time, and in a year and the year before. */
  private static List<LocalDateTime> onsets(CalendarBlock change, int year) {
    try {
      LocalDateTime first = LocalDateTime.parse(change.text("DTSTART"), TIME);
      List<LocalDateTime> onsets = new ArrayList<>(List.of(first));
      for (CalendarBlock.Property listed : change.all("RDATE")) {
        for (String value : listed.value().split(",", MOST_CHANGES)) {
          onsets.add(LocalDateTime.parse(value.strip(), TIME));
        }
      }
      String rule = change.text("RRULE").toUpperCase(Locale.ROOT);
      // A zone changes some times a year. Another rule would have millions of dates.
      if (YEARLY.matcher(rule).find() && first.getYear() <= year) {
        // A last Sunday may be earlier in the month than the first one was, and so not be found in
        // the year of the seed.
        LocalDateTime seed = first.withYear(Math.max(first.getYear(), year - 2));
        LocalDateTime end = end(rule, year);
        onsets.addAll(
            new Recur<LocalDateTime>(CalendarEvents.withoutEnd(rule))
                .getDates(seed, seed, end, MOST_CHANGES));
      }
      return onsets;
    } catch (DateTimeException | IllegalArgumentException | UnsupportedOperationException e) {
      return List.of();
    }
  }

  /** Returns the end of a year, or that of a rule if it is earlier. */
  private static LocalDateTime end(String rule, int year) {
    LocalDateTime endOfYear = LocalDateTime.of(year, 12, 31, 23, 59, 59);
    Matcher until = UNTIL.matcher(rule);
    if (!until.find()) {
      return endOfYear;
    }
    // The end is a time in UTC, less than a day from the clock of the zone.
    LocalDateTime last =
        LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE)
            .plusDays(2)
            .atStartOfDay();
    return last.isBefore(endOfYear) ? last : endOfYear;
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
