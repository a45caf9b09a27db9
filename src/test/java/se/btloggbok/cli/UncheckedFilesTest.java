package se.btloggbok.cli;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.options.OutputFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No output of {@code bt validate} says that all is well when a file could not be checked. */
class UncheckedFilesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Path healthy = Path.of("");

  @BeforeEach
  void writeALogbookWithoutFindings() throws IOException {
    Path group = Files.createDirectories(folder.resolve("o"));
    healthy = group.resolve("anna.yaml");
    Files.copy(Path.of("examples", "minimal.yaml"), healthy);
  }

  private BtRun.Result bt(String... arguments) {
    List<String> all = new ArrayList<>(List.of("validate"));
    all.addAll(List.of(arguments));
    return new BtRun(folder).run(all.toArray(String[]::new));
  }

  private BtRun.Result group(OutputFormat format) {
    return bt("--format", format.name(), folder.resolve("o").toString());
  }

  private void empty(String name) throws IOException {
    Path file = folder.resolve("o").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  /** The text goes to a terminal or a log, together with standard error. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"text", "concise"})
  void everyFormatForProgramsAndPagesNamesIt(OutputFormat format) throws IOException {
    String before = group(format).out();
    empty("tom/loggbok.yaml");
    BtRun.Result result = group(format);

    assertThat(before).doesNotContain("är tom");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).containsOnlyOnce("tom/loggbok.yaml är tom");
    assertThat(result.out()).contains("tom/loggbok.yaml är tom").isNotEqualTo(before);
  }

  /** It is in no output as a logbook, and must not be missed. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"text", "concise"})
  void everyFormatForProgramsAndPagesNamesARemovedLogbook(OutputFormat format) throws IOException {
    Repository repository = Repository.in(folder.resolve("o"));
    repository.write("bo/loggbok.yaml", Files.readString(healthy));
    repository.commit("Första");
    Files.delete(repository.folder().resolve("bo/loggbok.yaml"));
    for (String option : List.of("--changed-since=HEAD", "--baseline=HEAD")) {
      BtRun.Result result =
          new BtRun(repository.folder())
              .run("validate", option, "--format=" + format, repository.folder().toString());

      assertThat(result.exitCode()).as(option).isEqualTo(2);
      assertThat(result.out())
          .as(option)
          .contains("bo/loggbok.yaml fanns i HEAD, men är borttagen");
    }
  }

  /** The root of the repository has no name of its own. */
  @Test
  void aRootWithoutLogbooksHasAPlace() throws IOException {
    Files.delete(healthy);
    BtRun root = new BtRun(folder).with("GITHUB_WORKSPACE", folder.toString());
    assertThat(root.run("validate", "--format=github", folder.toString()).out())
        .startsWith("::error title=ej-granskad::");
    assertThat(root.run("validate", "--format=github", folder + "/o").out())
        .startsWith("::error file=o,title=ej-granskad::");
    assertThat(root.run("validate", "--format=gitlab", folder.toString()).out())
        .contains("\"path\" : \".\"");
    assertThat(root.run("validate", "--format=sarif", folder.toString()).out())
        .contains("\"uri\" : \".\"");
  }

  @ParameterizedTest
  @CsvSource({"text, false", "concise, false", "markdown, true"})
  void formatsForPeopleStillShowTheOthers(OutputFormat format, boolean isTable) throws IOException {
    empty("tom/loggbok.yaml");
    Files.writeString(healthy, Files.readString(healthy).replace("form: fristå", "form: fristo"));

    assertThat(group(format).out())
        .contains("anna.yaml", isTable ? "**1 fil kunde inte granskas**" : "format-varde");
  }

  @Test
  void markdownDoesNotSayThatAllIsWell() throws IOException {
    assertThat(group(OutputFormat.markdown).out())
        .contains("inget att anmärka")
        .doesNotContain("kunde inte granskas");
    empty("a.yaml");
    empty("b.yaml");

    assertThat(group(OutputFormat.markdown).out())
        .doesNotContain("inget att anmärka")
        .contains("# Granskade loggböcker\n\n**2 filer kunde inte granskas**\n\n- ")
        .contains("o/a.yaml är tom", "o/b.yaml är tom", "anna.yaml | Jonas Ferm");
    assertThat(bt("--lang=en", "--format=markdown", folder.resolve("o").toString()).out())
        .contains("**2 files could not be checked**");
  }

  @Test
  void thePageOfAJobDoesNotEither() throws IOException {
    Path page = folder.resolve("sida.md");
    BtRun inGithub =
        new BtRun(folder)
            .with("GITHUB_ACTIONS", "true")
            .with("GITHUB_STEP_SUMMARY", page.toString());
    empty("tom/loggbok.yaml");
    BtRun.Result result = inGithub.run("validate", folder.resolve("o").toString());

    assertThat(result.out()).startsWith("::error file=o/tom/loggbok.yaml,title=ej-granskad::");
    assertThat(result.out()).contains("tom/loggbok.yaml är tom");
    assertThat(page).content().contains("1 fil kunde inte granskas").doesNotContain("inget att");
  }

  @Test
  void filesAreWrittenEvenIfNothingCouldBeChecked() throws IOException {
    Files.delete(healthy);
    empty("tom.yaml");
    String options = "--format sarif=x.sarif --format junit=x.xml --format json=x.json o/tom.yaml";
    for (String at : List.of("x.sarif", "x.xml", "x.json")) {
      options = options.replace(at, folder.resolve(at).toString());
    }
    options = options.replace("o/tom.yaml", folder.resolve("o/tom.yaml").toString());
    BtRun.Result result = bt(options.split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(folder.resolve("x.sarif")).content().contains("\"executionSuccessful\" : false");
    assertThat(folder.resolve("x.xml")).content().contains("errors=\"1\"");
    JsonNode json = JSON.readTree(Files.readString(folder.resolve("x.json")));
    assertThat(json.path("files")).isEmpty();
    assertThat(json.at("/unchecked/0/kind").stringValue()).isEqualTo("empty");
  }

  @Test
  void everyReasonIsTold() throws IOException {
    Files.write(folder.resolve("o/en.yaml"), "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
    Path broken = Files.createDirectories(folder.resolve("o/trasig"));
    Files.copy(healthy, broken.resolve("loggbok.yaml"));
    Files.writeString(broken.resolve(".bt.yaml"), "regelvek: vgr\n");
    JsonNode all =
        JSON.readTree(bt("--format=json", folder + "/o", folder + "/saknas.yaml", "").out());

    assertThat(all.path("files")).hasSize(1);
    assertThat(
            all.path("unchecked").values().stream().map(one -> one.path("kind").asString("annat")))
        .containsExactlyInAnyOrder("pdf", "settings", "missing", "annat");
  }

  /** It must not sound as if everything had to be written again. */
  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "zip"})
  void whatBtHasExportedCanBeImported(String format) {
    String exported = folder.resolve("loggbok." + format).toString();
    BtRun.Result export =
        new BtRun(folder).run("export", "--format", format, "--output", exported, healthy + "");
    assertThat(export.exitCode()).as(export.err()).isZero();
    BtRun.Result result = bt(exported);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("bt importera");
    assertThat(new BtRun(folder).run("importera", "--file", healthy + "", exported).out())
        .contains("inget nytt");
  }

  /** The second is what a checkout has that lacks the files themselves, whatever their names. */
  @ParameterizedTest
  @CsvSource({
    "bo/loggbok.yaml, - en rad, går inte att läsa som en loggbok",
    "bo/bo.yaml, version https://git-lfs.github.com/spec/v1, ligger i Git LFS",
  })
  void whatIsNamedAsALogbookButIsNoneIsUnchecked(String name, String text, String reason)
      throws IOException {
    empty(name);
    Path pointer = folder.resolve("o").resolve(name);
    Files.writeString(pointer, text + "\noid sha256:0a\n");
    BtRun.Result result = bt("--fail-on=never", "--format=csv", folder.resolve("o").toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: " + pointer + " " + reason).hasLineCount(1);
    assertThat(result.out()).contains("ej granskad");
    BtRun.Result group = new BtRun(folder).run("batch", folder.resolve("o").toString());
    assertThat(group.exitCode()).isEqualTo(2);
    assertThat(group.err()).isEqualTo(result.err());
    assertThat(group.out()).contains("2 loggböcker", pointer + "");
    assertThat(new BtRun(folder).run("batch", "--exclude=bo", folder + "/o").exitCode()).isZero();
  }

  @Test
  void aFileThatCouldNotBeReadIsNeverOverwritten() throws IOException {
    empty("tom.yaml");
    String tom = folder.resolve("o/tom.yaml").toString();

    assertThat(bt("--force", "--format", "json=" + tom, tom, healthy.toString()).exitCode())
        .isEqualTo(2);
    assertThat(Path.of(tom)).isEmptyFile();
  }
}
