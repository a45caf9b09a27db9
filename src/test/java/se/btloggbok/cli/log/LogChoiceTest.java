package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;
import se.btloggbok.cli.command.ExitCode;

/** Which entry {@code bt log --edit} and {@code --remove} mean, by what is given for it. */
class LogChoiceTest {

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
        huvudhandledare: lena-ek
      personer:
        lena-ek: { namn: Lena Ek, kompetens: specialist, enhet: Norr, verksam-sedan: 2009 }
        anna-falk: { namn: Anna Falk, kompetens: annan }
      placeringar:
        norr: { verksamhet: primärvård, enhet: Norr, från: 2025-09-01, till: 2026-02-28, klinikhandledare: lena-ek }
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-03-01, till: 2026-08-31, klinikhandledare: lena-ek }
      frånvaro:
        - { från: 2026-01-12, till: 2026-03-08, orsak: föräldraledighet }
        - { från: 2026-03-16, till: 2026-03-16, orsak: vab }
      handledningstillfällen:
        - { datum: 2025-09-10, handledare: lena-ek, innehåll: Diabetes och insulin }
        - { datum: 2025-09-18, handledare: lena-ek, innehåll: Astma hos barn }
      bedömningar:
        - { datum: 2025-09-02, metod: mini-CEX, bedömare: lena-ek, sammanfattning: först }
        - { datum: 2025-10-01, metod: mini-CEX, bedömare: lena-ek, sammanfattning: sedan }
        - { datum: 2025-11-12, metod: DOPS, bedömare: lena-ek, sammanfattning: sist }
      avstämningar:
        - { datum: 2025-12-01, slag: BT-kollegium, deltagare: [lena-ek] }
        - { datum: 2026-01-08, slag: avstämning, deltagare: [lena-ek] }
      slutbedömningar:
        - { placering: norr, datum: 2026-02-27, handledare: lena-ek, resultat: godkänd }
        - { placering: akuten, datum: 2026-08-19, handledare: lena-ek, resultat: godkänd }
      intyg:
        - { slag: delmål, datum: 2026-02-20, utfärdare: lena-ek, delmål: [BT1, BT2], aktiviteter: a, kontroll: k }
        - { slag: delmål, datum: 2026-08-10, utfärdare: lena-ek, delmål: [BT3], aktiviteter: a, kontroll: k }
      undantag:
        - { regel: handledning-varje-vecka, gäller: 2025-v40, beslut: 2025-10-10, beslutad-av: anna-falk, skäl: sjuk hela veckan }
        - { regel: kollegors-bedomning, gäller: norr, beslut: 2026-03-10, beslutad-av: anna-falk, skäl: ingen på plats }
      """;

  @TempDir private Path folder;

  private Path logbook = Path.of("");

  @BeforeEach
  void writeTheLogbook() throws IOException {
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), LOGBOOK);
  }

  private Result log(String line) {
    return new BtRun(folder).log(TODAY, line.split(","));
  }

  private void refused(String line, String... reasons) throws IOException {
    Result result = log(line);
    assertThat(result.exitCode()).as(result.out()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains(reasons);
    assertThat(Files.readString(logbook)).isEqualTo(LOGBOOK);
  }

  /** What the logbook does not have is refused with what it has, or with how to add it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "placering,--edit,--id,vc,--till,1/3|loggboken har ingen vc, eller flera: välj bland norr",
        "placering,--remove,--id,vc|loggboken har ingen vc, eller flera: välj bland norr",
        "person,--edit,--id,eva,--namn,Eva|loggboken har ingen eva, eller flera: välj bland lena",
        "handledning,Astma,--handledare,Olle Ny|En ny person skrivs in först: bt logga person"
            + " \"Olle Ny\"",
        "handledning,Astma,--handledare,ny-ek|bt logga person \"För- och efternamn\" --id ny-ek",
        "slutbedömning,syd-2,--handledare,lena,--resultat,godkänd"
            + "|bt logga placering \"Enhetens namn\" --id syd-2",
        "bastjänstgöring,--edit,--huvudhandledare,Olle Ny|bt logga person \"Olle Ny\"",
        "slutbedömning,--placering,Syd,--handledare,lena,--resultat,godkänd|En ny placering skrivs"
            + " in först: bt logga placering \"Syd\"",
        "undantag,kollegors-bedomning,--gäller,Syd 1,--beslut,1/7,--beslutad-av,anna,--skäl,sjuk"
            + "|ett delmål (BT5), eller en person eller placering: lena-ek, anna-falk, norr,",
      })
  void whatIsUnknownHasAWayOut(String line, String reason) throws IOException {
    refused(line, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "Norr, norr",
    "akut, akuten",
    "Lena Ek, lena-ek",
    "BT 5, BT5",
    "BT5, BT5",
    "2026-v10, 2026-v10",
    "2026-03-02, \"2026-03-02\""
  })
  void aWaiverAppliesToAPersonOrAPlacementByName(String given, String written) throws IOException {
    String rest = ",--beslut,2026-03-10,--beslutad-av,anna,--skäl,sjuk";
    log("undantag,handledning-varje-vecka,--gäller," + given + rest);

    assertThat(Files.readString(logbook)).contains("gäller: " + written + ", beslut: 2026-03-10");
  }

  /** Never the one whose id is most like the name. */
  @Test
  void twoWithOneNameAreToldApartByTheirIds() throws IOException {
    String two =
        LOGBOOK
            .replace("  anna-falk:", "  per-ek: { namn: Lena Ek, kompetens: annan }\n  anna-falk:")
            .replace("enhet: Norr, från: 2025", "enhet: Söder, från: 2025");
    for (String name : List.of("Lena Ek", "lena ek", "ek", "Ek, Lena")) {
      Files.writeString(logbook, two);
      assertThat(new BtRun(folder).log(TODAY, "handledning", "Astma", "--handledare", name).err())
          .contains("”" + name + "” kan vara flera: lena-ek (Norr), per-ek. Skriv id:t");
    }
    Files.writeString(logbook, two.replace("handledare: lena-ek, inn", "handledare: Lena Ek, inn"));
    assertThat(new BtRun(folder).run("fix", logbook.toString()).err())
        .contains("Det finns ingen person med id ”Lena Ek”")
        .doesNotContain("rättelse");
    Files.writeString(logbook, two);
    assertThat(log("handledning,Astma,--handledare,per-ek,--datum,2025-10-01").out())
        .contains("är med Lena Ek (per-ek), som inte var handledare då")
        .contains("rätt handledare: Lena Ek (lena-ek))");
  }

  /** Not the last entry, which would get the day or the word of another. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slutbedömning,norr,--edit,--resultat,ej godkänd|{ placering: norr, datum: 2026-02-27,",
        "slutbedömning,--placering,norr,--edit,--resultat,ej godkänd|{ placering: norr,",
        "slutbedömning,--edit,--datum,27/2,--resultat,ej godkänd|{ placering: norr,",
        "frånvaro,föräldraledighet,--edit,--till,15/3|{ från: 2026-01-12, till: 2026-03-08,",
        "bedömning,minicex,--edit,--sammanfattning,ny|{ datum: 2025-10-01, metod: mini-CEX,",
        "bedömning,mini-CEX,--edit,--datum,2/9,--sammanfattning,ny|{ datum: 2025-09-02,",
        "bedömning,--edit,--post,mini-CEX,--datum,3/10|{ datum: 2025-10-01, metod: mini-CEX,",
        "bedömning,--edit,--post,2/9,--metod,CBD|{ datum: 2025-09-02, metod: mini-CEX,",
        "avstämning,kollegium,--edit,--sammanfattning,x|{ datum: 2025-12-01, slag: BT-kollegium,",
        "undantag,handledning-varje-vecka,--edit,--skäl,föräldraledig|{ regel: handledning-varje",
        "undantag,--edit,--gäller,2025-v40,--skäl,föräldraledig|{ regel: handledning-varje-vecka,",
        "undantag,--edit,--gäller,akuten|{ regel: kollegors-bedomning, gäller: norr,",
        "intyg,--edit,--delmål,BT1,--delmål,BT2,--kontroll,ny|{ slag: delmål, datum: 2026-02-20,",
        "intyg,--edit,--delmål,BT4|{ slag: delmål, datum: 2026-08-10,",
        "handledning,--edit,--datum,10/9,--minuter,45|{ datum: 2025-09-10,",
        "handledning,--edit,--post,10/9,--datum,11/9|{ datum: 2025-09-10,",
        "avstämning,kollegium,--add,--deltagare,anna|{ datum: 2025-12-01, slag: BT-kollegium,",
        "slutbedömning,norr,--remove|{ placering: norr,",
        "bedömning,mini-cex,--remove|{ datum: 2025-10-01, metod: mini-CEX,",
        "bedömning,--remove,--sammanfattning,Först|{ datum: 2025-09-02,",
        "frånvaro,föräldraledighet,--remove|{ från: 2026-01-12,",
        "intyg,--remove,--delmål,BT2,--delmål,BT1|{ slag: delmål, datum: 2026-02-20,",
      })
  void whatIsGivenChoosesTheEntry(String line, String entry) throws IOException {
    Result result = log(line);
    assertThat(result.err()).isEmpty();
    List<String> left = Files.readString(logbook).lines().toList();
    assertThat(LOGBOOK.lines().filter(each -> !left.contains(each)))
        .singleElement()
        .asString()
        .contains(entry);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "handledning,--edit,--datum,11/9,--innehåll,Diabetes|--datum \"11/9\". Närmast är "
            + "10 sep 2025 (rad 20), 18 sep 2025 (rad 21).|--post \"2025-09-10\"",
        "bedömning,--edit,--datum,2/10|mini-CEX 1 okt 2025|--post \"2025-10-01\"",
        "bedömning,DOPS,--edit,--datum,2/10|Närmast är DOPS 12 nov 2025|--post \"2025-11-12\"",
        "bedömning,CBD,--edit,--sammanfattning,x|--metod \"CBD\"|--post \"2025-11-12\"",
        "frånvaro,semester,--edit,--till,17/3|Närmast är vab 16 mars 2026|--post \"2026-03-16\"",
        "frånvaro,--edit,--från,13/1|föräldraledighet 12 jan – 8 mars|--post \"2026-01-12\"",
        "slutbedömning,norr,--edit,--datum,19/8|norr 27 feb 2026 (rad|--post \"2026-02-27\"",
        "handledning,--edit,--post,11/9,--minuter,5|har \"11/9\"|Närmast är",
        "handledning,--remove,--datum,11/9|--datum \"11/9\"|10 sep 2025 (rad 20)",
        "bedömning,DOPS,--remove,--datum,1/10|--datum \"1/10\"|DOPS 12 nov 2025",
        "handledning,--remove,--handledare,anna|--handledare \"anna\"|18 sep 2025",
        "handledning,--edit,--datum,i,torsdags|citattecken|--datum \"i torsdags\"",
        "handledning,--edit,--datum,10/9|vad som ska ändras|--minuter",
        "handledning,EKG,--post,10/9|--post säger|--edit",
      })
  void noOtherEntryIsChangedInstead(String line, String reason, String way) throws IOException {
    refused(line, reason, way);
  }

  /** One of 10 September 2025 and one booked a year later. */
  @Test
  void theYearIsThatOfTheEntry() throws IOException {
    Files.writeString(
        logbook, LOGBOOK.replace("till: 2026-08-31", "till: 2026-12-31") + "  # slut\n");
    assertThat(log("handledning,--remove,--datum,18/9").out()).contains("-  - { datum: 2025-09-18");
    Files.writeString(
        logbook,
        LOGBOOK
            .replace("till: 2026-08-31", "till: 2026-12-31")
            .replace("datum: 2025-09-18, ", "datum: 2026-09-10, planerad: true, "));
    assertThat(log("handledning,--remove,--datum,10/9").err())
        .contains("kan betyda 2025-09-10, 2026-09-10");
    assertThat(log("handledning,--remove,--bokad,10 sep 2026").out())
        .contains("-  - { datum: 2026-09-10");
  }

  /** Also when the doctor works elsewhere by then. */
  @ParameterizedTest
  @ValueSource(strings = {"2026-02-27", "2026-03-05"})
  void thePlacementIsAssessedByItsKlinikhandledare(String day) throws IOException {
    Files.writeString(
        logbook,
        LOGBOOK
            .replaceFirst("(akuten: .*)klinikhandledare: lena-ek", "$1klinikhandledare: anna-falk")
            .replaceFirst(".*placering: norr, datum.*\n", ""));

    Result result = new BtRun(folder).log(day, "slutbedömning", "norr", "--resultat=godkänd");

    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(logbook))
        .contains(
            "{ placering: norr, datum: " + day + ", handledare: lena-ek, resultat: godkänd }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "placering,norr,--id,norr,--edit,--tjänstgöringsgrad,80 | enhet: Norr, från: 2025-09-01",
        "person,lena-ek,--id,lena-ek,--edit,--kompetens,annan | namn: Lena Ek, kompetens: annan"
      })
  void anIdThatIsSaidTwiceIsNoName(String line, String written) throws IOException {
    assertThat(log(line).err()).isEmpty();
    assertThat(Files.readString(logbook)).contains(written);
  }
}
