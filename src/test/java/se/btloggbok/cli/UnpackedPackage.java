package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The package, unpacked in a folder with a difficult name, and ways to run it where there is no
 * Java.
 */
final class UnpackedPackage {

  private static final Path BUILT = Path.of(System.getProperty("bt.built", "target/package"));

  private static final Path ORDINARY = BUILT.resolve("bt");

  private final Path folder;
  private final Path programs;

  UnpackedPackage(Path work) throws Exception {
    Path place = Files.createDirectories(work.resolve("Åsas program (ny) $HOME"));
    run(List.of("tar", "xzf", packed().toString(), "-C", place.toString()), Map.of(), work);
    folder = place.resolve(name());
    // The launcher needs readlink, and only for a link; comparing versions needs git.
    programs = Files.createDirectories(work.resolve("program"));
    for (String name : List.of("readlink", "git")) {
      Path program =
          Stream.of("/usr/bin", "/bin", "/usr/local/bin")
              .map(bin -> Path.of(bin, name))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(programs.resolve(name), program);
    }
  }

  /** Returns the file of the package. */
  static Path packed() throws IOException {
    return Path.of("target", "dist", name() + ".tar.gz").toAbsolutePath();
  }

  /** Returns the version in the name of the package, between the program and the platform. */
  static String version() throws IOException {
    return name().replaceAll("^bt-|-[a-z]+-[^-]+$", "");
  }

  private static String name() throws IOException {
    return Files.readString(BUILT.resolve("name")).strip();
  }

  Path folder() {
    return folder;
  }

  /** Returns the only folder in {@code PATH}. */
  Path programs() {
    return programs;
  }

  /** Runs {@code bin/bt} with nothing in the environment but a {@code PATH} without Java. */
  BtRun.Result bt(Path where, String... arguments) throws Exception {
    return bt(Map.of(), where, arguments);
  }

  /** Runs {@code bin/bt} with more variables in the environment. */
  BtRun.Result bt(Map<String, String> more, Path where, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(folder.resolve("bin/bt").toString()));
    command.addAll(List.of(arguments));
    return start(command, more, where);
  }

  /** Runs any command in the environment of the package. */
  BtRun.Result start(List<String> command, Map<String, String> more, Path where) throws Exception {
    Map<String, String> environment = new TreeMap<>(Map.of("PATH", programs.toString()));
    environment.putAll(more);
    return run(command, environment, where);
  }

  /** Runs the jar of the package with the Java of this test, like the ordinary build. */
  static BtRun.Result ordinary(Path where, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                ORDINARY.resolve("bt.jar").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return run(command, Map.of("LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")), where);
  }

  /** Returns the size and date of each file of the package. */
  Map<String, String> inventory() throws IOException {
    Map<String, String> inventory = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String date = Files.getLastModifiedTime(file).toString();
        inventory.put(
            folder.relativize(file).toString(),
            Files.isDirectory(file) ? date : date + " " + Files.size(file));
      }
    }
    return inventory;
  }

  private static BtRun.Result run(List<String> command, Map<String, String> environment, Path where)
      throws Exception {
    Path out = Files.createTempFile("bt-", ".out");
    Path err = Files.createTempFile("bt-", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(where.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      if (!environment.isEmpty()) {
        builder.environment().clear();
        builder.environment().putAll(environment);
      }
      Process process = builder.start();
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends: %s", command).isTrue();
      return new BtRun.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
