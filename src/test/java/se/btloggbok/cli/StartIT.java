package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes that the packaged program loads: the start-up cost in a number that does not depend
 * on the machine. Every class that is loaded without need makes every start slower: see {@code
 * docs/performance.md}.
 */
class StartIT {

  private static final String JAR = "target/bt/bt.jar";

  /** Prefixes of classes that a check without findings does not need. */
  private static final List<String> NOT_NEEDED =
      List.of(
          "com.fasterxml.",
          "com.github.rzymek.", // XLSX
          "de.siegmar.", // CSV
          "freemarker.",
          "java.lang.reflect.Proxy",
          "java.lang.runtime.ObjectMethods", // the equality of a record, made at run time
          "java.security.SecureRandom",
          "java.sql.",
          "java.util.Comparator$$Lambda", // of Comparator.comparing: in no archive
          "java.util.logging.",
          "javax.imageio.",
          "net.fortuna.", // iCalendar
          "se.btloggbok.intake.",
          "org.slf4j.",
          "javax.xml.",
          "org.apache.",
          "org.codehaus.",
          "org.dhatim.", // XLSX
          "org.jline.",
          "se.btloggbok.export.",
          "se.btloggbok.form.",
          "se.btloggbok.history.",
          "se.btloggbok.identity.",
          "se.btloggbok.report.Json",
          "se.btloggbok.report.calendar.",
          "se.btloggbok.report.changes.",
          "se.btloggbok.report.cohort.",
          "se.btloggbok.report.findings.JsonReport",
          "se.btloggbok.report.page.",
          "se.btloggbok.report.status.",
          "se.btloggbok.table.",
          "tools.jackson.core.json.",
          "tools.jackson.databind.");

  @TempDir private Path folder;

  @Test
  void aPlainCheckLoadsNoUnneededClasses() throws Exception {
    List<String> loaded = loaded("validate", "examples/fardig.yaml");

    assertThat(loaded)
        .contains("se.btloggbok.check.Checker", "se.btloggbok.cli.terminal.TerminalInput");
    // The verifier asks bt batch and bt status for the type of their writers, and bt export and
    // bt import for that of the exceptions that they catch.
    assertThat(loaded)
        .filteredOn(StartIT::isNotNeeded)
        .isSubsetOf(
            "se.btloggbok.intake.IntakeException",
            "se.btloggbok.report.cohort.CohortWriter",
            "se.btloggbok.report.status.StatusWriter",
            "se.btloggbok.table.UnfitLogbookException");
    assertThat(loaded)
        .as("a third above the value when this test was written")
        .hasSizeLessThan(2500);
  }

  @Test
  void onlyTheGivenCommandIsMade() throws Exception {
    assertThat(loaded("schema"))
        .doesNotContain("se.btloggbok.cli.options.TimingOptions", "se.btloggbok.check.Checker");
  }

  /** Each of these costs as much as a tenth of the start. */
  @Test
  void logNeedsNoClassesMadeAtRunTime() throws Exception {
    Path logbook =
        Files.copy(Path.of("examples", "tre-manader.yaml"), folder.resolve("loggbok.yaml"));

    assertThat(loaded("log", "session", "EKG", "--today=2025-11-29", "--file=" + logbook))
        .contains("se.btloggbok.edit.Splice")
        .doesNotContain(
            "java.lang.runtime.ObjectMethods",
            "java.security.SecureRandom",
            "java.text.DecimalFormatSymbols",
            // What was written is compared as a tree, and nobody asks for fingerprints.
            "se.btloggbok.history.Pairing",
            "java.security.MessageDigest");
  }

  /** The equality of records is made at run time: 24 classes that are in no archive. */
  @Test
  void theReportNeedsNoClassesMadeAtRunTime() throws Exception {
    assertThat(loaded("report", "examples/fardig.yaml"))
        .contains("freemarker.template.Template")
        .doesNotContain("java.lang.runtime.ObjectMethods")
        .noneMatch(name -> name.startsWith("java.util.logging."));
  }

  /** The build makes each part of a page one whose methods a template can call. */
  @Test
  void noTemplateUsesReflection() throws Exception {
    for (List<String> command :
        List.of(
            List.of("report", "examples/fardig.yaml"),
            List.of("report", "--format=markdown", "examples/fardig.yaml"),
            List.of("batch", "--reports=" + folder.resolve("sidor"), "examples"))) {
      assertThat(loaded(command.toArray(String[]::new)))
          .as("%s", command)
          .contains("freemarker.template.Template", "se.btloggbok.report.page.Part")
          .doesNotContain("java.beans.Introspector");
    }
  }

  /** A unit test writes it with reflection. */
  @Test
  void thePageIsTheSameWithoutReflection() throws Exception {
    for (String format : List.of("html", "markdown")) {
      String[] command = {
        "report", "--format=" + format, "--today=2026-11-29", "examples/manga-fel.yaml"
      };
      loaded(command);

      assertThat(folder.resolve("out"))
          .content()
          .isEqualTo(new BtRun(Path.of("").toAbsolutePath()).run(command).out());
    }
  }

  /** Nor does what is asked every day, in the middle of a BT, or a check that finds something. */
  @Test
  void noCommandOfEveryDayNeedsClassesMadeAtRunTime() throws Exception {
    for (List<String> command :
        List.of(
            List.of("status", "--today=2025-11-29", "examples/tre-manader.yaml"),
            List.of("report", "--today=2025-11-29", "examples/tre-manader.yaml"),
            List.of("validate", "--today=2026-11-29", "examples/tre-manader.yaml"))) {
      assertThat(loaded(command.toArray(String[]::new)))
          .as("%s", command)
          .doesNotContain("java.lang.runtime.ObjectMethods");
    }
  }

  /** The version is said without making the commands. */
  @Test
  void theVersionMakesNoCommand() throws Exception {
    assertThat(loaded("--version"))
        .contains("se.btloggbok.cli.command.Version")
        .doesNotContain("se.btloggbok.cli.options.SettingsOptions");
  }

  /** Only the forms need PDFBox, and only when they are filled in. */
  @Test
  void noOtherCommandLoadsPdfBox() throws Exception {
    for (List<String> command :
        List.of(
            List.of("report", "examples/fardig.yaml"),
            List.of("report", "--view", "slutbedomning", "examples/fardig.yaml"),
            List.of("form", "examples/fardig.yaml"),
            List.of("application", "examples/fardig.yaml"),
            List.of("batch", "examples"),
            List.of("redact", "examples/fardig.yaml"),
            List.of("diff", "examples/fardig.yaml", "examples/minimal.yaml"),
            List.of("fix", "examples/fardig.yaml"),
            List.of("rules"),
            List.of("schema"),
            List.of("--help"),
            List.of("form", "--help"))) {
      assertThat(loaded(command.toArray(String[]::new)))
          .as("%s", command)
          .noneMatch(name -> name.startsWith("org.apache."));
    }
    assertThat(loaded("form", "--template", "README.md", "--output", "x", "examples/fardig.yaml"))
        .anyMatch(name -> name.startsWith("org.apache.pdfbox."));
  }

  /** Each format of an export loads its own library. */
  @Test
  void onlyAWorkbookLoadsTheLibraryForIt() throws Exception {
    Predicate<String> ofWorkbooks = name -> name.matches("(org\\.dhatim|org\\.apache)\\..*");
    assertThat(loaded("export", "--format", "json", "examples/fardig.yaml"))
        .contains("se.btloggbok.export.JsonFile")
        .noneMatch(ofWorkbooks);
    String csv = folder.resolve("csv").toString();
    assertThat(loaded("export", "--format", "csv", "--output", csv, "examples/fardig.yaml"))
        .contains("se.btloggbok.export.CsvFile")
        .noneMatch(ofWorkbooks);
    String workbook = folder.resolve("a.xlsx").toString();
    assertThat(loaded("export", "--output", workbook, "examples/fardig.yaml"))
        .anyMatch(ofWorkbooks);
  }

  /** The libraries for files of other programs, each loaded by its own kind of file. */
  @Test
  void eachImportLoadsTheLibraryForItsFile() throws Exception {
    String workbook = folder.resolve("a.xlsx").toString();
    String archive = folder.resolve("a.zip").toString();
    String json = folder.resolve("a.json").toString();
    for (String file : List.of(workbook, archive, json)) {
      loaded("export", "--output", file, "examples/fardig.yaml");
    }
    String csv = Files.writeString(folder.resolve("handledning.csv"), "Datum\n9/9\n").toString();
    String calendar = "src/test/resources/se/btloggbok/intake/google.ics";

    assertThat(librariesOf(workbook)).containsExactlyInAnyOrder("org.dhatim", "org.apache");
    assertThat(librariesOf(archive)).containsExactlyInAnyOrder("de.siegmar", "org.apache");
    assertThat(librariesOf(json)).isEmpty();
    assertThat(librariesOf(csv)).containsExactly("de.siegmar");
    assertThat(librariesOf(calendar)).containsExactlyInAnyOrder("net.fortuna", "org.apache");
  }

  private Set<String> librariesOf(String imported) throws Exception {
    String logbook = folder.resolve("ny.yaml").toString();
    if (imported.endsWith(".csv") || imported.endsWith(".ics")) {
      logbook = "examples/fardig.yaml";
    }
    List<String> loaded = loaded("import", "--file", logbook, imported);
    assertThat(loaded).as(imported).contains("se.btloggbok.cli.intake.ImportAnswer");
    return libraries(loaded);
  }

  /** Returns which libraries for files of other programs are among some classes. */
  private static Set<String> libraries(List<String> loaded) {
    Matcher library =
        Pattern.compile("(?m)^(org\\.dhatim|de\\.siegmar|org\\.apache|net\\.fortuna)\\.")
            .matcher(String.join("\n", loaded));
    return library.results().map(found -> found.group(1)).collect(Collectors.toSet());
  }

  @Test
  void noOtherCommandLoadsTheLibrariesForOtherPrograms() throws Exception {
    String logbook =
        Files.copy(Path.of("examples", "tre-manader.yaml"), folder.resolve("loggbok.yaml"))
            .toString();
    for (List<String> command :
        List.of(
            List.of("validate", "--format", "csv", "examples/manga-fel.yaml"),
            List.of("report", "examples/fardig.yaml"),
            List.of("batch", "--format", "csv", "examples"),
            List.of("log", "session", "EKG", "--today=2025-11-29", "--file=" + logbook),
            List.of("status", "examples/tre-manader.yaml"),
            List.of("diff", "examples/fardig.yaml", "examples/minimal.yaml"),
            List.of("import", "--help"),
            List.of("export", "--help"))) {
      assertThat(libraries(loaded(command.toArray(String[]::new)))).as("%s", command).isEmpty();
    }
    // ical4j uses Commons Lang.
    assertThat(libraries(loaded("calendar", "examples/fardig.yaml")))
        .containsExactlyInAnyOrder("net.fortuna", "org.apache");
  }

  /** Makes sure that the first test can fail. */
  @Test
  void neededClassesAreSeen() throws Exception {
    assertThat(loaded("validate", "--format", "json", "examples/manga-fel.yaml"))
        .anyMatch(name -> name.startsWith("se.btloggbok.report.Json"));
    assertThat(loaded("report", "examples/fardig.yaml"))
        .anyMatch(name -> name.startsWith("freemarker."));
    assertThat(loaded("calendar", "examples/fardig.yaml"))
        .anyMatch(name -> name.startsWith("net.fortuna."));
  }

  /** What {@code bt status} needs besides a check is small, since it is run as often. */
  @Test
  void theStatusLoadsNoMoreLibraries() throws Exception {
    assertThat(loaded("status", "examples/integrerad.yaml"))
        .contains("se.btloggbok.report.status.TextWriter")
        .noneMatch(
            name -> name.matches("(net\\.fortuna|freemarker|tools\\.jackson\\.databind)\\..*"));
  }

  /** The events have no time zone, so no definition of one is looked for, here or elsewhere. */
  @Test
  void theCalendarLooksForNoTimeZones() throws Exception {
    assertThat(loaded("calendar", "examples/tre-manader.yaml"))
        .noneMatch(
            name -> name.matches("net\\.fortuna\\..*TimeZone(Updater|Loader|RegistryImpl).*"))
        .noneMatch(
            name -> name.matches("(sun\\.net\\.www\\.protocol\\.http|java\\.net\\.http)\\..*"));
  }

  /**
   * A class or file that is looked for in vain makes the JVM open every library, to the last one on
   * the class path: a twentieth of a start.
   */
  @Test
  void nothingIsLookedForInEveryLibrary() throws Exception {
    Path logbook =
        Files.copy(Path.of("examples", "tre-manader.yaml"), folder.resolve("loggbok.yaml"));
    for (List<String> command :
        List.of(
            List.of("validate", "examples/fardig.yaml"),
            List.of("validate", "--today=2025-08-29", logbook.toString()),
            List.of("status", logbook.toString()),
            List.of("log", "session", "EKG", "--today=2025-11-29", "--file=" + logbook))) {
      loadedBy(List.of("-Dsun.misc.URLClassPath.debug=true", "-jar", JAR), command);

      assertThat(folder.resolve("out"))
          .as("%s", command)
          .content()
          .containsPattern("Opening file:.*/picocli-")
          .doesNotContain("Opening file:" + lastLibrary());
    }
  }

  /** Returns where the last library on the class path is. */
  private static String lastLibrary() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      String[] libraries =
          jar.getManifest().getMainAttributes().getValue(Name.CLASS_PATH).split(" ", -1);
      return Path.of(JAR)
          .resolveSibling(libraries[libraries.length - 1])
          .toAbsolutePath()
          .toString();
    }
  }

  /** A command that is refused in the rehearsal has few of its classes in the cache. */
  @Test
  void everyCommandOfTheRehearsalSucceeds() throws Exception {
    String rehearsal = Rehearsal.class.getName();

    assertThat(
            loadedBy(List.of("-cp", JAR, rehearsal), List.of("examples", "examples/fardig.yaml")))
        .contains("se.btloggbok.cli.log.LogAnswer", "freemarker.template.Template");
    assertThat(folder.resolve("out")).content().startsWith("bt ").contains("Java ");
  }

  private static boolean isNotNeeded(String name) {
    // src/package/Lambdas.java makes a class of each lambda of ours.
    return NOT_NEEDED.stream().anyMatch(name::startsWith)
        || name.matches("se\\.btloggbok\\..*\\$\\$Lambda.*");
  }

  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    return loadedBy(List.of("-jar", JAR), List.of(arguments));
  }

  private List<String> loadedBy(List<String> program, List<String> arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + log + ":none");
    // As in a terminal, where questions can be asked.
    command.addAll(List.of("-Dbt.terminal.input=true", "-Dbt.terminal.error=true"));
    command.addAll(program);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("TERM", "xterm");
    builder.environment().remove("CI");
    Process process =
        builder.redirectOutput(folder.resolve("out").toFile()).redirectErrorStream(true).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("bt ends: %s", command).isTrue();
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(line -> line.substring(0, line.indexOf(' '))).toList();
    }
  }
}
