package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Work;
import se.btloggbok.check.LargeLogbooks;

/** The work of each command grows with the size of the logbook, as that of a check does. */
class CommandGrowthTest {

  private static final int FEW = 500;

  /** The limit, in tenths. */
  private static final int LIMIT = 23;

  private static final String FEW_FILE = "litet.yaml";
  private static final String MANY_FILE = "stort.yaml";

  private static final String TODAY = "--today=" + LargeLogbooks.TODAY;

  /** The commands, each with its options; the earlier version comes before the file. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("validate", "--format=json", TODAY),
          List.of("status", TODAY),
          List.of("report", TODAY),
          List.of("calendar", TODAY),
          List.of("export", "--format=json", TODAY),
          List.of("diff", "före-%s"),
          List.of("redact"),
          List.of("fix"));

  @TempDir private Path folder;

  static Stream<LargeLogbooks.Shape> shapes() {
    return LargeLogbooks.shapes();
  }

  private void write(String name, String logbook) throws IOException {
    Files.writeString(folder.resolve(name), logbook);
    Files.writeString(folder.resolve("före-" + name), logbook.replace("patienter", "fall"));
  }

  private long work(List<String> command, String file) {
    List<String> arguments = new ArrayList<>();
    command.forEach(argument -> arguments.add(argument.replace("%s", file)));
    arguments.add(file);
    return Work.of(
        () ->
            assertThat(new BtRun(folder).run(arguments.toArray(String[]::new)).exitCode())
                .as("%s", arguments)
                .isLessThan(2));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceAsMuchIsTwiceTheWork(LargeLogbooks.Shape shape) throws IOException {
    write(FEW_FILE, shape.logbook(FEW));
    write(MANY_FILE, shape.logbook(2 * FEW));

    for (List<String> command : COMMANDS) {
      assertThat(10 * work(command, MANY_FILE))
          .as("%s", command)
          .isLessThan(LIMIT * work(command, FEW_FILE));
    }
  }
}
