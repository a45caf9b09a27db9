package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;

/** {@code bt log --add} and {@code --starting}: one more element of what an entry has. */
class LogExtensionTest {

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Anna Ek }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31 }
      personer:
        eva: { namn: Eva Lind }
        per: { namn: Per Ås }
        ulla: { namn: Ulla Ö }
      placeringar:
        majorna:   # först
          verksamhet: primärvård
          enhet: Vårdcentralen Majorna
          från: 2025-09-01
          till: 2026-04-30
          tjänstgöringsgrad: 100
          klinikhandledare: KLINIK
          varav: { verksamhet: psykiatri, andel: 20 }
        akuten: { verksamhet: akut sjukvård, enhet: Akuten, från: 2026-05-01, till: 2026-08-31 }
      handledningstillfällen:
        - datum: 2026-01-07
          handledare: per
          delmål: [BT1]  # mer?
          innehåll: Blodtryck.
      """;

  @TempDir private Path folder;

  private String before = "";

  private Result log(String supervisors, String... arguments) throws IOException {
    write(LOGBOOK.replace("KLINIK", supervisors));
    return logged(List.of(arguments));
  }

  private void write(String text) throws IOException {
    before = text.replace("KLINIK", "per");
    Files.writeString(folder.resolve("loggbok.yaml"), before);
  }

  private Result edit(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, "--edit");
    return logged(all);
  }

  private Result logged(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("logga"));
    all.addAll(arguments);
    all.addAll(List.of("--today=2026-02-20", "--file", folder.resolve("loggbok.yaml").toString()));
    return new BtRun(folder).run(all.toArray(String[]::new));
  }

  private String after() throws IOException {
    return Files.readString(folder.resolve("loggbok.yaml"));
  }

  /** Checks that only a part of the text is another. */
  private void changed(Result result, String from, String to) throws IOException {
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(before).containsOnlyOnce(from);
    assertThat(after()).isEqualTo(before.replace(from, to));
    assertThat(result.out()).contains("ändrade");
  }

  private void refused(Result result, String reason) throws IOException {
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(reason);
    assertThat(after()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "per  # sen i höst | [{ person: per, till: 2026-02-28 }, { person: eva, från: 2026-03-01 }]"
            + "  # sen i höst",
        "[{ person: per, från: 2025-09-01 }] | [{ person: per, från: 2025-09-01, till: 2026-02-28"
            + " }, { person: eva, från: 2026-03-01 }]",
        "[{ person: per, till: 2026-03-31 }, { person: ulla, från: 2026-04-01 }] | [{ person: per,"
            + " till: 2026-02-28 }, { person: eva, från: 2026-03-01, till: 2026-03-31 }, { person:"
            + " ulla, från: 2026-04-01 }]",
        "[{ person: ulla, från: 2026-04-01 }] | [{ person: ulla, från: 2026-04-01 }, { person: eva,"
            + " från: 2026-03-01, till: 2026-03-31 }]",
        "[{ person: per, till: 2026-01-31 }, { person: ulla, från: 2026-04-01 }] | [{ person: per,"
            + " till: 2026-01-31 }, { person: eva, från: 2026-03-01, till: 2026-03-31 }, { person:"
            + " ulla, från: 2026-04-01 }]",
        "[{ person: per, till: 2026-02-28 }] "
            + "| [{ person: per, till: 2026-02-28 }, { person: eva, från: 2026-03-01 }]",
        "[{ person: per, till: 2026-03-01 }] | [{ person: per, till: 2026-02-28 }, { person: eva,"
            + " från: 2026-03-01, till: 2026-03-01 }]",
        "[{ person: per }, { person: ulla }] "
            + "| [{ person: per, till: 2026-02-28 }, { person: ulla, till: 2026-02-28 },"
            + " { person: eva, från: 2026-03-01 }]"
      })
  void aSupervisorTakesOver(String old, String fresh) throws IOException {
    changed(
        log(old, "placering", "majorna", "--klinikhandledare", "eva", "--starting", "1 mars"),
        "klinikhandledare: " + old,
        "klinikhandledare: " + fresh);
  }

  @Test
  void aListInSeveralLinesKeepsItsCommentsAndStyle() throws IOException {
    String old =
        """

              # den första
              - person: per  # deltid
                från: 2025-09-01
              # den sista
        """
            .stripTrailing();
    changed(
        log(old, "placering", "Vårdcentralen", "--klinikhandledare", "Eva", "--med-start", "1/3"),
        "        från: 2025-09-01\n      # den sista\n",
        "        från: 2025-09-01\n        till: 2026-02-28\n      - person: eva\n"
            + "        från: 2026-03-01\n      # den sista\n");
  }

  /** What held for a part of the time holds all the time when it is said without a day. */
  @Test
  void aValueOfAPartBecomesThatOfAll() throws IOException {
    String old = "[{ person: eva, från: 2026-03-01 }]";
    changed(
        log(old, "placering", "majorna", "--edit", "--klinikhandledare", "eva"),
        "klinikhandledare: " + old,
        "klinikhandledare: eva");
    changed(
        log(old, "placering", "majorna", "--edit", "--klinikhandledare", "ulla"),
        "klinikhandledare: " + old,
        "klinikhandledare: [{ person: ulla, från: 2026-03-01 }]");
    for (String kept :
        List.of(
            "[{ person: eva, från: 2026-03-01, x-not: ring }]",
            "\n      - person: eva  # deltid\n        från: 2026-03-01")) {
      assertThat(log(kept, "placering", "majorna", "--edit", "--klinikhandledare", "eva").out())
          .contains("är redan så");
    }
    changed(
        log(
            "\n      - person: eva\n        från: 2026-03-01",
            "placering",
            "majorna",
            "--edit",
            "--klinikhandledare",
            "eva"),
        "klinikhandledare: \n      - person: eva\n        från: 2026-03-01",
        "klinikhandledare: eva");
    assertThat(log("eva", "placering", "majorna", "--edit", "--klinikhandledare", "eva").out())
        .contains("är redan så");
  }

  @Test
  void theDegreeChanges() throws IOException {
    changed(
        log("per", "placering", "--tjänstgöringsgrad", "80 %", "--starting", "2026-04-01"),
        "tjänstgöringsgrad: 100",
        "tjänstgöringsgrad: [{ grad: 100, till: 2026-03-31 }, { grad: 80, från: 2026-04-01 }]");
  }

  @Test
  void theMainSupervisorChanges() throws IOException {
    changed(
        log("per", "bastjänstgöring", "--huvudhandledare", "eva", "--med-start", "1 mars"),
        "till: 2026-08-31 }\npersoner",
        "till: 2026-08-31, huvudhandledare: [{ person: eva, från: 2026-03-01 }] }\npersoner");
    Files.writeString(
        folder.resolve("loggbok.yaml"),
        after().replace("[{ person: eva, från: 2026-03-01 }]", "per"));
    String with = after();
    Result result =
        new BtRun(folder)
            .run(
                "log",
                "training",
                "--huvudhandledare=Eva Lind",
                "--starting=2026-03-01",
                "--today=2026-02-20",
                "--file=" + folder.resolve("loggbok.yaml"));
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(after())
        .isEqualTo(
            with.replace(
                "huvudhandledare: per",
                "huvudhandledare: [{ person: per, till: 2026-02-28 }, "
                    + "{ person: eva, från: 2026-03-01 }]"));
    assertThat(result.out()).contains("ändrade bastjänstgöring");
  }

  @Test
  void theAgreementIsCorrected() throws IOException {
    changed(
        log("per", "bastjanstgoring", "--edit", "--till", "2026-10-31"),
        "till: 2026-08-31 }\npersoner",
        "till: 2026-10-31 }\npersoner");
    changed(log("per", "läkare", "--edit", "--namn", "Anna Ek-Ås"), "Anna Ek", "Anna Ek-Ås");
  }

  /** The others, and what else the element says, are never given up for the one that is changed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "läkare;--legitimation-datum=2025-03-02| [{ land: Syrien, datum: 2009-01-01 }]"
            + "| [{ land: Syrien, datum: 2025-03-02 }]",
        "läkare;--legitimation-datum=2025-03-02| { land: Syrien, datum: 2009-01-01 }"
            + "| { land: Syrien, datum: 2025-03-02 }",
        "läkare;--legitimation-land=| [{ land: Syrien, datum: 2009-01-01 }]"
            + "| [{ datum: 2009-01-01 }]",
        "läkare;--legitimation-land=polen;--legitimation-datum=2025-03-02"
            + "| [{ land: Irak, datum: 2009-01-01 }, { land: Polen, datum: 2010-01-01 }]"
            + "| [{ land: Irak, datum: 2009-01-01 }, { land: Polen, datum: 2025-03-02 }]",
        "läkare;--legitimation-land=Sweden;--legitimation-datum=2025-03-02"
            + "| [{ land: Irak, datum: 2009-01-01 }, { land: Sverige, datum: 2010-01-01 }]"
            + "| [{ land: Irak, datum: 2009-01-01 }, { land: Sverige, datum: 2025-03-02 }]",
        "läkare;--legitimation-land=Sverige;--legitimation-datum=2025-03-02"
            + "| [{ datum: 2010-01-01 }, { land: Irak, datum: 2009-01-01 }]"
            + "| [{ datum: 2025-03-02 }, { land: Irak, datum: 2009-01-01 }]",
      })
  void oneLicenceIsCorrected(String line, String old, String fresh) throws IOException {
    String said = "{ namn: Anna Ek, legitimation: %s }";
    write(LOGBOOK.replace("{ namn: Anna Ek }", said.formatted(old)));
    changed(edit(line.split(";")), said.formatted(old), said.formatted(fresh));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--legitimation-datum=2025-03-02| land: Polen| har flera värden: Irak, Polen. Säg med"
            + " --legitimation-land vilket",
        "--legitimation-datum=2025-03-02| verkar-i: Polen| har flera värden: Irak, Sverige. Säg"
            + " med",
        "--legitimation-land=Norge| land: Polen| har flera värden: Irak, Polen. Säg med",
        "--legitimation-land=Irak| land: irak| har flera värden: Irak, irak. Säg med",
        "--legitimation-land=Sverige| land: Polen| har flera värden: Irak, Polen. Säg med",
        "--legitimation-land=| land: Polen| har flera värden: Irak, Polen. Säg med",
      })
  void whichOfTheLicencesMustBeCertain(String option, String other, String reason)
      throws IOException {
    String several = "legitimation: [{ land: Irak, datum: 2009-01-01 }, { %s, datum: 2010-01-01 }]";
    write(LOGBOOK.replace("Anna Ek", "Anna Ek, " + several.formatted(other)));
    refused(edit("läkare", option), reason);
  }

  @Test
  void onePartOfAPlacementIsCorrected() throws IOException {
    String old = "varav: [{ verksamhet: psykiatri, andel: 20 }, { verksamhet: annan, andel: 9 }]";
    String with = LOGBOOK.replace("varav: { verksamhet: psykiatri, andel: 20 }", old);
    write(with);
    refused(edit("placering", "majorna", "--varav-andel=30"), "psykiatri, annan. Säg med");
    changed(
        edit("placering", "majorna", "--varav-verksamhet=psyk", "--varav-andel=30"),
        "andel: 20",
        "andel: 30");
  }

  /** The day on which it ends is not given up with the value. */
  @Test
  void theOnlyValueKeepsItsPeriod() throws IOException {
    changed(
        log(
            "[{ person: per, till: 2026-02-28 }]",
            "placering",
            "majorna",
            "--edit",
            "--klinikhandledare=eva"),
        "[{ person: per, till: 2026-02-28 }]",
        "[{ person: eva, till: 2026-02-28 }]");
    changed(
        log("[per]", "placering", "majorna", "--edit", "--klinikhandledare=eva"),
        "klinikhandledare: [per]",
        "klinikhandledare: eva");
    refused(
        log(
            "[{ person: per, till: 2026-02-28 }, { person: ulla, från: 2026-03-01 }]",
            "placering",
            "majorna",
            "--edit",
            "--klinikhandledare=eva"),
        "--klinikhandledare har flera värden, som börjar 2025-09-01, 2026-03-01. Säg med"
            + " --med-start");
  }

  /** Neither value is replaced without a word about which of the two it is. */
  @Test
  void whatEveryLogbookHasIsNotReplacedInPassing() throws IOException {
    refused(
        log("per", "bastjänstgöring", "--huvudhandledare", "eva"),
        "loggboken har redan bastjänstgöring. Lägg till --med-start DAG");
    refused(log("per", "läkare", "--namn", "Anna"), "har redan läkare. Rätta det med --edit");
    refused(log("per", "bastjänstgöring", "--remove"), "okänt argument: --remove");
    refused(
        log("per", "huvudhandledare", "eva", "--starting", "1/3"),
        "Menade du bastjänstgöring --huvudhandledare?");
    refused(log("per", "klinikhandledare", "eva"), "Menade du placering --klinikhandledare?");
  }

  @Test
  void withAddTheOthersGoOn() throws IOException {
    changed(
        log("per", "placering", "majorna", "--add", "--klinikhandledare=eva", "--starting=1 mars"),
        "klinikhandledare: per",
        "klinikhandledare: [{ person: per }, { person: eva, från: 2026-03-01 }]");
    changed(
        log("per", "placering", "--id=majorna", "--lägg-till", "--klinikhandledare", "eva"),
        "klinikhandledare: per",
        "klinikhandledare: [{ person: per }, { person: eva }]");
  }

  @Test
  void aListGetsOneMore() throws IOException {
    changed(
        log("per", "handledning", "--add", "--delmål", "BT3", "--delmål", "BT4"),
        "[BT1]  # mer?",
        "[BT1, BT3, BT4]  # mer?");
    changed(
        log("per", "handledning", "--add", "--handledare", "eva"),
        " handledare: per",
        " handledare: [per, eva]");
    changed(
        log(
            "per",
            "placering",
            "majorna",
            "--add",
            "--varav-verksamhet=akut sjukvård",
            "--varav-andel=10"),
        "varav: { verksamhet: psykiatri, andel: 20 }",
        "varav: [{ verksamhet: psykiatri, andel: 20 }, { verksamhet: akut sjukvård, andel: 10 }]");
  }

  @Test
  void whatHasNoneGetsTheFirst() throws IOException {
    changed(
        log("per", "placering", "akuten", "--klinikhandledare=eva", "--starting=2026-06-01"),
        "från: 2026-05-01, till: 2026-08-31 }",
        "från: 2026-05-01, till: 2026-08-31, klinikhandledare: [{ person: eva, från: 2026-06-01 }]"
            + " }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "per | 2026-03-01 | true",
        "[{ person: per, från: 2025-09-01 }] | 2026-03-01 | true",
        "[{ person: per, till: 2026-03-01 }, { person: ulla, från: 2026-03-02 }] | 2026-03-01 |"
            + " true",
        "[{ person: per, till: 2026-02-28 }] | 2026-03-01 | false",
        "[{ person: per, till: 2026-02-28 }, { person: ulla, från: 2026-03-01 }] | 2026-03-02 |"
            + " false",
        "[{ person: per }, { person: ulla }] | 2026-03-01 | false",
      })
  void whoeverIsInForceDoesNotTakeOver(String supervisors, String day, boolean isSame)
      throws IOException {
    Result result =
        log(supervisors, "placering", "majorna", "--klinikhandledare=per", "--starting=" + day);

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(after().equals(before)).isEqualTo(isSame);
    assertThat(result.out()).contains(isSame ? "är redan så" : "ändrade");
  }

  @Test
  void whatIsThereAlreadyIsNotAddedAgain() throws IOException {
    Result same = log("per", "handledning", "--add", "--delmål=BT1");
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).contains("är redan så");
    assertThat(after()).isEqualTo(before);

    assertThat(log("per", "placering", "majorna", "--add", "--klinikhandledare=per").out())
        .contains("är redan så");
    assertThat(after()).isEqualTo(before);

    changed(
        log("per", "handledning", "--add", "--delmål=BT1,BT4,BT4"),
        "delmål: [BT1]",
        "delmål: [BT1, BT4]");
  }

  @Test
  void whatIsNotCertainIsRefused() throws IOException {
    String[] eva = {"placering", "majorna", "--klinikhandledare=eva", ""};
    eva[3] = "--starting=2025-09-01";
    refused(log("per", eva), "2025-09-01 ligger inte inom posten, eller är dess första dag");
    eva[3] = "--starting=2026-05-01";
    refused(log("per", eva), "2026-05-01 ligger inte inom posten");
    eva[3] = "--starting=2026-04-30";
    assertThat(log("per", eva).exitCode()).isZero();
    eva[3] = "--starting=2025-09-02";
    assertThat(log("per", eva).exitCode()).isZero();
    eva[3] = "--starting=2026-03-01";
    refused(log("[{ person: per, från: 2026-03-01 }]", eva), "börjar gälla 2026-03-01 redan");
    eva[1] = "borta";
    refused(log("per", eva), "loggboken har ingen borta, eller flera: välj bland majorna, akuten");
    refused(
        log("per", "placering", "--klinikhandledare=eva", "--starting=2026-09-01"),
        "loggboken har inte precis en placering 2026-09-01");
    refused(log("per", "placering", "majorna", "--starting=1 mars"), "--med-start behöver veta");
    refused(
        log("per", "placering", "--id=majorna", "--enhet=X", "--starting=1 mars"),
        "--enhet kan bara ha ett värde");
    refused(
        log(
            "per",
            "placering",
            "majorna",
            "--varav-verksamhet=psykiatri",
            "--varav-andel=10",
            "--starting=1 mars"),
        "har ingen egen period");
    refused(log("per", "handledning", "--add", "--minuter=30"), "--minuter kan bara ha ett värde");
    refused(log("per", "handledning", "--add", "--edit", "--delmål=BT3"), "--add och --med-start");
    refused(log("per", "handledning", "--add", "--delmål=BT33"), "BT33");
    refused(
        log("per", "placering", "majorna", "--klinikhandledare=nisse", "--starting=1 mars"),
        "nisse");
    // Only the keys that may have several elements have the options.
    refused(log("per", "frånvaro", "--add", "--orsak=vab"), "--add");
  }
}
