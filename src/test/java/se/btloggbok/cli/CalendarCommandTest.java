package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.Examples;

/** {@code bt calendar}, as another library than the one that writes it reads the file. */
class CalendarCommandTest {

  private static final String DAY = "2025-12-01";

  @TempDir private Path folder;

  /** Three months into a BT, with bookings in the two weeks that follow. */
  private String logbook;

  @BeforeEach
  void readALogbook() throws IOException {
    logbook = Files.readString(Examples.TRE_MANADER.file());
  }

  private BtRun.Result run(String yaml, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("min.yaml"), yaml);
    List<String> arguments = new ArrayList<>(List.of("calendar", "--no-config"));
    arguments.addAll(List.of(options));
    arguments.add(file.toString());
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private String text(String yaml, String day) throws IOException {
    BtRun.Result result = run(yaml, "--today", day);
    assertThat(result.err().lines()).allMatch(line -> line.contains("hur filen är skriven"));
    assertThat(result.exitCode()).isZero();
    return result.out();
  }

  private static List<VEvent> read(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    List<ICalendar> calendars = Biweekly.parse(text).warnings(warnings).all();
    assertThat(calendars).hasSize(1);
    assertThat(warnings).containsExactly(List.of());
    assertThat(calendars.get(0).validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendars.get(0).getEvents();
  }

  /** Returns the title and the first day of each event, by its identifier. */
  private Map<String, String> events(String yaml) throws IOException {
    Map<String, String> events = new TreeMap<>();
    for (VEvent event : read(text(yaml, DAY))) {
      String other = events.put(event.getUid().getValue(), said(event));
      assertThat(other).as("another event with the same identifier").isNull();
    }
    return events;
  }

  private static String said(VEvent event) {
    return event.getSummary().getValue() + " " + day(event.getDateStart());
  }

  private static String day(DateOrDateTimeProperty date) {
    assertThat(date.getValue().hasTime()).isFalse();
    return date.getValue().getRawComponents().toString(false, true);
  }

  // --- what is in it ---

  @Test
  void placementsLastDaysAndBookings() throws IOException {
    assertThat(events(logbook).values())
        .contains(
            "BT: Närhälsan Ytterby vårdcentral 2025-09-01",
            "BT: handledning 2025-12-02",
            "BT: BT-kollegium 2025-12-04",
            "Sista dag: Slutbedömning av placeringen: Närhälsan Ytterby vårdcentral 2026-01-25")
        .noneMatch(event -> event.startsWith("Sista dag: Veckans handledning"))
        .noneMatch(event -> event.startsWith("Sista dag: Bok"));
  }

  @Test
  void allDelmalOfARuleAreOneEvent() throws IOException {
    assertThat(events(logbook).values())
        .filteredOn(event -> event.startsWith("Sista dag: Intyg om delmål"))
        .containsExactly("Sista dag: Intyg om delmål: BT1–BT18 2026-09-30");
  }

  @Test
  void anEventLastsUntilTheDayAfter() throws IOException {
    List<VEvent> events = read(text(logbook, DAY));

    assertThat(events)
        .filteredOn(event -> said(event).equals("BT: Närhälsan Ytterby vårdcentral 2025-09-01"))
        .extracting(event -> day(event.getDateEnd()))
        .containsExactly("2026-01-12");
    assertThat(events)
        .filteredOn(event -> said(event).equals("BT: handledning 2025-12-02"))
        .extracting(event -> day(event.getDateEnd()))
        .containsExactly("2025-12-03");
  }

  @Test
  void alarmsAreInTheMorningTwoWeeksAhead() throws IOException {
    for (VEvent event : read(text(logbook, DAY))) {
      boolean quiet = said(event).matches("BT: (handledning|.*(vård|mottagning|sjukhus|akut)).*");
      assertThat(event.getAlarms()).as(said(event)).hasSize(quiet ? 0 : 1);
      if (!quiet) {
        var alarm = event.getAlarms().get(0);
        assertThat(alarm.getAction().isDisplay()).isTrue();
        // From midnight: two weeks before, at eight o'clock.
        assertThat(alarm.getTrigger().getDuration().toMillis())
            .isEqualTo((-14 * 24 + 8) * 3_600_000L);
        assertThat(alarm.getDescription().getValue()).isEqualTo(event.getSummary().getValue());
      }
    }
  }

  @Test
  void whatIsPastOrHeldOrUnlikelyIsLeftOut() throws IOException {
    String later = text(logbook, "2025-12-05");

    assertThat(read(later)).noneMatch(event -> said(event).equals("BT: handledning 2025-12-02"));
    assertThat(read(later)).noneMatch(event -> said(event).equals("BT: BT-kollegium 2025-12-04"));
    assertThat(read(text(logbook, "2025-12-04")))
        .anyMatch(event -> said(event).equals("BT: BT-kollegium 2025-12-04"));
  }

  /** What is written in an entry and who takes part are not in the calendar. */
  @Test
  void nothingThatWasWrittenIsInIt() throws IOException {
    String marked =
        logbook.replaceAll(
            "(innehåll|sammanfattning|ämne|arrangör|namn|skäl|beskrivning|kommentar): ",
            "$1: HEMLIGT ");
    assertThat(marked.split("HEMLIGT", -1)).hasSizeGreaterThan(10);
    String unfolded = text(marked, DAY).replace("\r\n ", "");

    assertThat(unfolded)
        .contains("handledning")
        .doesNotContain("HEMLIGT", "Samira", "Brandt", "Ahlgren", "johan", "karin");
  }

  // --- how it is written ---

  @ParameterizedTest
  @EnumSource(Examples.class)
  void everyExampleCanBeReadAtAnyTime(Examples example) throws IOException {
    String yaml = Files.readString(example.file());
    for (LocalDate day = LocalDate.of(2025, 7, 1);
        day.isBefore(LocalDate.of(2026, 9, 1));
        day = day.plusDays(61)) {
      BtRun.Result result = run(yaml, "--today", day.toString());
      assertThat(read(result.out())).as("%s %s", example, day).isNotEmpty();
      assertThat(result.out().replace("\r\n", "")).doesNotContain("\n", "\r");
      assertThat(result.out().split("\r\n", -1))
          .allSatisfy(
              line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
    }
  }

  @Test
  void theSameDayGivesTheSameBytesAndALaterOneReplaces() throws IOException {
    assertThat(text(logbook, DAY)).isEqualTo(text(logbook, DAY));
    VEvent first = read(text(logbook, DAY)).get(0);
    VEvent later = read(text(logbook, "2025-12-02")).get(0);

    assertThat(later.getUid().getValue()).isEqualTo(first.getUid().getValue());
    assertThat(later.getSequence().getValue()).isEqualTo(first.getSequence().getValue() + 1);
    assertThat(later.getLastModified().getValue()).isAfter(first.getLastModified().getValue());
    assertThat(later.getDateTimeStamp().getValue()).isAfter(first.getDateTimeStamp().getValue());
  }

  @Test
  void signsOfAnyKindAreKeptOnTheirLine() throws IOException {
    String unit = "\"Enheten; den, \\\\n \\U0001F3E5 BEGIN:VEVENT 900602-2397\"";
    String marked = logbook.replace("enhet: Närhälsan Ytterby vårdcentral", "enhet: " + unit);

    assertThat(read(text(marked, DAY)))
        .extracting(CalendarCommandTest::said)
        .contains("BT: Enheten; den, \\n \uFFFD BEGIN:VEVENT ••••••-•••• 2025-09-01")
        .hasSameSizeAs(events(logbook).values());
  }

  // --- the same things keep their identifiers ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A booked session is moved within its week, and a booked meeting to another week.
        "datum: 2025-12-02 | datum: 2025-12-03",
        "datum: 2025-12-04 | datum: 2025-12-10",
        // The BT and its last placement are extended.
        "till: 2026-08-31 | till: 2026-10-31",
        // A placement ends earlier.
        "till: 2026-01-11 | till: 2026-01-10",
      })
  void aChangedDateChangesNoIdentifier(String before, String after) throws IOException {
    Map<String, String> first = events(logbook);
    Map<String, String> second = events(logbook.replace(before, after));

    assertThat(second).isNotEqualTo(first);
    // The last days that an extension moves or adds may differ; no other event may be gone.
    assertThat(second.keySet()).containsAll(first.keySet());
    assertThat(second).hasSameSizeAs(first);
  }

  @Test
  void anAddedEntryChangesNoOther() throws IOException {
    Map<String, String> first = events(logbook);
    String added =
        logbook.replaceFirst(
            "(?m)^handledningstillfällen:\n",
            "handledningstillfällen:\n"
                + "  - { datum: 2025-12-30, handledare: johan-brandt, planerad: true }\n"
                + "  - { datum: 2025-10-01, handledare: johan-brandt, minuter: 30,"
                + " innehåll: Glömt }\n");
    Map<String, String> second = events(added);

    assertThat(second).containsAllEntriesOf(first).hasSize(first.size() + 1);
    assertThat(second.values()).contains("BT: handledning 2025-12-30");
  }

  @Test
  void aConfirmedBookingChangesNoOther() throws IOException {
    String planned = "datum: 2025-12-02, handledare: johan-brandt, planerad: true";
    assertThat(logbook).contains(planned);
    Map<String, String> first = events(logbook);
    String confirmed =
        logbook.replace(planned, planned.replace("planerad: true", "minuter: 45, innehåll: Hölls"));
    Map<String, String> second = new TreeMap<>();
    for (VEvent event : read(text(confirmed, "2025-12-02"))) {
      second.put(event.getUid().getValue(), said(event));
    }

    assertThat(first).containsAllEntriesOf(second).hasSize(second.size() + 1);
  }

  // --- a second import, after the file has been replaced ---

  private static final String SESSION = "  - {datum: %s, handledare: johan-brandt%s}\n";

  /** Four booked sessions, of which one is to be changed. */
  private static final List<String> BOOKED =
      List.of("2025-12-15", "2025-12-18", "2025-12-30", "2026-01-07");

  /**
   * What a calendar program has after some imports: each event by its identifier, as it looked the
   * last time. Cancelled events are gone, and a change must be newer than what it changes.
   */
  private static final class Imported {
    private final Map<String, VEvent> events = new TreeMap<>();

    void add(String text) {
      for (VEvent event : read(text)) {
        String uid = event.getUid().getValue();
        VEvent before = events.put(uid, event);
        if (before != null && !said(before).equals(said(event))) {
          assertThat(event.getSequence().getValue())
              .as(said(event))
              .isGreaterThan(before.getSequence().getValue());
        }
      }
    }

    /** Returns the days of what is booked, sorted, for instance of all sessions. */
    List<String> days(String what) {
      return events.values().stream()
          .filter(event -> event.getStatus() == null)
          .map(CalendarCommandTest::said)
          .filter(said -> said.startsWith("BT: " + what + " "))
          .map(said -> said.substring(said.length() - 10))
          .sorted()
          .toList();
    }

    String uid(String said) {
      return events.entrySet().stream()
          .filter(event -> event.getValue().getStatus() == null)
          .filter(event -> said(event.getValue()).equals(said))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseThrow();
    }
  }

  private String booked(List<String> days) {
    StringBuilder entries = new StringBuilder("handledningstillfällen:\n");
    days.forEach(day -> entries.append(SESSION.formatted(day, ", planerad: true")));
    return logbook
        .replaceAll("  - \\{ datum: [-0-9]+, handledare: johan-brandt, planerad: true }\n", "")
        .replaceFirst("(?m)^handledningstillfällen:\n", entries.toString());
  }

  private String replaced(String yaml, String day) throws IOException {
    Path file = folder.resolve("bt.ics");
    BtRun.Result result = run(yaml, "--today", day, "--force", "--output", file.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).allMatch(line -> line.contains("hur filen är skriven"));
    return Files.readString(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // moved within the week, to another week, past another one, and to another placement
        "2025-12-18 | 2025-12-17",
        "2025-12-18 | 2025-12-23",
        "2025-12-18 | 2026-01-08",
        "2026-01-07 | 2026-01-14",
        // past the other one of the same week
        "2025-12-15 | 2025-12-19",
        // removed
        "2025-12-18 | -",
        "2026-01-07 | -",
        // one more, before, between and after the others
        "- | 2025-12-12",
        "- | 2025-12-19",
        "- | 2026-01-09",
      })
  void aChangedBookingIsChangedInTheCalendarToo(String before, String after) throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(booked(BOOKED), DAY));
    List<String> days = new ArrayList<>(BOOKED);
    days.remove(before);
    if (after != null) {
      days.add(after);
    }
    Map<String, String> first = new TreeMap<>();
    BOOKED.forEach(day -> first.put(day, imported.uid("BT: handledning " + day)));
    List<String> others = imported.days("handledaravstämning");
    imported.add(replaced(booked(days), DAY));

    assertThat(imported.days("handledning")).isEqualTo(days.stream().sorted().toList());
    assertThat(imported.days("handledaravstämning")).isEqualTo(others);
    // None of the other bookings is another event than before, and a moved one is the same.
    first.forEach(
        (day, uid) -> {
          String now = day.equals(before) ? after : day;
          if (now != null) {
            assertThat(imported.uid("BT: handledning " + now)).as(now).isEqualTo(uid);
          }
        });
  }

  /** Nothing is cancelled, and what has been held stays in the calendar where it was. */
  @Test
  void whatHasBeenHeldStaysInTheCalendar() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(booked(BOOKED), DAY));
    List<String> first = imported.days("handledning");
    String held =
        booked(BOOKED)
            .replace(
                SESSION.formatted("2025-12-15", ", planerad: true"),
                // and one that was never booked
                SESSION.formatted("2025-12-15", ", minuter: 45, innehåll: Hölls")
                    + SESSION.formatted("2025-12-10", ", minuter: 45, innehåll: Hölls också"));
    for (String day : List.of("2025-12-15", "2025-12-16", "2025-12-17")) {
      String text = replaced(held, day);
      imported.add(text);

      assertThat(text).doesNotContain("CANCELLED");
      assertThat(imported.days("handledning")).isEqualTo(first);
    }
  }

  @Test
  void whatWasHeldEarlierThanBookedIsNotLeftForLater() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(booked(BOOKED), DAY));
    String held =
        booked(BOOKED)
            .replace(
                SESSION.formatted("2025-12-18", ", planerad: true"),
                SESSION.formatted("2025-12-17", ", minuter: 45, innehåll: Hölls"));
    imported.add(replaced(held, "2025-12-17"));

    assertThat(imported.days("handledning")).doesNotContain("2025-12-18").contains("2025-12-15");
  }

  /** A cancellation is repeated, since an import may be skipped, until its day has passed. */
  @Test
  void whatIsNoMoreIsSaidToBeCancelledUntilItsDay() throws IOException {
    List<String> days = new ArrayList<>(BOOKED);
    replaced(booked(days), DAY);
    days.remove("2025-12-18");
    String said = "Utgår: BT: handledning 2025-12-18";
    for (String day : List.of(DAY, "2025-12-02", "2025-12-18")) {
      List<VEvent> cancelled =
          read(replaced(booked(days), day)).stream()
              .filter(event -> event.getStatus() != null)
              .toList();

      assertThat(cancelled).extracting(CalendarCommandTest::said).containsExactly(said);
      assertThat(cancelled.get(0).getStatus().isCancelled()).isTrue();
      assertThat(cancelled.get(0).getAlarms()).isEmpty();
    }
    assertThat(replaced(booked(days), "2025-12-19")).doesNotContain("Utg");
  }

  @Test
  void whatIsBookedAfterAnInterruptionIsCancelled() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(booked(BOOKED), DAY));
    imported.add(
        replaced(booked(BOOKED).replaceFirst("(\\n +)form: ", "$1avbruten: 2025-12-18$0"), DAY));

    assertThat(imported.days("handledning")).containsExactly("2025-12-15", "2025-12-18");
  }

  @Test
  void whatIsBookedAgainIsNoLongerCancelled() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(booked(BOOKED), DAY));
    imported.add(replaced(booked(BOOKED.subList(0, 3)), DAY));
    assertThat(imported.days("handledning")).doesNotContain("2026-01-07");
    imported.add(replaced(booked(BOOKED), DAY));

    assertThat(imported.days("handledning")).contains("2026-01-07").hasSize(4);
  }

  /** Another participant, another method: the first is the same meeting, the second is not. */
  @Test
  void aMeetingIsTheSameWithAnotherParticipant() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(logbook, DAY));
    String uid = imported.uid("BT: BT-kollegium 2025-12-04");
    String moved = logbook.replaceFirst("datum: 2025-12-04", "datum: 2026-01-20");
    assertThat(moved).isNotEqualTo(logbook);
    imported.add(replaced(moved.replaceAll("deltagare: \\[[a-z]+", "$0-x"), DAY));

    assertThat(imported.uid("BT: BT-kollegium 2026-01-20")).isEqualTo(uid);
  }

  /** The last day of what has been done is no longer one. */
  @Test
  void aLastDayThatIsNoMoreIsCancelled() throws IOException {
    Imported imported = new Imported();
    imported.add(replaced(logbook, DAY));
    String last = "Sista dag: BT-kollegium: månad 3 2025-12-31";
    assertThat(imported.events.values()).extracting(CalendarCommandTest::said).contains(last);
    String done =
        logbook.replace(
            "lena-friberg, johan-brandt]\n    planerad: true",
            "lena-friberg, johan-brandt]\n    sammanfattning: Det går bra.");
    assertThat(done).isNotEqualTo(logbook);
    imported.add(replaced(done, "2025-12-05"));

    assertThat(imported.events.values())
        .filteredOn(event -> event.getStatus() == null)
        .extracting(CalendarCommandTest::said)
        .isNotEmpty()
        .doesNotContain(last);
  }

  @Test
  void aFileThatIsNotTheEarlierCalendarIsReplacedAndReported() throws IOException {
    Path file = folder.resolve("bt.ics");
    String other = logbook.replace("namn: Samira Nouri", "namn: Noor Ek");
    String broken = text(logbook, DAY).replace("DTEND;VALUE=DATE:2", "DTEND;VALUE=DATE:x");
    String zone =
        text(logbook, DAY).replace("METHOD", "BEGIN:VTIMEZONE\r\nEND:VTIMEZONE\r\nMETHOD");
    String deep = text(logbook, DAY).replace("BEGIN:VEVENT", "BEGIN:VEVENT\r\n".repeat(9999));
    for (String before : List.of("anteckningar", "", text(other, DAY), broken, zone, deep)) {
      Files.writeString(file, before);
      BtRun.Result result = run(logbook, "--today", DAY, "--force", "--output", file.toString());

      assertThat(result.exitCode()).isZero();
      assertThat(result.err())
          .startsWith("bt: " + file + " är inte en kalender som bt har gjort ur den här loggboken");
      assertThat(file).content().isEqualTo(text(logbook, DAY));
    }
  }

  @Test
  void twoDoctorsInOneCalendarAreApart() throws IOException {
    assertThat(events(logbook.replace("namn: Samira Nouri", "namn: Noor Ek")).keySet())
        .doesNotContainAnyElementsOf(events(logbook).keySet());
  }

  // --- the command line ---

  @Test
  void faultsInTheFileAreReported() throws IOException {
    assertThat(run(logbook.replaceFirst("datum: 20[0-9-]+", "datum: 2024-26-21")).err())
        .contains("ett fel i hur filen är skriven gör att något kan saknas i resultatet");
    assertThat(run(logbook).err()).isEmpty();
  }

  @Test
  void nothingToWriteIsAnError() throws IOException {
    assertThat(run("format: bt-loggbok/1\n").exitCode()).isEqualTo(2);
    assertThat(run("format: bt-loggbok/1\n").err()).contains("varken placeringar");
    assertThat(run("format: bt-loggbok/9\n").err())
        .contains("går inte att läsa som en loggbok:\n", ":1:9: ", "åtgärd: ");
    assertThat(new BtRun(folder).run("kalender", "borta.yaml").exitCode()).isEqualTo(2);
  }

  @Test
  void theFileIsNotOverwritten() throws IOException {
    String out = folder.resolve("bt.ics").toString();
    assertThat(run(logbook, "--today", DAY, "--output", out))
        .isEqualTo(new BtRun.Result(0, "", ""));
    assertThat(Files.readString(Path.of(out))).isEqualTo(text(logbook, DAY));
    assertThat(run(logbook, "--output", out).err()).contains("finns redan");
    assertThat(run(logbook, "--output", out, "--force").exitCode()).isZero();
  }

  @Test
  void theDefaultIsTheLogbookOfTheFolder() throws IOException {
    Files.writeString(folder.resolve("loggbok.yaml"), logbook);

    assertThat(new BtRun(folder).run("kalender").out()).startsWith("BEGIN:VCALENDAR\r\n");
    assertThat(new BtRun(folder).stdin(logbook).run("kalender", "-").out())
        .isEqualTo(new BtRun(folder).run("kalender").out());
  }
}
