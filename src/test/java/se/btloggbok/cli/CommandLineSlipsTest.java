package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.report.Language;

/** Command lines with words that {@code bt} does not have. */
class CommandLineSlipsTest {

  @TempDir private Path folder;

  private BtRun bt() {
    return new BtRun(folder);
  }

  private String logbook() throws IOException {
    Path file = folder.resolve("loggbok.yaml");
    Files.copy(Path.of("examples", "minimal.yaml"), file);
    return file.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "hjälp", "hjalp"})
  void helpIsGivenInSeveralWords(String word) {
    assertThat(bt().run(word).out()).isEqualTo(bt().run("--help").out());
    assertThat(bt().run(word, "rules")).isEqualTo(bt().run("rules", "--help"));
    assertThat(bt().run(word, "rules", "--lang", "en").out()).contains("Show the rules");
  }

  @ParameterizedTest
  @CsvSource({
    "frånvaro, --from, --från",
    "frånvaro, --procent, --omfattning",
    "handledning, --supervisor, --handledare",
    "handledning, --date=igår, --datum",
    "placering, --klinik, --enhet"
  })
  void theKeyThatAnOptionIsNamedAfterIsSuggested(String kind, String typed, String meant) {
    assertThat(bt().run("logga", kind, typed, "x").err()).contains("Menade du " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "validte, validate",
    "rapprt, rapport",
    "rätt, rätta",
    "jämnför, jämför",
    "version, --version",
    "--hjälp, --help",
    "-version, --version"
  })
  void theNearestWordIsSuggested(String typed, String meant) {
    BtRun.Result result = bt().run(typed);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(typed + ". Menade du " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"öppna", "skriv", "hur", "recept", "granska"})
  void noFarWordIsSuggested(String typed) {
    BtRun.Result result = bt().run(typed);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("okänt argument: " + typed).doesNotContain("Menade");
  }

  @Test
  void commandsWithSwedishLettersWorkWithoutThem() {
    assertThat(bt().run("jamfor", "--help")).isEqualTo(bt().run("jämför", "--help"));
    assertThat(bt().run("ratta", "--help")).isEqualTo(bt().run("rätta", "--help"));
  }

  @Test
  void aMissingArgumentIsNamed() {
    assertThat(bt().run("diff", "a.yaml").err()).startsWith("bt: det saknas ett argument: NY\n");
    assertThat(bt().run("--lang", "en", "fix").err())
        .startsWith("bt: an argument is missing: FILE|FOLDER|-\n");
    assertThat(bt().run("validate", "a.yaml", "--today").err())
        .startsWith("bt: --today behöver ett värde efter sig\n");
  }

  @Test
  void aFolderIsNotAFile() {
    String place = folder.toString();
    for (List<String> arguments :
        List.of(List.of("rules", "--ruleset", place), List.of("rules", "--config", place))) {
      BtRun.Result result = bt().run(arguments.toArray(String[]::new));

      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("är en mapp, och här ska det stå en fil");
    }
  }

  @Test
  void anUnknownRuleSetListsTheKnownOnes() {
    assertThat(bt().run("rules", "--ruleset", "finland").err())
        .contains("finland", "Inbyggda: nationell, vgr, blekinge, dalarna");
    assertThat(bt().run("rules", "--ruleset", "vrg").err()).contains("Menade du vgr?");
  }

  @Test
  void anUnknownLanguageIsReportedOnce() {
    BtRun.Result finnish = bt().with("BT_LANG", "fi").run("rules");

    assertThat(finnish.exitCode()).isZero();
    assertThat(finnish.out()).isEqualTo(bt().run("rules").out());
    assertThat(finnish.err()).containsOnlyOnce("BT_LANG").contains("fi", "sv", "en");
    assertThat(bt().with("BT_LANG", "sv_FI.UTF-8").run("rules").err()).isEmpty();
    assertThat(bt().with("BT_LANG", "fi").run("rules", "--lang", "en").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "brist, 1",
    "anmärkning, 1",
    "anmarkning, 1",
    "råd, 1",
    "rad, 1",
    "aldrig, 0",
    "never, 0"
  })
  void levelsHaveSwedishWords(String word, int exitCode) throws IOException {
    assertThat(bt().run("validate", "--final", "--fail-on", word, logbook()).exitCode())
        .isEqualTo(exitCode);
    assertThat(bt().run("batch", "--final", "--fail-on", word, folder.toString()).exitCode())
        .isEqualTo(exitCode);
  }

  @Test
  void anUnknownLevelListsTheKnownOnes() throws IOException {
    assertThat(bt().run("validate", "--fail-on", "fel", logbook()).err())
        .contains("error, warning, info, never");
  }

  /** Every command lists its own exit codes, and only those that can mean findings have a 1. */
  @Test
  void exitCodesAreThoseOfTheCommand() {
    Map<String, Boolean> withFindings =
        Map.of(
            "validate",
            true,
            "batch",
            true,
            "fix",
            true,
            "diff",
            true,
            "form",
            true,
            "application",
            true,
            "import",
            true,
            "export",
            true);
    for (CommandSpec command : commands(Language.SV)) {
      boolean hasOne = command.usageMessage().exitCodeList().containsKey("1");

      assertThat(hasOne)
          .as(command.name())
          .isEqualTo(withFindings.getOrDefault(command.name(), false));
    }
    assertThat(commands(Language.SV).stream().map(CommandSpec::name))
        .containsAll(withFindings.keySet());
  }

  /** Labels are translated too, and none is missing. */
  @Test
  void labelsAreInTheLanguage() {
    for (CommandSpec command : commands(Language.EN)) {
      assertThat(labels(command))
          .as(command.name())
          .doesNotContain("null", "FIL|", "MAPP", "DATUM", "NAMN", "GAMMAL", "NY", "ANTAL");
    }
    assertThat(commands(Language.SV))
        .anyMatch(
            command ->
                labels(command).contains("FIL|MAPP|-, ") && labels(command).contains("DATUM"));
    assertThat(bt().run("--help").out()).contains("KOMMANDO");
    assertThat(bt().run("--help", "--lang", "en").out()).contains("COMMAND");
  }

  private static String labels(CommandSpec command) {
    return command.args().stream().map(ArgSpec::paramLabel).toList().toString();
  }

  private static List<CommandSpec> commands(Language language) {
    CommandContext context = new CommandContext(Surroundings.ofProcess(), language);
    CommandLine bt = Bt.commandLine(context, Commands.ALL);
    bt.getHelp();
    return bt.getSubcommands().values().stream()
        .distinct()
        .map(CommandLine::getCommandSpec)
        .toList();
  }
}
