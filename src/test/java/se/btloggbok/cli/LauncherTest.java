package se.btloggbok.cli;

import static java.nio.file.Files.exists;
import static java.nio.file.Files.writeString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code bin/bt} in every shell that is installed, in a work tree with a difficult name. Java and
 * Maven are scripts that note how they were called, so that nothing is built.
 */
@ParameterizedClass
@MethodSource("shells")
class LauncherTest {

  private static final Path LAUNCHER = Path.of("bin", "bt").toAbsolutePath();
  private static final Path OPTIONS = Path.of("src/package/files/app/jvm.options").toAbsolutePath();

  /** A JVM that says what it was asked to do; its version and its faults are in the environment. */
  private static final String JAVA =
      """
      #!/bin/sh
      echo "java $*" >>"$CALLS"
      value() { printf '%s\\n' "$@" | sed -n "s/^$name=//p"; }
      case "$*" in
        *-XshowSettings:properties*)
          echo "    java.home = $(cd "$(dirname "$0")/.." && pwd)"
          echo "    java.specification.version = ${JAVA_VERSION:-17}"
          ;;
        *Rehearsal*)
          [ -z "${NO_REHEARSAL-}" ] || exit 1
          name=-XX:AOTCacheOutput && file=$(value "$@")
          [ -z "$file" ] || echo cache >"$file"
          ;;
        *-Xshare:dump*) name=-XX:SharedArchiveFile && echo archive >"$(value "$@")" ;;
        *" --version")
          [ -z "${NO_START-}" ] || { echo "Unrecognized option"; exit 1; }
          ;;
        *)
          printf '<%s>\\n' "$@"
          echo "LC_ALL=${LC_ALL-}"
          echo "dump=$(ulimit -c)"
          cat
          exit "${EXIT_CODE:-0}"
          ;;
      esac
      """;

  /** Builds a jar, or fails. It would take what is on standard input. */
  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvn $*" >>"$CALLS"
      cat
      [ -z "${NO_BUILD-}" ] || { echo "COMPILATION ERROR"; exit 1; }
      [ -z "${SLOW_BUILD-}" ] || { : >"$SLOW_BUILD"; exec sleep 60; }
      for argument; do
        case $argument in -Dbt.target=*) target=${argument#*=} ;; esac
      done
      mkdir -p "$target/bt/lib"
      echo jar >"$target/bt/bt.jar"
      echo lib >"$target/bt/lib/picocli.jar"
      """;

  /** The programs that the launcher and the scripts above start, besides Java and Maven. */
  private static final List<String> PROGRAMS =
      List.of(
          "cat",
          "dirname",
          "env",
          "find",
          "locale",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sleep",
          "stty",
          "tail",
          "touch",
          "tr",
          "wc");

  @Parameter private List<String> shell = List.of();

  @TempDir private Path work;

  private Path root = Path.of("");
  private Path calls = Path.of("");

  static Stream<List<String>> shells() {
    return Stream.of(List.of("sh"), List.of("bash"), List.of("busybox", "sh"))
        .filter(shell -> installed(shell.get(0)).isPresent());
  }

  private static Optional<Path> installed(String program) {
    return Stream.of("/bin", "/usr/bin")
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @BeforeEach
  void layOutATree() throws IOException {
    root = Files.createDirectories(work.resolve("Åsas -> $HOME *'träd'"));
    calls = work.resolve("calls");
    Files.createDirectories(root.resolve("bin"));
    Files.copy(LAUNCHER, root.resolve("bin/bt"));
    Path options = root.resolve("src/package/files/app/jvm.options");
    Files.createDirectories(options.getParent());
    Files.copy(OPTIONS, options);
    for (String folder : List.of("src/main/java", "docs", "examples")) {
      Files.createDirectories(root.resolve(folder));
    }
    writeString(root.resolve("pom.xml"), "<project/>");
    writeString(root.resolve("docs/bt.schema.json"), "{}");
    age();
    program("jdk/bin/java", JAVA);
    program("jdk/bin/javac", JAVA);
    program("tools/mvn", MAVEN);
    for (String name : PROGRAMS) {
      program("tools/" + name, "#!/bin/sh\nexec %s \"$@\"\n".formatted(installed(name).get()));
    }
  }

  @Test
  void theFirstRunBuildsAndTheNextJustRuns() throws Exception {
    BtRun.Result first = bt("rules");

    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).isEqualTo("bt: bygger (första gången tar det någon minut) …\n");
    assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
    assertThat(first.out()).contains("<-XX:SharedArchiveFile=" + built("bt.archive") + ">");
    Files.delete(calls);

    assertThat(bt("rules")).isEqualTo(new BtRun.Result(0, first.out(), ""));
    assertThat(calls()).singleElement().asString().endsWith("rules");
    assertThat(target()).containsExactly("bt");
  }

  @Test
  void argumentsArePassedOnAsTheyAre() throws Exception {
    String[] difficult = {"a b", "", "*", "$HOME", "'\"", "två\nrader", "@fil", "--", "-h", "å"};
    BtRun.Result result = bt(difficult);

    assertThat(result.out()).contains("<-jar>\n<" + built("bt.jar") + ">\n<");
    assertThat(result.out()).contains("<" + String.join(">\n<", difficult) + ">\n");
  }

  @Test
  void standardInputIsForBtAlone() throws Exception {
    assertThat(run(Map.of(), "loggbok", root.resolve("bin/bt"), "validate", "-").out())
        .endsWith("loggbok");
  }

  @Test
  void theExitCodeIsThatOfBt() throws Exception {
    assertThat(bt(Map.of("EXIT_CODE", "1")).exitCode()).isEqualTo(1);
  }

  @Test
  void itIsFoundThroughLinks() throws Exception {
    Path absolute = Files.createSymbolicLink(work.resolve("a -> b"), root.resolve("bin/bt"));
    Path relative = Files.createSymbolicLink(work.resolve("r"), absolute.getFileName());
    Path tree = Files.createSymbolicLink(work.resolve("tree"), root);

    for (Path path : List.of(absolute, relative, tree.resolve("bin/bt"))) {
      assertThat(run(Map.of(), "", path).out()).contains("<" + built("bt.jar") + ">");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pom.xml", "src/main/java/New.java", "docs/bt.schema.json"})
  void changedSourcesAreBuilt(String file) throws Exception {
    bt();
    writeString(root.resolve(file), "changed");
    bt();
    Files.deleteIfExists(root.resolve("src/main/java/New.java"));
    bt();

    assertThat(calls())
        .filteredOn(call -> call.startsWith("mvn"))
        .hasSize(file.contains("New") ? 3 : 2);
  }

  @Test
  void aBuildThatFailsChangesNothing() throws Exception {
    bt();
    writeString(root.resolve("pom.xml"), "changed");
    BtRun.Result result = bt(Map.of("NO_BUILD", "1"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("bygget misslyckades", root.resolve("target/build.log").toString())
        .endsWith("COMPILATION ERROR\n");
    assertThat(target()).containsExactlyInAnyOrder("bt", "build.log");
    assertThat(exists(built("bt.jar"))).isTrue();
  }

  @Test
  void withoutMavenAnOlderJarIsUsed() throws Exception {
    Files.delete(work.resolve("tools/mvn"));
    BtRun.Result without = bt();

    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).startsWith("bt: hittar inte Maven").contains("sudo apt install");

    program("tools/mvn", MAVEN);
    bt();
    Files.delete(work.resolve("tools/mvn"));
    writeString(root.resolve("pom.xml"), "changed");
    Files.delete(calls);
    BtRun.Result older = bt();

    assertThat(older.exitCode()).isZero();
    assertThat(older.err()).endsWith("kör den version som redan är byggd.\n");
    assertThat(calls()).as("and its archive").hasSize(1);
  }

  @Test
  void aTreeThatCannotBeWrittenInIsReported() throws Exception {
    writeString(root.resolve("target"), "in the way");
    BtRun.Result result = bt();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: kan inte skriva i " + root.resolve("target"));
  }

  @ParameterizedTest
  @CsvSource({"1.8, false", "11, false", "16, false", "17, true", "25, true", "nonsense, false"})
  void javaMustBe17OrNewer(String version, boolean good) throws Exception {
    BtRun.Result result = bt(Map.of("JAVA_VERSION", version));

    assertThat(result.exitCode()).isEqualTo(good ? 0 : 2);
    if (!good) {
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains("(version " + version + ")", "Java 17 eller nyare");
    }
  }

  @Test
  void withoutJavaThereIsAWayOut() throws Exception {
    Files.delete(work.resolve("jdk/bin/java"));
    BtRun.Result result = bt();

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("bt: hittar inte Java.").contains("adoptium.net");
  }

  @Test
  void withoutACompilerThereIsAWayOut() throws Exception {
    Files.delete(work.resolve("jdk/bin/javac"));

    assertThat(bt().err()).startsWith("bt: hittar ingen Java-kompilator (javac)");
  }

  @Test
  void javaHomeComesFirstIfItIsValid() throws Exception {
    program("other/bin/java", JAVA);
    program("other/bin/javac", JAVA);
    String other = work.resolve("other").toString();

    assertThat(bt(Map.of("JAVA_HOME", other)).exitCode()).isZero();
    assertThat(built("java")).content().startsWith(other);
    assertThat(bt(Map.of("JAVA_HOME", "/finns/inte")).exitCode()).isZero();
    assertThat(built("java")).content().startsWith(work.resolve("jdk").toString());
  }

  @Test
  void aTruncatedArchiveIsMadeAgain() throws Exception {
    bt();
    writeString(built("bt.archive"), "arc");
    bt();

    assertThat(built("bt.archive")).hasContent("archive");
    assertThat(calls()).filteredOn(call -> call.contains("Rehearsal")).hasSize(2);
  }

  @Test
  void anotherJavaGetsAnArchiveOfItsOwn() throws Exception {
    bt();
    program("newer/bin/java", JAVA);
    Map<String, String> newer =
        Map.of("JAVA_HOME", work.resolve("newer").toString(), "JAVA_VERSION", "25");

    assertThat(bt(newer).out()).contains("<-XX:AOTCache=" + built("bt.archive") + ">");
    assertThat(built("bt.archive")).hasContent("cache");
  }

  @Test
  void anArchiveThatCannotBeMadeIsNotTriedAgain() throws Exception {
    Map<String, String> never = Map.of("NO_REHEARSAL", "1");
    BtRun.Result first = bt(never);

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).doesNotContain("Archive", "AOTCache");
    assertThat(bt(never)).isEqualTo(new BtRun.Result(0, first.out(), ""));
    assertThat(calls()).filteredOn(call -> call.contains("Rehearsal")).hasSize(1);
  }

  @Test
  void whatKilledProcessesLeftIsSwept() throws Exception {
    Path dead = Files.createDirectories(root.resolve("target/bt.999999999"));
    Path alive =
        Files.createDirectories(root.resolve("target/bt." + ProcessHandle.current().pid()));
    writeString(dead.resolve("archive"), "24 MB");
    bt();

    assertThat(exists(dead)).isFalse();
    assertThat(exists(alive)).isTrue();
  }

  @Test
  void severalCanBuildAtOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      processes.add(start(Map.of(), root.resolve("bin/bt"), "validate").start());
    }
    for (Process process : processes) {
      process.getOutputStream().close();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    bt();
    Files.delete(calls);
    bt();

    assertThat(target()).containsExactly("bt");
    assertThat(calls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"HUP, 129", "INT, 130", "TERM, 143"})
  void aSignalEndsTheBuild(String signal, int code) throws Exception {
    assumeFalse(isIgnored(code - 128));
    Path building = work.resolve("building");
    Process process =
        start(Map.of("SLOW_BUILD", building.toString()), root.resolve("bin/bt")).start();
    while (!exists(building)) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    assertThat(target()).isEmpty();
    assertThat(process.descendants()).isEmpty();
  }

  /** Returns whether whoever started the tests, such as nohup, lets a signal be ignored. */
  private static boolean isIgnored(int signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
            .anyMatch(ignored -> (ignored >> (signal - 1) & 1) == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', ''",
    "C, '', '', ''",
    "'', POSIX, '', ''",
    "C.UTF-8, '', '', ''",
    "'', C.utf8, '', ''",
    "xx_YY.UTF-8, '', '', ''",
    "'', xx_YY.UTF-8, '', C.UTF-8",
    "'', '', xx_YY.UTF-8, ''",
    "'', C.UTF-8, xx_YY.UTF-8, ''",
    "C.UTF-8, '', xx_YY.UTF-8, ''",
    "'', '', '$(exit 1); %s', ''"
  })
  void fileNamesAreUtf8InEveryLocale(String all, String type, String messages, String language)
      throws Exception {
    Map<String, String> locale =
        new TreeMap<>(
            Map.of("LC_ALL", all, "LC_CTYPE", type, "LC_MESSAGES", messages, "LANG", language));
    locale.values().removeIf(String::isEmpty);

    assertThat(bt(locale).out()).contains("LC_ALL=C.UTF-8\n");
  }

  /** A locale that is installed, with other letters, is what the names of files are written in. */
  @Test
  void aLocaleThatIsInstalledIsLeftAsItIs() throws Exception {
    program("tools/locale", "#!/bin/sh\necho ISO-8859-1\n");

    assertThat(bt(Map.of("LANG", "sv_SE")).out()).contains("LC_ALL=\n");
  }

  /** A crash would leave one in the current folder, with the logbook in it. */
  @Test
  void thereAreNoMemoryDumps() throws Exception {
    program("dumping", "ulimit -S -c $(ulimit -H -c); exec \"$BT\" rules");

    assertThat(run(Map.of("BT", root.resolve("bin/bt").toString()), "", work.resolve("dumping")))
        .extracting(BtRun.Result::out)
        .asString()
        .contains("dump=0\n");
  }

  @Test
  void theUsersOptionsComeLast() throws Exception {
    writeString(root.resolve("-Dx"), "would be found by a wildcard");

    assertThat(bt(Map.of("BT_JAVA_OPTIONS", " -Xmx1g  -D* ")).out())
        .startsWith("<@" + root.resolve("src/package/files/app/jvm.options") + ">\n")
        .contains(">\n<-Xmx1g>\n<-D*>\n<-jar>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"BT_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void theUserMayChooseTheCollector(String variable) throws Exception {
    assertThat(bt(Map.of(variable, "-XX:+UseZGC")).out()).contains("<-XX:-UseSerialGC>");
    assertThat(bt(Map.of(variable, "-Xmx1g")).out()).doesNotContain("UseSerialGC");
  }

  @Test
  void aJvmThatCannotStartIs3() throws Exception {
    BtRun.Result options = bt(Map.of("BT_JAVA_OPTIONS", "-nonsense", "NO_START", "1"));
    writeString(root.resolve("limited"), "ulimit -v 8000000; exec \"$BT\"");
    BtRun.Result limits =
        run(
            Map.of("NO_START", "1", "BT", root.resolve("bin/bt").toString()),
            "",
            root.resolve("limited"));

    assertThat(options)
        .isEqualTo(new BtRun.Result(3, "", first(options) + "Unrecognized option\n"));
    assertThat(limits).isEqualTo(new BtRun.Result(3, "", "Unrecognized option\n"));
  }

  @Test
  void whatIsNoTerminalIsNotCalledOne() throws Exception {
    assertThat(bt("status").out()).doesNotContain("bt.terminal");
  }

  @ParameterizedTest
  @CsvSource({
    "batch, 2000, false",
    "batch, 2001, true",
    "kohort, 2001, true",
    "status, 2001, false"
  })
  void thousandsOfFilesGetTheThoroughCompiler(String command, int count, boolean thorough)
      throws Exception {
    Path below = Files.createDirectories(work.resolve("grupp/en grupp"));
    writeString(work.resolve("grupp/0.yaml"), "");
    for (int i = 1; i < count; i++) {
      Files.createFile(below.resolve(i + ".yaml"));
    }
    boolean chosen =
        bt(command, "--jobs=1", work.resolve("grupp").toString()).out().contains("InlineSmallCode");

    assertThat(chosen).isEqualTo(thorough);
  }

  @Test
  void aPackageHasJustTheLastPart() throws Exception {
    String script =
        Files.readString(LAUNCHER).replaceFirst("(?s)# === only in a work tree.*# === both", "#");
    Path unpacked = Files.createDirectories(work.resolve("bt 1.0"));
    program("bt 1.0/bin/bt", script);

    BtRun.Result empty = run(Map.of(), "", unpacked.resolve("bin/bt"));
    assertThat(empty.exitCode()).isEqualTo(3);
    assertThat(empty.err()).contains("hittar inte " + unpacked.resolve("runtime/bin/java"));

    program("bt 1.0/runtime/bin/java", JAVA);
    program("bt 1.0/app/bt.jar", "");
    assertThat(run(Map.of("JAVA_VERSION", "11"), "", unpacked.resolve("bin/bt"), "rules").out())
        .contains("<-XX:AOTCache=" + unpacked.resolve("app/bt.aot") + ">", "<rules>");

    Path colon = Files.move(unpacked, work.resolve("bt:1.0"));
    BtRun.Result refused = run(Map.of(), "", colon.resolve("bin/bt"));
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("kolon");
  }

  /** Returns the first line of what a run said on standard error, when it built. */
  private static String first(BtRun.Result result) {
    return result.err().lines().findFirst().orElse("") + "\n";
  }

  private void age() throws IOException {
    FileTime old = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, old);
      }
    }
  }

  private Path built(String file) {
    return root.resolve("target/bt").resolve(file);
  }

  private List<String> target() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("target"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(calls);
  }

  private void program(String name, String text) throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private BtRun.Result bt(String... arguments) throws Exception {
    return bt(Map.of(), arguments);
  }

  private BtRun.Result bt(Map<String, String> more, String... arguments) throws Exception {
    return run(more, "", root.resolve("bin/bt"), arguments);
  }

  private ProcessBuilder start(Map<String, String> more, Path script, String... arguments) {
    List<String> command = new ArrayList<>(shell);
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(Map.of("PATH", work + "/jdk/bin:" + work + "/tools", "CALLS", calls.toString()));
    builder.environment().putAll(more);
    return builder;
  }

  private BtRun.Result run(Map<String, String> more, String stdin, Path script, String... arguments)
      throws Exception {
    Path in = writeString(Files.createTempFile("bt-", ".in"), stdin);
    Path out = Files.createTempFile("bt-", ".out");
    Path err = Files.createTempFile("bt-", ".err");
    try {
      Process process =
          start(more, script, arguments)
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
      return new BtRun.Result(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(in);
      Files.delete(out);
      Files.delete(err);
    }
  }
}
