package se.btloggbok.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.model.DateRange;

/** A series keeps its time by the clock when the clocks change, and so do its exceptions. */
class CalendarSeriesTest {

  private static final String TO_WINTER = "BEGIN:STANDARD\n%sTZOFFSETTO:+0100\nEND:STANDARD\n";
  private static final String TO_SUMMER = "BEGIN:DAYLIGHT\n%sTZOFFSETTO:+0200\nEND:DAYLIGHT\n";

  /** Definitions of the zone of Sweden as programs for calendars write them. */
  private enum Zone {
    OUTLOOK(
        "W. Europe Standard Time",
        TO_WINTER.formatted("DTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\n"),
        TO_SUMMER.formatted("DTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\n")),
    EXCHANGE(
        "Central European Standard Time",
        TO_WINTER.formatted(
            "DTSTART:16010101T030000\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\n"),
        TO_SUMMER.formatted(
            "DTSTART:16010101T020000\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\n")),
    SINCE_1970(
        "Min zon",
        TO_SUMMER.formatted("DTSTART:19700329T020000\nRRULE:BYMONTH=3;FREQ=YEARLY;BYDAY=-1SU\n"),
        TO_WINTER.formatted("DTSTART:19701025T030000\nRRULE:BYMONTH=10;FREQ=YEARLY;BYDAY=-1SU\n")),
    WITH_HISTORY(
        "Sverige",
        TO_WINTER.formatted(
            "DTSTART:19800928T030000\n"
                + "RRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z\n"),
        TO_WINTER.formatted("DTSTART:19961027T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n"),
        TO_SUMMER.formatted("DTSTART:19810329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n")),
    LISTED(
        "Listad",
        TO_WINTER.formatted("DTSTART:20241027T030000\nRDATE:20251026T030000,20261025T030000\n"),
        TO_SUMMER.formatted(
            "DTSTART:20250330T020000\nRDATE:20260329T020000\nRDATE:20270328T020000\n")),
    KNOWN("Europe/Stockholm"),
    UNDEFINED("Svensk tid");

    private final String id;
    private final String definition;

    Zone(String id, String... changes) {
      this.id = id;
      this.definition =
          changes.length == 0
              ? ""
              : "BEGIN:VTIMEZONE\nTZID:" + id + "\n" + String.join("", changes) + "END:VTIMEZONE\n";
    }

    /** Puts the zone where a line says ZONE. */
    String in(String events) {
      return "BEGIN:VCALENDAR\n"
          + definition
          + events.replace("ZONE", "TZID=\"" + id + "\"")
          + "END:VCALENDAR\n";
    }
  }

  private static String event(String... lines) {
    return "BEGIN:VEVENT\nUID:1\nSUMMARY:Handledning\n"
        + String.join("\n", lines)
        + "\nEND:VEVENT\n";
  }

  private static String days(Zone zone, String... events) {
    DateRange bt = new DateRange(LocalDate.of(2024, 9, 1), LocalDate.of(2027, 12, 31));
    try {
      return CalendarIntake.read(
              Map.of("x.ics", zone.in(String.join("", events))), CalendarIntake.WORDS, bt.to(), bt)
          .proposals()
          .stream()
          .map(proposal -> proposal.title().substring(0, 10))
          .collect(Collectors.joining(" "));
    } catch (IntakeException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionAfterTheClocksHaveChangedToWinter(Zone zone) {
    String series =
        event(
            "DTSTART;ZONE:20251009T130000",
            "RRULE:FREQ=WEEKLY;UNTIL=20251127T120000Z;BYDAY=TH;WKST=MO",
            "EXDATE;ZONE:20251030T130000",
            "EXDATE:20251016T110000Z,20251120T120000Z");
    assertThat(days(zone, series))
        .isEqualTo("2025-10-09 2025-10-23 2025-11-06 2025-11-13 2025-11-27");
  }

  @ParameterizedTest
  @EnumSource
  void anExceptionAfterTheClocksHaveChangedToSummer(Zone zone) {
    String series =
        event(
            "DTSTART;ZONE:20260108T130000",
            "RRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=8",
            "EXDATE:20260129T120000Z",
            "EXDATE;ZONE:20260402T130000",
            "EXDATE:20260514T110000Z");
    assertThat(days(zone, series))
        .isEqualTo("2026-01-08 2026-02-19 2026-03-12 2026-04-23 2026-06-04");
  }

  /** The last Sundays are in turn before and after the date of the first one in the definition. */
  @ParameterizedTest
  @EnumSource
  void theDaysOnWhichTheClocksChange(Zone zone) {
    String[] changes = {
      "20251025T080000,20251025T060000Z",
      "20251026T080000,20251026T070000Z",
      "20260328T080000,20260328T070000Z",
      "20260329T080000,20260329T060000Z",
      "20261024T080000,20261024T060000Z",
      "20261025T080000,20261025T070000Z",
      "20270131T080000,20270131T070000Z",
      "20270327T080000,20270327T070000Z",
      "20270328T080000,20270328T060000Z"
    };
    for (String change : changes) {
      String[] times = change.split(",", -1);
      String series =
          event("DTSTART;ZONE:" + times[0], "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:" + times[1]);
      assertThat(days(zone, series)).as(change).hasSize(10);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMeetingThatIsMovedOrCancelledAfterTheClocksHaveChanged(Zone zone) {
    String series = event("DTSTART;ZONE:20251009T130000", "RRULE:FREQ=WEEKLY;COUNT=7");
    String moved = event("RECURRENCE-ID;ZONE:20251113T130000", "DTSTART;ZONE:20251114T080000");
    String cancelled =
        event("RECURRENCE-ID:20251106T120000Z", "DTSTART;ZONE:20251106T130000", "STATUS:CANCELLED");
    assertThat(days(zone, series, moved, cancelled))
        .isEqualTo("2025-10-09 2025-10-16 2025-10-23 2025-10-30 2025-11-14 2025-11-20");
  }

  @ParameterizedTest
  @CsvSource({
    "UNTIL=20251106T120000Z, 2025-11-06",
    "UNTIL=20251106T115959Z, 2025-10-30",
    "UNTIL=20251106T130000, 2025-11-06",
    "UNTIL=20251106T125959, 2025-10-30",
    "UNTIL=20251106, 2025-11-06",
    "UNTIL=20251105, 2025-10-30",
  })
  void theEndOfASeriesIsInTheTimeOfThatDay(String until, String last) {
    for (Zone zone : Zone.values()) {
      String series = event("DTSTART;ZONE:20251009T130000", "RRULE:" + until + ";FREQ=WEEKLY");
      assertThat(days(zone, series)).as(zone.name()).endsWith(last);
    }
  }

  @Test
  void wholeDays() {
    String series =
        event(
            "DTSTART;VALUE=DATE:20251016",
            "RRULE:FREQ=WEEKLY;UNTIL=20251113",
            "EXDATE;VALUE=DATE:20251030",
            "EXDATE;ZONE:20251106T000000");
    assertThat(days(Zone.OUTLOOK, series)).isEqualTo("2025-10-16 2025-10-23 2025-11-13");
  }

  /** A series in UTC takes place an hour earlier by the clock in winter. */
  @Test
  void inUtc() {
    String series =
        event(
            "DTSTART:20251016T223000Z",
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXDATE:20251030T223000Z",
            "EXDATE;ZONE:20251024T003000");
    assertThat(days(Zone.OUTLOOK, series)).isEqualTo("2025-10-17 2025-11-06");
  }

  @Test
  void anExceptionOfAWholeDay() {
    String series =
        event(
            "DTSTART;ZONE:20251023T130000",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;VALUE=DATE:20251030");
    assertThat(days(Zone.OUTLOOK, series)).isEqualTo("2025-10-23 2025-11-06");
  }

  @Test
  void aTimeThatIsListedTooIsNotTwoMeetings() {
    String series =
        event(
            "DTSTART;ZONE:20251023T130000",
            "RRULE:FREQ=WEEKLY;COUNT=2",
            "RDATE:20251030T120000Z,20251031T120000Z");
    assertThat(List.of(days(Zone.OUTLOOK, series).split(" ")))
        .containsExactlyInAnyOrder("2025-10-23", "2025-10-30", "2025-10-31");
  }
}
