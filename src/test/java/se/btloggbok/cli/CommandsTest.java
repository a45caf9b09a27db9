package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.NamedCommand;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.report.Language;

class CommandsTest {

  @Test
  void aNameNeedsOnlyItsCommand() {
    for (NamedCommand entry : Commands.ALL) {
      assertThat(entry.names())
          .allSatisfy(
              name ->
                  assertThat(Commands.neededBy(List.of(name, "--quiet"))).containsExactly(entry));
    }
  }

  @Test
  void allAreNeededForHelpAndSuggestions() {
    assertThat(Commands.neededBy(List.of())).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy(List.of("--help"))).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy(List.of("valdate"))).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy(List.of("--lang"))).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy(List.of("--version", "valdate"))).isEqualTo(Commands.ALL);
  }

  @Test
  void theVersionNeedsNone() {
    assertThat(Commands.neededBy(List.of("--version"))).isEmpty();
    assertThat(Commands.neededBy(List.of("-V"))).isEmpty();
  }

  private static Set<String> below(String... words) {
    CommandContext context = new CommandContext(Surroundings.ofProcess(), Language.SV);
    return Commands.neededBy(List.of("log"))
        .get(0)
        .commandLine(context, List.of(words))
        .getSubcommands()
        .keySet();
  }

  @Test
  void theCommandsBelowAreMadeOnlyForTheirCommand() {
    assertThat(below("--version")).isEmpty();
    assertThat(below("validate", "handledning")).isEmpty();
    assertThat(below("log", "session", "EKG")).contains("handledning").doesNotContain("frånvaro");
    assertThat(below("--lang", "en", "logga", "frånvaro")).contains("absence");
    assertThat(below("log", "--help")).contains("handledning", "frånvaro");
    assertThat(below("log", "handlednig")).contains("handledning", "frånvaro");
  }
}
