package se.btloggbok.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.KeyWords;
import se.btloggbok.history.EntryKind;
import se.btloggbok.intake.CalendarBlock.Property;
import se.btloggbok.intake.CalendarEvents.Moment;
import se.btloggbok.model.DateRange;
import se.btloggbok.requirement.Message;

/**
 * Reads the supervision meetings of an iCalendar file (RFC 5545): the events whose title or
 * category contains one of some words. A series becomes one meeting per day. Cancelled events are
 * left out.
 */
public final class CalendarIntake {

  /** The words that mean supervision. */
  public static final List<String> WORDS =
      List.of("handledning", "handledarsamtal", "handledarmöte", "handledarträff", "supervision");

  private static final Message CANCELLED = Message.of("importera-installt");
  private static final Message GONE = Message.of("importera-borta");

  private static final int MOST_MINUTES = 1440;

  /** The most characters of a title that is compared with the description. */
  private static final int LONGEST_TITLE = 1000;

  private static final String SESSION = "handledning";

  /** The first line of the text that a program for online meetings adds to a description. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "[_*~=:-]{5,}.*|(?:[^:]{0,40}: ?)?https?://\\S*"
              + "|.*https?://\\S{0,200}(?:teams|zoom|meet|webex|skype|whereby).*"
              + "|.*(?:microsoft teams|zoom|google meet).*",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*");

  /** Words with a capital in a row. */
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*)*");

  /** The most names that are looked for in a title. */
  private static final int MOST_NAMES = 10;

  private static final String ADDRESS = "mailto:";

  private static final Pattern TAG = Pattern.compile("<[^<>]{1,200}>");

  /** The identifier of an event that {@code bt calendar} has written. */
  private static final Pattern OWN_UID = Pattern.compile("[0-9a-f]{28}@bt");

  /** The kinds of what is invited that are not people. */
  private static final Set<String> THINGS = Set.of("ROOM", "RESOURCE");

  private final CalendarFile file;
  private final Found found;
  private final List<String> plainWords;
  private final Unheld unheld;
  private final LocalDate today;
  private final @Nullable DateRange training;
  private final CalendarEvents events;

  /** What has been found in the files so far. */
  private static final class Found {
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<Message> notes = new LinkedHashSet<>();
    private final List<Withdrawn> withdrawn = new ArrayList<>();
    private int others;
    private int own;
  }

  private CalendarIntake(
      CalendarFile file,
      Found found,
      List<String> words,
      LocalDate today,
      @Nullable DateRange training) {
    this.file = file;
    this.found = found;
    this.plainWords = words.stream().map(KeyWords::plain).toList();
    this.unheld = new Unheld(plainWords);
    this.today = today;
    this.training = training;
    LocalDate last = training == null ? today.plusYears(1) : training.to();
    this.events = new CalendarEvents(file.zones(), last);
  }

  /** Returns whether a file is an iCalendar file. */
  static boolean isCalendar(String text) {
    return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
  }

  /**
   * Reads calendars.
   *
   * @param calendars the text of each file, by its name
   * @param words the words that mark a supervision meeting
   * @param today the last day on which a meeting counts as held
   * @param training the period of the BT; null if unknown
   * @throws IntakeException if there are too many meetings
   */
  static Intake read(
      Map<String, String> calendars,
      List<String> words,
      LocalDate today,
      @Nullable DateRange training)
      throws IntakeException {
    Found found = new Found();
    for (Map.Entry<String, String> calendar : calendars.entrySet()) {
      CalendarFile file = CalendarFile.of(calendar.getKey(), calendar.getValue());
      new CalendarIntake(file, found, words, today, training).add();
      if (found.proposals.size() + found.leftOut.size() > Intake.MOST_ENTRIES
          || found.withdrawn.size() > Intake.MOST_ENTRIES) {
        throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
      }
    }
    found.proposals.sort(Comparator.comparing(Proposal::title));
    if (found.own > 0) {
      found.notes.add(Message.of("importera-egen-kalender", found.own));
    }
    if (found.others > 0) {
      found.notes.add(
          Message.of("importera-andra-handelser", found.others, String.join(", ", words)));
    }
    return new Intake(found.proposals, found.leftOut, List.copyOf(found.notes), found.withdrawn);
  }

  private void add() throws IntakeException {
    for (int line : file.broken()) {
      found.leftOut.add(new LeftOut(place(line), "", Message.of("importera-trasig"), true));
    }
    found.others += file.others();
    Map<String, List<CalendarBlock>> changes = new HashMap<>();
    for (CalendarBlock event : file.events()) {
      if (event.property("RECURRENCE-ID").isPresent()) {
        changes.computeIfAbsent(event.text("UID"), uid -> new ArrayList<>()).add(event);
      }
    }
    for (CalendarBlock event : file.events()) {
      if (event.property("RECURRENCE-ID").isEmpty()) {
        List<CalendarBlock> own = changes.getOrDefault(event.text("UID"), List.of());
        addSeries(event, own);
        changes.remove(event.text("UID"));
      }
    }
    // Changes of a series that is not in the file are meetings in their own right.
    for (List<CalendarBlock> apart : changes.values()) {
      for (CalendarBlock event : apart) {
        addSeries(event, List.of());
      }
    }
  }

  private void addSeries(CalendarBlock event, List<CalendarBlock> changes) throws IntakeException {
    if (OWN_UID.matcher(event.text("UID")).matches()) {
      found.own++;
      return;
    }
    boolean wanted = isWanted(event);
    if (!wanted && changes.stream().noneMatch(this::isWanted)) {
      found.others++;
      return;
    }
    event
        .property("DTSTART")
        .map(start -> start.parameters().get("TZID"))
        .filter(file.zones()::isUnknown)
        .ifPresent(zone -> found.notes.add(Message.of("importera-okand-tidszon", zone)));
    try {
      CalendarEvents.Times all = events.times(event);
      List<Moment> times = new ArrayList<>(all.remaining());
      CalendarEvents.Exceptions moved = new CalendarEvents.Exceptions();
      for (CalendarBlock change : changes) {
        Property replaced = change.property("RECURRENCE-ID").orElseThrow();
        if ("THISANDFUTURE".equals(replaced.parameters().get("RANGE"))) {
          LocalDate first = events.moment(replaced).day();
          times.removeIf(time -> !time.day().isBefore(first));
          leave(change, Message.of("importera-andrad-serie", first.toString()), true);
        } else {
          moved.add(events.moment(replaced));
          if (isWanted(change)) {
            addTimes(change, List.of(events.moment(startOf(change))));
          }
          if (wanted) {
            withdrawChanged(event, change);
          }
        }
      }
      times.removeIf(moved::contains);
      if (wanted) {
        addTimes(event, times);
        withdraw(event, all.removed(), GONE);
        if (file.isContinued(event)) {
          withdraw(event, events.afterEnd(event), GONE);
        }
        if (event.property("RECURRENCE-ID").isPresent()) {
          withdrawChanged(event, event);
        }
      }
      if (wanted && CalendarEvents.isEndless(event) && !times.isEmpty()) {
        Moment lastTime = times.get(times.size() - 1);
        found.notes.add(Message.of("importera-utan-slut", title(event), lastTime.day().toString()));
      }
    } catch (DateTimeException e) {
      leave(event, Message.of("importera-olaslig-tid"), true);
    }
  }

  // --- meetings that are no longer held on their days ---

  /** Withdraws a meeting of a series that has been changed, if it is not held that day. */
  private void withdrawChanged(CalendarBlock series, CalendarBlock change) throws IntakeException {
    Moment original = events.moment(change.property("RECURRENCE-ID").orElseThrow());
    if (isCancelled(change)) {
      withdraw(series, List.of(original), CANCELLED);
    } else if (!isWanted(change)) {
      withdraw(series, List.of(original), GONE);
    } else {
      LocalDate day = events.moment(startOf(change)).day();
      if (!day.equals(original.day())) {
        withdraw(series, List.of(original), Message.of("importera-flyttat", day.toString()));
      }
    }
  }

  private void withdraw(CalendarBlock event, List<Moment> times, Message reason)
      throws IntakeException {
    Optional<Long> minutes = events.minutes(event, events.moment(startOf(event)));
    for (Moment time : times) {
      if (training == null || training.contains(time.day())) {
        if (found.withdrawn.size() == Intake.MOST_ENTRIES) {
          throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
        }
        found.withdrawn.add(new Withdrawn(proposal(event, time.day(), minutes, true), reason));
      }
    }
  }

  private boolean isCancelled(CalendarBlock event) {
    return file.isCancelled()
        || event.text("STATUS").equalsIgnoreCase("CANCELLED")
        || unheld.reason(title(event)).filter(CANCELLED::equals).isPresent();
  }

  // --- the entries ---

  private static Property startOf(CalendarBlock event) {
    return event.property("DTSTART").orElseThrow(() -> new DateTimeException("no start"));
  }

  private void leave(CalendarBlock event, Message reason, boolean wanted) {
    found.leftOut.add(new LeftOut(place(event), title(event), reason, wanted));
  }

  private String place(CalendarBlock event) {
    return place(event.line());
  }

  private String place(int line) {
    return file.name() + ":" + line;
  }

  private static String title(CalendarBlock event) {
    return event.text("SUMMARY");
  }

  private boolean isWanted(CalendarBlock event) {
    return isWanted(event.text("SUMMARY") + "\n" + event.text("CATEGORIES"));
  }

  private boolean isWanted(String text) {
    String plain = KeyWords.plain(text);
    return plainWords.stream().anyMatch(plain::contains);
  }

  private void addTimes(CalendarBlock event, List<Moment> times) throws IntakeException {
    boolean isCancelled = isCancelled(event);
    Optional<Message> notHeld = isCancelled ? Optional.of(CANCELLED) : unheld.reason(title(event));
    if (isCancelled) {
      withdraw(event, times, CANCELLED);
    }
    if (notHeld.isPresent()) {
      String day = times.isEmpty() ? "" : times.get(0).day() + " ";
      found.leftOut.add(new LeftOut(place(event), day + title(event), notHeld.get(), false));
      return;
    }
    Optional<Long> minutes = events.minutes(event, events.moment(startOf(event)));
    if (found.proposals.size() + found.leftOut.size() + times.size() > Intake.MOST_ENTRIES) {
      throw new IntakeException("fel.importera-for-manga", Intake.MOST_ENTRIES);
    }
    for (Moment time : times) {
      LocalDate day = time.day();
      if (training != null && !training.contains(day)) {
        found.leftOut.add(
            new LeftOut(
                place(event),
                day + " " + title(event),
                Message.of(
                    "importera-utanfor-bt", training.from().toString(), training.to().toString()),
                false));
      } else {
        found.proposals.add(proposal(event, day, minutes, day.isAfter(today)));
      }
    }
  }

  private Proposal proposal(
      CalendarBlock event, LocalDate day, Optional<Long> minutes, boolean isBooked) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("datum", day.toString());
    minutes
        .filter(length -> length >= 1 && length <= MOST_MINUTES)
        .ifPresent(length -> texts.put("minuter", Long.toString(length)));
    if (isBooked) {
      texts.put(EntryKind.PLANNED, "true");
    } else {
      texts.put("innehåll", content(event));
    }
    return Proposal.of(
        place(event), day + " " + title(event), EntryKind.SESSION, texts, meeting(event), true);
  }

  /** Returns the title, and the part of the description that was written by a person. */
  private static String content(CalendarBlock event) {
    String title = title(event).isBlank() ? SESSION : title(event);
    String description =
        TAG.matcher(event.text("DESCRIPTION").replaceAll("(?i)<br ?/?>|</p>", "\n")).replaceAll("");
    List<String> own =
        description
            .lines()
            .map(line -> line.replaceAll("[\\s\u00A0]+", " ").strip())
            .takeWhile(line -> !INVITATION.matcher(line.toLowerCase(Locale.ROOT)).matches())
            .filter(line -> !line.isEmpty())
            .toList();
    String text = String.join(" ", own);
    // Looking for a text in another takes time that grows with the product of their lengths.
    boolean isRepeated =
        title.length() <= LONGEST_TITLE && text.length() <= title.length() && title.contains(text);
    return text.isEmpty() || isRepeated ? title : title + " – " + text;
  }

  /** Returns the people who may be the supervisors. */
  private Meeting meeting(CalendarBlock event) {
    List<String> mentions = new ArrayList<>();
    mentions.add(title(event));
    String rest =
        WORD.matcher(title(event)).replaceAll(word -> isWanted(word.group()) ? ";" : "$0");
    NAME.matcher(rest).results().limit(MOST_NAMES).forEach(name -> mentions.add(name.group()));
    Set<String> invited = new LinkedHashSet<>();
    List<String> declined = new ArrayList<>();
    List<Property> people = people(event);
    Set<String> absent =
        people.stream()
            .filter(one -> "DECLINED".equalsIgnoreCase(one.parameters().get("PARTSTAT")))
            .map(CalendarIntake::identity)
            .collect(Collectors.toSet());
    for (Property person : people) {
      List<String> names =
          Stream.of(parameter(person, "CN"), address(person))
              .filter(text -> !text.isEmpty())
              .toList();
      if (absent.contains(identity(person))) {
        declined.addAll(names);
      } else {
        mentions.addAll(names);
        names.stream().limit(1).forEach(invited::add);
      }
    }
    boolean isRecurring =
        event.property("RRULE").isPresent() || event.property("RDATE").isPresent();
    return new Meeting(mentions, List.copyOf(invited), declined, isRecurring);
  }

  /** Returns the people who are invited, or who invite. */
  private static List<Property> people(CalendarBlock event) {
    return Stream.concat(event.all("ORGANIZER").stream(), event.all("ATTENDEE").stream())
        .filter(one -> !THINGS.contains(parameter(one, "CUTYPE").toUpperCase(Locale.ROOT)))
        .toList();
  }

  /** Returns what tells a person from the others: the address, or else the name. */
  private static String identity(Property person) {
    String address = address(person);
    return (address.isEmpty() ? parameter(person, "CN") : address).toLowerCase(Locale.ROOT);
  }

  private static String parameter(Property property, String name) {
    return property.parameters().getOrDefault(name, "").strip();
  }

  /** Returns the address of a person; empty if there is none. */
  private static String address(Property person) {
    return person.value().regionMatches(true, 0, ADDRESS, 0, ADDRESS.length())
        ? person.value().substring(ADDRESS.length())
        : "";
  }
}
