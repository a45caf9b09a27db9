package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.cli.command.ExitCode;

/** {@code --watch} in a process of its own, while files change in all the ways that they do. */
class WatchIT {

  private static final Path JAR = Path.of("target", "bt", "bt.jar").toAbsolutePath();

  private static final String WAITING = "väntar på nästa ändring; avsluta med Ctrl-C\n";

  /** A limit for a process that hangs, long enough on a busy machine. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path folder;

  private final List<Process> processes = new ArrayList<>();
  private String healthy = "";
  private Path logbook = Path.of("");

  @BeforeEach
  void writeALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    logbook = Files.writeString(folder.resolve("loggbok.yaml"), healthy);
  }

  @AfterEach
  void endTheProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  /** A process, and what it has written since the last call. */
  private final class Running {
    private final Process process;
    private final Path output;
    private int read;

    Running(List<String> options, String... arguments) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
      command.addAll(options);
      command.addAll(List.of("-jar", JAR.toString()));
      command.addAll(List.of(arguments));
      output = folder.resolve("utskrift" + processes.size());
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder
          .environment()
          .keySet()
          .removeAll(
              List.of("BT_LANG", "NO_COLOR", "JAVA_TOOL_OPTIONS", "DISPLAY", "WAYLAND_DISPLAY"));
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("TMPDIR", folder.toString());
      process = builder.start();
      processes.add(process);
    }

    /** Waits until there is a new line that says that the next change is awaited. */
    String next() throws Exception {
      return await(WAITING);
    }

    String await(String end) throws Exception {
      long start = System.nanoTime();
      while (true) {
        String all = Files.readString(output);
        int at = all.indexOf(end, read);
        if (at >= 0) {
          String part = all.substring(read, at + end.length());
          read = at + end.length();
          return part;
        }
        assertThat(process.isAlive()).as("bt runs; so far: %s", all).isTrue();
        assertThat(System.nanoTime() - start).as("so far: %s", all).isLessThan(PATIENCE);
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }

    /** Presses Ctrl-C. Returns the exit code. */
    int interrupt() throws Exception {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    String rest() throws IOException {
      return Files.readString(output).substring(read);
    }
  }

  private Running validate(String... arguments) throws IOException {
    return new Running(
        List.of(),
        Stream.concat(
                Stream.of("validate", "--watch", "--today", "2025-09-01"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private String faulty() {
    return healthy.replace("fristående", "fristaende");
  }

  /** As editors save: a new file that is renamed over the old one. */
  private void save(String text) throws IOException {
    Path fresh = Files.writeString(folder.resolve("loggbok.yaml~"), text);
    Files.move(fresh, logbook, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void everyChangeOfTheLogbookIsSeen() throws Exception {
    Running bt = validate("loggbok.yaml");
    assertThat(bt.next()).doesNotContain("brist");

    Files.writeString(logbook, faulty());
    assertThat(bt.next()).contains("”fristaende” är inte ett tillåtet värde");

    save(healthy);
    assertThat(bt.next()).doesNotContain("brist");

    Files.writeString(logbook, healthy.substring(0, healthy.length() / 2) + "\n  [");
    assertThat(bt.next()).contains("[format-syntax]");

    Files.write(logbook, new byte[0]);
    assertThat(bt.next()).contains("loggbok.yaml är tom");

    Files.delete(logbook);
    assertThat(bt.next()).contains("loggbok.yaml finns inte");

    Files.createDirectory(logbook);
    assertThat(bt.next()).contains("hittar ingen loggbok i loggbok.yaml");

    Files.delete(logbook);
    assertThat(bt.next()).contains("loggbok.yaml finns inte");

    save(healthy);
    assertThat(bt.next()).doesNotContain("brist");

    FileTime time = Files.getLastModifiedTime(logbook);
    Files.writeString(logbook, healthy.replace("fristående", "fristäende"));
    Files.setLastModifiedTime(logbook, time);
    assertThat(bt.next()).contains("”fristäende” är inte");

    assertThat(bt.interrupt()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(bt.rest()).isEmpty();
  }

  /** The logbook of the folder, which is not named, and is a link. */
  @Test
  void theLogbookThatALinkLeadsToIsWatched() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("annat")).resolve("min.yaml");
    Files.move(logbook, elsewhere);
    Files.createSymbolicLink(logbook, elsewhere);
    Running bt = validate();
    assertThat(bt.next()).doesNotContain("brist");

    Files.writeString(elsewhere, faulty());
    assertThat(bt.next()).contains("fristaende");

    Path other = Files.writeString(folder.resolve("annat/annan.yaml"), healthy);
    Files.delete(logbook);
    Files.createSymbolicLink(logbook, other);
    assertThat(bt.next()).doesNotContain("brist");

    Files.delete(other);
    assertThat(bt.next()).contains("loggbok.yaml finns inte");
  }

  @Test
  void settingsAndRuleSetsAreWatched() throws Exception {
    Running bt = validate("loggbok.yaml");
    assertThat(bt.next()).doesNotContain("brist");

    Path settings = Files.writeString(folder.resolve(".bt.yaml"), "regelverk: vart.yaml\n");
    assertThat(bt.next()).contains("fil som heter vart.yaml");

    Path ruleSet = Files.writeString(folder.resolve("vart.yaml"), "format: [\n");
    assertThat(bt.next()).contains("något är fel i").contains("vart.yaml:");

    Files.writeString(ruleSet, "format: bt-regelverk/1\nnamn: Vårt\nbygger-på: nationell\n");
    String text = bt.next();
    assertThat(text).as(text).doesNotContain("fel");

    Files.writeString(settings, "regelverk: [\n");
    assertThat(bt.next()).contains("något är fel i").contains(".bt.yaml:");

    Files.delete(settings);
    assertThat(bt.next()).doesNotContain("fel");
  }

  @Test
  void aFolderIsWatched() throws Exception {
    Running bt = validate("--format", "concise", ".");
    assertThat(bt.next()).doesNotContain("brist");

    Path other = Files.createDirectories(folder.resolve("ht25")).resolve("anna.yaml");
    Files.writeString(other, faulty());
    assertThat(bt.next()).contains("anna.yaml:11:9: brist");

    Files.delete(other);
    assertThat(bt.next()).doesNotContain("brist");
  }

  @Test
  void theScreenIsClearedOnATerminalOnly() throws Exception {
    Running bt = new Running(List.of("-Dbt.terminal=true"), "validate", "--watch", "loggbok.yaml");

    assertThat(bt.next()).startsWith("\u001B[H\u001B[2J");
    Files.writeString(logbook, faulty());
    assertThat(bt.next()).startsWith("\u001B[H\u001B[2J");
    bt.interrupt();

    assertThat(validate("loggbok.yaml").next()).doesNotContain("\u001B");
  }

  @Test
  void whatCannotBeWatchedIsRefused() throws Exception {
    for (String[] arguments :
        new String[][] {
          {"-"},
          {"--output", "ut", "loggbok.yaml"},
          {"finns-inte.yaml"},
          {"--final", "--as-of=2025-09-01", "loggbok.yaml"}
        }) {
      Running bt = validate(arguments);

      assertThat(bt.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(bt.process.exitValue()).as(arguments[0]).isEqualTo(2);
      assertThat(bt.rest()).startsWith("bt: ").doesNotContain(WAITING);
    }
  }

  // --- bt show ---

  @Test
  void thePageFollowsTheLogbookAndIsRemovedAtTheEnd() throws Exception {
    Running bt = new Running(List.of(), "visa", "--watch", "loggbok.yaml");
    Path page = page(bt.next());
    Path companion = page.resolveSibling(page.getFileName() + ".js");
    String before = Files.readString(companion);
    assertThat(page).content().contains("<script", "Jonas Ferm");

    save(healthy.replace("Jonas Ferm", "Kim Provsson"));
    assertThat(bt.next()).doesNotContain("bt:");
    assertThat(page).content().contains("Kim Provsson");
    assertThat(Files.readString(companion)).isNotEqualTo(before);

    Files.delete(logbook);
    assertThat(bt.next()).contains("finns inte");
    assertThat(page).content().contains("Kim Provsson");

    assertThat(bt.interrupt()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(page).doesNotExist();
    assertThat(companion).doesNotExist();
  }

  /** Two watches of one logbook, and a page that is shown without a watch. */
  @Test
  void theEndOfAWatchRemovesNoOtherPage() throws Exception {
    Running once = new Running(List.of(), "visa", "loggbok.yaml");
    assertThat(once.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    Path shown = page(once.rest());
    Running first = new Running(List.of(), "visa", "--watch", "loggbok.yaml");
    Running second = new Running(List.of(), "visa", "--watch", "loggbok.yaml");
    Path ended = page(first.next());
    Path kept = page(second.next());

    assertThat(first.interrupt()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(ended).doesNotExist();
    assertThat(shown).content().doesNotContain("<script");
    assertThat(kept).content().contains("<script");
    assertThat(kept.resolveSibling(kept.getFileName() + ".js")).exists();
    second.interrupt();
    assertThat(kept).doesNotExist();
    assertThat(shown).exists();
  }

  private static Path page(String said) {
    return Path.of(said.lines().findFirst().orElseThrow().replaceFirst("^.*: ", ""));
  }

  @Test
  void aPageWithAPlaceOfItsOwnIsLeftWithoutItsScript() throws Exception {
    Running bt = new Running(List.of(), "visa", "--watch", "--output", "sida.html", "loggbok.yaml");
    Path page = folder.resolve("sida.html");
    bt.next();
    assertThat(page).content().contains("<script");

    save(healthy.replace("Jonas Ferm", "Kim Provsson"));
    bt.next();
    bt.interrupt();

    assertThat(page).content().contains("Kim Provsson").doesNotContain("<script");
    assertThat(folder.resolve("sida.html.js")).doesNotExist();
  }
}
