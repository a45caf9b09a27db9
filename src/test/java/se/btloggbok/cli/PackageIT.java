package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.report.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The package from outside, as unpacked on a computer without Java. Run only by {@code
 * src/package/package}, which makes the package.
 */
@Tag("package")
class PackageIT {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath();
  private static final String TODAY = "--today=2026-11-16";

  /** Every command, with options that make it use most of the libraries and of Java. */
  static final List<String> RUNS =
      List.of(
          "--help",
          "validate --today=2026-11-16 examples",
          "validate --today=2026-11-16 --format json examples/fardig.yaml",
          "validate --today=2026-11-16 --format sarif examples/manga-fel.yaml",
          "validate --today=2026-11-16 --format junit examples/manga-fel.yaml",
          "validate --today=2026-11-16 --format csv --lang en examples/manga-fel.yaml",
          "validate --today=2026-11-16 --format gitlab --ruleset nationell examples/minimal.yaml",
          "report --today=2026-11-16 examples/integrerad.yaml",
          "report --today=2026-11-16 --lang en --format markdown examples/tre-manader.yaml",
          "report --today=2026-11-16 --view overlamning examples/fardig.yaml",
          "report --today=2026-11-16 --view slutbedomning examples/fardig.yaml",
          "show finns-inte.yaml",
          "batch --today=2026-11-16 examples",
          "batch --today=2026-11-16 --format csv examples",
          "batch --today=2026-11-16 --format html examples",
          "rules",
          "rules handledning-varje-vecka",
          "rules --format markdown",
          "schema",
          "diff examples/fardig.yaml examples/minimal.yaml",
          "diff HEAD:examples/minimal.yaml examples/minimal.yaml",
          "form --today=2026-11-16 examples/fardig.yaml",
          "application --today=2026-11-16 examples/fardig.yaml",
          "redact examples/fardig.yaml",
          "import --file examples/minimal.yaml src/test/resources/se/btloggbok/intake/google.ics",
          "import --file finns-inte.yaml finns-inte.xlsx",
          "export --format json examples/fardig.yaml",
          "export --output finns-inte/a.xlsx examples/fardig.yaml",
          "export --output finns-inte/a.zip examples/fardig.yaml",
          "status --today=2026-11-16 examples/integrerad.yaml",
          "calendar --today=2026-11-16 examples/integrerad.yaml",
          "fix examples/manga-fel.yaml",
          "init examples/minimal.yaml",
          "log session EKG --file finns-inte.yaml",
          "completion",
          "validate finns-inte.yaml",
          "validate --finns-inte",
          "diff HEAD:finns-inte.yaml examples/minimal.yaml",
          "rules finns-inte");

  @TempDir private static Path work;

  private static UnpackedPackage unpacked;
  private static Map<String, String> before;

  @BeforeAll
  static void unpack() throws Exception {
    unpacked = new UnpackedPackage(work);
    before = unpacked.inventory();
  }

  /** The folder may be read-only, and shared. */
  @AfterAll
  static void nothingWasWrittenInThePackage() throws IOException {
    assertThat(unpacked.inventory()).isEqualTo(before);
  }

  @ParameterizedTest
  @FieldSource("RUNS")
  void outputIsThatOfTheOrdinaryBuild(String run) throws Exception {
    String[] arguments = run.split(" ", -1);

    assertThat(unpacked.bt(REPOSITORY, arguments))
        .isEqualTo(UnpackedPackage.ordinary(REPOSITORY, arguments));
  }

  @Test
  void everyCommandIsRun() {
    Set<String> commands =
        Bt.commandLine(new CommandContext(Surroundings.ofProcess(), Language.SV), Commands.ALL)
            .getSubcommands()
            .values()
            .stream()
            .map(command -> command.getCommandSpec().name())
            .collect(Collectors.toSet());

    assertThat(RUNS.stream().map(run -> run.split(" ", 2)[0])).containsAll(commands);
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "mvn"})
  void thereIsNoJavaInThePath(String program) throws Exception {
    List<String> look = List.of("/bin/sh", "-c", "command -v " + program);

    assertThat(unpacked.start(look, Map.of(), work).exitCode()).isEqualTo(127);
  }

  @Test
  void anotherJavaIsIgnored() throws Exception {
    BtRun.Result result = unpacked.bt(Map.of("JAVA_HOME", "/finns/inte"), work, "--version");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo("bt %s\nJava %s\n".formatted(UnpackedPackage.version(), Runtime.version()));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void exitCodesAreReturned() throws Exception {
    String logbook = REPOSITORY.resolve("examples/manga-fel.yaml").toString();

    assertThat(unpacked.bt(work, "validate", TODAY, logbook).exitCode()).isEqualTo(1);
    assertThat(unpacked.bt(work, "validate", "--fail-on", "never", logbook).exitCode()).isZero();
    assertThat(unpacked.bt(work, "validate").exitCode()).isEqualTo(2);
  }

  @Test
  void itCanBeStartedThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(work.resolve("till bt"), unpacked.folder());
    Path first = unpacked.programs().resolve("bt-1");
    Files.createSymbolicLink(first, first.getParent().relativize(link.resolve("bin/bt")));
    Files.createSymbolicLink(unpacked.programs().resolve("bt"), Path.of("bt-1"));

    BtRun.Result result =
        unpacked.start(List.of("/bin/sh", "-c", "bt schema resultat"), Map.of(), work);

    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(Files.readString(REPOSITORY.resolve("docs/bt-resultat-1.schema.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "C.UTF-8"})
  void fileNamesAreUtf8InEveryLocale(String locale) throws Exception {
    Path folder = Files.createDirectories(work.resolve("Närhälsan Öster"));
    Path logbook = folder.resolve("färdig – Åsa.yaml");
    Files.writeString(
        logbook,
        Files.readString(REPOSITORY.resolve("examples/minimal.yaml"))
            .replace("fristående", "frïstående"));

    BtRun.Result result =
        unpacked.bt(
            locale.isEmpty() ? Map.of() : Map.of("LC_ALL", locale),
            folder,
            "validate",
            "--format",
            "concise",
            "färdig – Åsa.yaml");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("färdig – Åsa.yaml:").contains("”frïstående”");
    assertThat(result.err()).isEmpty();
  }

  /** {@code AOTMode=on} stops a JVM that cannot use its cache. */
  @ParameterizedTest
  @ValueSource(strings = {"schema", "batch examples/fardig.yaml examples/minimal.yaml"})
  void theCacheWorksInAnyFolder(String run) throws Exception {
    Map<String, String> strict = Map.of("BT_JAVA_OPTIONS", "-XX:AOTMode=on");

    BtRun.Result result = unpacked.bt(strict, REPOSITORY, run.split(" ", -1));

    assertThat(result.exitCode()).isLessThan(2);
    assertThat(result.err()).isEmpty();
  }

  static Stream<String> runsOfOneFile() {
    return RUNS.stream().filter(run -> run.matches("(validate|report).*(sarif|integrerad).*"));
  }

  /** The JVM warns on standard error, and only start-up time is lost. */
  @ParameterizedTest
  @MethodSource("runsOfOneFile")
  void anInvalidCacheIsIgnored(String run) throws Exception {
    String[] arguments = run.split(" ", -1);
    Map<String, String> another = Map.of("BT_JAVA_OPTIONS", "-XX:+UseZGC");

    BtRun.Result result = unpacked.bt(another, REPOSITORY, arguments);

    assertThat(result.out()).isEqualTo(unpacked.bt(REPOSITORY, arguments).out()).isNotEmpty();
    assertThat(result.err().lines()).isNotEmpty().allMatch(line -> line.contains("[error][aot]"));
  }

  @Test
  void theChecksumIsThatOfThePackage() throws Exception {
    Path packed = UnpackedPackage.packed();
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(packed));

    assertThat(Path.of(packed + ".sha256"))
        .hasContent(HexFormat.of().formatHex(sum) + "  " + packed.getFileName());
  }

  @Test
  void everyLibraryHasALicenceAndIsInTheBillOfMaterials() throws IOException {
    String licences = Files.readString(unpacked.folder().resolve("legal/THIRD-PARTY.txt"));
    JsonNode bill =
        JsonMapper.shared().readTree(unpacked.folder().resolve("legal/bt.cdx.json").toFile());
    Set<String> billed =
        bill.get("components")
            .valueStream()
            .map(part -> part.get("name").stringValue() + "-" + part.get("version").stringValue())
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(unpacked.folder().resolve("app/lib"))) {
      Set<String> libraries =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.jar$", ""))
              .collect(Collectors.toSet());

      assertThat(billed).isEqualTo(libraries);
      assertThat(licences.lines().filter(line -> line.startsWith("     (")))
          .hasSameSizeAs(libraries)
          .noneMatch(line -> line.contains("Unknown"));
    }
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.get("metadata").has("timestamp")).isFalse();
  }

  @Test
  void manualAndCompletionAreUpToDate() throws Exception {
    Path share = unpacked.folder().resolve("share");

    for (String shell : List.of("bash", "zsh", "fish", "powershell")) {
      assertThat(share.resolve("completion/bt." + shell))
          .hasContent(UnpackedPackage.ordinary(work, "completion", shell).out());
    }
    for (String page : List.of("man/man1/bt.1", "man/sv/man1/bt.1")) {
      assertThat(share.resolve(page))
          .hasContent(
              ManPage.of(Surroundings.ofProcess(), page.contains("sv") ? "sv" : "en")
                  .replace("utveckling", UnpackedPackage.version().replace("-", "\\-")));
    }
  }

  /** Nothing in the package reveals who made it, or when. */
  @Test
  void everyFileHasTheSameDate() {
    assertThat(before.values())
        .filteredOn(file -> file.contains(" "))
        .hasSizeGreaterThan(100)
        .allMatch(file -> file.startsWith("2026-01-01T00:00:00Z"));
  }
}
