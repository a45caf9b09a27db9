package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The commands of the workflows, the action and the job for GitLab, run by a shell as there, with
 * files of this computer where they would be downloaded, and with programs that note how they are
 * called.
 */
class ReleaseTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final YAMLMapper YAML = YAMLMapper.builder().build();
  private static final String PACKAGE = "bt-1.0.0-linux-x86_64.tar.gz";

  /** A bt that tells how it was called, and has found something. */
  private static final String BT = "#!/bin/sh\nprintf '<%s>' \"$@\"\nexit 1\n";

  @TempDir private Path work;

  private Path downloads = Path.of("");
  private String sum = "";

  @BeforeEach
  void makeAPackage() throws Exception {
    downloads = Files.createDirectories(work.resolve("v1.0.0"));
    program(work.resolve("bt-1.0.0/bin/bt"), BT);
    run(List.of("tar", "czf", downloads.resolve(PACKAGE).toString(), "bt-1.0.0"), Map.of());
    sum = sum(downloads.resolve(PACKAGE));
  }

  // --- the action ---

  @Test
  void theActionDownloadsAndChecks() throws Exception {
    assertThat(fetch(Map.of())).isEqualTo(new BtRun.Result(0, "", ""));

    assertThat(granska(Map.of()).out())
        .isEqualTo("<validate><--format><github><--fail-on><error><--><.>");
    assertThat(granska(Map.of()).exitCode()).isEqualTo(1);
  }

  @Test
  void theActionRefusesAnotherFile() throws Exception {
    BtRun.Result result = fetch(Map.of("SHA256", "0".repeat(64)));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).startsWith("::error title=bt::").contains(sum);
    assertThat(work.resolve("bt")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "VERSION, 2.0.0, 22",
    "PROCESSOR, ARM64, 22",
    "SYSTEM, macOS, 22",
    "SYSTEM, Windows, 2"
  })
  void theActionStopsWithoutAPackage(String variable, String value, int code) throws Exception {
    BtRun.Result result = fetch(Map.of(variable, value));

    // curl has 37 for a file that it cannot read, and 22 for a page that is missing.
    assertThat(result.exitCode()).isEqualTo(code == 22 ? 37 : code);
  }

  @Test
  void theActionPassesOnWhatItIsGiven() throws Exception {
    fetch(Map.of());

    assertThat(
            granska(
                    Map.of(
                        "PATHS", "en mapp\n$HOME;ls\n\n-x.yaml\n",
                        "SINCE", "v1",
                        "FAIL_ON", "warning",
                        "SARIF", "a b.sarif"))
                .out())
        .isEqualTo(
            "<validate><--format><github><--fail-on><warning><--format><sarif=a b.sarif><--force>"
                + "<--changed-since><v1><--><en mapp><$HOME;ls><-x.yaml>");
  }

  @ParameterizedTest
  @CsvSource({"'', main, <--changed-since><origin/main>", "all, main, ''", "'', '', ''"})
  void theActionChecksWhatHasChanged(String since, String base, String expected) throws Exception {
    fetch(Map.of());

    assertThat(granska(Map.of("SINCE", since, "GITHUB_BASE_REF", base)).out())
        .isEqualTo("<validate><--format><github><--fail-on><error>" + expected + "<--><.>");
  }

  @Test
  void everyStepOfTheActionIsTried() throws IOException {
    List<JsonNode> steps = steps(".github/actions/bt/action.yml", "/runs/steps");

    assertThat(steps).hasSize(3);
    for (JsonNode step : steps.subList(1, 3)) {
      assertThat(step.path("env").propertyNames())
          .allMatch(
              name ->
                  step.path("run").stringValue().contains("$" + name)
                      || step.path("run").stringValue().contains("${" + name));
    }
  }

  private BtRun.Result fetch(Map<String, String> other) throws Exception {
    return step(
        1,
        Map.of(
            "VERSION", "1.0.0",
            "SHA256", sum,
            "DOWNLOAD", downloads.toUri().toString(),
            "SYSTEM", "Linux",
            "PROCESSOR", "X64"),
        other);
  }

  private BtRun.Result granska(Map<String, String> other) throws Exception {
    return step(2, Map.of("PATHS", ".", "SINCE", "", "FAIL_ON", "error", "SARIF", ""), other);
  }

  private BtRun.Result step(int number, Map<String, String> usual, Map<String, String> other)
      throws Exception {
    Map<String, String> environment = new TreeMap<>(usual);
    environment.put("FOLDER", work.resolve("bt").toString());
    environment.putAll(other);
    return bash(
        steps(".github/actions/bt/action.yml", "/runs/steps").get(number).path("run").stringValue(),
        environment);
  }

  // --- the job for GitLab ---

  @ParameterizedTest
  @CsvSource({"'', ''", "main, <--changed-since><origin/main>"})
  void theJobForGitlabRuns(String base, String expected) throws Exception {
    BtRun.Result result = gitlab(sum, base);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .endsWith(
            "<validate><--format><text><--format><gitlab=bt-kodkvalitet.json><--format>"
                + "<junit=bt-krav.xml><--fail-on><error>"
                + expected
                + "<--><.>");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void theJobForGitlabRefusesAnotherFile() throws Exception {
    assertThat(gitlab("0".repeat(64), "").out()).contains(".bt.tar.gz: FAILED").doesNotContain("<");
  }

  private BtRun.Result gitlab(String checksum, String base) throws Exception {
    String job = Files.readString(ROOT.resolve(".gitlab/bt.yml")).split("\n---\n", 2)[1];
    List<String> lines =
        YAML.readTree(job)
            .at("/bt/script")
            .valueStream()
            .map(line -> line.stringValue().replace("/tmp/bt", work.resolve("gitlab").toString()))
            .toList();
    return bash(
        String.join("\n", lines),
        Map.of(
            "VERSION",
            "1.0.0",
            "SHA256",
            checksum,
            "DOWNLOAD",
            downloads.toUri().toString(),
            "PATHS",
            ".",
            "FAIL_ON",
            "error",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
            base));
  }

  // --- the workflows ---

  @ParameterizedTest
  @CsvSource({"v%s, 0", "v0.0.1, 1", "v, 1"})
  void theTagMustBeTheVersion(String tag, int code) throws Exception {
    String version =
        Files.readString(ROOT.resolve("pom.xml"))
            .lines()
            .filter(line -> line.matches("  <version>.*</version>"))
            .map(line -> line.replaceAll(" *</?version>", ""))
            .findFirst()
            .orElseThrow();
    JsonNode step = steps(".github/workflows/release.yml", "/jobs/package/steps").get(1);

    assertThat(
            bash(
                    "cd " + ROOT + "\n" + step.path("run").stringValue(),
                    Map.of("GITHUB_REF_NAME", tag.formatted(version)))
                .exitCode())
        .isEqualTo(code);
  }

  @Test
  void theReleaseHasChecksumsNotesAndManifests() throws Exception {
    Path folder = files();
    List<JsonNode> steps = steps(".github/workflows/release.yml", "/jobs/release/steps");
    Files.createDirectories(work.resolve("src/package"));
    Files.createDirectories(work.resolve("docs"));
    Files.copy(ROOT.resolve("src/package/release"), work.resolve("src/package/release"));
    Files.writeString(
        work.resolve("docs/andringar.md"),
        "# Ändringar\n\n## 1.0.0\n\nNytt.\n\n## 0.9\n\nGammalt.\n");
    for (String name : List.of("skopeo", "gh")) {
      program( // reads all of its input, as skopeo does, so that no pipe breaks
          work.resolve("programs/" + name),
          "#!/bin/sh\ncat >/dev/null\necho " + name + " \"$*\" >>calls\n");
    }
    Map<String, String> environment =
        Map.of(
            "GITHUB_REF_NAME", "v1.0.0",
            "GITHUB_SERVER_URL", "https://github.com",
            "GITHUB_REPOSITORY", "Owner/bt",
            "USER_NAME", "owner",
            "TOKEN", "secret",
            "PATH", work.resolve("programs") + ":" + System.getenv("PATH"));
    for (JsonNode step : steps) {
      if (step.has("run")) {
        BtRun.Result result = bash(step.path("run").stringValue(), environment);
        assertThat(result).isEqualTo(new BtRun.Result(0, "", ""));
      }
    }

    assertThat(work.resolve("target/notes.md"))
        .content()
        .contains("Nytt.")
        .doesNotContain("Gammalt");
    assertThat(run(List.of("sha256sum", "-c", "SHA256SUMS"), Map.of(), folder).out())
        .hasLineCount(8)
        .contains("bt-loggbok.rb: OK", "bt-loggbok.json: OK", "jbang-catalog.json: OK");
    String zip = "bt-1.0.0-windows-x86_64.zip";
    String address = "https://github.com/Owner/bt/releases/download/v1.0.0/";
    JsonNode scoop = YAML.readTree(folder.resolve("bt-loggbok.json").toFile());
    assertThat(scoop.at("/architecture/64bit/url").stringValue()).isEqualTo(address + zip);
    assertThat(scoop.at("/architecture/64bit/hash").stringValue())
        .isEqualTo(sum(folder.resolve(zip)));
    assertThat(scoop.path("bin").stringValue()).isEqualTo("bin\\bt.cmd");
    assertThat(folder.resolve("bt-loggbok.rb"))
        .content()
        .contains(address + PACKAGE + "\"\n      sha256 \"" + sum(folder.resolve(PACKAGE)) + "\"");
    assertThat(work.resolve("calls"))
        .content()
        .contains("skopeo login --username owner --password-stdin ghcr.io")
        .contains("docker://ghcr.io/owner/bt:1.0.0-aarch64")
        .contains("gh release create v1.0.0 --verify-tag")
        .doesNotContain("secret");
  }

  @Test
  void aReleaseWithoutNotesIsRefused() throws Exception {
    files();
    BtRun.Result result =
        run(
            List.of(
                ROOT.resolve("src/package/release").toString(),
                "0.0.1",
                "https://a",
                "target/dist"),
            Map.of(),
            ROOT);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("docs/andringar.md has nothing under ## 0.0.1\n");
  }

  /** The other commands build for a long time, so here it is only seen that they can be run. */
  @Test
  void whatTheWorkflowsRunExists() throws IOException {
    List<String> commands =
        Stream.of("ci/jobs/test", "ci/jobs/package", "release/jobs/package")
            .map(name -> name.split("/", 2))
            .flatMap(
                name ->
                    all(".github/workflows/" + name[0] + ".yml", "/" + name[1] + "/steps")
                        .map(step -> step.path("run").stringValue("")))
            .filter(command -> !command.isEmpty())
            .toList();

    assertThat(commands)
        .allMatch(
            command ->
                command.equals("bash .ci/run")
                    || command.equals("src/package/package $FORMATS")
                    || command.startsWith("sudo apt-get update ")
                    || command.startsWith("grep -qx "));
    assertThat(Files.isExecutable(ROOT.resolve("src/package/package"))).isTrue();
    Stream.of("ci", "release")
        .flatMap(
            name ->
                all(".github/workflows/" + name + ".yml", "/jobs/package/strategy/matrix/include"))
        .flatMap(row -> Stream.of(row.path("formats").stringValue().split(" ")))
        .forEach(format -> assertThat(ROOT.resolve("src/package/" + format + ".sh")).exists());
  }

  /** Makes files with the names of all packages. */
  private Path files() throws IOException {
    Path folder = Files.createDirectories(work.resolve("target/dist"));
    for (String name :
        List.of(
            PACKAGE,
            "bt-1.0.0-linux-aarch64.tar.gz",
            "bt-1.0.0-macos-x86_64.tar.gz",
            "bt-1.0.0-macos-aarch64.tar.gz",
            "bt-1.0.0-windows-x86_64.zip")) {
      Files.writeString(folder.resolve(name), name);
      Files.writeString(folder.resolve(name + ".sha256"), "");
    }
    return folder;
  }

  private static Stream<JsonNode> all(String file, String pointer) {
    return YAML.readTree(ROOT.resolve(file).toFile()).at(pointer).valueStream();
  }

  private static List<JsonNode> steps(String file, String pointer) throws IOException {
    return all(file, pointer).toList();
  }

  private static String sum(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private static void program(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs commands as GitHub does. */
  private BtRun.Result bash(String commands, Map<String, String> environment) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail"));
    command.add(Files.writeString(work.resolve("step.sh"), commands).toString());
    return run(command, environment);
  }

  private BtRun.Result run(List<String> command, Map<String, String> environment) throws Exception {
    return run(command, environment, work);
  }

  private BtRun.Result run(List<String> command, Map<String, String> environment, Path where)
      throws Exception {
    Path out = Files.createTempFile("bt-", ".out");
    Path err = Files.createTempFile("bt-", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("GITHUB_"));
      builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "RUNNER_TEMP", work.toString()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      return new BtRun.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
