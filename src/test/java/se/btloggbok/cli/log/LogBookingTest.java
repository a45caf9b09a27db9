package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;
import se.btloggbok.cli.Repository;

/** {@code bt log} on the day of a booking: what was booked is held, not entered twice. */
class LogBookingTest {

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Anna Ek }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist, specialitet: allmänmedicin }
        per: { namn: Per Ås, kompetens: annan }
      placeringar:
        majorna:
          verksamhet: primärvård
          enhet: Vårdcentralen Majorna
          från: 2025-09-01
          till: 2026-08-31
          klinikhandledare: eva
      handledningstillfällen:
        - datum: 2026-01-07
          handledare: eva
          minuter: 45
          innehåll: Blodtryck.
      BOOKED
      """;

  private static final String BLOCK =
      """
        - datum: 2026-01-14
          handledare: eva
          planerad: true  # rum 3
      """;

  @TempDir private Path folder;

  private String before = "";
  private Path logbook = Path.of("");

  private void write(String booked) throws IOException {
    before = LOGBOOK.replace("BOOKED\n", booked);
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), before);
  }

  private Result log(String... arguments) {
    return new BtRun(folder).log("2026-01-14", arguments);
  }

  private String after() throws IOException {
    return Files.readString(logbook);
  }

  /** Checks that only a part of the text is another. */
  private void changed(Result result, String from, String to) throws IOException {
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(before).containsOnlyOnce(from);
    assertThat(after()).isEqualTo(before.replace(from, to));
  }

  private void refused(Result result, String reason) throws IOException {
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(reason);
    assertThat(after()).isEqualTo(before);
  }

  @Test
  void whatIsLoggedOnTheDayIsWhatWasBooked() throws IOException {
    write(BLOCK);
    Result result = log("handledning", "Sepsis", "--delmål", "BT3");

    changed(
        result,
        "    planerad: true  # rum 3\n",
        "    minuter: 45\n    innehåll: Sepsis\n    delmål: [BT3]  # rum 3\n");
    assertThat(result.out())
        .contains("loggbok.yaml:19: blev av och är inte längre bara bokat: handledning 14 jan 2026")
        .contains("\n-    planerad: true")
        .contains("Vecka 3 är nu uppfylld.")
        .doesNotContain("Bokat samma dag");
  }

  @Test
  void appendOnlyAcceptsIt() throws Exception {
    write(BLOCK);
    Repository.in(folder).commit("start");
    assertThat(log("handledning", "Sepsis").exitCode()).isZero();

    Result diff =
        new BtRun(folder).run("diff", "--append-only", "HEAD:./loggbok.yaml", logbook.toString());
    assertThat(diff.exitCode()).as(diff.out() + diff.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- { datum: 2026-01-14, handledare: eva, planerad: true }"
            + "| - { datum: 2026-01-14, handledare: eva, minuter: 45, innehåll: Sepsis }",
        "- { planerad: true, handledare: [eva, per], datum: 2026-01-14 } # x| - { handledare: [eva,"
            + " per], datum: 2026-01-14, minuter: 45, innehåll: Sepsis } # x",
        "- {datum: 2026-01-14, handledare: eva, minuter: 30, innehåll: EKG, planerad: \"true\"}"
            + "| - {datum: 2026-01-14, handledare: eva, minuter: 30, innehåll: Sepsis}",
        "- {datum: 2026-01-14, planerad: true, handledare: eva, minuter: 30, innehåll: EKG,}"
            + "| - {datum: 2026-01-14, handledare: eva, minuter: 30, innehåll: Sepsis,}",
      })
  void inBraces(String booked, String held) throws IOException {
    write("  " + booked + "\n");

    changed(log("handledning", "Sepsis"), booked, held);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- planerad: true;datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG"
            + "| - datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG",
        "- planerad: true  # rum 3;datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG"
            + "| -   # rum 3;datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG",
        "- planerad: true;# rum 3;datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG"
            + "| - ;# rum 3;datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG",
        "- datum: 2026-01-14;planerad: true;handledare: eva;minuter: 30;innehåll: EKG"
            + "| - datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG",
        "- datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG;planerad: true"
            + "| - datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG",
        "- datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG;planerad: true # x"
            + "| - datum: 2026-01-14;handledare: eva;minuter: 30;innehåll: EKG; # x",
      })
  void whatWasBookedInFullIsHeldAsItWasBooked(String booked, String held) throws IOException {
    write("  " + booked.strip().replace(";", "\n    ") + "\n");

    changed(
        log("handledning"),
        booked.strip().replace(";", "\n    "),
        held.strip().replace("- ;", "- \n    ").replace("; #", "\n     #").replace(";", "\n    "));
  }

  @Test
  void windowsLineEndsAndNoLastOne() throws IOException {
    write(BLOCK);
    before = before.stripTrailing().replace("\n", "\r\n");
    Files.writeString(logbook, before);

    changed(
        log("handledning", "Sepsis"),
        "    planerad: true  # rum 3",
        "    minuter: 45\r\n    innehåll: Sepsis  # rum 3");
  }

  @Test
  void anotherSupervisorOrDayIsAnotherSession() throws IOException {
    write(BLOCK);
    Result other = log("handledning", "EKG", "--handledare", "per");
    assertThat(other.out())
        .contains("skrev in", "Bokat samma dag är också handledning 14 jan 2026 (rad 19)")
        .contains("--remove --bokad 2026-01-14");
    assertThat(after()).contains("planerad: true");

    write(BLOCK);
    Result yesterday = log("handledning", "EKG", "--datum", "igår");
    assertThat(yesterday.out()).contains("skrev in").doesNotContain("Bokat samma dag");
    assertThat(after()).contains("planerad: true");
  }

  @Test
  void aBookingHeldOnAnotherDay() throws IOException {
    write(BLOCK.replace("2026-01-14", "2026-01-13"));

    changed(
        log("handledning", "Sepsis", "--bokad", "igår", "--datum", "idag", "--handledare", "per"),
        "  - datum: 2026-01-13\n    handledare: eva\n    planerad: true  # rum 3\n",
        "  - datum: 2026-01-14\n    handledare: per\n    minuter: 45\n"
            + "    innehåll: Sepsis  # rum 3\n");
  }

  @Test
  void aBookingIsHeldOnItsOwnDayUnlessAnotherIsGiven() throws IOException {
    write(BLOCK.replace("2026-01-14", "2026-01-13"));
    changed(
        log("handledning", "Sepsis", "--booked", "igår"),
        "planerad: true",
        "minuter: 45\n    innehåll: Sepsis");

    write(BLOCK.replace("2026-01-14", "2026-01-15"));
    refused(log("handledning", "Sepsis", "--bokad", "imorgon"), "2026-01-15 har inte varit än");
  }

  @Test
  void aBookingIsMovedOrCancelled() throws IOException {
    write(BLOCK.replace("2026-01-14", "2026-01-15"));
    changed(
        log("handledning", "--planerad", "--bokad", "imorgon", "--datum", "2026-01-20"),
        "- datum: 2026-01-15",
        "- datum: 2026-01-20");

    write(BLOCK.replace("2026-01-14", "2026-01-15"));
    changed(
        log("handledning", "--edit", "--bokad", "imorgon", "--handledare", "per"),
        "  - datum: 2026-01-15\n    handledare: eva",
        "  - datum: 2026-01-15\n    handledare: per");

    write(BLOCK.replace("2026-01-14", "2026-01-15"));
    changed(
        log("handledning", "--remove", "--bokad", "imorgon"),
        BLOCK.replace("2026-01-14", "2026-01-15"),
        "");
  }

  @Test
  void severalBookingsOnADay() throws IOException {
    String eva = "  - { datum: 2026-01-14, handledare: eva, planerad: true }\n";
    String per = eva.replace("eva", "per");
    write(eva + per);
    refused(
        log("handledning", "Sepsis"),
        "flera är bokade 2026-01-14: "
            + logbook
            + ":19, "
            + logbook
            + ":20. Ange vilken med --handledare");
    changed(
        log("handledning", "Sepsis", "--handledare", "per"),
        "handledare: per, planerad: true",
        "handledare: per, minuter: 45, innehåll: Sepsis");

    write(eva + eva.replace(" }", ", besökstid: 30 }"));
    changed(log("handledning", "Sepsis"), "planerad: true }", "minuter: 45, innehåll: Sepsis }");
  }

  @Test
  void nothingIsBooked() throws IOException {
    write("");
    refused(
        log("handledning", "Sepsis", "--bokad", "igår"),
        "loggboken har inget bokat av slaget handledning den 2026-01-13");
    refused(log("handledning", "--remove", "--bokad", "igår"), "inget bokat");

    write(
        "  - { datum: 2026-01-21, handledare: eva, planerad: true }\n"
            + "  - { datum: 2026-01-16, handledare: eva, planerad: true }\n");
    refused(
        log("handledning", "--remove", "--bokad", "igår"),
        "den 2026-01-13. Bokat är: 2026-01-16, 2026-01-21");
  }

  @Test
  void otherKinds() throws IOException {
    write(
        """
        bedömningar:
          - { datum: 2026-01-14, metod: CBD, bedömare: eva, planerad: true }
        avstämningar:
          - { datum: 2026-01-14, slag: handledaravstämning, deltagare: [eva], planerad: true }
        utbildningstillfällen:
          - { datum: 2026-01-14, ämne: Konsultation, planerad: true }
        """);
    changed(
        log("bedömning", "cbd", "--sammanfattning", "Trygg."),
        "bedömare: eva, planerad: true",
        "bedömare: eva, sammanfattning: Trygg.");
    before = after();
    changed(log("avstämning"), "deltagare: [eva], planerad: true", "deltagare: [eva]");
    before = after();
    changed(
        log("utbildning", "konsultation", "--timmar", "7"),
        "ämne: Konsultation, planerad: true",
        "ämne: konsultation, timmar: 7");
    before = after();
    assertThat(log("bedömning", "mini-CEX").out()).contains("skrev in");
    assertThat(log("kollegabedömning", "--bokad", "igår").err())
        .contains("okänt argument: --bokad");
  }

  @Test
  void inEnglish() throws IOException {
    write(BLOCK);
    Result result = log("handledning", "Sepsis", "--lang", "en");

    assertThat(result.out()).contains("held, and no longer only booked: supervision session");
  }
}
