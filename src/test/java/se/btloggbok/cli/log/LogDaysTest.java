package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;
import se.btloggbok.cli.command.ExitCode;

/** Days, periods, percentages and lengths as people type them, in commands and in files. */
class LogDaysTest {

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare:
        namn: Karin Öberg
        legitimation: { land: Sverige, datum: 2025-03-14 }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: eva-lind
      personer:
        eva-lind:
          namn: Eva Lind
          kompetens: specialist
      placeringar:
        majorna:
          verksamhet: primärvård
          enhet: Närhälsan Majorna
          från: 2025-09-01
          till: 2026-02-28
          klinikhandledare: eva-lind
        akuten:
          verksamhet: akut sjukvård
          enhet: Akutkliniken Östra
          från: 2026-03-01
          till: 2026-08-31
      """;

  @TempDir private Path folder;
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);
  }

  private Result log(String today, String... arguments) {
    return new BtRun(folder).log(today, arguments);
  }

  private String written(String today, String line) {
    Result result = log(today, arguments(line));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return text().replace("\n    ", ", ");
  }

  /** Splits at commas, since days have blanks. */
  private static String[] arguments(String line) {
    return line.split(",", -1);
  }

  private String text() {
    try {
      return Files.readString(logbook);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void refused(String today, String line, String reason) {
    Result result = log(today, arguments(line));
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains(reason);
    assertThat(text()).isEqualTo(LOGBOOK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-10|slutbedömning,akuten,--datum,8/9,--handledare,Eva,--resultat,godkänd"
            + "|datum: 2026-09-08",
        "2026-09-10|slutbedömning,akuten,--datum,ons 9/9,--handledare,Eva,--resultat,godkänd"
            + "|datum: 2026-09-09",
        "2026-03-01|handledning,EKG,--datum,27/2,--handledare,Eva|datum: 2026-02-27",
        "2026-09-10|handledning,EKG,--datum,20/8,--handledare,Eva|datum: 2026-08-20",
        "2026-03-04|frånvaro,föräldraledig,--från,1/6,--till,30/9"
            + "|från: 2026-06-01, till: 2026-09-30",
        "2026-03-04|frånvaro,föräldraledig,--till,30/9,--från,1/6"
            + "|från: 2026-06-01, till: 2026-09-30",
        "2026-03-04|placering,akuten,--edit,--till,31/10|till: 2026-10-31",
        "2026-03-04|bastjänstgöring,--edit,--till,30/9|till: 2026-09-30",
        "2026-03-04|bastjänstgöring,--edit,--avbruten,15/3|avbruten: 2026-03-15",
        "2026-03-04|placering,akuten,--tjänstgöringsgrad,80,--med-start,v 20|från: 2026-05-11",
        "2026-01-10|handledning,--datum,27/1,--planerad,--handledare,Eva|datum: 2026-01-27",
      })
  void theYearIsThatOfWhatTheDayIsFor(String today, String line, String day) {
    assertThat(written(today, line)).contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-10|handledning,EKG,--datum,8/9,--handledare,Eva|2025-09-08, 2026-09-08",
        "2026-03-04|bastjänstgöring,--edit,--avbruten,15/9|2025-09-15, 2026-09-15",
        "2026-03-04|bastjänstgöring,--edit,--till,31/3|2026-03-31, 2027-03-31",
        "2026-08-20|placering,Ortopeden,--verksamhet,övrig,--från,1/10,--till,31/10"
            + "|2025-10-01, 2026-10-01",
      })
  void bothYearsAreShownIfBothAreLikely(String today, String line, String days) {
    refused(today, line, "kan betyda " + days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-20|frånvaro,semester,--från,v 51,--till,v 50",
        "2025-10-20|frånvaro,sjuk,--från,15/9,--till,12/9",
        "2025-10-20|frånvaro,semester,--till,19/10,--från,20/10",
        "2026-03-04|placering,Ortopeden,--verksamhet,övrig,--från,2/6,--till,1/5",
        "2026-03-04|placering,akuten,--edit,--till,28/2",
      })
  void aPeriodThatEndsBeforeItBeginsDoesNotBecomeAYear(String today, String line) {
    refused(today, line, "Perioden slutar innan den börjar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-20|frånvaro,semester,--från,22/12,--till,2/1|från: 2025-12-22, till: 2026-01-02",
        "2025-12-20|frånvaro,semester,--från,v 51,--till,v 1|från: 2025-12-15, till: 2026-01-04",
        "2025-12-20|frånvaro,sjuk,--från,fre 19/12,--till,v 51|från: 2025-12-19, till: 2025-12-21",
      })
  void aPeriodMayBeOverNewYear(String today, String line, String period) {
    assertThat(written(today, line)).contains(period);
  }

  @Test
  void everydayDaysNeedNoYearInALongBt() throws IOException {
    Files.writeString(logbook, LOGBOOK.replaceFirst("till: 2026-08-31", "till: 2026-12-31"));
    assertThat(written("2025-10-30", "handledning,EKG,--datum,27/10")).contains("2025-10-27");
    assertThat(written("2025-10-30", "frånvaro,vab,--från,v 43"))
        .contains("från: 2025-10-20, till: 2025-10-26");
    assertThat(written("2025-12-30", "handledning,--datum,27/10,--planerad,--handledare,Eva"))
        .contains("datum: 2026-10-27");
  }

  @Test
  void aBookingIsMovedToAComingDay() throws IOException {
    Files.writeString(
        logbook,
        LOGBOOK.replaceFirst("till: 2026-08-31", "till: 2026-12-31")
            + "handledningstillfällen:\n"
            + "  - { datum: 2026-10-20, handledare: eva-lind, planerad: true }\n");
    assertThat(written("2026-01-10", "handledning,--edit,--post,20/10,--datum,27/10"))
        .contains("2026-10-27");
  }

  @Test
  void aFileHasLateDaysOfTheYearAfterItself() throws IOException {
    Path csv =
        Files.writeString(
            folder.resolve("Slutbedömningar.csv"),
            "Placering;Datum;Handledare;Resultat\nakuten;8/9;Eva;godkänd\n");
    Result result =
        new BtRun(folder).run("importera", "--write", csv.toString(), "--today", "2026-09-10");
    assertThat(result.exitCode()).as(result.everything()).isZero();
    assertThat(text()).contains("datum: 2026-09-08");
  }

  @ParameterizedTest
  @CsvSource({"30/11, false", "1/12, true", "31/8, true"})
  void aLateDayOfALogbookIsCorrectedOnlyIfItIsNotAsLikelyAfterTheBt(String day, boolean isCertain)
      throws IOException {
    Files.writeString(
        logbook,
        LOGBOOK
            + "slutbedömningar:\n  - { placering: akuten, datum: "
            + day
            + ", handledare: eva-lind, resultat: godkänd }\n");
    Result result = new BtRun(folder).run("fix", logbook.toString());
    assertThat(result.out().contains("datum: 202")).as(result.everything()).isEqualTo(isCertain);
  }

  @ParameterizedTest
  @CsvSource({
    "kompledighet, true",
    "kurs, true",
    "semester, true",
    "sjuk, true",
    "vab, true",
    "pappaledig, false",
    "tjänstledig, false",
    "annan, false"
  })
  void anAbsenceWithoutALastDay(String reason, boolean isOneDay) {
    String text = written("2025-10-30", "frånvaro," + reason + ",--från,igår");
    assertThat(text).contains("från: 2025-10-29");
    assertThat(text.contains("till: 2025-10-29")).isEqualTo(isOneDay);
  }

  @Test
  void anAbsenceThatGoesOn() {
    assertThat(written("2025-10-30", "frånvaro,kurs,--från,igår,--tills-vidare"))
        .contains("- från: 2025-10-29, orsak: kurs\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handledning,Hypertoni och annat,igår|--datum \"igår\". Hör orden till texten",
        "handledning,Hypertoni,i,tisdags|--datum \"i tisdags\"",
        "handledning,igår|skriver du --innehåll \"igår\"",
        "handledning,EKG,3/10|--datum \"3/10\"",
        "placering,Akuten,1/3|--från \"1/3\"",
      })
  void aDayAfterATextNeedsAnOption(String line, String advice) {
    refused("2025-10-30", line, "dagen behöver ett eget val: ");
    refused("2025-10-30", line, advice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Apgar 9/10", "Vad hände igår"})
  void aTextInQuotationMarksMayEndWithADay(String text) {
    assertThat(written("2025-10-30", "handledning," + text)).contains("innehåll: " + text);
    assertThat(written("2025-10-30", "handledning,--innehåll,igår,--datum,2025-10-28"))
        .contains("innehåll: igår");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0|100",
        "1.0|100",
        "1,00|100",
        "0,8|80",
        "0.99|99",
        "heltid|100",
        "halvtid|50",
        "halvdag|50",
        "halv dag|50",
        "heldag|100",
        "100 %|100",
        "1 %|1",
        "2|2"
      })
  void aPercentage(String text, String percent) {
    Result result = log("2025-10-30", "frånvaro", "annan", "--från", "igår", "--omfattning", text);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(text()).contains("omfattning: " + percent + "\n");
  }

  @Test
  void aBareOneIsRefused() {
    refused("2025-10-30", "frånvaro,vab,--omfattning,1", "Skriv 1 % eller 100 %");
    refused("2025-10-30", "placering,akuten,--edit,--tjänstgöringsgrad,1", "Skriv 1 % eller");
  }

  @ParameterizedTest
  @CsvSource({
    "½ timme, 30",
    "halv timme, 30",
    "en halvtimme, 30",
    "en kvart, 15",
    "trekvart, 45",
    "två timmar, 120",
    "en timme, 60",
    "0:45, 45",
    "1:30, 90",
    "4:59, 299",
    "0:45:00, 45",
    "45.0, 45",
    "45.00, 45",
    "ca 1 h, 60",
    "en och en halv timme, 90",
    "13.00 min, 13",
    "13:00-14:00, 60",
    "9.00–10, 60",
    "kl 8.15 till kl. 9, 45",
    "kl 13-14, 60",
    "6:00-6:01, 1"
  })
  void aLength(String text, String minutes) {
    Result result = log("2025-10-30", "handledning", "EKG", "--minuter", text);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(text()).contains("minuter: " + minutes + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13:00",
        "13.00",
        "5:00",
        "8.15",
        "kl 13",
        "kl. 13.00",
        "14:00-13:00",
        "13:00-13:00",
        "5:59-7:00"
      })
  void aTimeOfDayIsNoLength(String text) {
    refused("2025-10-30", "handledning,EKG,--minuter," + text, "är ett klockslag och ingen längd");
  }
}
