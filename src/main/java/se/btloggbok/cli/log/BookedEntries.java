package se.btloggbok.cli.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.cli.entry.EntryDefaults;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.Booking;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.history.EntryKind;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.YamlDocument;

/** Finds the booked entry that the user means, so that it becomes held instead of doubled. */
final class BookedEntries {

  /** The most days with a booking that are shown when another is meant. */
  private static final int MOST_DAYS = 5;

  private final YamlDocument document;
  private final EntryKind kind;

  BookedEntries(YamlDocument document, EntryKind kind) {
    this.document = document;
    this.kind = kind;
  }

  /**
   * Returns the booked entry that a new one is about: one on the same day, with the same person and
   * about the same. Empty if there is none.
   *
   * @param values the values of the new entry that the user has given
   * @param today the day of an entry without one
   * @throws UsageException if there are several that differ
   */
  Optional<Booking> heldBy(Map<String, EntryValue> values, LocalDate today) {
    String day =
        values.get(kind.dateKey()) instanceof EntryValue.One one ? one.text() : today.toString();
    return EntryDefaults.isPlanned(values)
        ? Optional.empty()
        : oneOf(fitting(Booking.on(document, kind, day), values), day);
  }

  /**
   * Returns the entry that is booked on a day.
   *
   * @param values the values that the user has given, which decide between several
   * @throws UsageException if there is none, or several that differ
   */
  Booking on(LocalDate day, Map<String, EntryValue> values) {
    List<Booking> booked = Booking.on(document, kind, day.toString());
    return oneOf(booked.size() == 1 ? booked : fitting(booked, values), day.toString())
        .orElseThrow(() -> noneOn(day));
  }

  /** Returns the refusal of a day without a booking, with the days that have one. */
  private UsageException noneOn(LocalDate day) {
    List<String> days = Booking.days(document, kind);
    String others =
        days.stream().limit(MOST_DAYS).collect(Collectors.joining(", "))
            + (days.size() > MOST_DAYS ? ", …" : "");
    return new UsageException(
        "fel.logga-inget-bokat", LoggedKinds.name(kind), day, days.size(), others);
  }

  private List<Booking> fitting(List<Booking> booked, Map<String, EntryValue> values) {
    return booked.stream().filter(each -> each.fits(kind, values)).toList();
  }

  /** Returns the first of some bookings, if all are with the same person and about the same. */
  private Optional<Booking> oneOf(List<Booking> booked, String day) {
    if (booked.stream().allMatch(each -> each.isLike(kind, booked.get(0)))) {
      return booked.stream().findFirst();
    }
    String places =
        booked.stream()
            .map(each -> document.at(each.path()).orElseThrow().region().line())
            .map(line -> VisibleText.of(document.source().name()) + ":" + line)
            .collect(Collectors.joining(", "));
    String options =
        Stream.of(kind.personKey(), kind.subjectKey())
            .filter(key -> !key.isEmpty())
            .map("--"::concat)
            .collect(Collectors.joining(", "));
    throw new UsageException("fel.logga-flera-bokade", day, places, options);
  }
}
