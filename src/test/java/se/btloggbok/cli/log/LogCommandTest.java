package se.btloggbok.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.BtRun.Result;
import se.btloggbok.cli.Repository;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.terminal.ScriptedInput;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;

/** {@code bt log}: entries, what is filled in, what is refused, and what is said. */
class LogCommandTest {

  /** A Saturday in the middle of the first placement. */
  private static final String TODAY = "2025-11-29";

  @TempDir private Path folder;

  private String before = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void copyALogbook() throws IOException {
    before = Files.readString(Path.of("examples", "tre-manader.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), before);
  }

  private Result log(String... arguments) {
    return log(new BtRun(folder), arguments);
  }

  private Result log(BtRun bt, String... arguments) {
    return bt.log(TODAY, arguments);
  }

  private String after() {
    try {
      return Files.readString(logbook);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the lines that were added, which must be the only change. */
  private List<String> added() {
    List<String> now = new ArrayList<>(after().lines().toList());
    List<String> old = before.lines().toList();
    int start = 0;
    while (start < old.size() && old.get(start).equals(now.get(start))) {
      start++;
    }
    List<String> added = now.subList(start, start + now.size() - old.size());
    List<String> rest = new ArrayList<>(now.subList(0, start));
    rest.addAll(now.subList(start + added.size(), now.size()));
    assertThat(rest).isEqualTo(old);
    return added;
  }

  private void refused(Result result, String... reasons) {
    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains(reasons);
    assertThat(after()).isEqualTo(before);
    assertThat(folder.toFile().list()).containsExactly("loggbok.yaml");
  }

  @Test
  void aFileThatIsNoLogbookIsRefusedWithItsFault() throws IOException {
    before = "format: bt-loggbok/9\n";
    Files.writeString(logbook, before);

    refused(
        log("handledning", "EKG", "--file", logbook.toString()),
        "loggbok.yaml går inte att läsa som en loggbok:\n",
        "loggbok.yaml:1:9: ",
        "åtgärd: ");
  }

  @Test
  void whatIsCertainIsFilledIn() {
    Result result = log("handledning", "Hypertoni, när ska man remittera?", "--delmål", "BT1,BT3");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(added())
        .containsExactly(
            "  - datum: 2025-11-29",
            "    handledare: johan-brandt",
            "    minuter: 60",
            "    innehåll: Hypertoni, när ska man remittera?",
            "    delmål: [BT1, BT3]");
    assertThat(result.out())
        .contains("loggbok.yaml:205: skrev in handledning 29 nov 2025\n  - datum: 2025-11-29\n")
        .contains("Nu uppfyllt: Underlag för varje delmål – BT3 ")
        .contains("Nästa: ");
  }

  @Test
  void aWeekIsMet() {
    assertThat(
            log(new BtRun(folder), "handledning", "--remove", "--file", logbook.toString())
                .exitCode())
        .isZero();
    Result result = log("handledning", "EKG-tolkning", "med", "övningar", "--datum", "i tisdags");

    assertThat(result.out()).contains("Vecka 48 är nu uppfylld.\n");
    assertThat(after()).contains("    innehåll: EKG-tolkning med övningar\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "igår|2025-11-28",
        "i onsdags|2025-11-26",
        "10/9|2025-09-10",
        "10 sept|2025-09-10",
        "v. 37 onsdag|2025-09-10",
      })
  void daysAreWrittenAsPeopleSayThem(String said, String date) {
    log("handledning", "x y z", "--datum", said);

    assertThat(added().get(0)).isEqualTo("  - datum: " + date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frånvaro|vab 26/11|”vab” och sedan --från \"26/11\"",
        "frånvaro|vab i fredags|”vab” och sedan --från \"i fredags\"",
        "frånvaro|vab för fyra dagar sedan|”vab” och sedan --från \"för fyra dagar sedan\"",
        "bedömning|mini-CEX den 26 november|”mini-CEX” och sedan --datum \"den 26 november\"",
      })
  void aDayAfterAWordOfTheFormatNeedsAnOption(String kind, String said, String advice) {
    refused(log(kind, said), "dagen behöver ett eget val: " + advice);
  }

  @Test
  void aTextMayEndWithADay() {
    log("handledning", "Apgar 9/10");

    assertThat(after()).contains("    innehåll: Apgar 9/10\n");
  }

  @Test
  void namesAndWordsMayBeSpeltOtherwise() {
    log("bedomning", "minicex", "--bedomare", "Johan", "--delmal", "1-3", "--datum", "igår");

    assertThat(added())
        .containsExactly(
            "  - datum: 2025-11-28",
            "    metod: mini-CEX",
            "    bedömare: johan-brandt",
            "    delmål: [BT1, BT2, BT3]");
  }

  @Test
  void aFileMayBeNamedAsInWindows() {
    String options = "--slag delmål --utfärdare johan-brandt --delmål BT1 --fil intyg\\bt1.pdf";
    log(("intyg " + options).split(" ", 0));

    assertThat(after()).contains("    fil: intyg/bt1.pdf\n");
  }

  @Test
  void englishWords() {
    Result result =
        new BtRun(folder)
            .run("log", "session", "ECG", "--datum", "yesterday", "--lang", "en", "--today", TODAY);

    assertThat(result.out()).contains("loggbok.yaml:205: wrote supervision session 28 Nov 2025");
  }

  @Test
  void peopleGetAnId() {
    log("person", "Johan Brandt", "--kompetens", "annan", "--enhet", "A, B", "--enhet", "C");

    assertThat(added())
        .containsExactly(
            "  johan-brandt-2:",
            "    namn: Johan Brandt",
            "    kompetens: annan",
            "    enhet: [\"A, B\", C]");
  }

  @Test
  void aLastNameMayComeFirst() {
    log("person", "Ek, Björn", "--kompetens", "annan", "--enhet", "Hus, A");
    assertThat(added())
        .containsExactly(
            "  björn-ek:", "    namn: Björn Ek", "    kompetens: annan", "    enhet: Hus, A");

    log("person", "björn", "--edit", "--namn", "Dr Holm, Björn");
    assertThat(after()).contains("  björn-ek:\n    namn: Björn Holm\n");
  }

  @Test
  void aMappingInAnEntryHasItsOwnOptions() {
    log(
        "avvikelse",
        "närvaro",
        "--upptäckt-av",
        "johan",
        "--rapporterad-datum",
        "idag",
        "--rapporterad-till",
        "johan");

    assertThat(added()).contains("    rapporterad: { datum: 2025-11-29, till: [johan-brandt] }");
  }

  @Test
  void aByteOrderMarkIsKept() throws IOException {
    Files.writeString(logbook, "\uFEFF" + before);
    log("frånvaro", "vab");

    assertThat(Files.readAllBytes(logbook)).startsWith("\uFEFF".getBytes(StandardCharsets.UTF_8));
    before = "\uFEFF" + before;
    assertThat(String.join("\n", added())).contains("orsak: vab");
  }

  @Test
  void anEntryThatMovesOthersMakesNoNewFindingsOfTheirs() {
    log("handledning", "--datum", "2025-11-19", "--planerad");
    before = after();

    Result added = log("handledning", "Sepsis på vårdcentral", "--datum", "2025-09-01");
    assertThat(added.out()).contains("skrev in").doesNotContain("märkt som planerad");
    assertThat(added()).contains("  - datum: 2025-09-01");
  }

  @Test
  void aBookingThatHasPassedIsANewFindingOfItsOwn() {
    Result result = log("handledning", "--datum", "2025-11-19", "--planerad");

    assertThat(result.out()).contains("Nytt fynd: Posten är märkt som planerad");
  }

  @Test
  void whatIsRemovedBeforeOthersMakesNoNewFindingsOfTheirs() throws IOException {
    before =
        before.replace(
            "handledningstillfällen:\n",
            "handledningstillfällen:\n"
                + "  - datum: 2025-11-28\n    handledare: johan-brandt\n    innehåll: Sepsis\n"
                + "  - datum: 2025-11-19\n    handledare: johan-brandt\n    planerad: true\n");
    Files.writeString(logbook, before);

    Result result = log("handledning", "--remove");

    assertThat(result.out())
        .contains("tog bort handledning 28 nov 2025")
        .doesNotContain("märkt som planerad");
  }

  @Test
  void aBookingIsOnItsDayNotByIt() {
    Result result = log("handledning", "--datum", "imorgon", "--planerad");

    assertThat(result.out()).contains("Nästa: bokad handledning 30 nov 2025.\n");
  }

  @Test
  void aChangeToTheSameValueIsNotAChange() {
    log("handledning", "Sepsis på vårdcentral", "--minuter", "45");
    before = after();

    Result result = log("handledning", "--edit", "--minuter", "45");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).endsWith(" är redan så; ingenting är ändrat\n");
    assertThat(result.out()).doesNotContain("ändrade");
    assertThat(after()).isEqualTo(before);
  }

  @Test
  void absenceForAnotherReasonOnTheSameDaysIsMentioned() {
    log("frånvaro", "kurs", "--från", "2025-11-26", "--till", "2025-11-27");

    String other = "Samma dagar har också: kurs 26–27 nov 2025 (rad ";
    assertThat(log("frånvaro", "vab", "--från", "2025-11-28").out()).doesNotContain("Samma dagar");
    assertThat(log("frånvaro", "sjukdom", "--från", "2025-11-27").out()).contains(other);
    assertThat(log("frånvaro", "sjukdom", "--från", "2025-11-25").out())
        .doesNotContain("Samma dagar", "Nytt fynd");
    assertThat(log("frånvaro", "sjukdom", "--från", "2025-11-25", "--till", "2025-11-27").out())
        .contains(other, "Nytt fynd: Frånvaron (sjukdom) från 2025-11-2");
  }

  // --- what is refused ---

  @Test
  void theSameEntryTwiceIsRefused() {
    assertThat(log("handledning", "EKG").exitCode()).isZero();
    before = after();
    refused(log("handledning", "EKG"), "loggbok.yaml:205", "det finns redan en sådan post");
    assertThat(log("handledning", "EKG", "--minuter", "30").exitCode()).isZero();

    String[] placement = {
      "placering",
      "Ortopeden",
      "--verksamhet",
      "övrig",
      "--från",
      "2026-09-07",
      "--till",
      "2026-10-04"
    };
    assertThat(log(placement).exitCode()).isZero();
    before = after();
    refused(log(placement), "det finns redan en sådan post");
  }

  @Test
  void somethingIsMissing() {
    refused(log("bedömning"), "det saknas uppgifter", "ange --metod (konsultationsmall, DOPS, ");
    refused(log("handledning", "--planerad"), "ange --datum, --handledare");
    refused(new BtRun(folder).run("logga"), "vad ska loggas? Välj bland handledning, bedömning");
  }

  @Test
  void theFutureCanOnlyBeBooked() {
    refused(log("handledning", "x y", "--datum", "imorgon"), "lägg till --planerad");
    refused(log("kollegabedömning", "--datum", "2025-11-30"), "2025-11-30 har inte varit än");
    assertThat(log("handledning", "--datum", "imorgon", "--planerad").exitCode()).isZero();
    assertThat(added()).contains("  - datum: 2025-11-30", "    planerad: true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onsdag|kan betyda 2025-11-26, 2025-12-03",
        "v 37|är en hel vecka",
        "29/2|ligger inte inom BT",
        "torsdag 10/9|har fel veckodag",
        "2025-02-30|är ingen dag som kan stå i en loggbok",
        "häromdan|är inte ett datum",
      })
  void daysThatAreNotCertain(String said, String reason) {
    refused(log("handledning", "x y", "--datum", said), reason);
  }

  @ParameterizedTest
  @CsvSource({"i,tisdags", "för,fyra dagar sedan", "den,10 sept"})
  void aDayOfSeveralWordsNeedsQuotationMarks(String first, String rest) {
    List<String> words = new ArrayList<>(List.of("handledning", "EKG och", "--datum", first));
    words.addAll(List.of(rest.split(" ", -1)));
    refused(
        log(words.toArray(String[]::new)), "citattecken: --datum \"" + first + " " + rest + "\"\n");
  }

  @Test
  void aWordThatIsNoDayNeedsNone() {
    refused(log("handledning", "EKG", "--datum", "i", "lugn och ro"), "”i” är inte ett datum");
  }

  @Test
  void anAbsenceOfAWeek() {
    log("frånvaro", "semester", "--från", "v. 7");

    assertThat(added())
        .containsExactly("  - { från: 2026-02-09, till: 2026-02-15, orsak: semester }");
  }

  @Test
  void anAbsenceFromAWeekToAnother() {
    log("frånvaro", "vab", "--från", "vecka 7", "--till", "v 8 2026");

    assertThat(added()).containsExactly("  - { från: 2026-02-09, till: 2026-02-22, orsak: vab }");
  }

  @Test
  void anAbsenceFromAWeekOn() {
    log("frånvaro", "sjukdom", "--från", "v. 7", "--tills-vidare");

    assertThat(added()).containsExactly("  - { från: 2026-02-09, orsak: sjukdom }");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Johan och Karin", "Johan and Karin", "johan & karin", "Johan, Karin"})
  void severalPeopleInOneText(String people) {
    log("avstämning", "avstämning", "--datum", "igår", "--deltagare", people);

    assertThat(added()).contains("    deltagare: [johan-brandt, karin-ahlgren]");
  }

  @Test
  void aWaiverForAWeekWithoutItsYear() {
    log(
        "undantag",
        "handledning-varje-vecka",
        "--gäller",
        "v. 52",
        "--beslutad-av",
        "lena",
        "--skäl",
        "Ingen är där.");

    assertThat(added()).contains("    gäller: 2025-v52");
  }

  @Test
  void aFollowUpIsNotThePlan() {
    assertThat(log("uppföljning", "Mer sårvård", "--med", "johan-brandt").out())
        .contains("skrev in uppföljning ")
        .doesNotContain("utbildningsplan ");
  }

  @Test
  void theFormatDecides() {
    refused(log("handledning", "x y", "--handledare", "ingen"), "--handledare: ", "”ingen”");
    refused(log("handledning", "x y", "--minuter", "0"), "--minuter: ");
    refused(log("bedömning", "annan"), "ange --metod-namn");
    refused(log("frånvaro", "fest"), "--orsak: ", "välj bland semester, kompledighet, ");
    refused(log("handledning", "Om 19900602-2397"), "personnummer");
    refused(log("handledning", "x", "--innehåll", "y"), "--innehåll är angivet två gånger");
    refused(
        log("person", "Johan Brandt", "--id", "johan-brandt", "--kompetens", "annan"),
        "det finns redan en sådan post");
    refused(log("uppföljning", "x", "--med", "johan-brandt", "--edit", "--remove"), "tillsammans");
    refused(log("handleding", "x"), "okänt argument: handleding. Menade du handledning?");
    refused(log("handledning", "--edit"), "vad som ska ändras");
    refused(log("handledning", "x", "--remove"), "ingen post", "har --innehåll \"x\"");
  }

  @Test
  void aFaultInTheSectionIsRefusedWithItsPlace() throws IOException {
    before = before.replaceFirst("(?m)^    minuter: 60", "   minuter: 60");
    Files.writeString(logbook, before);

    refused(log("handledning", "x y"), "loggbok.yaml:", "har ett skrivfel här");
  }

  @Test
  void aFaultElsewhereIsNot() throws IOException {
    before = before.replaceFirst("(?m)^    metod: .*", "    metod: finns-inte");
    Files.writeString(logbook, before);
    Result result = log("handledning", "EKG");

    assertThat(result.exitCode()).isZero();
    assertThat(added()).hasSize(4);
  }

  @Test
  void noFile() {
    Result result = log("handledning", "x", "--file", folder.resolve("a.yaml").toString());

    assertThat(result.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("a.yaml finns inte");
  }

  @Test
  void aWriteProtectedFileIsNotReplaced() {
    assertThat(logbook.toFile().setReadOnly()).isTrue();
    refused(log("handledning", "Sepsis"), "loggbok.yaml är skrivskyddad, och ingenting är skrivet");
  }

  /** The file behind a link is changed, and the link stays. */
  @Test
  void aLinkStaysALink() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("delad")).resolve("loggbok.yaml");
    Files.move(logbook, elsewhere);
    Files.createSymbolicLink(logbook, elsewhere);

    assertThat(log("handledning", "Sepsis på vårdcentral").exitCode()).isZero();
    assertThat(logbook).isSymbolicLink();
    assertThat(elsewhere).content().contains("Sepsis på vårdcentral");

    Files.delete(elsewhere);
    assertThat(log("handledning", "x").err())
        .contains("loggbok.yaml är en länk till något som inte finns");
    assertThat(new BtRun(folder).run("ny", "--name=A", "--supervisor=B").err())
        .contains("loggbok.yaml finns redan");
    assertThat(elsewhere).doesNotExist();
  }

  // --- questions ---

  @Test
  void whatIsMissingIsAskedFor() {
    ScriptedInput user = new ScriptedInput().types("trettio", "EKG och arytmier");
    Result result = log(new BtRun(folder).answering(user), "handledning", "--datum", "igår");

    assertThat(result.exitCode()).isZero();
    assertThat(user.prompts()).hasSize(1);
    assertThat(added()).contains("    innehåll: trettio");
  }

  @Test
  void anAnswerThatCannotBeReadIsExplained() {
    ScriptedInput user = new ScriptedInput().types("onsdag", "på onsdag");
    Result result =
        log(
            new BtRun(folder).answering(user),
            "handledning",
            "--planerad",
            "--handledare",
            "johan");

    assertThat(result.err()).contains("”onsdag” kan betyda");
    assertThat(added())
        .containsExactly("  - { datum: 2025-12-03, handledare: johan-brandt, planerad: true }");
  }

  /** Nothing is asked for twice, and what the format would refuse is not accepted. */
  @Test
  void anAnswerThatTheFormatRefusesIsAskedForAgain() {
    ScriptedInput user = new ScriptedInput().types("promenad", "cbd", "nobody", "johan");
    Result result = log(new BtRun(folder).answering(user), "bedömning", "--datum", "2025-08-30");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(user.prompts()).containsExactly("metod: ", "metod: ", "bedömare: ", "bedömare: ");
    assertThat(result.err())
        .contains(
            "promenad här: välj bland konsultationsmall, DOPS",
            "loggboken har ingen nobody, eller flera",
            "bt logga person");
    assertThat(added()).contains("    metod: CBD", "    bedömare: johan-brandt");
  }

  @Test
  void inEnglishTheQuestionSaysWhatTheKeyMeans() {
    ScriptedInput user = new ScriptedInput().types("absence", "vacation");
    Result result = new BtRun(folder).answering(user).run("log", "--lang", "en");

    assertThat(user.words()).contains("semester");
    assertThat(result.err()).contains("semester (vacation), kompledighet (compensatory leave)");
    assertThat(after()).contains("orsak: semester");
    assertThat(new BtRun(folder).run("log", "--lang", "en").err())
        .contains("session, assessment, colleague-feedback");
  }

  @Test
  void theKindIsAskedForToo() {
    ScriptedInput user = new ScriptedInput().types("frånvaro", "vab");
    Result result = new BtRun(folder).answering(user).run("logga");

    assertThat(user.words()).contains("vab", "semester");
    assertThat(result.exitCode()).isZero();
    assertThat(after()).contains("orsak: vab");
  }

  @Test
  void aUserWhoStopsHasChangedNothing() {
    Result result = log(new BtRun(folder).answering(new ScriptedInput()), "bedömning");

    assertThat(result.exitCode()).isNotZero();
    assertThat(after()).isEqualTo(before);
  }

  // --- corrections ---

  @Test
  void theLastEntryIsChanged() {
    Result result = log("handledning", "--edit", "--minuter", "45");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("ändrade handledning", "\n-    minuter: ", "\n+    minuter: 45\n");
    assertThat(after()).contains("minuter: 45");
    assertThat(after().lines().count()).isEqualTo(before.lines().count());
  }

  /** Not the last one, which would be renamed. */
  @Test
  void aPersonOrAPlacementIsChangedByItsName() {
    log("person", "Ulla Ek", "--kompetens", "annan");
    before = after();

    assertThat(log("person", "johan", "--edit", "--namn", "Johan Brandt-Ek").exitCode()).isZero();
    assertThat(after()).isEqualTo(before.replace("namn: Johan Brandt", "namn: Johan Brandt-Ek"));

    before = after();
    refused(log("person", "nobody", "--edit", "--enhet", "A"), "loggboken har ingen nobody");
    assertThat(log("person", "Ulla Ek", "--remove").exitCode()).isZero();
    assertThat(after()).doesNotContain("Ulla Ek").contains("namn: Johan Brandt-Ek");

    assertThat(log("placering", "Ytterby", "--edit", "--tjänstgöringsgrad", "80").out())
        .contains("ändrade placering", "+    tjänstgöringsgrad: 80");
    assertThat(log("placering", "Ny enhet", "--edit", "--id", "ytterby").out())
        .contains("+    enhet: Ny enhet");
  }

  @Test
  void theLastEntryIsRemoved() {
    log("handledning", "EKG");
    Result result = log("handledning", "--remove");

    assertThat(result.out())
        .contains("tog bort handledning 29 nov 2025", "\n-  - datum: 2025-11-29\n");
    assertThat(after()).isEqualTo(before);
  }

  /** The logbook has leave to come, which was logged before. */
  @Test
  void whatHasNotBegunIsNotTheLastEntry() {
    log("frånvaro", "vab", "--från", "28/11");
    Result result = log("frånvaro", "--remove");

    assertThat(result.out()).contains("-  - { från: 2025-11-28, ");
    assertThat(after()).isEqualTo(before);
  }

  @Test
  void theAbsenceThatGoesOnIsMeantByItsReason() {
    log("frånvaro", "föräldraledighet", "--från", "3/11");
    log("frånvaro", "vab", "--från", "28/11");
    Result result = log("frånvaro", "föräldraledighet", "--edit", "--till", "23/11");

    assertThat(result.out()).contains("+  - { från: 2025-11-03, till: 2025-11-23, ");
    log("frånvaro", "föräldraledighet", "--från", "24/11", "--till", "25/11");
    log("frånvaro", "föräldraledighet", "--edit", "--post", "3/11", "--till=");
    assertThat(log("frånvaro", "föräldraledighet", "--remove").out())
        .as("the one that goes on, although another is later")
        .contains("-  - { från: 2025-11-03, orsak: föräldraledighet }");
  }

  @Test
  void anEmptyOptionRemovesTheKey() {
    log("bastjänstgöring", "--edit", "--avbruten", "28/11");
    assertThat(after()).contains("\n  avbruten: 2025-11-28\n");
    Result resumed = log("bastjänstgöring", "--edit", "--avbruten=");
    assertThat(resumed.out()).contains("-  avbruten: 2025-11-28\n");
    assertThat(after()).isEqualTo(before);

    log("frånvaro", "sjukdom", "--från", "24/11", "--till", "28/11");
    assertThat(log("frånvaro", "--edit", "--till", "", "--omfattning", "50").out())
        .contains("+  - { från: 2025-11-24, orsak: sjukdom, omfattning: 50 }");
    before = after();
    refused(log("frånvaro", "--edit", "--från="), "ange --från");
    refused(
        log("frånvaro", "sjukdom", "--från", "1/11", "--till", ""), "--till: ", "inte ett datum");
    assertThat(log("frånvaro", "--edit", "--till=").out()).contains("är redan så");
    assertThat(after()).isEqualTo(before);
  }

  @Test
  void anEntryIsMeantByItsDay() {
    assertThat(log("handledning", "--edit", "--datum", "4/11", "--minuter", "50").out())
        .contains("handledning 4 nov 2025", "+    minuter: 50")
        .doesNotContain("datum: 2025-11-26");
    before = after();
    refused(log("handledning", "--remove", "--datum", "6/11"), "har --datum \"6/11\"");
    refused(log("handledning", "--remove", "--datum", "4/11", "--minuter", "1"), "--minuter \"1\"");
    assertThat(log("handledning", "--remove", "--datum", "4/11").out())
        .contains("-  - datum: 2025-11-04");
  }

  @Test
  void aPersonWhoIsNeededIsNotRemoved() {
    refused(
        log("person", "--remove", "--id", "johan-brandt"),
        "posten används",
        "handledning ",
        " och fler");
    refused(log("undantag", "--remove"), "ingen post av slaget undantag");
  }

  @Test
  void whatGitHasIsOnlyCorrected() throws Exception {
    Repository.in(folder).commit("start");
    Result refused = log("handledning", "--edit", "--minuter", "45");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(refused.err()).contains("--correction", "--append-only");
    assertThat(after()).isEqualTo(before);
    assertThat(log("handledning", "--remove").exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(log("handledning", "EKG").exitCode()).isZero();
    assertThat(log("handledning", "--edit", "--minuter", "45").exitCode()).isZero();
    assertThat(log("handledning", "--remove").exitCode()).isZero();
    assertThat(log("handledning", "--edit", "--minuter", "45", "--correction").exitCode()).isZero();
    assertThat(log("handledning", "--edit", "--minuter", "50").err()).contains("--correction");
    assertThat(log("handledning", "--remove").err()).contains("--correction");
    Files.writeString(logbook, before);
    assertThat(log("handledning", "--remove").err()).contains("--correction");
    assertThat(log("handledning", "--remove", "--correction").exitCode()).isZero();
  }

  /** What may be added later needs no correction, whatever else has been altered. */
  @Test
  void aScannedFileMayBeAddedToWhatIsAltered() throws Exception {
    Files.writeString(
        logbook,
        before
            + "intyg:\n  - { slag: delmål, datum: 2025-11-20, utfärdare: karin-ahlgren,"
            + " delmål: [BT5], aktiviteter: a, kontroll: k }\n");
    Repository.in(folder).commit("start");
    Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.7\n");
    assertThat(log("intyg", "--edit", "--delmål", "BT4", "--correction").exitCode()).isZero();

    assertThat(log("intyg", "--edit", "--fil", "scan.pdf").err()).doesNotContain("--correction");
    assertThat(log("intyg", "--edit", "--delmål", "BT6").err()).contains("--correction");
  }

  /** What is as it was committed again alters nothing more. */
  @Test
  void anAlterationMayBeUndone() throws Exception {
    Repository.in(folder).commit("start");
    assertThat(log("handledning", "--edit", "--minuter", "45", "--correction").exitCode()).isZero();

    assertThat(log("handledning", "--edit", "--minuter", "60").err()).isEmpty();
  }

  @Test
  void anEntryOfNothingIsAskedFor() {
    refused(log("person"), "ange --namn, --kompetens");
    refused(log("placering"), "ange --verksamhet", "--enhet");
  }

  @Test
  void theOnlyPlanIsCorrectedOrReviewed() {
    refused(log("utbildningsplan", "--upprättad", "1/9"), "--edit", "bt logga uppföljning");
  }

  // --- absence for a day, and the names of days ---

  @ParameterizedTest
  @CsvSource({
    "vab --från igår, 'till: 2025-11-28'",
    "sjuk, 'till: 2025-11-29'",
    "vab --till 1/12, 'till: 2025-12-01'",
    "vab --tills-vidare, ''",
    "sjuk --open-ended, ''",
    "föräldraledighet, ''"
  })
  void aDayOfAbsenceIsADayUnlessItGoesOn(String arguments, String end) {
    List<String> all = new ArrayList<>(List.of("frånvaro"));
    all.addAll(List.of(arguments.split(" ")));

    assertThat(log(all.toArray(String[]::new)).err()).isEmpty();

    assertThat(added()).hasSize(1);
    assertThat(added().get(0).replaceFirst(".*från: [0-9-]+, (till: [0-9-]+)?.*", "$1"))
        .isEqualTo(end);
  }

  @Test
  void anAbsenceHasAnEndOrGoesOn() {
    refused(
        log("frånvaro", "vab", "--till", "igår", "--tills-vidare"),
        "--till och --tills-vidare går inte att använda tillsammans");
  }

  @ParameterizedTest
  @CsvSource({
    "avvikelse, --datum, --upptäckt",
    "utbildningsplan, --datum=igår, --upprättad",
    "undantag, --date, --beslut",
    "frånvaro, --datum, --från"
  })
  void anotherNameForADayPointsToTheOptionOfTheEntry(String kind, String given, String meant) {
    Result result = log(kind, given, "igår");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Menade du " + meant + "?");
  }

  // --- the description of the format ---

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKeyIsAnOption(EntryKind kind) {
    Result help = new BtRun(folder).run("logga", LoggedKinds.name(kind), "--help");

    for (Shape.Field field : LoggedKinds.shape(kind).fields()) {
      if (field.form() != Shape.Form.OBJECTS) {
        assertThat(help.out()).contains("--" + field.key());
      }
    }
    assertThat(help.out()).doesNotContain("null", "schema.");
    assertThat(help.exitCode()).isZero();
  }

  static List<EntryKind> kinds() {
    return EntryKind.ADDED;
  }

  @Test
  void everyKindHasACommand() {
    assertThat(EntryKind.ADDED)
        .containsExactlyInAnyOrderElementsOf(
            List.of(EntryKind.values()).stream()
                .filter(
                    kind ->
                        kind != EntryKind.LOGBOOK
                            && kind != EntryKind.TRAINEE
                            && kind != EntryKind.TRAINING)
                .toList());
    assertThat(EntryKind.ADDED.stream().flatMap(kind -> LoggedKinds.names(kind).stream()))
        .doesNotHaveDuplicates()
        .contains("bedömning", "bedomning", "assessment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void help(String language) {
    Result help = new BtRun(folder).run("log", "--help", "--lang", language);

    assertThat(help.out()).contains("handledning", "frånvaro", "placering").doesNotContain("null");
  }
}
