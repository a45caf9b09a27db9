package se.btloggbok.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.BtRun;

/** Which meetings of a calendar are new, were held, and with whom. */
class ImportedMeetingsTest {

  private static final String LOGBOOK = ImportLogbook.TEXT;

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);
  }

  private static String event(String day, String title, String... lines) {
    return "BEGIN:VEVENT\nSUMMARY:%s\nDTSTART:%sT080000Z\nDURATION:PT45M\n%sEND:VEVENT\n"
        .formatted(title, day.replace("-", ""), String.join("", List.of(lines)));
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\n" + String.join("", events) + "END:VCALENDAR\n";
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private BtRun.Result imported(String today, Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of("--file", logbook.toString(), "--today", today));
    arguments.addAll(List.of(more));
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private void logged(String... more) {
    BtRun.Result result = new BtRun(folder).run(more);
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private String text() throws IOException {
    return Files.readString(logbook);
  }

  // --- what was not held ---

  @Test
  void whatIsCancelledOrOnlyAReminderIsLeftOut() throws IOException {
    Path calendar =
        file(
            "x.ics",
            calendar(
                event("2025-09-03", "Handledning - inställd"),
                event("2025-09-10", "Boka handledning!"),
                event("2025-09-17", "Handledning: inställning till EKG")));
    BtRun.Result result = imported("2025-10-01", calendar);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("en post skulle", "datum 2025-09-17", "Utelämnas (2):")
        .contains("x.ics:2: 2025-09-03 Handledning - inställd: inställt\n")
        .contains("2025-09-10 Boka handledning!: en påminnelse, inte ett möte\n");
  }

  @Test
  void aRowThatOnlySaysThatTheMeetingWasCancelled() throws IOException {
    Path rows =
        file(
            "Handledning.csv",
            """
            Datum;Handledare;Innehåll;Status
            2025-09-03;Eva;Inställt pga sjukdom;
            2025-09-10;Eva;Diskuterade inställt möte med anhöriga;
            2025-09-17;Eva;Sepsis;Inställd
            """);
    assertThat(imported("2025-10-01", rows).out())
        .contains("en post skulle", "datum 2025-09-10", "Utelämnas (2):")
        .contains("Handledning.csv:2: 2025-09-03, Eva, Inställt pga sjukdom: inställt\n")
        .contains("Handledning.csv:4: 2025-09-17, Eva, Sepsis: inställt\n");
    assertThat(
            imported("2025-10-01", file("Avvikelser.csv", "Upptäckt;Gäller\n2025-09-03;Inställt\n"))
                .out())
        .doesNotContain(": inställt\n");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-18, 2, 2025-12-25",
    "2025-12-18, 1, ''",
    "2025-05-29, 1, ''",
  })
  void aSeriesIsNotHeldOnPublicHolidays(String first, int count, String leftOut)
      throws IOException {
    String rule = "RRULE:FREQ=WEEKLY;COUNT=" + count + "\n";
    Path series = file("x.ics", calendar(event(first, "Handledning", rule)));
    BtRun.Result result = imported("2026-01-10", series);

    assertThat(result.exitCode()).isZero();
    assertThat(result.out().contains(leftOut + " Handledning: helgdag"))
        .isEqualTo(!leftOut.isEmpty());
  }

  @Test
  void aSingleMeetingMayBeHeldOnAPublicHoliday() throws IOException {
    Path single = file("x.ics", calendar(event("2025-12-25", "Handledning")));
    assertThat(imported("2026-01-10", single).out()).contains("en post skulle", "2025-12-25");
    Path row = file("Handledning.csv", "Datum;Handledare;Innehåll\n2025-12-25;Eva;Jour\n");
    assertThat(imported("2026-01-10", row).out()).contains("en post skulle", "2025-12-25");
  }

  @Test
  void nothingIsHeldOnADayOfAbsence() throws IOException {
    Files.writeString(
        logbook,
        """
        frånvaro:
          - { från: 2025-09-10, till: 2025-09-10, orsak: vab }
          - { från: 2025-09-17, till: 2025-09-17, orsak: vab, omfattning: 99 }
          - { från: 2025-09-30, orsak: föräldraledighet }
        """,
        StandardOpenOption.APPEND);
    Path calendar =
        file(
            "x.ics",
            calendar(
                event("2025-09-09", "Handledning ett"),
                event("2025-09-10", "Handledning två"),
                event("2025-09-17", "Handledning tre"),
                event("2025-10-01", "Handledning fyra"),
                event("2025-10-02", "Handledning fem")));
    BtRun.Result result = imported("2025-10-01", calendar);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("3 poster skulle", "Utelämnas (2):")
        .contains("2025-09-10 Handledning två: du var frånvarande hela den dagen")
        .contains("loggbok.yaml:19)", "loggbok.yaml:21)")
        .contains("2025-10-01 Handledning fyra: du var frånvarande");
  }

  @Test
  void eventsOfBtsOwnCalendarAreNoNews() throws IOException {
    String file = logbook.toString();
    logged(
        "logga",
        "handledning",
        "--datum=2025-10-22",
        "--planerad",
        "--file",
        file,
        "--today=2025-10-09");
    Path own = folder.resolve("bt.ics");
    logged("kalender", file, "--output", own.toString(), "--today=2025-10-09");
    String before = text();
    BtRun.Result result = imported("2025-10-25", own, "--write");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("inget nytt", "skrivna av bt kalender", "bekräftas med bt logga")
        .doesNotContain("andra händelser", "annan händelse");
    assertThat(text()).isEqualTo(before);
    assertThat(Files.readString(own)).contains("SUMMARY:");
  }

  // --- what the logbook has ---

  private static final String WEEKLY =
      calendar(event("2025-09-03", "Handledning", "RRULE:FREQ=WEEKLY;COUNT=3\n"));

  @Test
  void whatWasBookedHasBeenHeldWhenItsDayIsThere() throws IOException {
    Path calendar = file("x.ics", WEEKLY);
    imported("2025-09-03", calendar, "--write");
    assertThat(text()).containsOnlyOnce("innehåll: Handledning").contains("planerad: true");

    String booked = text();
    BtRun.Result shown = imported("2025-09-10", calendar);
    assertThat(shown.exitCode()).isZero();
    assertThat(shown.err()).contains("skriv in med --write");
    assertThat(shown.out())
        .startsWith(logbook + ": en bokad post skulle bli genomförd från ")
        .contains("x.ics:2: datum 2025-09-10, handledare eva-lind, minuter 45, innehåll Handl")
        .contains("Finns redan: 2 poster.");
    assertThat(text()).isEqualTo(booked);

    assertThat(imported("2025-09-10", calendar, "--write").out())
        .startsWith(logbook + ": en bokad post har blivit genomförd från ");
    assertThat(text())
        .endsWith(
            """
              - datum: 2025-09-10
                handledare: eva-lind
                minuter: 45
                innehåll: Handledning
              - datum: 2025-09-17
                handledare: eva-lind
                minuter: 45
                planerad: true
            """);
    assertThat(imported("2025-09-10", calendar, "--write").out())
        .contains("inget nytt", "Finns redan: 3 poster.");
  }

  @Test
  void whatIsWrittenInABookingIsKept() throws IOException {
    String before =
        LOGBOOK
            + """
            handledningstillfällen:
              - datum: 2025-09-10 # flyttad
                handledare: [eva-lind, per-berg]
                minuter: 30
                innehåll: Sepsis
                planerad: true
                x-rum: 3
            """;
    Files.writeString(logbook, before);
    Path calendar = file("x.ics", calendar(event("2025-09-10", "Handledning")));

    assertThat(imported("2025-09-10", calendar, "--write").exitCode()).isZero();
    assertThat(text()).isEqualTo(before.replace("    planerad: true\n", ""));
  }

  @Test
  void eachOfTwoBookingsIsHeldByItsOwnMeeting() throws IOException {
    String booking = "  - { datum: 2025-09-10, handledare: eva-lind, minuter: %d%s }\n";
    String before =
        LOGBOOK
            + "handledningstillfällen:\n"
            + booking.formatted(20, ", planerad: true")
            + booking.formatted(30, ", innehåll: Sår")
            + booking.formatted(40, ", planerad: true");
    Files.writeString(logbook, before);
    String one = event("2025-09-10", "Handledning ett");
    imported("2025-09-10", file("x.ics", calendar(one)), "--write");
    assertThat(text()).isEqualTo(before);

    String two = event("2025-09-10", "Handledning två");
    imported("2025-09-10", file("x.ics", calendar(one, two)), "--write");
    assertThat(text())
        .isEqualTo(before.replace("20, planerad: true", "20, innehåll: Handledning två"));
  }

  @Test
  void aRowIsAboutABookingThatSaysNothingElse() throws IOException {
    String before =
        LOGBOOK
            + "handledningstillfällen:\n"
            + "  - { datum: 2025-09-10, handledare: eva-lind, planerad: true }\n"
            + "  - { datum: 2025-09-11, handledare: eva-lind, minuter: 9, planerad: true }\n";
    Files.writeString(logbook, before);
    Path rows =
        file(
            "Handledning.csv",
            "Datum;Handledare;Minuter;Innehåll\n2025-09-10;Eva;45;Sår\n2025-09-11;Eva;45;Sår\n");
    assertThat(imported("2025-09-20", rows, "--write").out())
        .contains("en bokad post har blivit genomförd", "liknande post den dagen");
    assertThat(text())
        .isEqualTo(
            before.replace(
                "10, handledare: eva-lind, planerad: true",
                "10, handledare: eva-lind, minuter: 45, innehåll: Sår"));
  }

  @Test
  void aBookingThatCannotBecomeHeldIsLeft() throws IOException {
    String before =
        LOGBOOK
            + "handledningstillfällen:\n"
            + "  - { datum: 2025-09-10, handledare: eva-lind, planerad: true }\n";
    Files.writeString(logbook, before);
    Path rows = file("Handledning.csv", "Datum;Handledare\n2025-09-10;Eva\n");
    BtRun.Result result = imported("2025-09-20", rows, "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Handledning.csv:2: 2025-09-10, Eva: ", "innehåll");
    assertThat(text()).isEqualTo(before);
  }

  @Test
  void aCorrectedEntryIsNotImportedAgain() throws IOException {
    Path calendar = file("x.ics", calendar(event("2025-09-10", "Handledning")));
    imported("2025-09-20", calendar, "--write");
    logged(
        "logga",
        "handledning",
        "--edit",
        "--handledare",
        "Per",
        "--file",
        logbook.toString(),
        "--today=2025-09-20");
    String corrected = text();
    BtRun.Result result = imported("2025-09-20", calendar, "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("2025-09-10 Handledning: loggboken har en liknande post den dagen (")
        .contains("loggbok.yaml:19); ta med den ändå med --same-day");
    assertThat(text()).isEqualTo(corrected);
    imported("2025-09-20", calendar, "--write", "--same-day");
    assertThat(text()).contains("handledare: per-berg", "  - datum: 2025-09-10\n    handledare: e");
  }

  @Test
  void twoMeetingsOfADayAreBothTaken() throws IOException {
    Path calendar =
        file(
            "x.ics",
            calendar(
                event("2025-09-10", "Handledning Eva"), event("2025-09-10", "Handledning Per")));

    assertThat(imported("2025-09-20", calendar, "--write").out()).contains("2 poster inskrivna");
    assertThat(imported("2025-09-20", calendar, "--write").out()).contains("Finns redan: 2 ");
  }

  // --- about what ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Läs https://viss.nu/sepsis innan|Handledning – Läs https://viss.nu/sepsis innan",
        "Sepsis\\n\\n________________\\nMöte i Teams|Handledning – Sepsis",
        "Sepsis\\nAnslut: https://example.se/1\\nKod 2|Handledning – Sepsis",
        "Sepsis\\nhttps://example.se/1\\nKod 2|Handledning – Sepsis",
        "Sepsis\\nKlicka på https://teams.example.se/1 då\\nKod 2|Handledning – Sepsis",
        "Zoom-möte\\nKod 2|Handledning",
      })
  void theDescriptionIsWhatAPersonWrote(String description, String content) throws IOException {
    Path calendar =
        file(
            "d.ics",
            calendar(event("2025-09-10", "Handledning", "DESCRIPTION:" + description + "\n")));

    assertThat(imported("2025-09-20", calendar).out()).contains("innehåll " + content + "\n");
  }

  // --- with whom ---

  private static String invited(String name, String more) {
    String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.se";
    return "ATTENDEE;CN=\"%s\"%s:mailto:%s\n".formatted(name, more, address);
  }

  private static final String DECLINED = ";PARTSTAT=DECLINED";

  @Test
  void whoeverDeclinedIsNotTheSupervisor() throws IOException {
    String trainee = invited("Amina Karlsson", "");
    Path accepted =
        file(
            "a.ics",
            calendar(
                event(
                    "2025-09-10",
                    "Handledning",
                    invited("Per Berg", ";PARTSTAT=ACCEPTED"),
                    invited("Eva Lind", DECLINED),
                    trainee)));

    assertThat(imported("2025-09-20", accepted).out()).contains("handledare per-berg");
  }

  @Test
  void aMeetingWhoseSupervisorOrTraineeDeclinedIsLeftOut() throws IOException {
    String organizer = "ORGANIZER:MAILTO:Per.Berg@example.se\n";
    Path declined =
        file(
            "d.ics",
            calendar(
                event("2025-09-10", "Handledning", organizer, invited("Per Berg", DECLINED)),
                event("2025-09-17", "Handledning Eva", invited("Eva Lind", DECLINED)),
                event(
                    "2025-09-18",
                    "Handledning",
                    invited("Eva Lind", ""),
                    invited("Amina Karlsson", DECLINED)),
                event("2025-09-19", "Handledning", invited("Bo Ek", DECLINED))));

    BtRun.Result result = imported("2025-09-20", declined);

    assertThat(result.out()).contains("en post skulle", "datum 2025-09-19, handledare eva-lind");
    assertThat(result.out().lines().filter(line -> line.contains("tackat nej"))).hasSize(3);
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void whomTheLogbookDoesNotHave() throws IOException {
    Path calendar =
        file(
            "x.ics",
            calendar(
                event(
                    "2025-09-10",
                    "Handledning",
                    invited("Bo Ek", ""),
                    invited("Amina Karlsson", ""),
                    invited("Rum 3", ";CUTYPE=ROOM")),
                event("2025-09-17", "Handledning", invited("Bo Ek", "")),
                event("2025-09-24", "Handledning", invited("Eva Lind", ""), invited("Siv Å", ""))));
    assertThat(imported("2025-10-01", calendar).out())
        .contains(
            "Obs: Bo Ek finns inte i loggboken; på 2 möten är dagens klinikhandledare tagen i"
                + " stället. ")
        .doesNotContain("Rum 3", "Amina", "Siv");
    imported("2025-10-01", calendar, "--write");
    assertThat(imported("2025-10-01", calendar).out()).doesNotContain("Obs:");
  }

  @Test
  void fiveOfThemAreNamed() throws IOException {
    StringBuilder all = new StringBuilder();
    List<String> names = List.of("Bo A", "Bo B", "Bo C", "Bo 19121212-1212", "Bo\u202EF", "Bo G");
    for (int i = 0; i < names.size(); i++) {
      all.append(event("2025-09-1" + i, "Handledning", invited(names.get(i), "")));
    }
    String out = imported("2025-10-01", file("x.ics", calendar(all.toString()))).out();

    assertThat(out)
        .contains("Obs: Bo A, Bo B, Bo C, Bo ", "F och 1 till finns inte i loggboken; på 6 möten ")
        .doesNotContain("1212-1212", "\u202E", "Bo G");
  }

  // --- files ---

  private Path zip(String name, String... namesAndTexts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  @Test
  void googlesArchiveOfCalendars() throws IOException {
    String other = event("2025-09-11", "Simning");
    Path archive =
        zip(
            "mig.ical.zip",
            "Jobb.ics",
            calendar(event("2025-09-10", "Handledning"), other),
            "mapp/Hemma.ics",
            calendar(event("2025-09-17", "Handledning"), other));

    assertThat(imported("2025-09-20", archive).out())
        .contains("2 poster skulle", "mig.ical.zip:Jobb.ics:2: datum 2025-09-10")
        .contains("mig.ical.zip:mapp/Hemma.ics:2: datum 2025-09-17")
        .contains("Obs: 2 andra händelser i kalendern");
  }

  @Test
  void aFolderOfTablesAndCalendars() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mapp"));
    Files.writeString(mixed.resolve("x.ICS"), calendar(event("2025-09-10", "Handledning")));
    assertThat(imported("2025-09-20", mixed).out()).contains("en post skulle");
    Files.writeString(mixed.resolve("Frånvaro.csv"), "Typ;Från;Till\nVAB;3/11;3/11\n");
    assertThat(imported("2025-09-20", mixed).out()).contains("2 poster skulle", "orsak vab");
    Files.writeString(mixed.resolve("y.ics"), "inte en kalender");
    assertThat(imported("2025-09-20", mixed).err()).contains("y.ics är inte en fil som");
  }

  @Test
  void anArchiveWithNeither() throws IOException {
    BtRun.Result result = imported("2025-09-20", zip("x.zip", "a.txt", "a"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("inga CSV-filer, och inga kalendrar (.ics), i ");
  }

  @Test
  void outlooksTableOfACalendar() throws IOException {
    String rows = "Handledning;2025-09-03;13:00:00;2025-09-03;13:45:00;Falskt\n";
    Path swedish =
        file("k.csv", "Ämne;Startdatum;Starttid;Slutdatum;Sluttid;Heldagshändelse\n" + rows);
    Path english =
        file("e.csv", "Subject;Start Date;Start Time;End Date;End Time;All day event\n" + rows);
    Path others = file("o.csv", "Ämne;Startdatum\n" + rows);

    assertThat(imported("2025-09-20", swedish).out()).contains("kalender från Outlook", ".ics");
    assertThat(imported("2025-09-20", english).out()).contains("kalender från Outlook");
    assertThat(imported("2025-09-20", others).out()).doesNotContain("Outlook");
  }

  @Test
  void aWordThatIsNotOfTheFormatComesWithThoseThatAre() throws IOException {
    Path rows = file("Frånvaro.csv", "Typ;Från;Till\nRymden;3/11;3/11\nVAB;4/11;4/11\n");
    assertThat(imported("2025-12-01", rows).out())
        .contains("”Rymden” är inte ett tillåtet värde", ": välj bland ", "vab")
        .contains("en post skulle");
  }
}
