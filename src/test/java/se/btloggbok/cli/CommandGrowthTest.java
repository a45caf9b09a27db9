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

  private static final int FEW = 250;

  /** The limit, in tenths. */
  private static final int LIMIT = 23;

  private static final String TODAY = "--today=" + LargeLogbooks.TODAY;

  /** The first day of the BT, when everything is still to come. */
  private static final String BEFORE = "--today=1950-01-01";

  /** The commands, each with its options; the earlier version comes before the file. */
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("validate", "--format=json", TODAY),
          List.of("status", TODAY),
          List.of("report", "--force", "--output=sida.html", TODAY),
          List.of("calendar", BEFORE),
          List.of("export", "--format=json", TODAY),
          List.of("diff", "före.yaml"),
          List.of("redact"),
          List.of("fix"));

  @TempDir private Path folder;

  static Stream<LargeLogbooks.Shape> shapes() {
    return LargeLogbooks.shapes();
  }

  private long work(List<String> command, String logbook) throws IOException {
    Path file = Files.writeString(folder.resolve("loggbok.yaml"), logbook);
    Path earlier =
        Files.writeString(folder.resolve("före.yaml"), logbook.replace("patienter", "fall"));
    List<String> arguments = new ArrayList<>();
    for (String argument : command) {
      arguments.add(
          argument
              .replace("före.yaml", earlier.toString())
              .replace("sida.html", folder.resolve("sida.html").toString()));
    }
    arguments.add(file.toString());
    return Work.of(() -> run(arguments));
  }

  private void run(List<String> arguments) {
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as("%s%n%s", arguments, result.err()).isLessThan(2);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceAsMuchIsTwiceTheWork(LargeLogbooks.Shape shape) throws IOException {
    String few = shape.logbook(FEW);
    String many = shape.logbook(2 * FEW);

    for (List<String> command : COMMANDS) {
      assertThat(10 * work(command, many)).as("%s", command).isLessThan(LIMIT * work(command, few));
    }
  }
}
