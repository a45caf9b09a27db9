package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.report.Language;

/** The scripts of {@code bt completion}; that for fish in fish itself, where it is installed. */
class CompletionCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish", "powershell"})
  void everyScriptKnowsEveryCommandAndItsOptions(String shell) {
    String script = script(shell);

    ManPage.commandsBelow(
            Bt.commandLine(new CommandContext(Surroundings.ofProcess(), Language.SV), Commands.ALL))
        .forEach(
            command -> {
              assertThat(script).contains(command.getCommandSpec().names());
              assertThat(script)
                  .contains(
                      command.getCommandSpec().options().stream()
                          .map(option -> option.longestName().replaceFirst("^--?", ""))
                          .toList());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bt vali          | validate,validera",
        "bt läg           | läget",
        "bt validate --fo | --format",
        "bt validate --format js | json",
        "bt log supervisor-m | ''",
        "bt logga handl   | handledning",
        "bt schema res    | resultat",
        "bt --vers        | --version",
        "bt rules --stdin | ''"
      })
  void fishCompletes(String line, String expected) throws Exception {
    assumeThat(Path.of("/usr/bin/fish")).exists();
    Path script = Files.writeString(folder.resolve("bt.fish"), script("fish"));
    String found =
        output("fish", "--no-config", "-c", "source $argv[1]; complete -C $argv[2]", script, line);

    assertThat(found.lines().map(each -> each.split("\t", 2)[0]))
        .containsAll(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    assertThat(found.isEmpty()).isEqualTo(expected.isEmpty());
  }

  /** Options of one command whose values have the same label. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "log handledning --delmål BT1 | BT1,BT10,BT18",
        "logga handledning --planerad t | true",
        "log bedömning --metod m | mini-CEX",
        "log intyg --slag del | delmål",
        "validate --format js | json"
      })
  void bashCompletes(String words, String expected) throws Exception {
    Path script = Files.writeString(folder.resolve("bt.bash"), script("bash"));
    String complete =
        "source \"$0\"; COMP_WORDS=(bt \"$@\"); COMP_CWORD=$#; _complete_bt 2>/dev/null; echo"
            + " ${COMPREPLY[*]}";
    List<Object> command = new ArrayList<>(List.of("bash", "-c", complete, script));
    command.addAll(List.of(words.split(" ")));

    assertThat(output(command.toArray()).strip().split(" ")).contains(expected.split(","));
  }

  @Test
  void wordsOfPowershellAreQuoted() {
    assertThat(script("powershell"))
        .contains("'validera' = 'validate'\n", "'validate --format' = 'text'", "'läget' = 'status'")
        .matches("(?s)Register-ArgumentCompleter .*\\}\n");
  }

  private String script(String shell) {
    return new BtRun(folder).run("completion", shell).out();
  }

  private static String output(Object... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command).stream().map(Object::toString).toList())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
