package se.btloggbok.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.Charset;
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
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt diff --append-only --changed-since}: a whole folder keeps the past as it was. */
class AppendOnlyFolderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: %s }
      personer:
        eva: { namn: Eva Lind }
      handledningstillfällen:
        - { datum: 2025-09-03, handledare: eva, innehåll: EKG }
        - { datum: 2025-09-10, handledare: eva, innehåll: Remisser }
        - { datum: 2025-09-17, handledare: eva, planerad: true }
      """;

  @TempDir private Path temporary;

  private Repository repository;

  @BeforeEach
  void keepTwoLogbooksInGit() throws IOException {
    repository = Repository.in(temporary.resolve("portfölj"));
    repository.write("anna/loggbok.yaml", LOGBOOK.formatted("Anna"));
    repository.write("bo.yaml", LOGBOOK.formatted("Bo"));
    repository.write("annat.yaml", "a: 1\n");
    repository.commit("Första");
    repository.git("checkout", "--quiet", "-b", "gren");
  }

  private BtRun.Result diff(String... options) {
    List<String> arguments = new ArrayList<>(List.of("diff", "--changed-since", "main"));
    arguments.addAll(List.of(options));
    if (!String.join(" ", options).endsWith(".yaml")) {
      arguments.add(repository.folder().toString());
    }
    return new BtRun(repository.folder()).run(arguments.toArray(String[]::new));
  }

  private String other() {
    return "bt: en annan YAML-fil hoppades över: " + repository.folder().resolve("annat.yaml\n");
  }

  private void rewrite(String name, String before, String after) throws IOException {
    String text = Files.readString(repository.folder().resolve(name));
    assertThat(text).contains(before);
    repository.write(name, text.replace(before, after));
  }

  @Test
  void withoutChangesItSaysSo() {
    assertThat(diff("--append-only"))
        .isEqualTo(new BtRun.Result(0, "", other() + "bt: ingen loggbok har ändrats sedan main\n"));
  }

  @Test
  void newEntriesAndLogbooksAreAllowed() throws IOException {
    rewrite("bo.yaml", "eva, planerad: true", "eva, innehåll: Gjort");
    repository.write("cilla.yaml", LOGBOOK.formatted("Cilla"));
    BtRun.Result result = diff("--append-only");

    assertThat(result.err()).isEqualTo(other());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("cilla.yaml:1:1: tillagt: loggboken").doesNotContain("anna");
  }

  @Test
  void aChangeOfThePastIs1InAnyLogbook() throws IOException {
    rewrite("anna/loggbok.yaml", "innehåll: EKG", "innehåll: Annat");
    BtRun.Result result = diff("--append-only");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("anna/loggbok.yaml:6:5: ändrat: handledningstillfälle");
    assertThat(diff().exitCode()).as("only shown").isZero();
    assertThat(diff("--exit-code").exitCode()).isEqualTo(1);
  }

  /** What others have added to the version since is not taken for something removed here. */
  @Test
  void theVersionMayBeAheadOfTheBranch() throws IOException {
    repository.git("checkout", "--quiet", "main");
    rewrite(
        "bo.yaml",
        "handledningstillfällen:\n",
        "handledningstillfällen:\n  - { datum: 2025-09-01, handledare: eva, innehåll: Start }\n");
    repository.commit("Någon annan");
    repository.git("checkout", "--quiet", "gren");
    rewrite("bo.yaml", "planerad: true", "innehåll: Gjort");

    assertThat(diff("--append-only").exitCode()).isZero();
  }

  @Test
  void aRemovedLogbookIs1() throws IOException {
    repository.git("rm", "--quiet", "-r", "anna");
    repository.git("rm", "--quiet", "annat.yaml");
    BtRun.Result result = diff("--append-only");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains("main:anna/loggbok.yaml:1:1: borttaget: loggboken")
        .doesNotContain("annat");
  }

  @Test
  void aRemovedLogbookThatIsNamedIs1() throws IOException {
    repository.git("rm", "--quiet", "bo.yaml");
    String file = repository.folder().resolve("bo.yaml").toString();

    assertThat(diff("--append-only", file).exitCode()).isEqualTo(1);
    assertThat(diff("--append-only", file.replace("bo.", "finns-inte.")).exitCode()).isEqualTo(2);
  }

  @Test
  void aRenamedLogbookIsFollowed() throws IOException {
    repository.git("mv", "bo.yaml", "boel.yaml");
    assertThat(diff("--append-only").exitCode()).isZero();

    rewrite("boel.yaml", "EKG", "Annat");
    BtRun.Result result = diff("--append-only");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("boel.yaml:6:5: ändrat").doesNotContain("borttaget: loggb");
  }

  /** Whoever names a file or a folder seldom names the place that the logbook had. */
  @ParameterizedTest
  @ValueSource(strings = {"boel.yaml", "kull/boel.yaml", "kull"})
  void aRenamedLogbookIsFollowedIfOnlyItsNewPlaceIsNamed(String named) throws IOException {
    String file = named.endsWith(".yaml") ? named : named + "/boel.yaml";
    Files.createDirectories(repository.folder().resolve("kull"));
    repository.git("mv", "bo.yaml", file);
    String argument = repository.folder().resolve(named).toString();
    BtRun bt = new BtRun(repository.folder());

    BtRun.Result same = bt.run("diff", "--append-only", "--changed-since", "main", argument);
    assertThat(same.exitCode()).as(same.out()).isZero();
    assertThat(same.out()).doesNotContain("tillagt: loggboken");

    rewrite(file, "EKG", "Annat");
    BtRun.Result changed = bt.run("diff", "--append-only", "--changed-since", "main", argument);
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.out()).contains("boel.yaml:6:5: ändrat");

    repository.commit("Andra");
    assertThat(bt.run("diff", "--append-only", "--changed-since", "main", argument).exitCode())
        .as("committed")
        .isEqualTo(1);
  }

  /** What is not named is not compared, even if it is gone. */
  @Test
  void aLogbookThatIsGoneElsewhereIsNotReported() throws IOException {
    repository.write("cilla.yaml", LOGBOOK.formatted("Cilla"));
    repository.git("rm", "--quiet", "bo.yaml");
    BtRun.Result result =
        diff("--append-only", repository.folder().resolve("cilla.yaml").toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("cilla.yaml:1:1: tillagt").doesNotContain("bo.yaml");
  }

  /** A text is a logbook too, where it is the only one of its name. */
  @Test
  void aLogbookThatWasATextIsFollowed() throws IOException {
    repository.git("mv", "bo.yaml", "bo.txt");
    repository.write("bo.yaml.bak", "en kopia\n" + LOGBOOK.formatted("Bo"));
    repository.commit("Fel ändelse");
    repository.git("checkout", "--quiet", "-B", "main");
    repository.git("checkout", "--quiet", "-B", "gren");
    repository.git("mv", "bo.txt", "boel.yaml");
    rewrite("boel.yaml", "EKG", "Annat");
    assertThat(diff("--append-only").exitCode()).isEqualTo(1);

    repository.git("rm", "--quiet", "--force", "boel.yaml");
    BtRun.Result removed = diff("--append-only");
    assertThat(removed.exitCode()).isEqualTo(1);
    assertThat(removed.out()).contains("main:bo.txt:1:1: borttaget: loggboken");
  }

  /** Both the version and the file of now are read, and the other logbook is compared. */
  @ParameterizedTest
  @CsvSource({
    "encoding, 2:, inte sparad som UTF-8",
    "utf-16, 1:, UTF-16",
    "version, 1:, uppdatera bt"
  })
  void theCauseIsToldOfALogbookThatCannotBeCompared(String fault, String place, String cause)
      throws IOException {
    writeUnreadable(fault);
    rewrite("anna/loggbok.yaml", "eva, planerad: true", "eva, innehåll: Gjort");
    assertCause("bo.yaml", place, cause);

    repository.commit("Oläslig");
    repository.git("checkout", "--quiet", "-B", "main");
    repository.git("checkout", "--quiet", "-B", "gren");
    repository.write("bo.yaml", LOGBOOK.formatted("Bo"));
    rewrite("anna/loggbok.yaml", "innehåll: Gjort", "innehåll: Klart");
    assertCause("main:bo.yaml", place, cause);
  }

  private void writeUnreadable(String fault) throws IOException {
    String text = LOGBOOK.formatted("Bo");
    Charset charset =
        switch (fault) {
          case "encoding" -> StandardCharsets.ISO_8859_1;
          case "utf-16" -> StandardCharsets.UTF_16;
          default -> StandardCharsets.UTF_8;
        };
    Files.writeString(
        repository.folder().resolve("bo.yaml"),
        fault.equals("version") ? text.replace("bt-loggbok/1", "bt-loggbok/9") : text,
        charset);
  }

  private void assertCause(String name, String place, String cause) {
    BtRun.Result result = diff();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).contains("anna/loggbok.yaml");
    assertThat(result.err())
        .containsOnlyOnce("går inte att läsa som en loggbok:\n")
        .contains(name + ":" + place, cause, "\n  åtgärd: ")
        .doesNotContain("ska vara en YAML-fil");
  }

  /** The last logbook of a folder is removed like any other. */
  @Test
  void theOnlyLogbookOfAFolderIs1WhenItIsRemoved() throws IOException {
    repository.git("rm", "--quiet", "anna/loggbok.yaml");
    repository.write("anna/läs.txt", "x");
    String folder = repository.folder().resolve("anna").toString();
    BtRun.Result result =
        new BtRun(repository.folder())
            .run("diff", "--append-only", "--changed-since", "main", folder);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("main:anna/loggbok.yaml:1:1: borttaget: loggboken");
  }

  /** Otherwise someone's logbook could take the place of another one. */
  @Test
  void anotherDoctorsLogbookIsNotARename() throws IOException {
    repository.git("mv", "bo.yaml", "dan.yaml");
    rewrite("dan.yaml", "namn: Bo", "namn: Dan");

    assertThat(diff("--append-only").exitCode()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hej", "- a", "", "format: bt-loggbok/9", "\u0000"})
  void aChangeThatCannotBeReadNeverPasses(String text) throws IOException {
    repository.write("bo.yaml", text);

    assertThat(diff("--append-only").exitCode()).isEqualTo(2);
  }

  @Test
  void anEntryHiddenByASyntaxErrorNeverPasses() throws IOException {
    String entry = "- { datum: 2025-09-03, handledare: eva, innehåll: EKG }";
    rewrite("bo.yaml", entry, "- { datum: 2025-09-03, handledare: eva, innehåll: [EKG }");
    repository.git("checkout", "--quiet", "main");
    repository.commit("Trasig");
    repository.git("checkout", "--quiet", "-B", "gren");
    rewrite("bo.yaml", "  - { datum: 2025-09-03, handledare: eva, innehåll: [EKG }\n", "");
    BtRun.Result result = diff("--append-only");

    assertThat(result.exitCode()).isEqualTo(1);
  }

  // --- the formats ---

  @Test
  void theFormatsOfServicesShowWhatMustNotChange() throws IOException {
    rewrite("anna/loggbok.yaml", "innehåll: EKG", "innehåll: Annat");
    rewrite(
        "anna/loggbok.yaml",
        "  - { datum: 2025-09-10, handledare: eva, innehåll: Remisser }\n",
        "");
    repository.git("rm", "--quiet", "bo.yaml");

    assertThat(diff("--append-only", "--format=github").out().lines())
        .hasSize(3)
        .allMatch(line -> line.contains(",title=append-only::"))
        .anyMatch(line -> line.startsWith("::error file=anna/loggbok.yaml,line=6,"))
        .anyMatch(line -> line.startsWith("::error file=bo.yaml,line=1,"));

    JsonNode gitlab = JSON.readTree(diff("--append-only", "--format=gitlab").out());
    assertThat(gitlab.findValuesAsString("fingerprint")).hasSize(3).doesNotHaveDuplicates();
    assertThat(gitlab.findValuesAsString("path")).contains("anna/loggbok.yaml", "bo.yaml");

    JsonNode sarif = JSON.readTree(diff("--append-only", "--format=sarif").out());
    assertThat(sarif.findValuesAsString("primaryLocationLineHash"))
        .hasSize(3)
        .doesNotHaveDuplicates();
    assertThat(sarif.findValuesAsString("uri")).contains("anna/loggbok.yaml", "bo.yaml");
    assertThat(sarif.at("/runs/0/tool/driver/rules/0/id").stringValue()).isEqualTo("append-only");
    try (var schema =
        AppendOnlyFolderTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(JSON.readTree(schema))
                  .validate(sarif))
          .isEmpty();
    }

    JsonNode json = JSON.readTree(diff("--append-only", "--format=json").out());
    assertThat(json.isArray()).isTrue();
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "bt-diff-1.schema.json")))
                .validate(json))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"github", "gitlab", "sarif"})
  void theyAreForAppendOnlyAlone(String format) {
    BtRun.Result result = diff("--format=" + format);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--append-only");
  }

  @Test
  void aFileIsWrittenEvenWhenNothingHasChanged() {
    Path file = temporary.resolve("bt.sarif");

    assertThat(diff("--append-only", "--format=sarif", "--output=" + file).exitCode()).isZero();
    assertThat(file).content().contains("\"results\" : [ ]");
  }

  @Test
  void standardInputAndOneVersionAreRefused() {
    assertThat(diff("-", "x.yaml").exitCode()).isEqualTo(2);
    BtRun.Result one = new BtRun(repository.folder()).run("diff", "bo.yaml");
    assertThat(one.exitCode()).isEqualTo(2);
    assertThat(one.err()).contains("det saknas ett argument: NY\nAnge den gamla");
  }
}
