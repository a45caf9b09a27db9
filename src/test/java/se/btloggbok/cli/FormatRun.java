package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.btloggbok.cli.options.OutputFormat;

/** Checks some logbooks in a folder, as if the BT were over, and returns the output of a format. */
final class FormatRun {

  private final Path folder;
  private final List<String> logbooks = new ArrayList<>();

  FormatRun(Path folder) {
    this.folder = folder;
  }

  /** Returns a logbook without findings on its first day. */
  static String healthy() throws IOException {
    return Files.readString(Path.of("examples", "minimal.yaml"));
  }

  Path write(String name, String text) throws IOException {
    return add(Files.writeString(folder.resolve(name), text));
  }

  Path add(Path logbook) {
    logbooks.add(logbook.toString());
    return logbook;
  }

  BtRun.Result bt(OutputFormat format, String... options) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--no-config", "--final"));
    arguments.addAll(List.of("--format", format.name()));
    Collections.addAll(arguments, options);
    arguments.addAll(logbooks);
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  String out(OutputFormat format, String... options) {
    BtRun.Result result = bt(format, options);
    assertThat(result.err()).isEmpty();
    return result.out();
  }
}
