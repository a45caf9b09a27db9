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

/** The logbook that is used when none is named. */
class DefaultLogbookTest {

  @TempDir private Path temporary;

  private Path folder;
  private String healthy;

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createDirectories(temporary.resolve("mapp"));
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
  }

  /** Writes a logbook that contains its name. */
  private Path logbook(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, healthy.replace("Jonas Ferm", "Läkare " + file.getFileName()));
  }

  private void configure(String yaml) throws IOException {
    Files.writeString(folder.resolve(".bt.yaml"), yaml);
  }

  private BtRun.Result run(String... arguments) {
    return new BtRun(folder).run(arguments);
  }

  /** Returns the name of the file that a command used. */
  private String used(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "validate";
    arguments[1] = "--format";
    arguments[2] = "json";
    System.arraycopy(options, 0, arguments, 3, options.length);
    BtRun.Result result = run(arguments);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out().replaceAll("(?s).*\"path\" ?: ?\"[^\"]*?([^/\"]+)\".*", "$1");
  }

  private String refusal(String... arguments) {
    BtRun.Result result = run(arguments);
    assertThat(result.exitCode()).as(result.everything()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  @Test
  void theUsualNameComesBeforeOthers() throws IOException {
    logbook("a.yaml");
    logbook("loggbok.yaml");

    assertThat(used()).isEqualTo("loggbok.yaml");
    assertThat(run("report").exitCode()).isZero();
  }

  @Test
  void theOnlyLogbookOfTheFolderHasAnyName() throws IOException {
    logbook("min bt.yaml");
    logbook("under/annan.yaml");
    Files.writeString(folder.resolve("ci.yaml"), "jobs: {}\n");

    assertThat(used()).isEqualTo("min bt.yaml");
    assertThat(run("report", "--format", "markdown").out()).contains("min bt.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "report", "status", "calendar", "show"})
  void everyCommandUsesTheSame(String command) throws IOException {
    Path chosen = logbook("vald.yaml");
    assertThat(answer(command)).isEqualTo(answer(command, chosen.toString()));

    logbook("annan.yaml");
    Path usual = logbook("loggbok.yaml");
    assertThat(answer(command)).isEqualTo(answer(command, usual.toString()));

    configure("loggbok: vald.yaml\n");
    assertThat(answer(command))
        .isEqualTo(answer(command, chosen.toString()))
        .isNotEqualTo(answer(command, usual.toString()));
  }

  /** Returns what a command says about a logbook, which has the name of the file in it. */
  private String answer(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(command));
    if (command.equals("validate")) {
      all.addAll(List.of("--format", "json"));
    }
    all.addAll(List.of(arguments));
    BtRun.Result result =
        new BtRun(folder).with("TMPDIR", temporary.toString()).run(all.toArray(String[]::new));
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "report", "status", "calendar", "show"})
  void severalAreNamed(String command) throws IOException {
    logbook("b.yaml");
    logbook("a.yaml");

    assertThat(refusal(command)).contains("2 att välja mellan: a.yaml, b.yaml.", "loggbok: FIL");
  }

  @Test
  void noMoreThanTenAreNamed() throws IOException {
    for (int i = 10; i < 21; i++) {
      logbook(i + ".yaml");
    }

    assertThat(refusal("validate")).contains("11 att välja", "10.yaml", "19.yaml …");
  }

  @ParameterizedTest
  @ValueSource(strings = {"validate", "report", "status", "calendar", "show"})
  void noLogbookIsAnErrorThatNamesTheWaysOut(String command) throws IOException {
    logbook("under/loggbok.yaml");

    assertThat(refusal(command)).contains(folder.toString(), "ange en fil", "loggbok: FIL");
  }

  @Test
  void theConfigurationComesFirst() throws IOException {
    logbook("loggbok.yaml");
    logbook("under/min.yaml");
    configure("loggbok: under/min.yaml\n");

    assertThat(used()).isEqualTo("min.yaml");
    assertThat(used("--no-config")).isEqualTo("loggbok.yaml");
    assertThat(used(folder.resolve("loggbok.yaml").toString())).isEqualTo("loggbok.yaml");
  }

  @Test
  void theNameIsRelativeToTheFolderOfTheConfiguration() throws IOException {
    logbook("min.yaml");
    configure("loggbok: min.yaml\n");
    Path above = folder;
    folder = Files.createDirectories(folder.resolve("under"));
    logbook("loggbok.yaml");

    assertThat(used()).isEqualTo("min.yaml");
    folder = temporary;
    assertThat(used("--config", above.resolve(".bt.yaml").toString())).isEqualTo("min.yaml");
  }

  @Test
  void aNamedLogbookThatIsMissingIsReported() throws IOException {
    logbook("loggbok.yaml");
    configure("loggbok: min.yaml\n");

    assertThat(refusal("validate")).contains("min.yaml", ".bt.yaml", "finns inte");
  }

  @Test
  void aLogbookThatCannotBeReadIsNotSkipped() throws IOException {
    logbook("annan.yaml");
    Files.write(folder.resolve("loggbok.yaml"), new byte[0]);
    assertThat(refusal("validate")).contains("loggbok.yaml är tom");

    Files.delete(folder.resolve("loggbok.yaml"));
    Files.createSymbolicLink(folder.resolve("loggbok.yaml"), Path.of("finns-inte.yaml"));
    assertThat(refusal("report")).contains("loggbok.yaml är en länk till något som inte finns");
  }

  /** As for a rule set: the configuration file may come with a repository. */
  @ParameterizedTest
  @ValueSource(strings = {"../hemlig.yaml", "länk.yaml", "/etc/passwd", "under", "."})
  void theConfigurationNamesNoLogbookOutsideItsFolder(String named) throws IOException {
    logbook("under/loggbok.yaml");
    Files.writeString(temporary.resolve("hemlig.yaml"), healthy);
    Files.createSymbolicLink(folder.resolve("länk.yaml"), temporary.resolve("hemlig.yaml"));
    configure("loggbok: " + named + "\n");

    assertThat(refusal("validate")).contains("ligger inte i " + folder);
  }

  @Test
  void aFileNamedAsStandardInputIsAFile() throws IOException {
    logbook("-");
    configure("loggbok: \"-\"\n");

    assertThat(used()).isEqualTo("-");
  }
}
