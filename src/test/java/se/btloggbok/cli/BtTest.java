package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, as users see it. */
class BtTest {

  /** A finding of level error on any day. */
  private static final String ERROR = "form: fristående";

  private static final String FAULT = "form: fristaende";

  @TempDir private Path folder;

  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = write("loggbok.yaml", healthy);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path faulty() throws IOException {
    return write("loggbok.yaml", healthy.replace(ERROR, FAULT));
  }

  /** Writes a logbook whose most serious finding is an anmärkning. */
  private Path remarkable() throws IOException {
    return write("loggbok.yaml", healthy.replace("till: 2026-08-31", "till: 2026-07-31"));
  }

  private BtRun bt() {
    return new BtRun(folder);
  }

  /** Standard input that fails. */
  private static final class Broken extends InputStream {
    private final Supplier<Throwable> failure;

    Broken(Supplier<Throwable> failure) {
      this.failure = failure;
    }

    @Override
    public int read() {
      Throwable thrown = failure.get();
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }

    @Override
    public int read(byte[] into, int start, int length) {
      return read();
    }
  }

  // --- exit codes ---

  @Test
  void noFindingsIs0AndSilent() {
    BtRun.Result result = bt().run("validate", logbook.toString());

    assertThat(result).isEqualTo(new BtRun.Result(0, "", ""));
  }

  @Test
  void aFindingIs1() throws IOException {
    BtRun.Result result = bt().run("validate", faulty().toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains(":11:9: brist: ").contains("[format-varde]");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fix",
        "validate --finns-inte x.yaml",
        "valider x.yaml",
        "validate --as-of i-dag x.yaml",
        "validate --as-of 2025-02-29 x.yaml",
        "validate --as-of x.yaml",
        "validate --format xml x.yaml",
        "validate --fail-on allt x.yaml",
        "validate --color ja x.yaml",
        "validate --as-of 2025-09-01 --final x.yaml",
        "validate --today 2025-09-01 --today 2025-09-02 x.yaml",
        "validate --lang de x.yaml",
        "validate finns-inte.yaml",
        "schema finns-inte",
        "--finns-inte",
        "finns-inte"
      })
  void wrongUsageIs2WithAHint(String commandLine) {
    BtRun.Result result = bt().run(commandLine.split(" ", -1));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("bt: ").doesNotContain("Exception", "picocli");
  }

  @Test
  void anUnreadableFileIs2AndTheOthersAreChecked() throws IOException {
    BtRun.Result result =
        bt().run("validate", folder.resolve("finns-inte.yaml").toString(), faulty().toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("finns-inte.yaml");
    assertThat(result.out()).contains("loggbok.yaml:11:9: brist");
  }

  @Test
  void anInternalErrorIs3WithAnApologyAndAnId() {
    InputStream broken = new Broken(() -> new IllegalStateException("hemligt"));
    BtRun.Result result = bt().stdin(broken).run("validate", "-");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .matches("(?s)Förlåt, .*Fel [0-9a-f]{8} \\(IllegalStateException, bt .*\\n")
        .doesNotContain("\tat ", "hemligt");
    assertThat(bt().stdin(broken).run("validate", "--debug", "-").err())
        .contains("IllegalStateException\n\tat ")
        .doesNotContain("hemligt");
  }

  @Test
  void evenAnErrorOfTheJvmIs3() {
    InputStream broken = new Broken(StackOverflowError::new);
    BtRun.Result result = bt().stdin(broken).run("validate", "-");

    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).startsWith("Förlåt, ").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "error, 0",
    "warning, 1",
    "info, 1",
    "never, 0",
  })
  void failOnDecidesAboutWarnings(String level, int exitCode) throws IOException {
    BtRun.Result result = bt().run("validate", "--fail-on", level, remarkable().toString());

    assertThat(result.out()).contains("anmärkning").doesNotContain("brist:");
    assertThat(result.exitCode()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 0", "info, 1", "never, 0"})
  void failOnDecidesAboutAdvice(String level, int exitCode) throws IOException {
    Path file = write("loggbok.yaml", healthy.replace("kompetens: specialist", "kompetens: annan"));
    BtRun.Result result =
        bt().run("validate", "--today", "2025-08-01", "--fail-on", level, file.toString());

    assertThat(result.out()).contains("råd:").doesNotContain("brist:", "anmärkning:");
    assertThat(result.exitCode()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @CsvSource({"error, 1", "warning, 1", "info, 1", "never, 0"})
  void failOnDecidesAboutErrors(String level, int exitCode) throws IOException {
    assertThat(bt().run("validate", "--fail-on=" + level, faulty().toString()).exitCode())
        .isEqualTo(exitCode);
  }

  @Test
  void withoutACommandThereIsHelp() {
    BtRun.Result result = bt().run();

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("bt validate loggbok.yaml");
  }

  @Test
  void aVerboseVersionTellsAboutTheInstallation() {
    BtRun.Result result = bt().run("--version", "--verbose");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith(bt().run("--version").out())
        .contains("java.home    " + System.getProperty("java.home"), "os           ");
    assertThat(bt().run("--verbose", "schema").exitCode())
        .as("nothing to be verbose about")
        .isEqualTo(2);
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(bt().run("--version").out()).startsWith("bt ").contains("Java ");
  }

  // --- input ---

  @Test
  void standardInputHasTheGivenName() throws IOException {
    String text = Files.readString(faulty());

    assertThat(bt().stdin(text).run("validate", "-").out()).startsWith("stdin:11:9: brist: ");
    assertThat(bt().stdin(text).run("validate", "--stdin-filename", "min.yaml", "-").out())
        .startsWith("min.yaml:11:9: brist: ");
  }

  @Test
  void theSameFileIsCheckedOnce() throws IOException {
    String file = faulty().toString();

    assertThat(bt().run("validate", "--format", "concise", file, file).out().lines()).hasSize(1);
  }

  @Test
  void filesThatArePassedOverAreNamed() throws IOException {
    faulty();
    for (int i = 0; i < 12; i++) {
      write("fil-%02d.yaml".formatted(i), "services: {}\n");
    }

    BtRun.Result result = bt().run("validate", folder.toString());

    assertThat(result.err())
        .startsWith("bt: 12 andra YAML-filer hoppades över: " + folder.resolve("fil-00.yaml, "))
        .endsWith("fil-09.yaml och 2 till\n");
  }

  @Test
  void aFolderMeansEveryLogbookInIt() throws IOException {
    String fault = Files.readString(faulty());
    write("a/ÅÄÖ.yml", fault);
    write("a/b/Djupt.YAML", fault);
    write("annat.yaml", "services: {}\n");
    write("loggbok.txt", fault);
    write(".dold.yaml", fault);
    write(".git/loggbok.yaml", fault);
    write("version-2.yaml", "format: bt-loggbok/2\n");

    BtRun.Result result = bt().run("validate", "--format", "concise", folder.toString());

    assertThat(result.out().lines().map(line -> line.substring(folder.toString().length() + 1)))
        .allMatch(line -> line.contains("brist"))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("a/b/Djupt.YAML", "a/ÅÄÖ.yml", "loggbok.yaml", "version-2.yaml");
    assertThat(result.err())
        .isEqualTo("bt: en annan YAML-fil hoppades över: " + folder.resolve("annat.yaml") + "\n");
  }

  @Test
  void symbolicLinksInAFolderAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("hemlig.yaml"), Files.readString(faulty()));
    Files.createSymbolicLink(folder.resolve("ut"), elsewhere);
    Files.createSymbolicLink(folder.resolve("lank.yaml"), elsewhere.resolve("hemlig.yaml"));
    Files.createSymbolicLink(folder.resolve("runt"), folder);

    assertThat(bt().run("validate", "--format", "concise", folder.toString()).out().lines())
        .hasSize(1);
    assertThat(bt().run("validate", folder.resolve("lank.yaml").toString()).exitCode())
        .as("a link that is named is followed")
        .isEqualTo(1);
  }

  @Test
  void aFolderWithoutALogbookIs2() throws IOException {
    Files.delete(logbook);
    write("annat.yaml", "services: {}\n");
    BtRun.Result result = bt().run("validate", folder.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("hittar ingen loggbok");
  }

  @Test
  void anInvalidPathIs2() {
    assertThat(bt().run("validate", "a\u0000b").exitCode()).isEqualTo(2);
    assertThat(bt().run("validate", "").exitCode()).isEqualTo(2);
  }

  // --- output ---

  @Test
  void outputIsWrittenToAFile() throws IOException {
    Path report = folder.resolve("rapport.txt");
    BtRun.Result result = bt().run("validate", "--output", report.toString(), faulty().toString());

    assertThat(result).isEqualTo(new BtRun.Result(1, "", ""));
    assertThat(report).content(StandardCharsets.UTF_8).contains(":11:9: brist: ");
    assertThat(filesIn(folder)).containsExactly("loggbok.yaml", "rapport.txt");
  }

  @Test
  void anExistingFileIsNotOverwritten() throws IOException {
    Path report = write("rapport.txt", "min egen");
    BtRun.Result refused = bt().run("validate", "--output", report.toString(), faulty().toString());

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("rapport.txt finns redan", "--force");
    assertThat(report).hasContent("min egen");

    BtRun.Result forced =
        bt().run("validate", "--force", "--output", report.toString(), logbook.toString());

    assertThat(forced.exitCode()).isEqualTo(1);
    assertThat(report).content().contains("brist");
    assertThat(filesIn(folder)).containsExactly("loggbok.yaml", "rapport.txt");
  }

  @Test
  void theLogbookItselfIsNeverOverwritten() throws IOException {
    String before = Files.readString(faulty());

    assertThat(bt().run("validate", "--output", logbook.toString(), logbook.toString()).exitCode())
        .isEqualTo(2);
    assertThat(
            bt().run("validate", "--force", "--output", logbook.toString(), logbook.toString())
                .exitCode())
        .as("not even with --force")
        .isEqualTo(2);
    assertThat(bt().run("validate", "--output", logbook.toString(), logbook.toString()).err())
        .contains("är själva loggboken");
    assertThat(logbook).content().isEqualTo(before);
  }

  @Test
  void aMissingFolderIsReported() throws IOException {
    BtRun.Result result =
        bt().run(
                "validate",
                "--output",
                folder.resolve("finns/inte/r.txt").toString(),
                faulty().toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("går inte att skriva");
    assertThat(filesIn(folder)).containsExactly("loggbok.yaml");
  }

  @Test
  void quietShowsErrorsOnly() throws IOException {
    assertThat(bt().run("validate", "-q", remarkable().toString()))
        .isEqualTo(new BtRun.Result(0, "", ""));
    assertThat(bt().onTerminal().run("validate", "--quiet", remarkable().toString()).out())
        .isEmpty();
    assertThat(bt().run("validate", "--quiet", faulty().toString()).out())
        .contains("brist")
        .doesNotContain("råd:");
  }

  @Test
  void onATerminalThereIsAlwaysASummary() {
    assertThat(bt().onTerminal().run("validate", "--color", "never", logbook.toString()).out())
        .startsWith(logbook + ": inget att anmärka (per 2025-09-01)");
  }

  @ParameterizedTest
  @CsvSource({
    "auto,   false, '',  '',    false",
    "auto,   true,  '',  '',    true",
    "auto,   true,  1,   '',    false",
    "auto,   true,  '',  dumb,  false",
    "always, false, '',  '',    true",
    "always, false, 1,   dumb,  true",
    "never,  true,  '',  '',    false"
  })
  void coloursAreUsedOnlyWhereSupported(
      String choice, boolean terminal, String noColor, String term, boolean coloured)
      throws IOException {
    BtRun run = bt().with("NO_COLOR", noColor).with("TERM", term);
    BtRun.Result result =
        (terminal ? run.onTerminal() : run).run("validate", "--color", choice, faulty().toString());

    assertThat(result.out().contains("\u001B[")).isEqualTo(coloured);
    assertThat(result.out().replaceAll("\u001B\\[[0-9;]*m", "")).doesNotContain("\u001B");
  }

  @Test
  void filesHaveNoColoursByDefault() throws IOException {
    Path report = folder.resolve("rapport.txt");
    bt().onTerminal().run("validate", "--output", report.toString(), faulty().toString());

    assertThat(report).content().doesNotContain("\u001B");
  }

  @Test
  void conciseHasOneLinePerFinding() throws IOException {
    BtRun.Result result = bt().run("validate", "--format", "concise", faulty().toString());

    assertThat(result.out())
        .matches(Pattern.quote(logbook.toString()) + ":11:9: brist: .* \\[format-varde]\n");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    for (String format : List.of("text", "concise", "json")) {
      String[] arguments = {"validate", "--format", format, "--final", faulty().toString()};

      assertThat(bt().run(arguments)).isEqualTo(bt().run(arguments));
    }
  }

  @Test
  void aLogbookCannotControlTheTerminal() throws IOException {
    Path file =
        write(
            "loggbok.yaml",
            healthy.replace(ERROR, "form: \"\\e[31mfrist\\a\\u202Eaende\\r\\n\\0\""));

    assertThat(bt().run("validate", file.toString()).out())
        .contains("brist")
        .doesNotContain("\u001B", "\u0007", "\u202E", "\r", "\u0000");
  }

  @Test
  void bothLanguagesAreSupported() throws IOException {
    String file = faulty().toString();

    assertThat(bt().run("validate", "--lang", "en", file).out()).contains("error:", "remedy:");
    assertThat(bt().run("validate", "--lang=en", file).out()).contains("error:");
    assertThat(bt().run("--lang", "en", "validate", file).out()).contains("error:");
    assertThat(bt().with("BT_LANG", "en").run("validate", file).out()).contains("error:");
    assertThat(bt().with("BT_LANG", "en_GB.UTF-8").run("validate", file).out()).contains("error:");
    assertThat(bt().with("BT_LANG", "en").run("validate", "--lang", "sv", file).out())
        .contains("brist:");
    assertThat(bt().with("BT_LANG", "de").run("validate", file).out()).contains("brist:");
    assertThat(bt().with("LANG", "en_GB.UTF-8").run("validate", file).out()).contains("brist:");
    assertThat(bt().with("BT_LANG", "en").run("fix").err()).contains("missing");
  }

  @Test
  void idsKeysAndExitCodesAreTheSameInEitherLanguage() throws IOException {
    String file = faulty().toString();
    BtRun.Result swedish = bt().run("validate", "--format", "json", file);
    BtRun.Result english = bt().run("validate", "--format", "json", "--lang", "en", file);

    assertThat(english.exitCode()).isEqualTo(swedish.exitCode());
    assertThat(withoutWords(english.out())).isEqualTo(withoutWords(swedish.out()));
  }

  private static String withoutWords(String json) {
    return json.replaceAll("\"(message|help|source|decision)\" : \".*\"", "");
  }

  // --- help ---

  @ParameterizedTest
  @CsvSource({
    "sv, ''",
    "en, ''",
    "sv, validate",
    "en, validate",
    "sv, rules",
    "en, rules",
    "sv, schema",
    "en, schema",
    "sv, completion",
    "en, completion",
    "sv, import",
    "en, import",
    "sv, redact",
    "en, redact",
    "sv, export",
    "en, export"
  })
  void helpDescribesEveryOptionAndExitCode(String language, String command) {
    List<String> arguments = new ArrayList<>(List.of("--help", "--lang", language));
    if (!command.isEmpty()) {
      arguments.add(0, command);
    }
    BtRun.Result result = bt().run(arguments.toArray(String[]::new));
    Set<String> options = optionsOf(command);

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(options).isNotEmpty();
    for (String option : options) {
      assertThat(result.out())
          .as("the description of %s", option)
          .containsPattern("(?m)^.*" + Pattern.quote(option) + "\\b.*\\p{L}{3}");
    }
    if (command.isEmpty() || command.equals("validate")) {
      assertThat(result.out()).containsPattern("(?s)\\n +0 .*\\n +1 .*\\n +2 .*\\n +3 ");
    }
    assertThat(result.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 110);
  }

  /** Returns the options in the completion script, which is made from the commands. */
  private Set<String> optionsOf(String command) {
    String script = bt().run("completion").out();
    String function = command.isEmpty() ? "_picocli_bt()" : "_picocli_bt_" + command + "()";
    String body = script.substring(script.indexOf("function " + function));
    return Pattern.compile("'?(--[a-z-]+)")
        .matcher(body.substring(0, body.indexOf("\n}")))
        .results()
        .map(match -> match.group(1))
        .filter(option -> option.length() > 3)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theCompletionScriptIsValidBash() throws IOException, InterruptedException {
    BtRun.Result result = bt().run("completion");
    Path script = write("completion.bash", result.out());
    Process bash =
        new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();

    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(bash.waitFor()).isZero();
    assertThat(result.out()).contains("validate", "--stdin-filename", "concise");
  }

  @Test
  void theSchemasAreJson() {
    for (String subject : List.of("loggbok", "resultat")) {
      BtRun.Result result = bt().run("schema", subject);

      assertThat(result.exitCode()).isZero();
      assertThat(result.out()).startsWith("{\n").endsWith("}\n").contains("2020-12/schema");
    }
    assertThat(bt().run("schema").out()).isEqualTo(bt().run("schema", "loggbok").out());
  }

  // --- nasty files ---

  @Test
  void noFileCausesAnInternalError() throws IOException {
    List<String> arguments = new ArrayList<>(List.of("validate", "--debug", "--format", "json"));
    for (Map.Entry<String, byte[]> nasty : NastyFiles.logbooks(healthy).entrySet()) {
      Path file = folder.resolve(nasty.getKey() + ".yaml");
      Files.write(file, nasty.getValue());
      arguments.add(file.toString());
    }
    for (String format : List.of("text", "concise", "json")) {
      arguments.set(3, format);
      BtRun.Result result = bt().run(arguments.toArray(String[]::new));

      assertThat(result.err()).isEmpty();
      assertThat(result.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aFileOfAnotherKindIs2() throws IOException {
    for (Map.Entry<String, byte[]> foreign : NastyFiles.foreign().entrySet()) {
      Path file = Files.write(folder.resolve("fel.yaml"), foreign.getValue());
      BtRun.Result result = bt().run("validate", "--debug", file.toString());

      assertThat(result.exitCode()).as(foreign.getKey()).isEqualTo(2);
      assertThat(result.out()).as(foreign.getKey()).isEmpty();
      assertThat(result.err()).startsWith("bt: " + file + " är ").hasLineCount(1);
    }
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
