package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import se.btloggbok.report.Language;

class CommandsTest {

  @Test
  void theListHasTheNamesThatTheCommandsHave() {
    for (Commands.Entry entry : Commands.ALL) {
      Object command = entry.maker().make(Surroundings.ofProcess(), new Texts(Language.SV));
      Command annotation = command.getClass().getAnnotation(Command.class);
      List<String> names = new ArrayList<>(List.of(annotation.name()));
      names.addAll(List.of(annotation.aliases()));

      assertThat(entry.names()).isEqualTo(names);
      assertThat(names)
          .allSatisfy(
              name -> assertThat(Commands.neededBy(name, "loggbok.yaml")).containsExactly(entry));
    }
  }

  @Test
  void allAreNeededToTellWhatIsMeant() {
    assertThat(Commands.neededBy()).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("--help")).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("valdate", "validate")).isEqualTo(Commands.ALL);
    assertThat(Commands.neededBy("--lang", "en", "validate")).isEqualTo(Commands.ALL);
  }
}
