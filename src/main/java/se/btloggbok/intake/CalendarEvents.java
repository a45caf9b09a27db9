package se.btloggbok.intake;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import se.btloggbok.intake.CalendarBlock.Property;

/** Expands the recurring events of a calendar into each day on which they take place. */
final class CalendarEvents {

  /** The maximum number of times that an event takes place: more than daily in the longest BT. */
  static final int MOST_TIMES = 4000;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  /** Rules by which an event takes place several times a day. */
  private static final Pattern WITHIN_A_DAY =
      Pattern.compile("FREQ=(SECOND|MINUTE|HOUR)LY|BY(SECOND|MINUTE|HOUR)=");

  private static final Pattern WEEKS = Pattern.compile("\\+?P([0-9]{1,4})W");
  private static final long DAYS_OF_WEEK = 7;

  private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9]{8}(?:T[0-9]{6}Z?)?)(?:;|$)");

  private static final String UTC = "UTC";

  private final CalendarZones zones;
  private final LocalDate last;

  /**
   * Expands events.
   *
   * @param last the last day of interest, which ends series without an end
   */
  CalendarEvents(CalendarZones zones, LocalDate last) {
    this.zones = zones;
    this.last = last;
  }

  /**
   * When something takes place.
   *
   * @param start its beginning; the first moment of the day if it takes the whole day
   * @param wholeDay whether it has no time
   */
  record Moment(ZonedDateTime start, boolean wholeDay) {

    /** Returns its day in Sweden. */
    LocalDate day() {
      return wholeDay
          ? start.toLocalDate()
          : start.withZoneSameInstant(CalendarZones.SWEDEN).toLocalDate();
    }
  }

  /**
   * Returns the moment that a property states.
   *
   * @throws DateTimeException if it cannot be read
   */
  Moment moment(Property property) {
    return moment(property.value().strip(), property.parameters().get("TZID"));
  }

  private Moment moment(String value, @Nullable String zone) {
    if (isDay(value)) {
      return new Moment(LocalDate.parse(value, DAY).atStartOfDay(CalendarZones.SWEDEN), true);
    }
    LocalDateTime time = LocalDateTime.parse(isUtc(value) ? withoutLast(value) : value, TIME);
    return new Moment(zones.at(time, clock(value, zone)), false);
  }

  /** Returns the zone by whose clock a value goes; null for that of Sweden. */
  private static @Nullable String clock(String value, @Nullable String zone) {
    return isDay(value) ? null : isUtc(value) ? UTC : zone;
  }

  private static boolean isDay(String value) {
    return value.length() == 8;
  }

  private static boolean isUtc(String value) {
    return value.endsWith("Z");
  }

  private static String withoutLast(String value) {
    return value.substring(0, value.length() - 1);
  }

  /**
   * Returns the length of an event in minutes; empty if it takes whole days, or has no end.
   *
   * @throws DateTimeException if it cannot be read
   */
  Optional<Long> minutes(CalendarBlock event, Moment start) {
    if (start.wholeDay()) {
      return Optional.empty();
    }
    Optional<Property> end = event.property("DTEND");
    if (end.isPresent()) {
      return Optional.of(Duration.between(start.start(), moment(end.get()).start()).toMinutes());
    }
    return event.property("DURATION").map(length -> minutes(length.value().strip()));
  }

  private static long minutes(String length) {
    Matcher weeks = WEEKS.matcher(length);
    return weeks.matches()
        ? Duration.ofDays(DAYS_OF_WEEK * Long.parseLong(weeks.group(1))).toMinutes()
        : Duration.parse(length).toMinutes();
  }

  /** When an event takes place, and the times that have been taken out of its series. */
  record Times(List<Moment> remaining, List<Moment> removed) {}

  /**
   * Returns when an event takes place, up to the last day of interest.
   *
   * @throws DateTimeException if a time or a rule cannot be read
   */
  Times times(CalendarBlock event) {
    Series series = series(event);
    List<Moment> times = new ArrayList<>(List.of(series.first()));
    for (String rule : rules(event)) {
      unfolded(series, rule).takeWhile(until(rule)).map(series::at).forEach(times::add);
    }
    times.addAll(moments(event.all("RDATE")));
    Exceptions exceptions = new Exceptions();
    moments(event.all("EXDATE")).forEach(exceptions::add);
    Set<Instant> seen = new HashSet<>();
    List<Moment> remaining = new ArrayList<>();
    List<Moment> removed = new ArrayList<>();
    for (Moment time : times) {
      if (!time.day().isAfter(last) && seen.add(time.start().toInstant())) {
        (exceptions.contains(time) ? removed : remaining).add(time);
      }
    }
    return new Times(remaining, removed);
  }

  /**
   * Returns when a series would have taken place after its end, up to the last day of interest.
   *
   * @throws DateTimeException if a time or a rule cannot be read
   */
  List<Moment> afterEnd(CalendarBlock event) {
    Series series = series(event);
    return rules(event).stream()
        .flatMap(rule -> unfolded(series, rule).dropWhile(until(rule)).map(series::at))
        .filter(time -> !time.day().isAfter(last))
        .toList();
  }

  private static List<String> rules(CalendarBlock event) {
    return event.all("RRULE").stream().map(rule -> rule.value().toUpperCase(Locale.ROOT)).toList();
  }

  /**
   * What a series repeats.
   *
   * @param first the first time
   * @param clock the zone by whose clock it recurs, whatever the offset from day to day; null for
   *     Sweden
   */
  private record Series(Moment first, @Nullable String clock) {

    Moment at(ZonedDateTime start) {
      return new Moment(start, first.wholeDay());
    }
  }

  private Series series(CalendarBlock event) {
    Property start = event.property("DTSTART").orElseThrow(() -> new DateTimeException(""));
    return new Series(moment(start), clock(start.value().strip(), start.parameters().get("TZID")));
  }

  /**
   * When a series does not take place, or at another time; found at once, however many there are.
   */
  static final class Exceptions {
    private final Set<Instant> starts = new HashSet<>();
    private final Set<LocalDate> wholeDays = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    void add(Moment moment) {
      starts.add(moment.start().toInstant());
      days.add(moment.day());
      if (moment.wholeDay()) {
        wholeDays.add(moment.day());
      }
    }

    /** Returns whether one is at the same time, or on the same day if one takes the whole day. */
    boolean contains(Moment moment) {
      return moment.wholeDay()
          ? days.contains(moment.day())
          : wholeDays.contains(moment.day()) || starts.contains(moment.start().toInstant());
    }
  }

  /** Returns whether a series has no end of its own. */
  static boolean isEndless(CalendarBlock event) {
    return rules(event).stream()
        .anyMatch(rule -> !rule.contains("UNTIL=") && !rule.contains("COUNT="));
  }

  private List<Moment> moments(List<Property> properties) {
    List<Moment> moments = new ArrayList<>();
    for (Property property : properties) {
      for (String value : property.value().split(",", 0)) {
        if (moments.size() == MOST_TIMES) {
          throw new DateTimeException("too many times");
        }
        // A period begins with a time.
        String start = value.strip().split("/", 2)[0];
        moments.add(moment(start, property.parameters().get("TZID")));
      }
    }
    return moments;
  }

  /** Returns the times of a series, as if its rule had no last day. */
  private Stream<ZonedDateTime> unfolded(Series series, String rule) {
    if (WITHIN_A_DAY.matcher(rule).find()) {
      throw new DateTimeException(rule);
    }
    LocalDateTime seed = series.first().start().toLocalDateTime();
    LocalDateTime end = last.plusDays(2).atStartOfDay();
    if (seed.isAfter(end)) {
      return Stream.empty();
    }
    try {
      return new Recur<LocalDateTime>(withoutEnd(rule))
          .getDates(seed, seed, end, MOST_TIMES).stream()
              .map(time -> zones.at(time, series.clock()));
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      throw new DateTimeException(rule, e);
    }
  }

  /** Returns a rule without the end that it states. */
  static String withoutEnd(String rule) {
    return Arrays.stream(rule.split(";", -1))
        .filter(part -> !part.startsWith("UNTIL="))
        .collect(Collectors.joining(";"));
  }

  /** Returns whether a time of a series is not after the end that its rule states. */
  private static Predicate<ZonedDateTime> until(String rule) {
    if (!rule.contains("UNTIL=")) {
      return start -> true;
    }
    Matcher matcher = UNTIL.matcher(rule);
    if (!matcher.find()) {
      throw new DateTimeException(rule);
    }
    String value = matcher.group(1);
    if (isDay(value)) {
      LocalDate day = LocalDate.parse(value, DAY);
      return start -> !start.toLocalDate().isAfter(day);
    }
    if (isUtc(value)) {
      Instant moment = LocalDateTime.parse(withoutLast(value), TIME).toInstant(ZoneOffset.UTC);
      return start -> !start.toInstant().isAfter(moment);
    }
    LocalDateTime time = LocalDateTime.parse(value, TIME);
    return start -> !start.toLocalDateTime().isAfter(time);
  }
}
