package se.btloggbok.cli;

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

/** What was written for bt is never replaced by an output, not even with {@code --force}. */
class NeverOverwrittenTest {

  @TempDir private Path folder;
  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy);
  }

  /** Runs a command; the words that begin with an at sign are files in the folder. */
  private BtRun.Result bt(String stdin, String... words) {
    List<String> arguments = new ArrayList<>();
    for (String word : words) {
      arguments.add(word.startsWith("@") ? folder + "/" + word.substring(1) : word);
    }
    return new BtRun(folder).stdin(stdin).run(arguments.toArray(String[]::new));
  }

  private void assertIsRefused(BtRun.Result result) {
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("välj ett annat namn för utskriften");
    assertThat(logbook).hasContent(healthy);
  }

  /** None of them reads it from its file. */
  @ParameterizedTest
  @ValueSource(strings = {"validate", "redact", "report", "status", "form", "calendar"})
  void aLogbookThatIsReadFromStandardInput(String command) {
    assertIsRefused(bt(healthy, command, "--force", "--output", "" + logbook, "-"));
    assertIsRefused(
        bt(healthy, command, "--force", "--stdin-filename=" + logbook, "--output=" + logbook, "-"));
  }

  /** It has neither the name nor the format line of one, but the user says that it is one. */
  @Test
  void whatStandardInputIsCalled() throws IOException {
    String broken = healthy.replace("format: bt-loggbok/1", "");
    Path notes = Files.writeString(folder.resolve("anteckningar"), broken);
    BtRun.Result result =
        bt(broken, "validate", "--force", "--stdin-filename=" + notes, "--output=" + notes, "-");

    assertThat(result.err()).contains("är själva loggboken");
    assertThat(notes).hasContent(broken);
  }

  /** A mistyped name, or nothing at all: most likely the option and the file changed places. */
  @ParameterizedTest
  @ValueSource(strings = {"@finns-inte.yaml", "-"})
  void aLogbookInPlaceOfTheAnswer(String file) {
    assertThat(bt("", "validate", "--force", "--output=" + logbook, file).exitCode()).isEqualTo(2);
    assertThat(logbook).hasContent(healthy);
    assertIsRefused(bt("", "validate", "--force", "--format=json=" + logbook, file));
  }

  @Test
  void anAnswerStaysIfNothingCouldBeChecked() throws IOException {
    Path answer = Files.writeString(folder.resolve("svar.txt"), "förra svaret");
    Path rows = Files.writeString(folder.resolve("svar.csv"), "förra svaret");
    BtRun.Result result =
        bt("", "validate", "--force", "--output=" + answer, "--format=text", "@finns-inte.yaml");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(answer).hasContent("förra svaret");
    bt("", "validate", "--force", "--format=csv=" + rows, "@finns-inte.yaml");
    assertThat(rows).content().contains("ej granskad");
    bt("", "validate", "--force", "--output=" + answer, "@loggbok.yaml");
    assertThat(answer).content().doesNotContain("förra svaret");
  }

  @Test
  void someoneElsesLogbookWhateverItIsCalled() throws IOException {
    Path other = Files.writeString(folder.resolve("bo.txt"), healthy);
    BtRun.Result result =
        bt("", "batch", "--force", "--format=csv", "--output=" + other, "@loggbok.yaml");

    assertIsRefused(result);
    assertThat(other).hasContent(healthy);
    Path link = Files.createSymbolicLink(folder.resolve("svar.csv"), other);
    assertIsRefused(bt("", "batch", "--force", "--output=" + link, "@loggbok.yaml"));
    assertThat(other).hasContent(healthy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"diff", "validate"})
  void aLogbookThatHasNotChanged(String command) throws IOException {
    commit();
    assertIsRefused(
        bt("", command, "--force", "--output=" + logbook, "--changed-since=HEAD", "" + folder));
  }

  @Test
  void aLogbookOfWhichTwoVersionsAreCompared() throws IOException {
    commit();
    String[] versions = {"HEAD:loggbok.yaml", ":loggbok.yaml"};
    assertIsRefused(bt("", "diff", "--force", "--output=" + logbook, versions[0], versions[1]));
  }

  private void commit() throws IOException {
    Repository repository = Repository.in(folder);
    repository.write("loggbok.yaml", healthy);
    repository.commit("Första");
  }

  @Test
  void settingsAndRuleSets() throws IOException {
    String ruleSet = "format: bt-regelverk/1\nnamn: Klinikens\nbygger-på: vgr\n";
    Path rules = Files.writeString(folder.resolve("regler"), ruleSet);
    Path settings = Files.writeString(folder.resolve(".bt.yaml"), "regelverk: regler\n");
    for (Path file : List.of(rules, settings)) {
      String before = Files.readString(file);
      assertIsRefused(bt("", "validate", "--force", "--output=" + file, "@loggbok.yaml"));
      assertThat(file).hasContent(before);
    }
  }

  /** Neither its name nor its first line says what it is. */
  @ParameterizedTest
  @ValueSource(strings = {"validate", "batch --format csv", "report", "status", "form"})
  void settingsWhateverTheyAreCalled(String command) throws IOException {
    Path settings = Files.writeString(folder.resolve("min.cfg"), "regelverk: vgr\n");
    String[] words =
        (command + " --config " + settings + " --force --output " + settings + " " + logbook)
            .split(" ", -1);

    assertIsRefused(bt("", words));
    assertThat(settings).hasContent("regelverk: vgr\n");
  }

  /** A copy without personal data holds nothing that could be lost. */
  @Test
  void onlyACopyIsReplacedByACopy() throws IOException {
    Path copy = folder.resolve("kopia.yaml");
    for (int i = 0; i < 2; i++) {
      assertThat(bt("", "redact", "--force", "--output=" + copy, "@loggbok.yaml").exitCode())
          .isZero();
    }
    String edited = Files.readString(copy).replace("namn: Läkaren", "namn: Anna");
    Files.writeString(copy, edited);

    assertIsRefused(bt("", "redact", "--force", "--output=" + copy, "@loggbok.yaml"));
    assertThat(copy).hasContent(edited);
  }

  /** The answers of bt itself are not taken for something else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "validate --format=text",
        "validate --format=markdown",
        "validate --format=json",
        "report",
        "status --all",
        "status --format=json",
        "form --format=markdown",
        "calendar",
        "export --format=json",
        "batch --format=json",
        "batch --format=html"
      })
  void anAnswerIsReplaced(String command) throws IOException {
    Files.copy(Path.of("examples", "tre-manader.yaml"), folder.resolve("anna.yaml"));
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.addAll(List.of("--force", "--output=" + folder.resolve("svar"), "@anna.yaml"));
    bt("", words.toArray(String[]::new));
    BtRun.Result again = bt("", words.toArray(String[]::new));

    assertThat(folder.resolve("svar")).isNotEmptyFile();
    assertThat(again.exitCode()).as(again.err()).isLessThan(2);
  }
}
