package se.btloggbok.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;

/** Bookings of meetings that a later version of the calendar no longer has are pointed out. */
class OutdatedBookingsTest {

  private static final String LOGBOOK = ImportLogbook.TEXT + "handledningstillfällen:\n";

  private static final String HEADING = "Bokat i loggboken, men inte längre så i kalendern (%d):\n";

  /** Four Thursdays. */
  private static final String SERIES =
      event("DTSTART:20251106T120000Z", "DURATION:PT45M", "RRULE:FREQ=WEEKLY;COUNT=4");

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\nUID:1\nSUMMARY:Handledning\n"
        + String.join("\n", lines)
        + "\nEND:VEVENT\n";
  }

  private BtRun.Result imported(String events, String... more) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("x.ics"), "BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n");
      List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
      arguments.addAll(List.of("--today", "2025-11-01"));
      arguments.addAll(List.of(more));
      return new BtRun(folder).run(arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void book(String... lines) throws IOException {
    StringBuilder text = new StringBuilder(LOGBOOK);
    for (String line : lines) {
      text.append("  - { datum: ").append(line).append(", planerad: true }\n");
    }
    Files.writeString(logbook, text);
  }

  private String bookedAndOutdated(String events) {
    String out = imported(events).out();
    int start = out.indexOf("Bokat i loggboken");
    return start < 0 ? "" : out.substring(start).replaceAll("(?s)\nObs:.*", "\n");
  }

  @Test
  void theRestOfASeriesThatIsChangedIsNotTaken() throws IOException {
    String later =
        SERIES
            + event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20251120T120000Z",
                "DTSTART:20251121T120000Z",
                "DURATION:PT45M");

    BtRun.Result result = imported(later);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("datum 2025-11-13", "serien ändras från 2025-11-20")
        .doesNotContain("datum 2025-11-20", "datum 2025-11-27");
  }

  @Test
  void whatHasBeenDeletedOrMovedInASeries() throws IOException {
    assertThat(imported(SERIES, "--write").exitCode()).isZero();
    String before = Files.readString(logbook);
    String later =
        SERIES.replace("END:VEVENT", "EXDATE:20251113T120000Z\nEND:VEVENT")
            + event("RECURRENCE-ID:20251120T120000Z", "DTSTART:20251121T120000Z", "DURATION:PT45M");

    BtRun.Result result = imported(later);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            HEADING.formatted(2)
                + "  2025-11-13: finns inte kvar. Ta bort bokningen: bt logga handledning --bokad"
                + " 2025-11-13 --remove\n"
                + "  2025-11-20: flyttat till 2025-11-21. Ta bort bokningen: bt logga handledning"
                + " --bokad 2025-11-20 --remove\n");
    assertThat(Files.readString(logbook)).isEqualTo(before);

    imported(later, "--write");
    for (String day : List.of("2025-11-13", "2025-11-20")) {
      String[] command = {"logga", "handledning", "--bokad", day, "--remove"};
      assertThat(new BtRun(folder).run(command).exitCode()).isZero();
    }
    assertThat(imported(later).out()).doesNotContain("Bokat i loggboken");
    assertThat(Files.readString(logbook)).contains("2025-11-21").doesNotContain("11-13", "11-20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STATUS:CANCELLED",
        "SUMMARY:Inställd: Handledning",
        "SUMMARY:Canceled: Handledning",
      })
  void whatHasBeenCancelled(String line) throws IOException {
    book("2025-11-13, handledare: eva-lind, minuter: 45", "2025-12-01, handledare: eva-lind");
    String cancelled =
        event("RECURRENCE-ID:20251113T120000Z", "DTSTART:20251113T120000Z", "DURATION:PT45M");
    String changed =
        line.startsWith("SUMMARY")
            ? cancelled.replace("SUMMARY:Handledning", line)
            : cancelled.replace("END:VEVENT", line + "\nEND:VEVENT");
    String expected =
        HEADING.formatted(1)
            + "  2025-11-13: inställt. Ta bort bokningen: bt logga handledning --bokad 2025-11-13"
            + " --remove\n";

    assertThat(bookedAndOutdated(SERIES + changed)).isEqualTo(expected);
    // Alone in the file, as when only a part of the calendar is saved.
    assertThat(bookedAndOutdated(changed)).isEqualTo(expected);
    assertThat(bookedAndOutdated(changed.replaceFirst("RECURRENCE-ID.*\n", "")))
        .isEqualTo(expected);
    assertThat(bookedAndOutdated("METHOD:CANCEL\n" + SERIES)).isEqualTo(expected);
  }

  @Test
  void whatIsNoLongerSupervision() throws IOException {
    book("2025-11-13, handledare: eva-lind, minuter: 45");
    String other =
        event("RECURRENCE-ID:20251113T120000Z", "DTSTART:20251113T120000Z")
            .replace("Handledning", "Lunch");
    assertThat(bookedAndOutdated(SERIES + other)).contains("2025-11-13: finns inte kvar.");
  }

  /** The days on which nothing is certain: the series has been deleted on the 13th. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-13, handledare: eva-lind, minuter: 45|true",
        "2025-11-13, handledare: eva-lind, minuter: 45, delmål: [BT1]|true",
        "2025-11-13, handledare: eva-lind|false",
        "2025-11-13, handledare: eva-lind, minuter: 30|false",
        "2025-11-13, handledare: per-berg, minuter: 45|false",
        "2025-11-14, handledare: eva-lind, minuter: 45|false",
        "2025-11-20, handledare: eva-lind, minuter: 45|false",
        // The week after the end of the series.
        "2025-12-04, handledare: eva-lind, minuter: 45|false",
      })
  void onlyABookingOfTheVeryMeetingIsPointedOut(String booking, boolean isOutdated)
      throws IOException {
    book(booking);
    String deleted = SERIES.replace("END:VEVENT", "EXDATE:20251113T120000Z\nEND:VEVENT");
    assertThat(!bookedAndOutdated(deleted).isEmpty()).isEqualTo(isOutdated);
    assertThat(bookedAndOutdated(SERIES)).isEmpty();
  }

  @Test
  void whatHasBeenHeldIsNotABooking() throws IOException {
    Files.writeString(
        logbook,
        LOGBOOK + "  - { datum: 2025-10-30, handledare: eva-lind, minuter: 45, innehåll: Sår }\n");
    assertThat(
            bookedAndOutdated(
                event("DTSTART:20251030T120000Z", "DURATION:PT45M", "STATUS:CANCELLED")))
        .isEmpty();
  }

  @Test
  void aPassedBookingToo() throws IOException {
    book("2025-10-30, handledare: eva-lind, minuter: 45");
    assertThat(
            bookedAndOutdated(
                event("DTSTART:20251030T120000Z", "DURATION:PT45M", "STATUS:CANCELLED")))
        .contains("--bokad 2025-10-30 --remove");
  }

  @Test
  void anotherTimeOfTheSameDay() throws IOException {
    book("2025-11-13, handledare: eva-lind, minuter: 45");
    String moved =
        event("RECURRENCE-ID:20251113T120000Z", "DTSTART:20251113T140000Z", "DURATION:PT60M");
    assertThat(bookedAndOutdated(SERIES + moved)).isEmpty();
    String deleted = SERIES.replace("END:VEVENT", "EXDATE:20251113T120000Z\nEND:VEVENT");
    String instead = event("DTSTART:20251113T140000Z", "DURATION:PT30M");
    assertThat(bookedAndOutdated(deleted + instead)).isEmpty();
  }

  /** Google ends a series when all later times are moved, and begins another one. */
  @Test
  void aSeriesThatContinuesOnAnotherWeekday() throws IOException {
    book(
        "2025-11-13, handledare: eva-lind, minuter: 45",
        "2025-11-20, handledare: eva-lind, minuter: 45",
        "2025-11-27, handledare: eva-lind, minuter: 45");
    String ended =
        event(
                "DTSTART:20251106T120000Z",
                "DURATION:PT45M",
                "RRULE:FREQ=WEEKLY;UNTIL=20251119T225959Z")
            .replace("UID:1", "UID:a@google.com");
    String next =
        event(
            "DTSTART:20251119T120000Z",
            "DURATION:PT45M",
            "RRULE:FREQ=WEEKLY;UNTIL=20251217T120000Z");

    assertThat(
            bookedAndOutdated(ended + next.replace("UID:1", "UID:a_R20251119T120000@google.com")))
        .startsWith(HEADING.formatted(2))
        .contains("2025-11-20: finns inte kvar.", "2025-11-27: finns inte kvar.");
    assertThat(
            bookedAndOutdated(ended + next.replace("UID:1", "UID:b_R20251119T120000@google.com")))
        .isEmpty();
  }

  @Test
  void theLogbookIsNamedInTheCommand() throws IOException {
    book("2025-11-13, handledare: eva-lind, minuter: 45");
    String deleted = SERIES.replace("END:VEVENT", "EXDATE:20251113T120000Z\nEND:VEVENT");
    assertThat(imported(deleted, "--file", logbook.toString(), "--lang", "en").out())
        .contains(
            "Booked in the logbook, but no longer so in the calendar (1):\n"
                + "  2025-11-13: no longer there. Remove the booking: bt log handledning --booked"
                + " 2025-11-13 --remove --file "
                + logbook
                + "\n");
  }
}
