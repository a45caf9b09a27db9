package se.btloggbok.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.BtRun;
import se.btloggbok.cli.NastyFiles;
import se.btloggbok.cli.Repository;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.EntryKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bt diff}, as users and programs see it. */
class DiffCommandTest {

  private static final Path PUBLISHED = Path.of("docs", "bt-diff-1.schema.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String BEFORE =
      """
      format: bt-loggbok/1
      personer:
        johan-brandt: { namn: Johan Brandt, kompetens: specialist }
      placeringar:
        akuten: { verksamhet: akut sjukvård, enhet: Akuten }
      handledningstillfällen:
        - { datum: 2025-10-14, handledare: johan-brandt, innehåll: "EKG @per 19900101-0017" }
        - { datum: 2025-10-21, handledare: johan-brandt, planerad: true }
      """;

  private static final String AFTER =
      """
      format: bt-loggbok/1
      personer:
        johan: { namn: Johan Brandt, kompetens: specialist }
      handledningstillfällen:
        - { datum: 2025-10-21, handledare: johan, minuter: sextio, innehåll: Remisser }
        - { datum: 2025-10-14, handledare: johan, innehåll: "EKG @per 19900101-0017 <b>*", delmål: [BT1] }
        - { datum: 2025-10-28, handledare: johan, planerad: true }
      """;

  @TempDir private Path folder;

  private String before = "";
  private String after = "";

  @BeforeEach
  void writeTwoVersions() throws IOException {
    before = Files.writeString(folder.resolve("gammal.yaml"), BEFORE).toString();
    after = Files.writeString(folder.resolve("ny.yaml"), AFTER).toString();
  }

  private BtRun.Result diff(String... options) {
    String[] arguments = Arrays.copyOf(options, options.length + 3);
    System.arraycopy(arguments, 0, arguments, 1, options.length);
    arguments[0] = "diff";
    arguments[options.length + 1] = before;
    arguments[options.length + 2] = after;
    return new BtRun(folder).run(arguments);
  }

  private String withoutFolder(String text) {
    return text.replace(folder + "/", "");
  }

  @Test
  void describesTheDifferences() {
    BtRun.Result result = diff();

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(withoutFolder(result.out()))
        .isEqualTo(
            """
            ny.yaml:3:3: nytt id: personen johan-brandt (Johan Brandt)
               heter nu johan; det som hänvisar dit är jämfört med det nya id:t
            gammal.yaml:5:3: borttaget: placeringen akuten (Akuten)
            ny.yaml:6:5: ändrat: handledningstillfälle 2025-10-14 med Johan Brandt
               innehåll: ”EKG @per ••••••••-••••” → ”EKG @per ••••••••-•••• <b>*”
               delmål: tillagt ”BT1”
            ny.yaml:5:5: ändrat: handledningstillfälle 2025-10-21 med Johan Brandt
               minuter: tillagt ”sextio” (går inte att läsa)
               innehåll: tillagt ”Remisser”
               planerad: borttaget ”true”
            ny.yaml:7:5: tillagt: handledningstillfälle 2025-10-28 med Johan Brandt
            ny.yaml: en rad gick inte att läsa (5); det som står där är jämfört som det är skrivet, eller inte alls. bt validate säger vad som är fel.
            5 skillnader: 1 tillagd, 2 ändrade, 1 med nytt id, 1 borttagen.
            """);
  }

  /** As a hook compares them: the index, and two commits. */
  @ParameterizedTest
  @ValueSource(strings = {":loggbok.yaml", "HEAD:loggbok.yaml"})
  void aLogbookThatIsGoneIsRemoved(String now) throws IOException {
    Repository repository = Repository.in(folder.resolve("förråd"));
    repository.write("loggbok.yaml", BEFORE);
    repository.write("annan.yaml", BEFORE);
    repository.commit("Första");
    repository.git("tag", "v1");
    repository.git("mv", "loggbok.yaml", "ny.yaml");
    if (now.startsWith("HEAD")) {
      repository.commit("Andra");
    }
    BtRun bt = new BtRun(repository.folder());
    BtRun.Result result = bt.run("diff", "--append-only", "v1:loggbok.yaml", now);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("v1:loggbok.yaml:1:1: borttaget: loggboken\n");
    assertThat(result.err())
        .startsWith("bt: v1:loggbok.yaml finns inte i den nyare versionen: loggboken är borttagen")
        .doesNotContain("förrådets rot");
    assertThat(bt.run("diff", "--append-only", "v1:loggbok.yaml", now.replace("log", "ny.#")).err())
        .as("another path may be misspelt")
        .contains("finns inte i Git");
    assertThat(bt.run("diff", "--append-only", "v1:finns-inte.yaml", ":finns-inte.yaml").exitCode())
        .isEqualTo(2);
    assertThat(
            bt.run("diff", "--append-only", "v1:loggbok.yaml", now.replace("loggbok", "ny"))
                .exitCode())
        .as("its new name")
        .isZero();
  }

  @Test
  void changingThePastGives1() {
    BtRun.Result result = diff("--append-only");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .containsOnlyOnce("   det här hade hänt, och skulle ha stått kvar som det var\n")
        .contains("1 post om något som hade hänt är ändrad eller borttagen.");
    after = before;
    assertThat(diff("--append-only").exitCode()).isZero();
  }

  @Test
  void exitCodeShowsWhetherAnythingDiffers() {
    assertThat(diff("--exit-code").exitCode()).isEqualTo(1);
    after = before;
    BtRun.Result same = diff("--exit-code");
    assertThat(same.exitCode()).isZero();
    assertThat(withoutFolder(same.out()))
        .isEqualTo("Inga skillnader i innehåll mellan gammal.yaml och gammal.yaml.\n");
  }

  @Test
  void markdownIsEscaped() {
    String written = diff("--format", "markdown", "--append-only", "--lang", "en").out();

    assertThat(withoutFolder(written))
        .startsWith("### Differences between ")
        .contains("- **changed:** supervision session 2025-10-14 with Johan Brandt (line 6)\n")
        .contains("“EKG @\u2060per ••••••••-•••• \\<b\\>\\*”")
        .contains("  - **this had already happened, and must not be changed**\n")
        .contains("(line 5 of the old version)")
        .endsWith("let the reviewer of the proposal approve the correction.**\n");
  }

  @Test
  void longTextsAreShortenedAroundTheDifference() throws IOException {
    String text = "Mycket ".repeat(40);
    Files.writeString(Path.of(before), BEFORE.replace("Akuten }", text + "A " + text + "}"));
    Files.writeString(Path.of(after), BEFORE.replace("Akuten }", text + "B " + text + "}"));

    assertThat(diff().out().lines().filter(line -> line.startsWith("   enhet")))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line)
                    .contains("”…ycket Mycket Mycket A Mycket ", "”…ycket Mycket Mycket B Mycket ")
                    .hasSizeLessThan(200));
  }

  @Test
  void oneVersionCanComeFromStandardInput() {
    BtRun.Result result = new BtRun(folder).stdin(AFTER).run("diff", "--exit-code", after, "-");

    assertThat(result.exitCode()).isZero();
    assertThat(new BtRun(folder).run("diff", "-", "-").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hej", "- a", "version: 3", "format: bt-loggbok/9"})
  void aFileThatIsNoLogbookIs2(String text) throws IOException {
    Files.writeString(Path.of(after), text);
    BtRun.Result result = diff();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("ny.yaml går inte att läsa som en loggbok", "ny.yaml:1:", "åtgärd: ");
  }

  @Test
  void anEmptyFileIs2() throws IOException {
    Files.writeString(Path.of(after), "");
    BtRun.Result result = diff();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("ny.yaml är tom: ");
  }

  @Test
  void aFolderIsRefusedWithTheWayOut() {
    after = folder.toString();
    assertThat(diff().err())
        .startsWith("bt: " + folder + " är en mapp: jämför två versioner av en loggbok i taget")
        .contains("--changed-since");
    assertThat(diff().exitCode()).isEqualTo(2);
  }

  @Test
  void aMissingFileIs2() {
    after = folder.resolve("finns-inte.yaml").toString();

    assertThat(diff().exitCode()).isEqualTo(2);
    assertThat(diff().err()).contains("finns inte");
  }

  @Test
  void noFileCausesAnInternalError() throws IOException {
    before = "examples/minimal.yaml";
    String healthy = Files.readString(Path.of(before));
    for (Map.Entry<String, byte[]> nasty : NastyFiles.all(healthy).entrySet()) {
      after = Files.write(folder.resolve("otäck.yaml"), nasty.getValue()).toString();
      BtRun.Result result = diff("--append-only");

      assertThat(result.exitCode()).as(nasty.getKey()).isLessThan(3);
      assertThat(result.out().isEmpty()).as(nasty.getKey()).isEqualTo(result.exitCode() == 2);
    }
  }

  // --- the JSON output and its schema ---

  private static Schema schema() throws IOException {
    return REGISTRY.getSchema(Files.readString(PUBLISHED));
  }

  @Test
  void theSchemaIsValidAndPrinted() throws IOException {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));

    assertThat(metaSchema.validate(JSON.readTree(Files.readString(PUBLISHED)))).isEmpty();
    assertThat(new BtRun(folder).run("schema", "diff").out())
        .isEqualTo(Files.readString(PUBLISHED));
  }

  @Test
  void everyKindAndTypeIsInTheSchema() throws IOException {
    JsonNode change = JSON.readTree(Files.readString(PUBLISHED)).at("/$defs/change/properties");

    assertThat(change.at("/kind/enum").values().stream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(EntryKind.values()).map(EntryKind::value).toList());
    assertThat(change.at("/change/enum").values().stream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(ChangeType.values()).map(ChangeType::value).toList());
  }

  @Test
  void theOutputConformsToTheSchemaWhichAllowsNothingElse() throws IOException {
    String printed = diff("--format", "json", "--append-only").out();

    assertThat(schema().validate(JSON.readTree(printed))).isEmpty();
    assertThat(JSON.readTree(printed).at("/summary/breaches").intValue()).isEqualTo(1);
    assertThat(printed).doesNotContain("19900101");
    for (String pointer :
        List.of(
            "",
            "/old",
            "/new/unread/0",
            "/summary",
            "/changes/2",
            "/changes/2/fields/0",
            "/changes/2/fields/0/old")) {
      JsonNode changed = JSON.readTree(printed);
      ((ObjectNode) changed.at(pointer)).put("nytt", "fält");

      assertThat(schema().validate(changed)).as("a new field in %s", pointer).isNotEmpty();
    }
  }

  @Test
  void theExamplesConformToTheSchema() throws IOException {
    before = "examples/tre-manader.yaml";
    for (String other : List.of("fardig", "integrerad", "manga-fel", "minimal")) {
      after = "examples/" + other + ".yaml";

      assertThat(schema().validate(JSON.readTree(diff("--format", "json").out()))).isEmpty();
    }
  }
}
