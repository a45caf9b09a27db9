package se.btloggbok.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of an iCalendar file: those that Java knows by name, or else those that the file
 * defines, as Outlook does. Definitions are never looked up anywhere else.
 */
final class CalendarZones {

  /** The zone of a time without one, and of one whose zone is unknown. */
  static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final Map<String, List<CalendarBlock>> defined = new HashMap<>();

  /**
   * Makes the zones.
   *
   * @param zones the VTIMEZONE components of the file
   */
  CalendarZones(List<CalendarBlock> zones) {
    zones.forEach(zone -> defined.put(zone.text("TZID"), zone.within()));
  }

  /** Returns the moment of a time in a zone. */
  ZonedDateTime at(LocalDateTime time, @Nullable String zone) {
    if (zone == null) {
      return time.atZone(SWEDEN);
    }
    Optional<ZoneId> known = known(zone);
    return known.isPresent()
        ? time.atZone(known.get())
        : offset(time, defined.getOrDefault(zone, List.of()))
            .map(offset -> time.atZone((ZoneId) offset))
            .orElseGet(() -> time.atZone(SWEDEN));
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

  /** Returns the offset set by the last change before a time. */
  private static Optional<ZoneOffset> offset(LocalDateTime time, List<CalendarBlock> changes) {
    LocalDateTime latest = LocalDateTime.MIN;
    ZoneOffset offset = null;
    for (CalendarBlock change : changes) {
      Optional<LocalDateTime> onset = onset(change, time);
      Optional<ZoneOffset> to = offset(change.text("TZOFFSETTO"));
      if (to.isPresent() && onset.isPresent() && onset.get().isAfter(latest)) {
        latest = onset.get();
        offset = to.get();
      }
    }
    return Optional.ofNullable(offset);
  }

  private static Optional<LocalDateTime> onset(CalendarBlock change, LocalDateTime time) {
    try {
      LocalDateTime first = LocalDateTime.parse(change.text("DTSTART"), TIME);
      String rule = change.text("RRULE");
      if (rule.isEmpty() || first.isAfter(time)) {
        return Optional.of(first).filter(onset -> !onset.isAfter(time));
      }
      // The changes of a zone recur every year.
      LocalDateTime seed = first.withYear(Math.max(first.getYear(), time.getYear() - 1));
      return new Recur<LocalDateTime>(rule.replaceAll(";?UNTIL=[^;]*", ""))
          .getDates(seed, seed, time).stream()
              .reduce((one, other) -> other)
              .or(() -> Optional.of(first));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(String text) {
    try {
      return Optional.of(ZoneOffset.of(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
