package se.btloggbok.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Rule;

/** {@code intyg-fil}, with files in a folder. */
class CertificateFileTest {

  private static final String ID = "intyg-fil";

  /** SHA-256 of {@code abc}, from FIPS 180-4. */
  private static final String SHA256 =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private static final String OTHER_SHA256 = SHA256.replace("ad", "ae");

  private static final String MET = "/intyg/0 met";
  private static final String MISSING = "/intyg/0 violated error saknas";
  private static final String OUTSIDE = "/intyg/0 violated error utanfor";
  private static final String CHANGED = "/intyg/0 violated error andrad";

  private static final Checker CHECKER =
      new Checker(
          RuleCatalog.all().stream().filter(CertificateFileTest::isOfFiles).toList(),
          new SwedishHolidays());

  @TempDir private Path everything;
  private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = Files.createDirectory(everything.resolve("loggbok"));
    Files.createDirectory(folder.resolve("intyg"));
    Files.writeString(folder.resolve("intyg/bt1.pdf"), "abc", UTF_8);
    Files.writeString(everything.resolve("utanför.pdf"), "abc", UTF_8);
  }

  private static boolean isOfFiles(Rule rule) {
    return rule.info().id().equals(ID);
  }

  /**
   * Returns a logbook with one certificate of delmål per argument; each argument is its keys about
   * a file.
   */
  private static String logbook(String... files) {
    StringBuilder certificates = new StringBuilder("intyg:\n");
    for (String file : files) {
      certificates.append(
          "  - { slag: delmål, datum: 2026-08-20, utfärdare: eva, delmål: [BT1]%s }\n"
              .formatted(file.isEmpty() ? "" : ", " + file));
    }
    return OutcomeLines.logbook(
        Set.of("format", "läkare", "bastjänstgöring", "personer"), certificates.toString());
  }

  private static Timing on(String today) {
    return new Timing(LocalDate.parse(today), null, false);
  }

  private static CheckedLogbook check(@Nullable Path where, String yaml) {
    return CHECKER.check(OutcomeLines.reading(yaml), where, on("2026-12-01"));
  }

  private CheckedLogbook check(String... files) {
    return check(folder, logbook(files));
  }

  private void gives(List<String> files, String... outcomes) {
    CheckedLogbook checked = check(files.toArray(String[]::new));
    assertThat(OutcomeLines.faults(checked)).isEmpty();
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(outcomes);
  }

  private void gives(String file, String... outcomes) {
    gives(List.of(file), outcomes);
  }

  // --- presence ---

  @Test
  void found() {
    gives("fil: intyg/bt1.pdf", MET);
    gives("fil: ./intyg/bt1.pdf", MET);
  }

  @Test
  void notFound() {
    gives("fil: intyg/bt2.pdf", MISSING);
    gives("fil: annan/bt1.pdf", MISSING);
    gives("fil: intyg/bt1.pdf/bt1.pdf", MISSING);
    CheckedLogbook checked = check("fil: intyg/bt2.pdf");
    assertThat(OutcomeLines.places(ID, checked)).containsExactly("/intyg/0/fil");
    assertThat(checked.findings().get(0).message().arguments()).hasToString("[intyg/bt2.pdf]");
  }

  @Test
  void theFolderIsTheLogbooksOwn() {
    assertThat(OutcomeLines.of(ID, check(everything, logbook("fil: intyg/bt1.pdf"))))
        .containsExactly(MISSING);
    assertThat(OutcomeLines.of(ID, check(everything, logbook("fil: loggbok/intyg/bt1.pdf"))))
        .containsExactly(MET);
    assertThat(
            OutcomeLines.of(ID, check(folder.resolve("intyg/.."), logbook("fil: intyg/bt1.pdf"))))
        .containsExactly(MET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fil: intyg", "fil: intyg/", "fil: .", "fil: ./intyg/."})
  void aFolderIsNotAFile(String file) {
    gives(file, MISSING);
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    Files.createFile(folder.resolve("tom.pdf"));
    gives("fil: tom.pdf", MET);
  }

  @Test
  void namesInSwedish() throws IOException {
    Files.writeString(folder.resolve("Delmål BT1 – åäö.pdf"), "abc", UTF_8);
    gives("fil: Delmål BT1 – åäö.pdf", MET);
  }

  // --- links ---

  @Test
  void aLinkOutOfTheFolderDoesNotCount() throws IOException {
    Files.createSymbolicLink(folder.resolve("ut.pdf"), everything.resolve("utanför.pdf"));
    Files.createSymbolicLink(folder.resolve("upp"), everything);
    gives("fil: ut.pdf", OUTSIDE);
    gives("fil: upp/utanför.pdf", OUTSIDE);
    gives("fil: ut.pdf, sha256: " + SHA256, OUTSIDE);
    CheckedLogbook checked = check("fil: ut.pdf, sha256: " + OTHER_SHA256);
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(OUTSIDE);
    assertThat(OutcomeLines.places(ID, checked)).containsExactly("/intyg/0/fil");
    assertThat(checked.findings().get(0).message().arguments()).hasToString("[ut.pdf]");
  }

  @Test
  void aLinkToAFolderBesideThatBeginsAlikeIsOutOfIt() throws IOException {
    Path beside = Files.createDirectory(everything.resolve("loggbok2"));
    Files.writeString(beside.resolve("bt1.pdf"), "abc", UTF_8);
    Files.createSymbolicLink(folder.resolve("ut.pdf"), beside.resolve("bt1.pdf"));
    gives("fil: ut.pdf", OUTSIDE);
  }

  @Test
  void aLinkWithinTheFolderDoes() throws IOException {
    Files.createSymbolicLink(folder.resolve("in.pdf"), Path.of("intyg/bt1.pdf"));
    Files.createSymbolicLink(folder.resolve("ut-och-in.pdf"), folder.resolve("intyg/bt1.pdf"));
    Files.createSymbolicLink(folder.resolve("upp"), everything);
    gives("fil: in.pdf, sha256: " + SHA256, MET);
    gives("fil: ut-och-in.pdf", MET);
    gives("fil: upp/loggbok/intyg/bt1.pdf", MET);
  }

  @Test
  void aLinkToNothingOrToItselfIsMissing() throws IOException {
    Files.createSymbolicLink(folder.resolve("borta.pdf"), folder.resolve("finns-inte.pdf"));
    Files.createSymbolicLink(folder.resolve("ring.pdf"), folder.resolve("ring.pdf"));
    gives("fil: borta.pdf", MISSING);
    gives("fil: ring.pdf", MISSING);
  }

  @Test
  void theFolderMayBeALinkItself() throws IOException {
    Path link = Files.createSymbolicLink(everything.resolve("genväg"), folder);
    assertThat(OutcomeLines.of(ID, check(link, logbook("fil: intyg/bt1.pdf"))))
        .containsExactly(MET);
  }

  // --- its hash ---

  @Test
  void theHashGivenIsTheFiles() {
    gives("fil: intyg/bt1.pdf, sha256: " + SHA256, MET);
    gives("fil: intyg/bt1.pdf, sha256: " + SHA256.toUpperCase(Locale.ROOT), MET);
    gives("fil: intyg/bt1.pdf, sha256: " + SHA256.replace("ba7", "Ba7"), MET);
  }

  @Test
  void anotherHashIsAnotherFile() throws IOException {
    gives("fil: intyg/bt1.pdf, sha256: " + OTHER_SHA256, CHANGED);
    CheckedLogbook checked = check("fil: intyg/bt1.pdf, sha256: " + OTHER_SHA256);
    assertThat(OutcomeLines.places(ID, checked)).containsExactly("/intyg/0/sha256");
    assertThat(checked.findings().get(0).message().arguments()).hasToString("[intyg/bt1.pdf]");
    Files.writeString(folder.resolve("intyg/bt1.pdf"), "abc\n", UTF_8);
    gives("fil: intyg/bt1.pdf, sha256: " + SHA256, CHANGED);
    gives("fil: intyg/bt1.pdf", MET);
  }

  @Test
  void aMissingFileIsReportedOnce() {
    gives("fil: intyg/bt2.pdf, sha256: " + OTHER_SHA256, MISSING);
  }

  @Test
  void largeFilesAreReadToTheirEnd() throws IOException {
    byte[] million = new byte[1_000_000];
    Arrays.fill(million, (byte) 'a');
    Files.write(folder.resolve("stor.pdf"), million);
    gives(
        "fil: stor.pdf, sha256: cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        MET);
  }

  // --- several certificates ---

  @Test
  void eachCertificateIsJudgedSeparately() {
    gives(List.of("fil: intyg/bt2.pdf", "", "fil: intyg/bt1.pdf"), MISSING, "/intyg/2 met");
    gives("");
  }

  @Test
  void twoMayNameTheSameFile() {
    String plain = "fil: intyg/bt1.pdf";
    String right = plain + ", sha256: " + SHA256;
    String wrong = plain + ", sha256: " + OTHER_SHA256;
    gives(List.of(plain, right), MET, "/intyg/1 met");
    gives(List.of(right, plain), MET, "/intyg/1 met");
    gives(List.of(plain, wrong), MET, "/intyg/1 violated error andrad");
    gives(List.of(wrong, plain, right), CHANGED, "/intyg/1 met", "/intyg/2 met");
  }

  @Test
  void anyKindOfCertificate() {
    String yaml =
        logbook("")
            + "  - { slag: utländsk tjänstgöring, datum: 2026-08-20, utfärdare: eva, fil: borta"
            + " }\n";
    assertThat(OutcomeLines.of(ID, check(folder, yaml)))
        .containsExactly("/intyg/1 violated error saknas");
  }

  // --- when it is judged ---

  @Test
  void fromStdinThereIsNoFolder() {
    String yaml = logbook("fil: intyg/bt1.pdf", "fil: borta.pdf, sha256: " + SHA256, "");
    assertThat(OutcomeLines.of(ID, check((Path) null, yaml)))
        .containsExactly("/intyg/0 not-applicable", "/intyg/1 not-applicable");
    assertThat(OutcomeLines.of(ID, CHECKER.check(OutcomeLines.reading(yaml), on("2026-12-01"))))
        .containsExactly("/intyg/0 not-applicable", "/intyg/1 not-applicable");
  }

  @Test
  void onlyCertificatesDatedByThen() {
    String yaml = logbook("fil: borta.pdf");
    assertThat(OutcomeLines.of(ID, CHECKER, yaml, folder, on("2026-08-19"))).isEmpty();
    assertThat(OutcomeLines.of(ID, CHECKER, yaml, folder, on("2026-08-20")))
        .containsExactly(MISSING);
    LocalDate today = LocalDate.parse("2026-12-01");
    assertThat(
            OutcomeLines.of(
                ID, CHECKER, yaml, folder, new Timing(today, LocalDate.parse("2026-08-19"), false)))
        .isEmpty();
    assertThat(OutcomeLines.of(ID, CHECKER, yaml, folder, new Timing(today, null, true)))
        .containsExactly(MISSING);
  }

  // --- faults of the format ---

  @ParameterizedTest
  @ValueSource(strings = {"../utanför.pdf", "/etc/hostname", "intyg\\\\bt1.pdf", "intyg/../../x"})
  void aForbiddenPathIsNotJudged(String file) {
    CheckedLogbook checked = check("fil: \"" + file + "\"");
    assertThat(OutcomeLines.faults(checked)).containsExactly("format-varde /intyg/0/fil");
    assertThat(OutcomeLines.of(ID, checked)).containsExactly("/intyg/0 not-applicable");
  }

  @ParameterizedTest
  @CsvSource({"abc123", "'hemligt'"})
  void anInvalidHashIsNotJudged(String hash) {
    CheckedLogbook checked = check("fil: intyg/bt1.pdf, sha256: " + hash);
    assertThat(OutcomeLines.faults(checked)).containsExactly("format-varde /intyg/0/sha256");
    assertThat(OutcomeLines.of(ID, checked)).containsExactly(MET);
  }

  // --- waivers ---

  @ParameterizedTest
  @CsvSource({
    "2026-08-20, waived",
    "2026-08-19, violated",
    "2026-v34, waived",
    "eva, waived",
    "per, violated"
  })
  void aWaiverForItsDayCoversIt(String scope, String status) {
    String yaml =
        logbook("fil: borta.pdf")
            + """
            undantag:
              - { regel: intyg-fil, gäller: %s, beslut: 2026-09-01, beslutad-av: sara, skäl: Brand }
            """
                .formatted(scope);
    assertThat(OutcomeLines.of(ID, check(folder, yaml)))
        .containsExactly(MISSING.replace("violated", status));
  }
}
