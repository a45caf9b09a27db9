package se.btloggbok.cli.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt validate --baseline}: only what is new makes the run fail. */
class BaselineCommandTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path temporary;

  private Repository repository;
  private String text = "";

  @BeforeEach
  void keepALogbookWithFindingsInGit() throws IOException {
    text = Files.readString(Path.of("examples", "manga-fel.yaml"));
    repository = Repository.in(temporary.resolve("portfölj"));
    repository.write("anna/loggbok.yaml", text);
    repository.commit("Första");
    repository.git("tag", "v1");
  }

  private BtRun.Result validate(String... options) {
    return run(repository.folder(), options);
  }

  private static BtRun.Result run(Path folder, String... options) {
    List<String> arguments = new ArrayList<>(List.of("validate"));
    arguments.addAll(List.of(options));
    if (!String.join(" ", options).contains("--today")) {
      arguments.add("--today=2025-11-29");
    }
    arguments.add(folder.toString());
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private void addAFault() throws IOException {
    repository.write("anna/loggbok.yaml", text.replaceFirst("(?m)^( *)namn: .*$", "$0\n$1lön: 1"));
  }

  // --- a version in Git ---

  @Test
  void oldFindingsAreListedButDoNotMakeTheRunFail() {
    BtRun.Result plain = validate("--format", "concise");
    BtRun.Result result = validate("--format", "concise", "--baseline", "v1");
    long errors = plain.out().lines().filter(line -> line.contains(": brist: ")).count();

    assertThat(plain.exitCode()).isEqualTo(1);
    assertThat(errors).isGreaterThan(3);
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).hasLineCount((int) plain.out().lines().count());
    assertThat(result.out().lines().filter(line -> !line.contains("undantaget: ")))
        .allMatch(line -> line.contains(" (äldre): "));
    assertThat(result.err())
        .isEqualTo("bt: " + errors + " äldre fynd fäller inte körningen (de fanns i v1)\n");
  }

  @Test
  void theCalendarAloneMakesNothingNew() {
    BtRun bt = new BtRun(repository.folder());
    for (String today : List.of("2025-09-01", "2026-03-01", "2027-05-05")) {
      BtRun.Result result =
          bt.run("validate", "--today", today, "--baseline", "v1", repository.folder().toString());

      assertThat(result.exitCode()).as(today).isZero();
    }
  }

  @Test
  void aNewFindingMakesTheRunFail() throws IOException {
    addAFault();
    BtRun.Result result = validate("--format", "concise", "--baseline", "v1");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines().filter(line -> line.contains("brist: ")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("lön"));
  }

  @Test
  void aLogbookThatWasNotThereIsNewAsAWhole() throws IOException {
    repository.write("bo.yaml", text.replaceAll("namn: ", "namn: Bo "));
    BtRun.Result result = validate("--baseline", "v1", "--lang", "en");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("bo.yaml is not in v1: all its findings count as new");
  }

  @Test
  void aRenamedLogbookIsFollowed() throws IOException {
    repository.git("mv", "anna/loggbok.yaml", "anna-berg.yaml");
    repository.write("anna-berg.yaml", text + "# flyttad\n");
    BtRun.Result result = validate("--baseline", "v1");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).doesNotContain("borttagen", "finns inte");
  }

  /** pre-commit names the new file alone. */
  @Test
  void aRenamedLogbookIsFollowedIfItAloneIsNamed() throws IOException {
    repository.git("mv", "anna/loggbok.yaml", "loggbok-2.yaml");
    Path file = repository.folder().resolve("loggbok-2.yaml");
    for (String text : List.of(text, text + "# flyttad\n")) {
      Files.writeString(file, text);
      BtRun.Result result =
          new BtRun(repository.folder())
              .run("validate", "--today=2025-11-29", "--baseline=v1", file.toString());

      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.err()).doesNotContain("borttagen", "finns inte");
    }
    assertThat(
            new BtRun(repository.folder())
                .stdin(text)
                .run("validate", "--baseline=v1", "--stdin-filename=loggbok-2.yaml", "-")
                .exitCode())
        .isZero();
  }

  /** A certificate's file belongs to the version too. */
  @Test
  void aRemovedCertificateFileIsNew() throws IOException {
    Path example = Path.of("examples", "portfolj");
    repository.write("loggbok.yaml", Files.readString(example.resolve("loggbok.yaml")));
    Path copies = Files.createDirectories(repository.folder().resolve("intyg"));
    for (String name : List.of("2026-01-30-bt4.pdf", "2026-02-13-bt16.pdf")) {
      Files.copy(example.resolve("intyg").resolve(name), copies.resolve(name));
    }
    repository.commit("Med intyg");
    assertThat(validate("--baseline", "HEAD").exitCode()).isZero();

    Files.delete(repository.folder().resolve("intyg/2026-01-30-bt4.pdf"));
    BtRun.Result removed = validate("--today=2026-09-01", "--baseline=HEAD", "--format=concise");
    assertThat(removed.exitCode()).isEqualTo(1);
    assertThat(removed.out().lines().filter(line -> line.contains(" brist: ")))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("[intyg-fil]"));

    repository.commit("Utan");
    assertThat(validate("--baseline", "HEAD").exitCode()).isZero();
  }

  @Test
  void standardInputIsComparedByItsName() {
    assertThat(fromStandardInput("anna/loggbok.yaml")).isZero();
    assertThat(fromStandardInput("annan.yaml")).isEqualTo(1);
  }

  private int fromStandardInput(String name) {
    return new BtRun(repository.folder())
        .stdin(text)
        .run("validate", "--baseline", "v1", "--stdin-filename", name, "-")
        .exitCode();
  }

  @Test
  void whatIsNotAVersionMayHaveBeenMeantAsAFile() {
    assertThat(validate("--baseline=forra-veckan").err())
        .startsWith("bt: forra-veckan är varken en fil eller en version i Git");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v9", "finns-inte.json", "-v1"})
  void aBaselineThatIsNotThereIs2(String baseline) {
    BtRun.Result result = validate("--baseline=" + baseline);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bt: ").contains(baseline);
  }

  @Test
  void anOldVersionThatIsNoTextIs2() throws IOException {
    Files.write(repository.folder().resolve("anna/loggbok.yaml"), new byte[] {'P', 'K', 3, 4, 0});
    repository.commit("En arkivfil");
    repository.write("anna/loggbok.yaml", text);

    assertThat(validate("--baseline", "HEAD").exitCode()).isEqualTo(2);
  }

  // --- a logbook that cannot be judged ---

  /** Writes a logbook with a fault that hides what is missing. */
  private void writeUnjudged(String fault) throws IOException {
    String faulty =
        text.replace("19121212-1212", "ring avdelningen")
            .replace("bt-loggbok/1", fault.equals("version") ? "bt-loggbok/2" : "bt-loggbok/1")
            .replace(
                "från: 2025-09-01", fault.equals("period") ? "från: hösten" : "från: 2025-09-01");
    Files.write(
        repository.folder().resolve("anna/loggbok.yaml"),
        faulty.getBytes(fault.equals("encoding") ? ISO_8859_1 : UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoding", "version"})
  void aFaultThatHidesTheOthersIsNeverOld(String fault) throws IOException {
    writeUnjudged(fault);
    assertNothingIsOld("v1");
    repository.commit("Oläslig");
    assertNothingIsOld("HEAD");
    Path file = temporary.resolve("bas.json");
    Files.writeString(file, validate("--format", "json").out());
    assertNothingIsOld(file.toString());
  }

  /** The calendar alone makes nothing new, and an unrelated line does not either. */
  @Test
  void withoutAPeriodOnlyItsFaultIsNeverOld() throws IOException {
    writeUnjudged("period");
    repository.commit("Utan period");
    Path file = temporary.resolve("bas.json");
    Files.writeString(file, validate("--format", "json").out());
    Path logbook = repository.folder().resolve("anna/loggbok.yaml");
    Files.writeString(logbook, Files.readString(logbook) + "# en rad\n");

    for (String baseline : List.of("HEAD", file.toString())) {
      BtRun.Result result = validate("--baseline=" + baseline, "--format=concise");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out().lines().filter(line -> line.contains(" brist: ")))
          .isNotEmpty()
          .allMatch(line -> line.contains("[format-"));
      assertThat(result.out()).contains(" brist (äldre): ");
    }
  }

  private void assertNothingIsOld(String baseline) {
    for (String format : List.of("text", "concise", "json", "sarif", "github", "junit", "csv")) {
      BtRun.Result result = validate("--baseline=" + baseline, "--format=" + format);

      assertThat(result.exitCode()).as(format).isEqualTo(1);
      assertThat(result.out()).isNotBlank().doesNotContain("äldre", "unchanged", "fanns redan");
      assertThat(result.err()).doesNotContain("äldre");
    }
    assertThat(validate("--baseline=" + baseline, "--format=junit").out())
        .doesNotContain("failures=\"0\" errors=\"0\"");
    assertThat(validate("--baseline=" + baseline, "--format=github").out()).contains("::error ");
    assertThat(validate("--baseline=" + baseline, "--format=markdown").out())
        .contains("- **brist**")
        .doesNotContain("(äldre)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoding", "version", "period"})
  void whatWasHiddenIsNewWhenTheFaultIsMended(String fault) throws IOException {
    writeUnjudged(fault);
    repository.commit("Oläslig");
    repository.write("anna/loggbok.yaml", text);
    BtRun.Result mended = validate("--baseline=HEAD", "--format=concise");

    assertThat(mended.exitCode()).isEqualTo(1);
    assertThat(mended.out()).contains(" brist: ");
    assertThat(mended.err()).contains("loggbok.yaml gick inte att bedöma i HEAD: ");
    repository.commit("Rättad");
    assertThat(validate("--baseline=HEAD").exitCode()).isZero();
  }

  @Test
  void aMendedLogbookWithoutFindingsIsGreen() throws IOException {
    text = Files.readString(Path.of("examples", "minimal.yaml"));
    writeUnjudged("encoding");
    repository.commit("Oläslig");
    repository.write("anna/loggbok.yaml", text);

    assertThat(validate("--baseline=HEAD").exitCode()).isZero();
  }

  // --- a file of results ---

  @Test
  void aFileOfResultsIsABaseline() throws IOException {
    String results = validate("--format", "json").out();
    Path file = Files.writeString(temporary.resolve("bas.json"), results);

    BtRun.Result same = validate("--baseline", file.toString());
    assertThat(same.exitCode()).isZero();
    assertThat(same.err()).contains("äldre fynd fäller inte körningen");

    addAFault();
    assertThat(validate("--baseline", file.toString()).exitCode()).isEqualTo(1);
  }

  /** Only below the folders that are named; standard input was no file. */
  @Test
  void aLogbookOfTheResultsThatIsGoneIs2() throws IOException {
    repository.write("bo/loggbok.yaml", text);
    Path file = temporary.resolve("bas.json");
    String results = validate("--format", "json").out();
    Files.writeString(
        file,
        results.replaceFirst(
            "\"files\" : \\[ \\{", "$0 \"path\" : \"stdin\", \"findings\" : [ ] }, {"));
    repository.git("rm", "--quiet", "-r", "anna");

    BtRun.Result result = validate("--baseline", file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .containsOnlyOnce("är borttagen")
        .contains("bt: anna/loggbok.yaml fanns i " + file + ", men är borttagen");
    assertThat(run(repository.folder().resolve("bo"), "--baseline", file.toString()).exitCode())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"version\": 2, \"files\": []}",
        "{\"version\": 1, \"files\": [null]}",
        "{\"version\": 1, \"files\": [{\"path\": \"a\"}]}",
        "{\"version\": 1, \"files\": [{\"path\": \"a\", \"findings\": [{\"level\": \"error\"}]}]}",
        "{\"version\": 1, \"files\": [{\"path\": \"a\", \"findings\": [{\"level\": \"x\","
            + " \"parts\": [\"1\"]}]}]}",
        "{\"version\": 1, \"files\": []} x"
      })
  void aFileThatHasNoResultsIs2(String content) throws IOException {
    Path file = Files.writeString(temporary.resolve("bas"), content);
    BtRun.Result result = validate("--baseline", file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("bas");
  }

  @Test
  void theBaselineIsNotOverwritten() throws IOException {
    Path file = temporary.resolve("bas.json");
    Files.writeString(file, validate("--format", "json").out());
    String before = Files.readString(file);
    BtRun.Result result =
        validate("--force", "--baseline", file.toString(), "--format", "json=" + file);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("bas.json är resultaten som --baseline jämför med");
    assertThat(file).hasContent(before);
  }

  // --- the formats ---

  @Test
  void everyFormatTellsNewFromOld() throws IOException {
    addAFault();
    JsonNode json = JSON.readTree(validate("--baseline=v1", "--format=json").out());
    List<String> states =
        json.at("/files/0/findings").values().stream()
            .map(finding -> finding.path("baseline").stringValue())
            .toList();
    assertThat(states).containsOnlyOnce("new").contains("unchanged");

    JsonNode sarif = JSON.readTree(validate("--baseline=v1", "--format=sarif").out());
    assertThat(
            sarif.at("/runs/0/results").values().stream()
                .map(result -> result.path("baselineState").stringValue()))
        .containsOnlyOnce("new")
        .contains("unchanged")
        .doesNotContainNull();

    assertThat(validate("--baseline=v1", "--format=github").out().lines())
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("::error ").contains("lön"));
    assertThat(validate("--baseline=v1", "--format=junit").out())
        .contains("failures=\"0\" errors=\"1\"")
        .contains("<skipped>fanns redan i baslinjen: ");
    assertThat(validate("--baseline=v1", "--format=csv").out()).contains("nytt", "äldre");
    assertThat(validate("--baseline=v1", "--format=markdown").out())
        .contains("varav äldre", "- **brist (äldre)**");
    assertThat(JSON.readTree(validate("--baseline=v1", "--format=gitlab").out()))
        .as("GitLab compares by itself")
        .hasSize(states.size());
  }

  @Test
  void withoutABaselineNothingIsSaidOfIt() {
    assertThat(validate("--format=json").out()).doesNotContain("\"baseline\"");
    assertThat(validate("--format=sarif").out()).doesNotContain("baselineState");
    assertThat(validate("--format=csv").out()).doesNotContain("baslinje");
  }

  @Test
  void theSummaryOfAJobListsWhatGithubLeavesOut() throws IOException {
    addAFault();
    Path page = temporary.resolve("sida.md");
    new BtRun(repository.folder())
        .with("GITHUB_ACTIONS", "true")
        .with("GITHUB_STEP_SUMMARY", page.toString())
        .run(
            "validate",
            "--today=2025-11-29",
            "--baseline=v1",
            repository.folder().resolve("anna/loggbok.yaml").toString());
    List<String> items =
        Files.readString(page).lines().filter(line -> line.startsWith("- **")).toList();

    assertThat(items).hasSizeGreaterThan(10);
    assertThat(items.get(0)).startsWith("- **brist**").contains("lön");
    assertThat(items.subList(1, items.size())).allMatch(item -> item.contains("(äldre)**"));
  }
}
