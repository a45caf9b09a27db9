package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The blocks to copy in {@code docs/ci.md} are valid YAML, and its commands work: a shell runs each
 * of them, with the packaged program where a job would have it.
 */
class CiDocumentIT {

  private static final Path DOCUMENT = Path.of("docs", "ci.md");
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  @TempDir private Path folder;

  @BeforeEach
  void layOutARepositoryWithAFault() throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    Files.writeString(
        folder.resolve("loggbok.yaml"), healthy.replace("form: fristående", "form: fristaende"));
    Files.createSymbolicLink(folder.resolve(".bt"), Path.of("").toAbsolutePath());
  }

  @AfterEach
  void removeTheLink() throws IOException {
    Files.delete(folder.resolve(".bt"));
  }

  /** A code block of the document. */
  static Stream<JsonNode> blocks() throws IOException {
    return Pattern.compile("(?ms)^```yaml\\n(.*?)^```$")
        .matcher(Files.readString(DOCUMENT))
        .results()
        .map((MatchResult block) -> YAML.readTree(block.group(1)));
  }

  static Stream<String> checks() throws IOException {
    return commands("bin/bt validate").filter(command -> !command.contains("--baseline"));
  }

  private static Stream<String> commands(String what) throws IOException {
    return blocks()
        .flatMap(block -> Stream.concat(block.findValues("run").stream(), scripts(block)))
        .map(JsonNode::stringValue)
        .filter(command -> command.contains(what));
  }

  private static Stream<JsonNode> scripts(JsonNode block) {
    return block.findValues("script").stream().flatMap(lines -> lines.values().stream());
  }

  @Test
  void everyBlockIsOfAKnownKind() throws IOException {
    assertThat(blocks().map(block -> block.propertyNames().iterator().next()))
        .containsExactly(
            "name",
            "steps",
            "steps",
            "intygsfiler",
            "loggbok",
            "script",
            "script",
            "repos",
            "repos",
            "steps",
            "include");
    assertThat(checks()).hasSize(4);
    assertThat(commands("bin/bt validate --baseline")).hasSize(2);
    assertThat(commands("bin/bt diff")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCommandFindsTheFault(String command) throws Exception {
    Path page = folder.resolve("sida.md");
    BtRun.Result result =
        shell(
            command,
            Map.of(
                "GITHUB_ACTIONS", "true",
                "GITHUB_WORKSPACE", folder.toString(),
                "GITHUB_STEP_SUMMARY", page.toString(),
                "CI_PROJECT_DIR", folder.toString()));

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("”fristaende” är inte ett tillåtet värde");
    assertThat(Files.exists(page)).isEqualTo(result.out().startsWith("::error file=loggbok.yaml,"));
    for (String file : filesOf(command)) {
      assertThat(folder.resolve(file)).content().contains("fristaende", "format-varde");
    }
  }

  static Stream<String> comparisons() throws IOException {
    return Stream.concat(commands("bin/bt validate --baseline"), commands("bin/bt diff"));
  }

  /** The fault is old; only a new one, or a change of what has happened, makes a command fail. */
  @ParameterizedTest
  @MethodSource("comparisons")
  void everyComparisonIsWithTheTargetBranch(String command) throws Exception {
    Path logbook = folder.resolve("loggbok.yaml");
    String session =
        "handledningstillfällen:\n"
            + "  - { datum: 2025-09-03, handledare: maria-holt, innehåll: Start }\n";
    Files.writeString(logbook, Files.readString(logbook) + session);
    shell(
        "git init -q && git add loggbok.yaml && git -c user.name=a -c user.email=a@b commit -qm a"
            + " && git update-ref refs/remotes/origin/main HEAD",
        Map.of());
    Map<String, String> base =
        Map.of("GITHUB_BASE_REF", "main", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");

    assertThat(shell(command, base).exitCode()).isZero();

    Files.writeString(logbook, Files.readString(logbook).replace("Start", "todo"));
    assertThat(shell(command, base).exitCode()).isEqualTo(1);
  }

  private static List<String> filesOf(String command) {
    return Pattern.compile("--format [a-z]+=(\\S+)")
        .matcher(command)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Every file that a later step fetches is written by an earlier one. */
  @Test
  void everyFetchedFileIsWrittenFirst() throws IOException {
    List<String> fetched = new ArrayList<>();
    for (String key : List.of("sarif_file", "codequality", "junit")) {
      blocks().forEach(block -> fetched.addAll(block.findValuesAsString(key)));
    }

    assertThat(fetched).containsExactly("bt.sarif", "bt-kodkvalitet.json", "bt-krav.xml");
    assertThat(checks().flatMap(command -> filesOf(command).stream())).containsAll(fetched);
  }

  @Test
  void theHookRunsBt() throws Exception {
    JsonNode hook = YAML.readTree(Files.readString(HOOKS)).path(0);
    BtRun.Result result =
        shell(".bt/" + hook.path("entry").stringValue() + " loggbok.yaml", Map.of());

    assertThat(hook.path("language").stringValue()).isEqualTo("script");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("loggbok.yaml:11:9: brist: ");
  }

  @Test
  void theDocumentNamesTheHookAndItsFiles() throws IOException {
    JsonNode hook = YAML.readTree(Files.readString(HOOKS)).path(0);
    List<JsonNode> named =
        blocks()
            .flatMap(block -> block.path("repos").values().stream())
            .map(repository -> repository.at("/hooks/0"))
            .toList();

    assertThat(named).extracting(one -> one.path("id")).containsOnly(hook.path("id"));
    assertThat(named.get(0).path("files")).isEqualTo(hook.path("files"));
    assertThat(named.get(0).path("name")).isEqualTo(hook.path("name"));
  }

  @ParameterizedTest
  @CsvSource({
    "loggbok.yaml, true",
    "portföljer/eva/loggbok-2026.yml, true",
    "min-loggbok.yaml, false",
    "loggbok/annat.yaml, false",
    "loggbok.yaml.txt, false"
  })
  void theHookIsForLogbooks(String file, boolean wanted) throws IOException {
    String files = YAML.readTree(Files.readString(HOOKS)).at("/0/files").stringValue();

    assertThat(Pattern.compile(files).matcher(file).find()).isEqualTo(wanted);
  }

  private BtRun.Result shell(String command, Map<String, String> environment) throws Exception {
    Path out = Files.createTempFile("bt-", ".out");
    Path err = Files.createTempFile("bt-", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-e", "-c", command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeAll(List.of("BT_LANG", "JAVA_TOOL_OPTIONS"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("%s ends", command).isTrue();
      return new BtRun.Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
