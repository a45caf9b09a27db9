package se.btloggbok.cli.files;

import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of the system. */
final class Programs {

  private Programs() {}

  /**
   * Returns the file of a program, so that a program of the same name in the current folder is
   * never run: Windows looks there first, and {@code PATH} may name {@code .} too.
   *
   * @param environment the environment variables
   */
  static Optional<String> onPath(String name, Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
        .flatMap(variable -> Arrays.stream(variable.getValue().split(File.pathSeparator)))
        .map(File::new)
        .filter(File::isAbsolute)
        .flatMap(place -> Stream.of(new File(place, name), new File(place, name + ".exe")))
        .filter(file -> file.isFile() && file.canExecute())
        .map(File::getPath)
        .findFirst();
  }
}
