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
    assertThat(result.err()).isEmpty();
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
            "BT: avstämning 2025-12-04",
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
    assertThat(read(later)).noneMatch(event -> said(event).equals("BT: avstämning 2025-12-04"));
    assertThat(read(text(logbook, "2025-12-04")))
        .anyMatch(event -> said(event).equals("BT: avstämning 2025-12-04"));
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

  @Test
  void twoDoctorsInOneCalendarAreApart() throws IOException {
    assertThat(events(logbook.replace("namn: Samira Nouri", "namn: Noor Ek")).keySet())
        .doesNotContainAnyElementsOf(events(logbook).keySet());
  }

  // --- the command line ---

  @Test
  void nothingToWriteIsAnError() throws IOException {
    assertThat(run("format: bt-loggbok/1\n").exitCode()).isEqualTo(2);
    assertThat(run("format: bt-loggbok/1\n").err()).contains("varken placeringar");
    assertThat(run("format: bt-loggbok/9\n").err()).contains("går inte att läsa som en loggbok");
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
