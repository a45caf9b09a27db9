package se.btloggbok.report.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeten.extra.YearWeek;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.DueGroup;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Bookable;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.report.Labels;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.YamlPath;

/**
 * The events of a BT: its placements, the last days of its requirements, and what is booked.
 *
 * <p>An event is the same from run to run if it is about the same thing. A placement is identified
 * by its id, and a last day by the rule and the scope. A booking is the same as one of the earlier
 * calendar if it can be the same moved ({@link Bookings}). Without one, a supervision session is
 * identified by its week, and any other booking by its kind and its placement, with a number if
 * there are several. None of that is readable in the identifier.
 *
 * <p>What the earlier calendar had, and is not past, is cancelled if it is no more.
 */
final class CalendarEvents {

  private final CheckedLogbook checked;
  private final Logbook logbook;
  private final LocalDate date;
  private final Words words;
  private final Labels labels;
  private final EarlierCalendar earlier;
  private final Identifiers identifiers;
  private final Map<YamlPath, Dated> entries;

  /** The identifiers of what was booked, and has been held or has passed. */
  private final Set<String> over = new HashSet<>();

  private CalendarEvents(CheckedLogbook checked, EarlierCalendar earlier, Words words) {
    this.checked = checked;
    this.earlier = earlier;
    this.identifiers = Identifiers.of(checked);
    this.logbook = checked.facts().logbook();
    this.date = checked.evaluation().date();
    this.words = words;
    this.labels = new Labels(logbook, words);
    this.entries = logbook.datedEntriesByPath();
  }

  /** Returns the events by their first days. */
  static List<CalendarEvent> of(CheckedLogbook checked, EarlierCalendar earlier, Words words) {
    CalendarEvents events = new CalendarEvents(checked, earlier, words);
    List<CalendarEvent> all = new ArrayList<>();
    all.addAll(events.placements());
    all.addAll(events.lastDays());
    all.addAll(events.bookings());
    all.addAll(events.cancelled(all));
    all.sort(Comparator.comparing(CalendarEvent::from).thenComparing(CalendarEvent::kind));
    return all;
  }

  // --- placements ---

  private List<CalendarEvent> placements() {
    List<CalendarEvent> events = new ArrayList<>();
    for (Placement placement : logbook.lastingPlacements()) {
      placement
          .range()
          .ifPresent(
              range ->
                  events.add(
                      new CalendarEvent(
                          identifiers.event("placering", placement.id()),
                          "",
                          CalendarEvent.Kind.PLACEMENT,
                          words.onStatus("kalender.placering", labels.placement(placement)),
                          range.from(),
                          range.to(),
                          false)));
    }
    return events;
  }

  // --- last days ---

  /**
   * Returns the last days to come. Supervision is due every week and is left out, and so is advice.
   * All delmål of a rule are one event.
   */
  private List<CalendarEvent> lastDays() {
    Map<String, List<Outcome>> groups = new LinkedHashMap<>();
    for (Outcome outcome : checked.outcomes()) {
      if (isLastDay(outcome)) {
        groups.computeIfAbsent(uid(outcome), uid -> new ArrayList<>()).add(outcome);
      }
    }
    List<CalendarEvent> events = new ArrayList<>();
    groups.forEach(
        (uid, outcomes) -> {
          outcomes.sort(Comparator.comparing(outcome -> Objects.requireNonNull(outcome.due())));
          DueGroup group = new DueGroup(outcomes);
          events.add(
              new CalendarEvent(
                  uid,
                  "",
                  CalendarEvent.Kind.LAST_DAY,
                  words.onStatus("kalender.sista-dag", labels.what(group)),
                  group.dueOrThrow(),
                  group.dueOrThrow(),
                  true));
        });
    return events;
  }

  private boolean isLastDay(Outcome outcome) {
    LocalDate due = outcome.due();
    return (outcome.status() == Status.UPCOMING || outcome.status() == Status.AT_RISK)
        && outcome.level() != Level.INFO
        && due != null
        && !due.isBefore(date)
        && !(outcome.scope() instanceof Scope.OfWeek)
        && !outcome.rule().equals(RuleIds.PLANNED_HAS_PASSED);
  }

  private String uid(Outcome outcome) {
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfObjective) {
      return identifiers.event("krav", outcome.rule(), "delmål");
    }
    // The place of an entry in the file moves, and so does the first day of a gap.
    return scope instanceof Scope.OfEntry entry
        ? identifiers.event("krav", outcome.rule(), entry.path().section(), identity(entry))
        : identifiers.event(
            "krav", outcome.rule(), scope instanceof Scope.OfGap ? "lucka" : scope.toString());
  }

  private String identity(Scope.OfEntry scope) {
    Dated entry = entries.get(scope.path());
    return entry == null ? scope.path().last() : identity(entry);
  }

  // --- bookings ---

  private List<CalendarEvent> bookings() {
    List<Dated> inOrder =
        logbook.datedEntries().stream()
            .filter(entry -> entry instanceof Bookable && entry.date() != null)
            .filter(entry -> !entry.planned() || !checked.isInterruptedBefore(entry.dateOrThrow()))
            .sorted(Comparator.comparing(Dated::dateOrThrow))
            .toList();
    Map<String, Integer> seen = new HashMap<>();
    List<Bookings.Booking> all = new ArrayList<>();
    for (Dated entry : inOrder) {
      // Entries that were held are counted too, so that confirming a booking changes no number.
      int number = seen.merge(identity(entry), 1, Integer::sum);
      LocalDate day = entry.dateOrThrow();
      all.add(
          new Bookings.Booking(
              identifiers.group("bokat", kind(entry)),
              day,
              entry.planned() && !day.isBefore(date),
              identifiers.event("bokat", identity(entry), Integer.toString(number))));
    }
    Map<Bookings.Booking, String> uids = Bookings.identifiers(all, earlier);
    List<CalendarEvent> events = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String uid = Objects.requireNonNull(uids.get(all.get(i)));
      if (all.get(i).isAhead()) {
        events.add(booking(inOrder.get(i), all.get(i), uid));
      } else {
        over.add(uid);
      }
    }
    return events;
  }

  private CalendarEvent booking(Dated entry, Bookings.Booking booking, String uid) {
    return new CalendarEvent(
        uid,
        booking.group(),
        CalendarEvent.Kind.BOOKING,
        words.onStatus("kalender.bokat", labels.kind(entry)),
        booking.day(),
        booking.day(),
        !(entry instanceof SupervisionSession));
  }

  /** Returns what an entry is about and when, as far as it tells it from others. */
  private String identity(Dated entry) {
    LocalDate day = entry.date();
    String when = "";
    if (entry instanceof SupervisionSession && day != null) {
      when = YearWeek.from(day).toString();
    } else if (day != null) {
      when = checked.staysOn(day).stream().map(Stay::id).findFirst().orElse("");
    }
    return kind(entry) + "\n" + when;
  }

  /** Returns what an entry is about: nothing that changes when it is moved or confirmed. */
  private static String kind(Dated entry) {
    List<String> parts = new ArrayList<>(List.of(entry.path().section()));
    if (entry instanceof Meeting meeting) {
      parts.add(String.valueOf(meeting.kind()));
      parts.addAll(meeting.handover());
    } else if (entry instanceof Assessment assessment) {
      parts.add(String.valueOf(assessment.method()));
    } else if (entry instanceof TeachingEvent event) {
      parts.add(String.valueOf(event.subject()));
    }
    return String.join("\n", parts);
  }

  // --- what is no more ---

  private List<CalendarEvent> cancelled(List<CalendarEvent> now) {
    Set<String> known = now.stream().map(CalendarEvent::uid).collect(Collectors.toSet());
    known.addAll(over);
    return earlier.events().stream()
        .filter(event -> !known.contains(event.uid()) && !event.to().isBefore(date))
        .map(this::cancelled)
        .toList();
  }

  private CalendarEvent cancelled(CalendarEvent event) {
    return new CalendarEvent(
        event.uid(),
        event.group(),
        CalendarEvent.Kind.CANCELLED,
        event.kind() == CalendarEvent.Kind.CANCELLED
            ? event.summary()
            : words.onStatus("kalender.utgar", event.summary()),
        event.from(),
        event.to(),
        false);
  }
}
