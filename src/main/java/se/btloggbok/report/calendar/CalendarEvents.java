package se.btloggbok.report.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import se.btloggbok.model.Trainee;
import se.btloggbok.report.Labels;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * The events of a BT: its placements, the last days of its requirements, and what is booked.
 *
 * <p>An event is the same from run to run if it is about the same thing. A placement is identified
 * by its id, a last day by the rule and the scope, a booked supervision session by its week, and
 * any other booking by its kind, its placement and who takes part, with a number if there are
 * several. None of that is readable in the identifier.
 */
final class CalendarEvents {

  /** The number of bytes of a hash that fit on a line. */
  private static final int UID_BYTES = 14;

  private final CheckedLogbook checked;
  private final Logbook logbook;
  private final LocalDate date;
  private final Words words;
  private final Labels labels;

  private CalendarEvents(CheckedLogbook checked, Words words) {
    this.checked = checked;
    this.logbook = checked.facts().logbook();
    this.date = checked.evaluation().date();
    this.words = words;
    this.labels = new Labels(logbook, words);
  }

  /** Returns the events by their first days. */
  static List<CalendarEvent> of(CheckedLogbook checked, Words words) {
    CalendarEvents events = new CalendarEvents(checked, words);
    List<CalendarEvent> all = new ArrayList<>();
    all.addAll(events.placements());
    all.addAll(events.lastDays());
    all.addAll(events.bookings());
    all.sort(Comparator.comparing(CalendarEvent::from).thenComparing(CalendarEvent::kind));
    return all;
  }

  // --- placements ---

  private List<CalendarEvent> placements() {
    List<CalendarEvent> events = new ArrayList<>();
    for (Placement placement : logbook.placements()) {
      placement
          .range()
          .ifPresent(
              range ->
                  events.add(
                      new CalendarEvent(
                          uid("placering", placement.id()),
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
      return uid("krav", outcome.rule(), "delmål");
    }
    // The place of an entry in the file moves, and so does the first day of a gap.
    return scope instanceof Scope.OfEntry entry
        ? uid("krav", outcome.rule(), entry.path().section(), identity(entry))
        : uid("krav", outcome.rule(), scope instanceof Scope.OfGap ? "lucka" : scope.toString());
  }

  private String identity(Scope.OfEntry scope) {
    return logbook.datedEntries().stream()
        .filter(entry -> entry.path().equals(scope.path()))
        .findFirst()
        .map(this::identity)
        .orElse(scope.path().last());
  }

  // --- bookings ---

  private List<CalendarEvent> bookings() {
    List<Dated> inOrder =
        logbook.datedEntries().stream()
            .filter(entry -> entry instanceof Bookable && entry.date() != null)
            .sorted(Comparator.comparing(Dated::dateOrThrow))
            .toList();
    Map<String, Integer> seen = new HashMap<>();
    List<CalendarEvent> events = new ArrayList<>();
    for (Dated entry : inOrder) {
      // Entries that were held are counted too, so that confirming a booking changes no number.
      int number = seen.merge(identity(entry), 1, Integer::sum);
      LocalDate day = entry.dateOrThrow();
      if (entry.planned() && !day.isBefore(date)) {
        events.add(
            new CalendarEvent(
                uid("bokat", identity(entry), Integer.toString(number)),
                CalendarEvent.Kind.BOOKING,
                words.onStatus("kalender.bokat", labels.kind(entry.path())),
                day,
                day,
                !(entry instanceof SupervisionSession)));
      }
    }
    return events;
  }

  /** Returns what an entry is about: nothing that changes when it is moved or confirmed. */
  private String identity(Dated entry) {
    List<String> parts = new ArrayList<>(List.of(entry.path().section()));
    LocalDate day = entry.date();
    if (entry instanceof SupervisionSession && day != null) {
      parts.add(YearWeek.from(day).toString());
    } else if (day != null) {
      parts.add(checked.staysOn(day).stream().map(Stay::id).findFirst().orElse(""));
    }
    if (entry instanceof Meeting meeting) {
      parts.add(String.valueOf(meeting.kind()));
      parts.addAll(meeting.handover());
    } else if (entry instanceof Assessment assessment) {
      parts.add(String.valueOf(assessment.method()));
    } else if (entry instanceof TeachingEvent event) {
      parts.add(String.valueOf(event.subject()));
    }
    parts.addAll(entry.people().stream().sorted().toList());
    return String.join("\n", parts);
  }

  // --- identifiers ---

  /** Returns an identifier that reveals nothing about what it identifies. */
  private String uid(String... parts) {
    Trainee trainee = logbook.trainee();
    String name = trainee == null ? "" : VisibleText.line(trainee.name()).toLowerCase(Locale.ROOT);
    String identity = name + "\n" + String.join("\n", parts);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, UID_BYTES) + "@bt";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
