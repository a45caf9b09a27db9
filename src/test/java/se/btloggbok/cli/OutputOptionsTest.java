package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several formats in one run, each written to its destination. */
class OutputOptionsTest {

  @TempDir private Path folder;

  private String logbook = "";

  @BeforeEach
  void writeALogbookWithAFault() throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    String faulty = healthy.replace("form: fristående", "form: fristaende");
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), faulty).toString();
  }

  private BtRun bt() {
    return new BtRun(folder);
  }

  /** Runs bt with some options, in which {@code @} is the folder. */
  private BtRun.Result bt(String options) {
    return bt().run(arguments(options));
  }

  private String[] arguments(String options) {
    return ("validate " + options.replace("@", folder + "/") + " " + logbook).split(" ", -1);
  }

  private String[] arguments() {
    return new String[] {"validate", logbook};
  }

  private Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @Test
  void oneRunWritesSeveralFormats() throws IOException {
    BtRun.Result result =
        bt("--format sarif=@bt.sarif --format text --format junit=@bt.xml --format csv=@bt.csv");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith(logbook + ":11:9: brist: ");
    assertThat(result.err()).isEmpty();
    assertThat(files()).containsExactly("bt.csv", "bt.sarif", "bt.xml", "loggbok.yaml");
    assertThat(folder.resolve("bt.sarif")).hasContent(bt("--format sarif").out());
    assertThat(folder.resolve("bt.xml")).hasContent(bt("--format junit").out());
    assertThat(folder.resolve("bt.csv")).hasContent(bt("--format csv").out());
  }

  @Test
  void outputIsForTheFormatWithoutAFile() throws IOException {
    BtRun.Result result = bt("--format sarif=@bt.sarif --format json --output @bt.json");

    assertThat(result).isEqualTo(new BtRun.Result(1, "", ""));
    assertThat(folder.resolve("bt.json")).hasContent(bt("--format json").out());
    assertThat(files()).containsExactly("bt.json", "bt.sarif", "loggbok.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format text --format json",
        "--format sarif=@a --output @b",
        "--format sarif=@a --format csv=@a",
        "--format sarif=@a --format csv=@x/../a",
        "--format sarif=@a --format text --output @a",
        "--format sarif=",
        "--format =@a",
        "--format SARIF",
        "--format json=@finns/inte",
        "--format csv=@a --format json=@loggbok.yaml --force"
      })
  void invalidOutputsAreRefusedAndNothingIsWritten(String options) throws IOException {
    BtRun.Result result = bt(options);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bt: ").doesNotContain("Exception", "picocli");
    assertThat(files()).containsExactly("loggbok.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate",
        "status",
        "report",
        "calendar",
        "form",
        "application",
        "redact",
        "export --format json",
        "batch --format csv"
      })
  void aHyphenIsStandardOutput(String command) throws IOException {
    String[] words = (command + " " + logbook).split(" ", -1);
    String[] withHyphen = (command + " --output - " + logbook).split(" ", -1);

    assertThat(bt().run(withHyphen)).isEqualTo(bt().run(words));
    assertThat(files()).containsExactly("loggbok.yaml");
  }

  @Test
  void aHyphenIsStandardOutputForOneFormatOfSeveral() {
    assertThat(bt("--format json=- --format csv=@bt.csv").out())
        .isEqualTo(bt("--format json").out());
    assertThat(bt("--format json=- --format csv").exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"export --format xlsx", "export --format csv", "show"})
  void whatIsNoTextIsNotWrittenToStandardOutput(String command) throws IOException {
    BtRun.Result result = bt().run((command + " --output - " + logbook).split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("terminalen");
    assertThat(files()).containsExactly("loggbok.yaml");
  }

  @Test
  void nothingIsWrittenIfOneFileMustNotBeOverwritten() throws IOException {
    Path mine = Files.writeString(folder.resolve("bt.json"), "min egen");

    assertThat(bt("--format csv=@bt.csv --format json=@bt.json --format text").err())
        .contains("bt.json finns redan");
    assertThat(files()).containsExactly("bt.json", "loggbok.yaml");
    assertThat(mine).hasContent("min egen");
    assertThat(bt("--force --format csv=@bt.csv --format json=@bt.json").exitCode()).isEqualTo(1);
    assertThat(mine).hasContent(bt("--format json").out());
  }

  @Test
  void filesHaveNoColoursByDefault() {
    bt().onTerminal().run(arguments("--format text=@utan.txt"));
    bt().run(arguments("--format text=@med.txt --color always"));

    assertThat(folder.resolve("utan.txt")).content().doesNotContain("\u001B");
    assertThat(folder.resolve("med.txt")).content().contains("\u001B[");
  }

  @Test
  void githubActionsGetsAnnotations() {
    BtRun.Result result = bt().with("GITHUB_ACTIONS", "true").run(arguments());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("::error file=loggbok.yaml,line=11,");
  }

  @Test
  void githubActionsGetsAnotherFormatIfAskedFor() throws IOException {
    BtRun inGithub = bt().with("GITHUB_ACTIONS", "true");

    assertThat(inGithub.run(arguments("--format text")).out()).startsWith(logbook);
    assertThat(inGithub.run(arguments("--format csv=@bt.csv")).out()).isEmpty();
    inGithub.run(arguments("--output @bt.txt"));
    assertThat(folder.resolve("bt.txt")).content().startsWith(logbook);
    assertThat(bt().with("GITHUB_ACTIONS", "false").run(arguments()).out()).startsWith(logbook);
  }

  @Test
  void theSummaryIsAppendedToTheJobPage() throws IOException {
    Path page = Files.writeString(folder.resolve("sida.md"), "från ett tidigare steg\n");
    BtRun inGithub =
        bt().with("GITHUB_ACTIONS", "true").with("GITHUB_STEP_SUMMARY", page.toString());
    inGithub.run(arguments());

    assertThat(page)
        .content()
        .startsWith("från ett tidigare steg\n# Granskade loggböcker\n\n1 brist, ")
        .contains("loggbok.yaml | Jonas Ferm | per 2025-09-01 | 1 | 0 | 0 |\n");
    String before = Files.readString(page);
    inGithub.run(arguments("--format sarif"));
    assertThat(page).as("only together with annotations").hasContent(before);
  }

  @Test
  void anUnwritableJobPageStopsNothing() {
    BtRun.Result result =
        bt().with("GITHUB_STEP_SUMMARY", folder.resolve("finns/inte").toString())
            .run(arguments("--format github"));

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("::error ");
    assertThat(result.err()).contains("finns/inte går inte att skriva");
  }

  @Test
  void quietAnnotatesErrorsOnly() {
    assertThat(bt("--final --format github").out()).contains("::notice ", "::warning ");
    assertThat(bt("--final --format github --quiet").out())
        .contains("::error ")
        .doesNotContain("::notice ", "::warning ");
  }
}
