package se.btloggbok.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.Readings;
import se.btloggbok.cli.BtRun;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** A folder with the files of one input, in which commands are run. It is deleted when closed. */
final class FuzzFolder implements AutoCloseable {

  /** What is wrong in the example of the rule about personnummer. */
  private static final String EXAMPLE_OF_A_RULE = "Ny diabetes hos 121212-1212, val av läkemedel.";

  private final Path folder;

  FuzzFolder() throws IOException {
    folder = Files.createTempDirectory("bt-fuzz");
  }

  /** Returns its path. */
  Path path() {
    return folder;
  }

  /** Returns the path of a file, which may not exist yet. */
  Path file(String name) {
    return folder.resolve(name);
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = file(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** Reads a logbook as it is written, without correcting slips. */
  static YamlDocument logbook(Path file) throws IOException {
    return YamlReader.read(Readings.of("loggbok.yaml", Files.readAllBytes(file)).source());
  }

  /** Runs a command, which must end with a result or a message, and print nothing unsound. */
  BtRun.Result bt(List<String> arguments) {
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));
    assertThat(result.exitCode()).as(result::everything).isBetween(0, 2);
    if (result.exitCode() == 2) {
      assertThat(result.err()).isNotBlank();
    }
    checkText(result.everything());
    return result;
  }

  /** Checks a text that a command has printed or written. */
  void checkText(String text) {
    // The name of the folder has digits at random.
    Sound.text(text.replace(folder.toString(), "").replace(EXAMPLE_OF_A_RULE, ""));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
