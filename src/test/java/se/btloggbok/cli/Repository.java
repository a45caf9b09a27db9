package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real Git repository in a temporary folder, unaffected by the settings of the user. */
public final class Repository {

  private final Path folder;

  private Repository(Path folder) {
    this.folder = folder;
  }

  /** Makes a repository in a folder. */
  public static Repository in(Path folder) throws IOException {
    Files.createDirectories(folder);
    Repository repository = new Repository(folder);
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.git("config", "user.name", "Amina");
    repository.git("config", "user.email", "amina@example.org");
    return repository;
  }

  /** Returns the folder of the work tree. */
  public Path folder() {
    return folder;
  }

  /** Writes a file in the work tree. */
  public Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Commits everything in the work tree. */
  public void commit(String message) throws IOException {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  /** Runs a command that must not fail, and returns what it says. */
  public String git(String... arguments) throws IOException {
    Process process = start(arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(exitCodeOf(process)).as("git %s: %s", List.of(arguments), said).isZero();
    return said;
  }

  /** Runs a command that may fail. */
  int exitCode(String... arguments) throws IOException {
    Process process = start(arguments);
    process.getInputStream().readAllBytes();
    return exitCodeOf(process);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    return builder.start();
  }

  private static int exitCodeOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
