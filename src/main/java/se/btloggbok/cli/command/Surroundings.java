package se.btloggbok.cli.command;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.files.Git;
import se.btloggbok.cli.files.Programs;
import se.btloggbok.cli.terminal.LineInput;
import se.btloggbok.cli.terminal.TerminalInput;
import se.btloggbok.report.hosting.RepositoryRoot;

/**
 * The environment of the program.
 *
 * @param in standard input
 * @param out standard output, for results
 * @param err standard error, for everything else
 * @param clock the time
 * @param folder the current folder
 * @param environment the environment variables
 * @param terminal whether standard output is a terminal
 * @param errorTerminal whether standard error is a terminal
 * @param keyboard where the user types answers to questions; null if the user cannot be asked
 */
public record Surroundings(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Clock clock,
    Path folder,
    Map<String, String> environment,
    boolean terminal,
    boolean errorTerminal,
    @Nullable LineInput keyboard) {

  /**
   * The variables in which GitHub and GitLab give the root of the repository, for a work tree
   * without {@code .git}.
   */
  private static final List<String> ROOTS = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

  private static final boolean WINDOWS = File.separatorChar == '\\';

  /** Surroundings in which the user cannot be asked. */
  public Surroundings(
      InputStream in,
      PrintWriter out,
      PrintWriter err,
      Clock clock,
      Path folder,
      Map<String, String> environment,
      boolean terminal,
      boolean errorTerminal) {
    this(in, out, err, clock, folder, environment, terminal, errorTerminal, null);
  }

  /** Returns the surroundings of this process. Output is UTF-8, whatever the platform's charset. */
  public static Surroundings ofProcess() {
    return ofProcess(System.out);
  }

  /** Returns the surroundings of this process, with another standard output. */
  public static Surroundings ofProcess(OutputStream out) {
    return new Surroundings(
        System.in,
        writer(out),
        writer(System.err),
        Clock.system(swedenAt(System.currentTimeMillis())),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        Boolean.getBoolean("bt.terminal"),
        Boolean.getBoolean("bt.terminal.error"),
        keyboard(System.getenv()));
  }

  /**
   * Returns the terminal to ask in; null if standard input or standard error is not a terminal, if
   * it can only print, or in a CI job, where nobody would answer.
   */
  private static @Nullable LineInput keyboard(Map<String, String> environment) {
    String type = environment.getOrDefault("TERM", "");
    boolean dumb = type.equals("dumb") || (type.isEmpty() && !WINDOWS);
    boolean inJob = !environment.getOrDefault("CI", "").isEmpty();
    return isInputTerminal() && !dumb && !inJob
        ? new TerminalInput(name -> Programs.onPath(name, environment))
        : null;
  }

  /**
   * Returns whether standard input and standard error are terminals. The launcher for Windows
   * cannot tell, but the console can: the package has Java 25 or newer, where there is only a
   * console if they are.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isInputTerminal() {
    return (Boolean.getBoolean("bt.terminal.input") && Boolean.getBoolean("bt.terminal.error"))
        || (WINDOWS && System.console() != null);
  }

  /**
   * Returns the offset of Sweden at a time, where the days of BT are counted wherever the computer
   * is. {@code ZoneId.of} would look for more time zones in every library, which takes 10 ms of
   * 230.
   */
  private static ZoneOffset swedenAt(long millis) {
    int offset = TimeZone.getTimeZone("Europe/Stockholm").getOffset(millis);
    return ZoneOffset.ofTotalSeconds(offset / 1000);
  }

  /** Returns what day it is in Sweden at a time. */
  public static LocalDate dayInSweden(Instant time) {
    return LocalDate.ofInstant(time, swedenAt(time.toEpochMilli()));
  }

  /** Returns the surroundings at another time. */
  Surroundings at(Clock other) {
    return new Surroundings(
        in, out, err, other, folder, environment, terminal, errorTerminal, keyboard);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /** Returns whether an environment variable has a value. */
  public boolean has(String variable) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }

  /** Returns how files are named for code hosting services. */
  public RepositoryRoot repositoryRoot() {
    for (String variable : ROOTS) {
      if (has(variable)) {
        try {
          Path root = Path.of(environment.getOrDefault(variable, ""));
          return new RepositoryRoot(folder, root, Git::workTree);
        } catch (InvalidPathException e) {
          // Ignored, like a variable without a value.
        }
      }
    }
    return new RepositoryRoot(folder, folder, Git::workTree);
  }

  /** Returns the repositories around the current folder. */
  public Git git() {
    return new Git(folder, environment);
  }

  /** Returns a path relative to the current folder if it is below it. */
  public Path shown(Path file) {
    Path here = folder.toAbsolutePath().normalize();
    return file.startsWith(here) && !file.equals(here) ? here.relativize(file) : file;
  }

  /** Returns whether standard output is a terminal whose screen can be cleared. */
  public boolean hasScreen() {
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  /** Returns whether standard output is a terminal that shows colours. */
  public boolean showsColours() {
    return hasScreen() && !has("NO_COLOR");
  }

  /** Returns whether the run is a job in GitHub Actions. */
  public boolean isGithubActions() {
    return "true".equals(environment.get("GITHUB_ACTIONS"));
  }

  /** Writes a line about a problem to standard error. */
  public void report(String problem) {
    err.println("bt: " + problem);
  }
}
