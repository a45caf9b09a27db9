package se.btloggbok.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Work;
import se.btloggbok.cli.BtRun;

/** {@code bt import} shows what a file has for the logbook, and with {@code --write} adds it. */
class ImportCommandTest {

  private static final String TODAY = "2025-11-20";

  /** The placement ends before the BT. */
  private static final String LOGBOOK =
      ImportLogbook.TEXT.replace("    till: 2026-08-31", "    till: 2026-02-28");

  private static final String SHEET =
      """
      Datum;Handledare;Minuter;Innehåll;Delmål
      10/9;Eva Lind;45;Sår, stygn;BT1–BT3
      17 sept;per;30 min;"Sa \""nej\""\";BT4, 7
      """;

  private static final String SHEET_AS_YAML =
      """
      handledningstillfällen:
        - datum: 2025-09-10
          handledare: eva-lind
          minuter: 45
          innehåll: Sår, stygn
          delmål: [BT1, BT2, BT3]
        - datum: 2025-09-17
          handledare: per-berg
          minuter: 30
          innehåll: Sa "nej"
          delmål: [BT4, BT7]
      """;

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);
  }

  private BtRun.Result bt(String... arguments) {
    return new BtRun(folder).run(arguments);
  }

  private BtRun.Result imported(Path file, String... more) {
    return bt(arguments(file, more));
  }

  private String[] arguments(Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
    arguments.addAll(List.of("--file", logbook.toString(), "--today", TODAY));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  private Path resource(String name) throws IOException {
    try (var in = ImportCommandTest.class.getResourceAsStream("/se/btloggbok/intake/" + name)) {
      Path file = folder.resolve(name);
      Files.write(file, in.readAllBytes());
      return file;
    }
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text() throws IOException {
    return Files.readString(logbook);
  }

  // --- what is done with it ---

  @Test
  void thePreviewWritesNothing() throws IOException {
    BtRun.Result result = imported(file("handledning.csv", SHEET));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "2 poster skulle skrivas in",
            "handledning.csv:2: datum 2025-09-10, handledare eva-lind, minuter 45");
    assertThat(result.err()).contains("skriv in med --write");
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  @Test
  void theEntriesAreWrittenAndNeverTwice() throws IOException {
    Path sheet = file("handledning.csv", SHEET);

    assertThat(imported(sheet, "--write").out()).contains("2 poster inskrivna");
    assertThat(text()).isEqualTo(LOGBOOK + SHEET_AS_YAML);
    BtRun.Result again = imported(sheet, "--write");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("inget nytt att skriva in", "Finns redan: 2 poster");
    assertThat(text()).isEqualTo(LOGBOOK + SHEET_AS_YAML);
  }

  @Test
  void everythingThatIsLeftOutIsReported() throws IOException {
    Path sheet =
        file(
            "handledning.csv",
            SHEET
                + "31/2;Eva;45;Fel dag;\n"
                + "2025-09-24;Karin;45;Okänd;\n"
                + "2025-10-01;Eva;45;Pat 19121212-1212;\n"
                + "10/9;Eva Lind;45;Annat;\n"
                + "10/9;Eva Lind;45;Sår, stygn;BT1-BT3\n"
                + "2025-10-08;Eva;tre;Mycket;\n");
    BtRun.Result result = imported(sheet, "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("3 poster inskrivna", "Utelämnas (5):")
        .contains("handledning.csv:4: 31/2, Eva, 45, Fel dag: ”31/2” är inte ett datum")
        .contains("handledning.csv:5: ", "ingen person med id ”Karin”")
        .contains("handledning.csv:6: ", "personnummer")
        .contains("handledning.csv:8: ", "två gånger i filen")
        .contains("handledning.csv:9: ", "minuter: ")
        .doesNotContain("1212-1212");
    assertThat(text()).doesNotContain("1212", "Karin").contains("Annat");
    assertThat(bt("validate", "--fail-on", "never", logbook.toString()).out())
        .doesNotContain("[format-");
  }

  @Test
  void absencesInWholeWeeks() throws IOException {
    Path sheet =
        file(
            "Frånvaro.csv", "Typ;Fr o m;T o m\nSemester;v. 44;\nVAB;v. 46;v. 46\nKurs;3/12;3/12\n");

    assertThat(imported(sheet, "--write").exitCode()).isZero();
    assertThat(text())
        .endsWith(
            """
            frånvaro:
              - från: 2025-10-27
                till: 2025-11-02
                orsak: semester
              - från: 2025-11-10
                till: 2025-11-16
                orsak: vab
              - från: 2025-12-03
                till: 2025-12-03
                orsak: kurs
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Frånvaro.csv|Typ;Från;Till|VAB;10/12;9/12",
        "Frånvaro.csv|Typ;Till;Från|VAB;v. 50;v. 51",
        "Frånvaro.csv|Typ;Från;Till|VAB;2025-12-10;2025-12-09",
        "Placeringar.csv|Enhet;Verksamhet;Från;Till|Psyk;psykiatri;2 juni;1 maj",
      })
  void aPeriodThatEndsBeforeItBeginsIsLeftOut(String name, String headings, String row)
      throws IOException {
    BtRun.Result result = imported(file(name, headings + "\n" + row + "\n"), "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains(name + ":2: ", "Perioden slutar innan den börjar");
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  @Test
  void aPeriodMayBeOverNewYear() throws IOException {
    Path sheet = file("Frånvaro.csv", "Typ;Från;Till\nSemester;22/12;2/1\n");

    assertThat(imported(sheet, "--write").exitCode()).isZero();
    assertThat(text()).contains("  - från: 2025-12-22\n    till: 2026-01-02\n");
  }

  @Test
  void anAbsenceWithoutALastDayIsPointedOut() {
    String rows = "Typ;Fr o m;T o m\nVAB;3 nov;\nKurs;3/12;3/12\n";

    assertThat(imported(file("Frånvaro.csv", rows)).out())
        .contains(
            "Obs: en frånvaro har ingen sista dag och räknas som pågående (", "Frånvaro.csv:2)\n");
    assertThat(imported(file("Frånvaro.csv", rows.replace("3 nov;", "3 nov;3 nov"))).out())
        .doesNotContain("Obs:");
  }

  @Test
  void headingsThatAreNotKnown() {
    BtRun.Result result = imported(file("Frånvaro.csv", "Vad;Hur länge\nSemester;v. 44\n"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("rubrikerna känns inte igen. Det som tas: från, till, orsak, omfattning.")
        .doesNotContain("vilket avsnitt");
  }

  @Test
  void aColumnThatIsNotTaken() {
    Path sheet = file("handledning.csv", "Datum;Handledare;Vi talade om\n2025-10-01;Eva;Sår\n");

    assertThat(imported(sheet).out()).contains("Vi talade om. Det som tas: ", "--column NYCKEL=");
    assertThat(imported(sheet, "--column", "innehåll=Vi talade om").out()).contains("innehåll Sår");
  }

  @Test
  void aSimilarEntryOfTheDayIsLeftOutUnlessAskedFor() throws IOException {
    imported(file("handledning.csv", SHEET), "--write");
    Path other = file("handledning2.csv", SHEET.replace("stygn", "tejp"));

    BtRun.Result result = imported(other, "--section", "handledning", "--write");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("liknande post den dagen (" + logbook + ":");
    assertThat(text()).doesNotContain("tejp");
    assertThat(imported(other, "--section=handledning", "--same-day", "--write").exitCode())
        .isZero();
    assertThat(text()).contains("tejp", "stygn");
  }

  @Test
  void whatHasNotHappenedIsBooked() throws IOException {
    imported(file("handledning.csv", "Datum;Handledare\n2025-12-01;Eva\n"), "--write");

    assertThat(text())
        .contains("  - datum: 2025-12-01\n    handledare: eva-lind\n    planerad: true\n");
  }

  @Test
  void theDayItselfIsHeldAndTheNextIsBooked() throws IOException {
    String text = "Datum;Handledare;Innehåll\n2025-11-20;Eva;A\n2025-11-21;Eva;B\n";
    imported(file("handledning.csv", text), "--write");

    assertThat(text())
        .contains("innehåll: A\n  - datum: 2025-11-21", "innehåll: B\n    planerad: true\n");
  }

  @Test
  void nothingIsChangedInALogbookWithCommentsAndFaults() throws IOException {
    String old = LOGBOOK + "frånvaro:\n  # hemma\n  - { från: 2025-10-01, orsak: mat } # fel\n";
    Files.writeString(logbook, old);
    imported(file("handledning.csv", SHEET), "--write");

    assertThat(text()).isEqualTo(old + SHEET_AS_YAML);
  }

  @Test
  void aLogbookIsNeeded() throws IOException {
    Path sheet = file("handledning.csv", SHEET);
    Files.delete(logbook);
    BtRun.Result result = imported(sheet, "--write");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("börja med bt ny");
    assertThat(Files.exists(logbook)).isFalse();
  }

  @Test
  void englishToo() throws IOException {
    BtRun.Result result = imported(file("handledning.csv", SHEET), "--lang", "en");
    assertThat(result.out()).contains("2 entries would be added");
    assertThat(bt("importera", "--help").out()).contains("Hämta poster ur en kalender");
  }

  // --- CSV ---

  @ParameterizedTest
  @CsvSource({
    "UTF-8,;",
    "windows-1252,;",
    "UTF-16LE,;",
    "UTF-16BE,';'",
    "UTF-8,TAB",
    "UTF-16LE,TAB",
    "UTF-8,|"
  })
  void encodingsAndSeparators(String charset, String separator) throws IOException {
    String text = SHEET.replace(";", separator.equals("TAB") ? "\t" : separator);
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    Path sheet = folder.resolve("handledning.csv");
    Files.write(sheet, (mark + text.replace("–", "-")).getBytes(Charset.forName(charset)));
    imported(sheet, "--write");

    assertThat(text()).isEqualTo(LOGBOOK + SHEET_AS_YAML);
  }

  @Test
  void commasAndAByteOrderMarkAndALineWithTheSeparator() throws IOException {
    Path commas =
        file(
            "handledning.csv",
            "\uFEFFdate,supervisor,minutes,content\n2025-09-10,Eva,45,\"a, b\"\n");
    assertThat(imported(commas).out()).contains("handledning.csv:2: ", "innehåll a, b");
    Path told =
        file("handledning.csv", "sep=#\r\nDatum#Handledare#Innehåll\r\n2025-09-10#Eva#a;b\r\n");
    assertThat(imported(told).out()).contains("handledning.csv:3: ", "innehåll a;b");
  }

  @Test
  void theHeadingsTellTheSection() throws IOException {
    assertThat(imported(file("x.csv", SHEET)).out()).contains("handledningstillfällen");
    BtRun.Result unknown = imported(file("y.csv", "A;B\n1;2\n"));
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.out()).contains("vilket avsnitt", "--section");
  }

  @Test
  void otherHeadingsAreNamed() throws IOException {
    Path sheet = file("x.csv", "Mina möten\n\nTillfälle;Vem;Notis;Humör\n2025-09-10;Eva;Sår;bra\n");
    BtRun.Result result =
        imported(
            sheet,
            "--section=handledning",
            "--column=datum=Tillfälle",
            "--column=handledare=vem",
            "--column=innehåll=Notis");
    assertThat(result.out())
        .contains("x.csv:4: datum 2025-09-10, handledare eva-lind, innehåll Sår")
        .contains("kolumner som inte tas: Humör");
    assertThat(imported(sheet, "--section=handledning", "--column=datum=Dagen").err())
        .contains("ingen kolumn ”Dagen” kan tas som datum");
    assertThat(imported(sheet, "--column=datum").err()).contains("likhetstecken");
    assertThat(imported(sheet, "--section=mat").err()).contains("är inget avsnitt");
  }

  @Test
  void twoColumnsForOneKeyAreNotGuessedBetween() throws IOException {
    Path sheet = file("handledning.csv", "Datum;Handledare;Ämne;Anteckning\n2025-09-10;Eva;a;b\n");
    assertThat(imported(sheet).err()).contains("”Ämne” och ”Anteckning”", "--column innehåll=");
    assertThat(imported(sheet, "--column", "innehåll=Anteckning").out()).contains("innehåll b");
  }

  @Test
  void peopleInTheSameFilesMayBeReferredTo() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tabeller"));
    Files.writeString(
        tables.resolve("handledning.csv"), "Datum;Handledare;Innehåll\n2025-09-10;Siv Ström;Sår\n");
    Files.writeString(
        tables.resolve("personer.csv"), "Namn;Kompetens;Enhet\nSiv Ström;specialist;Hentorp\n");
    BtRun.Result result = imported(tables, "--write");

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(text())
        .contains("  siv-ström: { namn: Siv Ström, kompetens: specialist, enhet: Hentorp }\n")
        .contains("handledare: siv-ström");
    assertThat(imported(tables).out()).contains("Finns redan: 2 poster");
  }

  @Test
  void namesMayHaveTheLastNameFirstAndTitles() throws IOException {
    Path people =
        file(
            "Personer.csv",
            "Namn;Kompetens\n\"Ek, Björn\";specialist\nDr Sara Holm;specialist\n"
                + "\"Lind, Eva\";specialist\növerläkare Per Berg;annan\n");
    BtRun.Result result = imported(people, "--write");

    assertThat(result.out())
        .contains("2 poster inskrivna", "Finns redan: en post.")
        .contains("Personer.csv:5: överläkare Per Berg, annan: loggboken har redan det id:t");
    assertThat(text())
        .contains("  björn-ek: { namn: Björn Ek, kompetens: specialist }\n")
        .contains("  sara-holm: { namn: Sara Holm, kompetens: specialist }\n");
    assertThat(imported(people).out()).contains("inget nytt", "Finns redan: 3 poster.");
  }

  /** What the logbook has under a name with the last name first is the same person. */
  @Test
  void aNameStaysAsTheLogbookHasIt() throws IOException {
    Files.writeString(logbook, LOGBOOK.replace("namn: Per Berg", "namn: 'Berg, Per'"));
    String rows = "Namn;Kompetens\n\"%s\";specialist\n";

    assertThat(imported(file("Personer.csv", rows.formatted("Berg, Per"))).out())
        .contains("Finns redan: en post.");
    assertThat(imported(file("Personer.csv", rows.formatted("Per Berg"))).out())
        .contains("inget nytt", "loggboken har redan det id:t");
  }

  @Test
  void hostileCellsStayText() throws IOException {
    String long10k = "lång ".repeat(2000).strip();
    Path sheet =
        file(
            "handledning.csv",
            "Datum;Handledare;Innehåll\n"
                + "2025-09-10;Eva;\"=HYPERLINK(\"\"http://x\"\";\"\"a\"\")\"\n"
                + "2025-09-11;Eva;1-2\n"
                + "2025-09-12;Eva;\"rad ett\r\n\r\nrad två: # - \"\"x\"\"\"\n"
                + "2025-09-13;Eva;"
                + long10k
                + "\n"
                + "2025-09-14;Eva;'=1+1\n"
                + "2025-09-15;Eva;\"{ x: [\"\n");
    BtRun.Result result = imported(sheet, "--write");

    assertThat(result.exitCode()).as(result.out()).isZero();
    assertThat(text())
        .contains("innehåll: '=HYPERLINK(\"http://x\";\"a\")'\n")
        .contains("innehåll: \"1-2\"\n", "rad ett rad två: # - ", long10k, "=1+1");
    assertThat(imported(sheet).out()).contains("Finns redan: 6 poster");
  }

  // --- calendars ---

  @Test
  void googlesCalendar() throws IOException {
    Path calendar = resource("google.ics");
    BtRun.Result result = imported(calendar, "--write");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "10 poster inskrivna",
            "google.ics:56: 2025-10-15 Handledning: inställt",
            "google.ics:87: 2024-01-14 Handledning under AT: utanför bastjänstgöringen")
        .contains("en annan händelse i kalendern är inte tagen");
    assertThat(days())
        .containsExactly(
            "2025-09-03",
            "2025-09-10",
            "2025-09-24",
            "2025-10-01",
            "2025-10-09",
            "2025-10-22",
            "2025-10-29",
            "2025-11-05",
            "2025-11-14",
            "2025-12-12");
    assertThat(text())
        .contains("innehåll: Handledning – Fallgenomgång, frågor från veckan\n")
        .contains("  - datum: 2025-12-12\n    handledare: eva-lind\n    planerad: true\n")
        .doesNotContain("meet.google", "Tandläkaren", "~:~");
    assertThat(imported(calendar, "--write").out()).contains("Finns redan: 10 poster");
  }

  /** What was imported may be rewritten by hand; a later import of the calendar adds nothing. */
  @Test
  void aCalendarNeverAddsWhatHasBeenRewritten() throws IOException {
    Path calendar = resource("google.ics");
    imported(calendar, "--write");
    Files.writeString(logbook, text().replace("Fallgenomgång", "Bröstsmärta").replace("45", "50"));
    String rewritten = text();
    BtRun.Result result = imported(calendar, "--write");

    assertThat(result.exitCode()).isZero();
    assertThat(text()).isEqualTo(rewritten);
  }

  @Test
  void outlooksCalendar() throws IOException {
    BtRun.Result result = imported(resource("outlook.ics"), "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("outlook.ics:61: 2025-10-02 Inställt: Möte med Eva Lind: inställt")
        .contains("”Handledning utan slut” har inget slut och är tagen till och med 2026-08-26")
        .contains(
            "outlook.ics:77: 2026-03-04 Handledning utan slut och 25 till: ”handledare” saknas");
    assertThat(days())
        .startsWith("2025-09-04", "2025-09-18", "2025-10-21", "2025-11-05")
        .doesNotContain("2025-10-02")
        .endsWith("2026-02-25");
    assertThat(text()).contains("innehåll: \"Möte med Eva Lind – Förberett: EKG, svimning\"\n");
  }

  private List<String> days() throws IOException {
    return text()
        .lines()
        .filter(line -> line.startsWith("  - datum: "))
        .map(line -> line.substring("  - datum: ".length()))
        .toList();
  }

  @Test
  void otherWordsForSupervision() throws IOException {
    assertThat(imported(resource("google.ics"), "--word", "tandläkare").out())
        .contains("en post skulle", "2025-11-14");
    assertThat(imported(resource("google.ics"), "--word", "simning").out())
        .contains("inget nytt", "andra händelser");
  }

  /** Eva Lind is the klinikhandledare of the day, if nobody is named. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Handledning Per | X:x | per-berg",
        "Handledning med Dr Berg, akuten | X:x | per-berg",
        "Per/Amina handledning | X:x | per-berg",
        "BT-Handledning Per | X:x | per-berg",
        "handledning per berg | X:x | per-berg",
        "Handledning Per och Eva | X:x | eva-lind + per-berg",
        "Handledning | ORGANIZER;CN=\"Berg, Per\":mailto:x@example.se | per-berg",
        "Handledning | ORGANIZER:mailto:per.berg@example.se | per-berg",
        "Handledning | ATTENDEE;CN=P. Berg:MAILTO:x@example.se | per-berg",
        "Handledning Amina | X:x | eva-lind",
        "Handledning Per Olsson | X:x | eva-lind",
        "Handledning Sara Berg | X:x | eva-lind",
        "handledning per telefon | X:x | eva-lind",
        "Handledning | ATTENDEE;CN=\"Olsson, Per\":mailto:per.olsson@example.se | eva-lind",
        "Handledning | ATTENDEE;CN=Amina Karlsson:mailto:amina@example.se | eva-lind"
      })
  void aMeetingIsWithThoseWhoAreNamed(String title, String line, String supervisor) {
    String calendar =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:%s
        DTSTART:20250911T080000Z
        %s
        END:VEVENT
        END:VCALENDAR
        """;

    assertThat(imported(file("x.ics", calendar.formatted(title, line))).out())
        .contains("datum 2025-09-11, handledare " + supervisor + ", ");
  }

  /** One of the supervisors may have the first name of the trainee. */
  @Test
  void aFirstNameOfTheTraineeIsNotASupervisor() throws IOException {
    Files.writeString(logbook, LOGBOOK.replace("namn: Per Berg", "namn: Amina Berg"));
    Path calendar =
        file(
            "x.ics",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Handledning Amina\n"
                + "DTSTART:20250911T080000Z\nEND:VEVENT\nEND:VCALENDAR\n");

    assertThat(imported(calendar).out()).contains("datum 2025-09-11, handledare eva-lind, ");
  }

  @Test
  void oneBrokenEventDoesNotHideTheOthers() throws IOException {
    String calendar =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Handledning ett
        DTSTART:20250910T080000Z
        trasig rad
        END:VEVENT

        BEGIN:VEVENT
        SUMMARY:Handledning två
        DTSTART:20250911T080000Z
        DURATION:PT45M
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Handledning tre
        DTSTART:2025-09-12
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Handledning varje sekund
        DTSTART:20250910T080000Z
        RRULE:FREQ=SECONDLY;COUNT=1000000000
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:Handledning fyra
        DTSTART:20250913T080000Z
        """;
    BtRun.Result result = imported(file("x.ics", calendar));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("x.ics:2: händelsen går inte att läsa")
        .contains("x.ics:8: datum 2025-09-11, handledare eva-lind, minuter 45")
        .contains("x.ics:13: Handledning tre: tiden")
        .contains("x.ics:17: Handledning varje sekund: tiden")
        .contains("x.ics:22: händelsen går inte att läsa");
  }

  // --- ST-ARK ---

  @Test
  void stArksBackup() throws IOException {
    Path backup = resource("st-ark.json");
    BtRun.Result result =
        imported(backup, "--write", "--area", "Akutmottagningen SkaS=akut sjukvård");

    assertThat(result.out())
        .contains("varken handledarsamtal eller bedömningar")
        .contains("/placements/3: 2025-11-03 BUP: aktiviteter av slaget Auskultation")
        .contains("/placements/0/note: Bra start", "en post hör till ST")
        .contains("personnummer, adress, telefon och e-post");
    assertThat(text())
        .contains(
            "  vårdcentralen-hentorp:\n"
                + "    verksamhet: primärvård\n"
                + "    enhet: Vårdcentralen Hentorp\n"
                + "    från: 2025-09-01\n"
                + "    till: 2026-02-28\n"
                + "    klinikhandledare: bo-ek\n")
        .contains("    tjänstgöringsgrad: 80\n    klinikhandledare: eva-lind\n")
        .contains("  - från: 2025-10-06\n    till: 2025-10-08\n    orsak: sjukdom\n")
        .contains("ämne: Konsultationskunskap\n")
        .doesNotContain("19950312", "Storgatan", "070-123", "amina.karlsson@", "Medicinkliniken");
    assertThat(result.out() + result.err())
        .doesNotContain("19950312", "2384", "Storgatan", "070-123", "amina.karlsson@");
    assertThat(imported(backup, "--area", "Akutmottagningen SkaS=akut sjukvård").out())
        .contains("inget nytt att skriva in");
  }

  @Test
  void theVerksamhetOfAUnitIsNotGuessed() throws IOException {
    assertThat(imported(resource("st-ark.json")).out())
        .contains("verksamheten saknas; ange den med --area \"Akutmottagningen SkaS=ORD\"");
    assertThat(imported(resource("st-ark.json"), "--area", "x=mat").err())
        .contains("ingen verksamhet");
  }

  // --- workbooks ---

  private Path workbook(String name, Map<String, List<List<Object>>> sheets) throws IOException {
    Path file = folder.resolve(name);
    try (var out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "bt", "1.0")) {
      for (var each : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(each.getKey());
        for (int row = 0; row < each.getValue().size(); row++) {
          List<Object> cells = each.getValue().get(row);
          for (int column = 0; column < cells.size(); column++) {
            put(sheet, row, column, cells.get(column));
          }
        }
      }
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy\\-mm\\-dd").set();
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else {
      sheet.value(row, column, cell.toString());
    }
  }

  @Test
  void aWorkbookHasASheetPerSection() throws IOException {
    Path file =
        workbook(
            "år ett.bin",
            Map.of(
                "Handledning",
                List.of(
                    List.of("Datum", "Handledare", "Tid (min)", "Innehåll"),
                    List.of(LocalDate.of(2025, 9, 10), "Eva Lind", 45, "1-2"),
                    List.of(45917, "Per", "30", 7.5)),
                "Frånvaro",
                List.of(
                    List.of("Från", "Till", "Orsak"),
                    List.of(LocalDate.of(2025, 10, 1), "2/10", "vab"))));
    BtRun.Result result = imported(file, "--write");

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out()).contains("år ett.bin:Handledning:2: datum 2025-09-10");
    assertThat(text())
        .contains("  - datum: 2025-09-10\n    handledare: eva-lind\n    minuter: 45\n")
        .contains("innehåll: \"1-2\"\n")
        .contains("  - datum: 2025-09-17\n    handledare: per-berg\n    minuter: 30\n")
        .contains("innehåll: \"7.5\"\n")
        .contains("  - från: 2025-10-01\n    till: 2025-10-02\n    orsak: vab\n");
  }

  // --- what must not be read ---

  @ParameterizedTest
  @ValueSource(strings = {"xl/workbook.xml", "handledning.csv"})
  void aBombIsNotUnpacked(String name) throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    byte[] zeros = new byte[1024 * 1024];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < 65; i++) {
        zip.write(zeros);
      }
    }
    BtRun.Result result = imported(file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("större än 64 MiB");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 8_140, 20_000})
  void entitiesAreNotExpanded(int before) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          ("<?xml version=\"1.0\"?>"
                  + "<!--%s-->".formatted("x".repeat(before))
                  + "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                  + "<workbook>&a;</workbook>")
              .getBytes(StandardCharsets.UTF_8));
    }
    BtRun.Result result = imported(Files.write(folder.resolve("x.xlsx"), bytes.toByteArray()));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("egen dokumenttyp");
  }

  @Test
  void tooManyRowsEndInAMessage() throws IOException {
    String rows = "2025-09-10;Eva;x\n".repeat(20_001);
    BtRun.Result result = imported(file("handledning.csv", "Datum;Handledare;Innehåll\n" + rows));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("fler än 20").contains("dela upp den");

    String fewer = "2025-09-10;Eva;x\n".repeat(20_000);
    assertThat(imported(file("handledning.csv", "Datum;Handledare;Innehåll\n" + fewer)).out())
        .startsWith(logbook + ": en post skulle")
        .contains("Utelämnas (19");
  }

  @Test
  void theFilesOfCertificatesAreLeftForTheUserToCopy() throws IOException {
    Path json =
        file(
            "hel.json",
            """
            {"format": "bt-loggbok/1", "läkare": {"namn": "Anna Ek"}, "intyg": [
              {"slag": "delmål", "datum": "2025-09-30", "delmål": ["BT1"], "fil": "intyg/1.pdf"},
              {"slag": "delmål", "datum": "2025-09-30", "delmål": ["BT2"], "fil": "här.pdf"}]}
            """);
    file("här.pdf", "%PDF-1.7");
    String fresh = folder.resolve("ny.yaml").toString();

    BtRun.Result result = bt("import", json.toString(), "--write", "--file", fresh);

    assertThat(result.err()).contains("ett intygs fil hämtas inte", "(intyg/1.pdf)");
    assertThat(Path.of(fresh)).exists();
  }

  @Test
  void otherFilesAreNamed() throws IOException {
    assertThat(imported(file("x.pdf", "%PDF-1.7 …")).err())
        .contains("inte en fil som bt kan hämta");
    assertThat(imported(file("x.csv", "")).err()).contains("tom: där finns inget att hämta");
    assertThat(imported(file("handledning.csv", SHEET + "2025-09-24;Eva;30;\"öppen\n")).err())
        .contains("ett citattecken saknas");
    assertThat(imported(file("x.json", "{\"a\": 1}")).err()).contains("varken en säkerhetskopia");
    assertThat(imported(file("x.json", "{\"a\": ")).err()).contains("varken en säkerhetskopia");
    assertThat(imported(logbook).err()).contains("är själv en loggbok");
    assertThat(imported(folder.resolve("finns-inte.csv")).exitCode()).isEqualTo(2);
    assertThat(imported(Files.createDirectory(folder.resolve("tom"))).err())
        .contains("inga CSV-filer");
    assertThat(imported(file("x.xlsx", "PK\u0003\u0004xl/trasig")).err()).contains("trasig");
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  @Test
  void aRowWithAnIdThatIsNoneIsReported() throws IOException {
    Path sheet = file("personer.csv", "Id;Namn;Kompetens\nx-bo;Bo Ek;specialist\n");
    BtRun.Result result = imported(sheet, "--write");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("personer.csv:2: ", "Bo Ek");
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  /** Too many values in the file alone, and too many people together with those of the logbook. */
  @ParameterizedTest
  @CsvSource({
    "handledning.csv, Datum;Handledare;Minuter;Innehåll, 2025-09-10;Eva Lind;30;Text %d",
    "personer.csv, Namn;Kompetens, Bo Ek%d;specialist"
  })
  void moreThanALogbookMayHaveIsRefused(String name, String headings, String row)
      throws IOException {
    StringBuilder rows = new StringBuilder(headings + "\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append(row.formatted(i)).append('\n');
    }
    BtRun.Result result = imported(file(name, rows.toString()), "--write");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains("större än vad bt kan läsa");
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  @Test
  void aPersonnummerIsNotWrittenIntoANewLogbook() throws IOException {
    Path json =
        file(
            "bt.json", "{\"format\":\"bt-loggbok/1\",\"läkare\":{\"namn\":\"Amina 811218-9876\"}}");
    Path fresh = folder.resolve("ny.yaml");
    BtRun.Result result = bt("import", json.toString(), "--file", fresh.toString(), "--write");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("personnummer").doesNotContain("9876");
    assertThat(fresh).doesNotExist();
  }

  /** A zone that changes every second would have millions of changes. */
  @Test
  void aZoneThatChangesAllTheTimeTakesLittleWork() {
    assertThat(workOfZone("SECONDLY")).isLessThan(2 * workOfZone("YEARLY"));
  }

  private long workOfZone(String frequency) {
    String calendar =
        """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:X
        BEGIN:STANDARD
        DTSTART:20250901T000000
        RRULE:FREQ=%s
        TZOFFSETTO:+0100
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        SUMMARY:Handledning
        DTSTART;TZID=X:20250902T080000
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(frequency);
    return Work.of(() -> imported(file("zon.ics", calendar)));
  }

  @Test
  void aZoneWithTooManyChangesIsUnknown() throws IOException {
    String change = "BEGIN:STANDARD\nDTSTART:20000101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\n";
    String calendar =
        "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\n%sEND:VTIMEZONE\nBEGIN:VEVENT\n"
            + "SUMMARY:Handledning\nDTSTART;TZID=X:20250910T080000\nEND:VEVENT\nEND:VCALENDAR\n";

    assertThat(imported(file("zon.ics", calendar.formatted(change.repeat(100)))).out())
        .contains("datum 2025-09-10")
        .doesNotContain("tidszon");
    assertThat(imported(file("zon.ics", calendar.formatted(change.repeat(101)))).out())
        .contains("datum 2025-09-10", "tidszon");
  }

  /** Every person is looked for among all, so that this could take a hundred times as long. */
  @Test
  void aRowTakesNoMoreWorkAmongManyThanAmongFew() {
    for (String rows : List.of("Bo Ek;specialist\n", "Bo Ek%d;specialist\n")) {
      long few = workOfPeople(rows, 200);
      assertThat(workOfPeople(rows, 2_000)).as(rows).isLessThan(15 * few);
    }
  }

  private long workOfPeople(String row, int count) {
    StringBuilder rows = new StringBuilder("Namn;Kompetens\n");
    for (int i = 0; i < count; i++) {
      rows.append(row.formatted(i));
    }
    return Work.of(() -> imported(file("personer.csv", rows.toString())));
  }

  @Test
  void standardInput() {
    BtRun.Result result =
        new BtRun(folder).stdin(SHEET).run(arguments(Path.of("-"), "--section", "handledning"));
    assertThat(result.out()).contains("stdin:2: datum 2025-09-10");
  }
}
