package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

  @Test
  void aNameNeedsOnlyItsCommand() {
    for (Commands.Entry entry : Commands.ALL) {
      assertThat(entry.names())
          .allSatisfy(name -> assertThat(Commands.neededBy(name)).containsExactly(entry));
    }
  }

  @Test
  void allAreNeededForHelpAndSuggestions() {
    assertThat(Commands.neededBy("")).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("--help")).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("valdate")).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("--lang")).isEqualTo(Commands.ALL);
  }
}
