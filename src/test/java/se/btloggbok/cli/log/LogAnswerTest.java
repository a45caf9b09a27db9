package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;
import se.btloggbok.cli.command.ExitCode;

/** What {@code bt log} says is wrong with an entry, and what it refuses as surely wrong. */
class LogAnswerTest {

  private static final String TODAY = "2026-08-20";

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare:
        namn: Maja Nyström
        legitimation: { land: Sverige, datum: 2025-06-15 }
      bastjänstgöring:
        form: fristående
        från: 2025-09-01
        till: 2026-08-31
        huvudhandledare: [{ person: lena-ek, till: 2026-01-31 }, { person: olle-bergman, från: 2026-02-01 }]
      personer:
        lena-ek: { namn: Lena Ek, kompetens: specialist, enhet: Norr, verksam-sedan: 2009, handledarutbildning: 2011 }
        olle-bergman: { namn: Olle Bergman, kompetens: specialist, enhet: Akuten, verksam-sedan: 2009, handledarutbildning: 2011 }
        olle-berg: { namn: Olle Berg, kompetens: annan, enhet: Akuten }
        anna-falk: { namn: Anna Falk, kompetens: annan }
      placeringar:
        norr: { verksamhet: primärvård, enhet: Norr, från: 2025-09-01, till: 2026-02-28, klinikhandledare: lena-ek }
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-03-01, till: 2026-07-31, tjänstgöringsgrad: [{ grad: 100, till: 2026-05-31 }, { grad: 80, från: 2026-06-01 }], klinikhandledare: olle-bergman }
      frånvaro:
        - { från: 2026-01-12, till: 2026-02-22, orsak: föräldraledighet }
      """;

  @TempDir private Path folder;

  private Result log(String line) throws IOException {
    return log(LOGBOOK, TODAY, line);
  }

  private Result log(String text, String today, String line) throws IOException {
    Files.writeString(folder.resolve("loggbok.yaml"), text);
    return new BtRun(folder).log(today, line.split(";"));
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("loggbok.yaml"));
  }

  private static List<String> findings(Result result) {
    return result.out().lines().filter(line -> line.startsWith("Nytt fynd: ")).toList();
  }

  // --- findings ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slutbedömning;norr;--datum;27 feb;--resultat;godkänd;--handledare;olle-bergman"
            + "|inte gjord av någon som har varit handledare där",
        "slutbedömning;norr;--datum;27 maj;--resultat;godkänd;--handledare;lena|är sen: 2026-05-27",
        "person;lena ek;--kompetens;annan|finns två gånger bland personerna",
        "placering;Kirurg;--verksamhet;övrig;--från;2026-09-15;--till;2026-10-15|utanför BT",
        "utbildningsplan;lena;--upprättad;3 juni|togs fram 2026-06-03, efter",
        "intyg;fullgjord bt;--utfärdare;anna;--heltidsmånader;15|anger 15 heltidsmånader",
        "läkare;--edit;--legitimation-land;Polen|Bara en utländsk läkarlegitimation",
      })
  void whatIsWrongWithTheEntryIsSaid(String line, String finding) throws IOException {
    Result result = log(line);
    assertThat(result.err()).isEmpty();
    assertThat(findings(result)).anyMatch(said -> said.contains(finding));
  }

  @Test
  void aNewPlacementIsJudgedButNotForWhatItLacks() throws IOException {
    Result result =
        log(
            "placering;Psykiatri Borås;--verksamhet;psykiatri;--från;2026-08-01;--till;2026-08-31"
                + ";--klinikhandledare;olle-berg");
    assertThat(findings(result))
        .hasSize(4)
        .anyMatch(said -> said.contains("arbetar på Akuten, inte på Psykiatri Borås"))
        .anyMatch(said -> said.contains("varken specialist eller ST-läkare"));

    assertThat(
            findings(
                log(
                    "placering;Kirurgen;--verksamhet;akut;--från;2026-08-01;--till;2026-08-12"
                        + ";--klinikhandledare;olle-bergman")))
        .as("a placement that has ended, without sessions, assessments, meetings")
        .allMatch(said -> said.contains("arbetar på Akuten"));
  }

  /** Six weeks in one line, and at most five lines of what has changed. */
  @Test
  void weeksThatAreMissingAfterARemovalAreOneFinding() throws IOException {
    Result result = log("frånvaro;--remove");
    assertThat(findings(result))
        .singleElement()
        .asString()
        .contains("Inget handledningstillfälle är dokumenterat för veckorna 3–8 2026");
    assertThat(result.out().lines().filter(line -> line.matches("(Nu|Nytt|Ytter|Vecka).*")).count())
        .isLessThanOrEqualTo(6);
  }

  @Test
  void whatWasWrongBeforeIsNotSaidAgain() throws IOException {
    assertThat(findings(log("frånvaro;sjuk;--från;2025-12-01;--till;2025-12-05"))).isEmpty();
    assertThat(findings(log("handledning;Sepsis hos äldre och yngre;--datum;2025-10-08")))
        .isEmpty();
  }

  // --- refusals ---

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "undantag;handledning-varje-veka;--gäller;2025-v41|Menade du handledning-varje-vecka?",
        "undantag;handledning;--gäller;2025-v41|--regel: det finns ingen regel handledning;",
        "avstämning;handledaravstämning;--datum;27 feb;--deltagare;lena;--överlämning;akuten,norr"
            + "|sedan den som börjar: --överlämning norr,akuten",
        "person;olle-bergman;--remove|används, och kan inte tas bort: bastjänstgöringen (rad 9), "
            + "placering Akuten (rad 17)",
        "bastjänstgöring;--huvudhandledare;lena;--med-start;1/2"
            + "|börjar gälla 1/2 redan. Är det fel, rätta det med --edit",
        "placering;akuten;--tjänstgöringsgrad;60;--med-start;1 juni|börjar gälla 1 juni redan",
        "bastjänstgöring;--edit;--huvudhandledare;lena|som börjar 2025-09-01, 2026-02-01.",
        "bastjänstgöring;--edit;--huvudhandledare;lena;--med-start;2/2|inget värde gälla 2/2",
        "placering;akuten;--edit;--klinikhandledare;lena;--med-start;2 mars|inget värde gälla",
        "bastjänstgöring;--huvudhandledare;lena;--med-start;onsdag|--med-start: ”onsdag” kan",
        "frånvaro;semester;--från;3 sept|kan betyda 2025-09-03, 2026-09-03. Skriv dagen med",
      })
  void whatIsSurelyWrongIsRefusedWithAWayOut(String line, String reason) throws IOException {
    Result result = log(line);
    assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains(reason);
    assertThat(written()).isEqualTo(LOGBOOK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bastjänstgöring;--edit;--huvudhandledare;lena;--med-start;1/2"
            + "|{ person: olle-bergman, från|{ person: lena-ek, från",
        "bastjänstgöring;--edit;--huvudhandledare;olle-bergman;--med-start;2025-09-01"
            + "|{ person: lena-ek, till|{ person: olle-bergman, till",
        "placering;akuten;--edit;--tjänstgöringsgrad;60;--med-start;1 juni|grad: 80|grad: 60",
        "placering;akuten;--edit;--klinikhandledare;lena;--med-start;2026-03-01"
            + "|klinikhandledare: olle-bergman }|klinikhandledare: lena-ek }",
      })
  void whatBeginsOnADayIsCorrected(String line, String old, String fresh) throws IOException {
    Result result = log(line);
    assertThat(result.err()).isEmpty();
    assertThat(written()).isEqualTo(LOGBOOK.replace(old, fresh));
  }

  // --- what is certain ---

  /** In May, a day of last autumn; the same day after the BT is far off. */
  @ParameterizedTest
  @CsvSource({"1 nov,2025-11-01", "1 sept,2025-09-01", "30 okt,2025-10-30", "1 juni,2026-06-01"})
  void aDayWithinTheBtNeedsNoYear(String said, String day) throws IOException {
    log(LOGBOOK, "2026-05-28", "frånvaro;vab;--från;" + said);
    assertThat(written()).contains("från: " + day);
  }

  @Test
  void theHuvudhandledareSupervisesAtTheOwnClinic() throws IOException {
    String own =
        LOGBOOK
            .replace("fristående", "integrerad\n  st-start: 2025-09-01")
            .replace("till: 2026-02-28, klinikhandledare: lena-ek", "till: 2026-02-28");
    assertThat(log(own, TODAY, "handledning;EKG;--datum;2025-12-30").err()).isEmpty();
    assertThat(written()).contains("datum: 2025-12-30\n    handledare: lena-ek");
    assertThat(log(own, TODAY, "handledning;EKG;--datum;2026-02-04").err())
        .as("the next one works elsewhere")
        .contains("--handledare");
    assertThat(
            log(
                    own.replace("integrerad", "fristående"),
                    TODAY,
                    "handledning;EKG;--datum;2025-12-30")
                .err())
        .contains("--handledare");
  }
}
