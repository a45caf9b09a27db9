package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Examples;
import se.btloggbok.format.LogbookSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code bt export}: what it writes, what it says, and what it refuses. */
class ExportCommandTest {

  private static final String YAML =
      """
      # Min loggbok
      format: bt-loggbok/1
      läkare: { namn: Amina Rahimi }
      bastjänstgöring: { form: fristående, från: 2025-09-01, till: 2026-08-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist }   # känner
      intyg:
        - slag: fullgjord bastjänstgöring
          datum: 2026-08-31
          utfärdare: eva
          heltidsmånader: 12
          fil: ./intyg/å.pdf
      """;

  @TempDir private Path folder;

  private BtRun.Result run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("export", "--no-config"));
    all.addAll(List.of(arguments));
    return new BtRun(folder).run(all.toArray(String[]::new));
  }

  private Path logbook(String yaml) throws IOException {
    return Files.writeString(folder.resolve("loggbok.yaml"), yaml);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aFileThatIsNoLogbookIsRefusedWithItsFault() throws IOException {
    assertThat(run("--format=json", logbook("- äpple\n").toString()).err())
        .contains(
            "går inte att läsa som en loggbok:\n", "yaml:1:1: Filen innehåller ingen", "åtgärd: ");
    assertThat(run("--format=json", logbook(YAML + "| en | rad |\n").toString()).err())
        .contains("yaml:13:1: Raden ser ut som en rad ur en tabell");
  }

  private static Stream<Examples> sound() {
    return Examples.all().filter(example -> example != Examples.MANGA_FEL);
  }

  // --- JSON ---

  @ParameterizedTest
  @MethodSource("sound")
  void jsonFollowsTheSchema(Examples example) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(LogbookSchema.write(Locale.ENGLISH), InputFormat.JSON);
    String json = run("--format", "json", example.file().toAbsolutePath().toString()).out();
    assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
  }

  /** The findings of the JSON file are those of the logbook, at other places. */
  @ParameterizedTest
  @MethodSource("sound")
  void jsonIsJudgedAsTheLogbookIs(Examples example) throws IOException {
    Path copy = Files.copy(example.file(), folder.resolve("loggbok.yaml"));
    assertThat(run("--output", file("ut.json"), copy.toString()).exitCode()).isZero();
    assertThat(findings(file("ut.json"), example)).isEqualTo(findings(copy.toString(), example));
  }

  /** A logbook that the format does not allow gives JSON that is judged in the same way. */
  @Test
  void faultsAreKeptInJson() throws IOException {
    Path copy =
        logbook(YAML.replace("12\n", "tolv\n").replace("2025-09-01", "2025-9-1") + "okänd: 1\n");
    assertThat(run("--output", file("ut.json"), copy.toString()).exitCode()).isZero();
    List<String> faults = findings(copy.toString(), Examples.FARDIG);
    assertThat(faults).filteredOn(one -> one.contains("format-")).hasSize(3);
    assertThat(findings(file("ut.json"), Examples.FARDIG)).isEqualTo(faults);
  }

  private List<String> findings(String file, Examples example) {
    String json =
        new BtRun(folder)
            .run("validate", "--no-config", "--today", "" + example.day(), "--format=json", file)
            .out();
    List<String> findings = new ArrayList<>();
    for (JsonNode finding : new JsonMapper().readTree(json).at("/files/0/findings")) {
      ((ObjectNode) finding).remove(List.of("line", "column", "endLine", "endColumn", "help"));
      findings.add(finding.toString().replaceAll("loggbok\\.yaml|ut\\.json", ""));
    }
    Collections.sort(findings);
    return findings;
  }

  // --- what is written, and where ---

  @Test
  void theEndingOfTheFileIsTheForm() throws IOException {
    String yaml = logbook(YAML).toString();
    assertThat(run("--output", file("a.XLSX"), yaml).exitCode()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("a.XLSX"))).startsWith('P', 'K');
    assertThat(run("--output", file("a.json"), yaml).exitCode()).isZero();
    assertThat(folder.resolve("a.json")).content().startsWith("{\n");
    assertThat(run("--output", file("a.txt"), yaml).err()).contains("--format csv, xlsx");
    assertThat(run("--format", "json", "--output", file("a.txt"), yaml).exitCode()).isZero();
  }

  @Test
  void theLogbookOfTheFolderIsExported() throws IOException {
    logbook(YAML);
    assertThat(run("--format", "json").out()).contains("Amina Rahimi");
  }

  @Test
  void standardInputIsExported() {
    BtRun.Result result = new BtRun(folder).stdin(YAML).run("exportera", "--format", "json", "-");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("\"heltidsmånader\" : 12");
  }

  @Test
  void csvIsAFolderOfFiles() throws IOException {
    String yaml = logbook(YAML).toString();
    assertThat(run("--format", "csv", "--output", file("ut"), yaml).exitCode()).isZero();
    try (Stream<Path> files = Files.list(folder.resolve("ut"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("loggbok.csv", "personer.csv", "frånvaro.csv", "intyg.csv")
          .allMatch(name -> name.endsWith(".csv"));
    }
    assertThat(folder.resolve("ut/personer.csv"))
        .content()
        .isEqualTo(
            "\uFEFF\"id\";\"namn\";\"kompetens\";\"handledarkompetent\";\"specialitet\";\"enhet\";"
                + "\"verksam-sedan\";\"handledarutbildning\"\r\n"
                + "\"eva\";\"Eva Lind\";\"specialist\";\"\";\"\";\"\";\"\";\"\"\r\n");
    assertThat(run("--format", "csv", "--output", file("ut"), yaml).err()).contains("inte tom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "zip", "json"})
  void anotherFileIsOnlyReplacedByForce(String ending) throws IOException {
    String yaml = logbook(YAML.replaceAll("fil: .*\n", "")).toString();
    Path file = Files.writeString(folder.resolve("ut." + ending), "gammalt");
    BtRun.Result refused = run("--output", file.toString(), yaml);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(file).hasContent("gammalt");
    assertThat(run("--force", "--output", file.toString(), yaml).exitCode()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run("--force", "--format", ending, "--output", yaml, yaml).err())
        .contains("är själva loggboken");
    assertThat(Files.readString(Path.of(yaml))).contains("Amina");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format xlsx | inte att skriva till terminalen",
        "--format csv | inte att skriva till terminalen",
        "--format csv --force --output ut | utan --force",
        "--format json --final | --format zip",
        "--output ut.xlsx --as-of 2026-01-01 | --format zip",
        "'' | --format csv, xlsx"
      })
  void wrongUsageIsExplained(String options, String message) throws IOException {
    logbook(YAML);
    String[] arguments =
        Stream.of(options.split(" ", -1)).filter(one -> !one.isEmpty()).toArray(String[]::new);
    BtRun.Result result = run(arguments);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(message);
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  // --- what is left out, and what is refused ---

  @Test
  void commentsAreCounted() throws IOException {
    String yaml = logbook("# yaml-language-server: $schema=a\n" + YAML).toString();
    assertThat(run("--format", "json", yaml).err()).contains("kommentarer (2)");
    assertThat(run("--lang", "en", "--format", "json", yaml).err()).contains("comments");
    assertThat(run("--format", "json", logbook(YAML.replaceAll("#.*", "")).toString()).err())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "json", "zip"})
  void whatCannotBeReadIsNotLeftOut(String format) throws IOException {
    String yaml = logbook(YAML + "frånvaro: [ { från: 2025-01-01 }\n").toString();
    BtRun.Result result = run("--format", format, "--output", file("ut"), yaml);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("loggbok.yaml:13:", "bt fix");
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "zip"})
  void whatHasNoCellIsNotLeftOut(String format) throws IOException {
    String yaml = logbook(YAML + "frånvaro: [ semester ]\n").toString();
    BtRun.Result result = run("--format", format, "--output", file("ut"), yaml);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("loggbok.yaml:13:13: frånvaro/0");
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "zip"})
  void aTextThatIsTooLongIsNotCut(String format) throws IOException {
    String yaml = logbook(YAML.replace("Eva Lind", "E".repeat(32_768))).toString();
    BtRun.Result result = run("--format", format, "--output", file("ut"), yaml);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("personer, rad 2").doesNotContain("EEE");
    assertThat(folder.resolve("ut")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"# 811228-9874", "x-personnummer: okänt", "x-a: \"8112289874\""})
  void noPersonnummerIsSpread(String line) throws IOException {
    String yaml = logbook(YAML + line + "\n").toString();
    for (String format : List.of("csv", "xlsx", "json", "zip")) {
      BtRun.Result result = run("--format", format, "--output", file("ut"), yaml);
      assertThat(result.exitCode()).isEqualTo(2);
      assertThat(result.err()).contains("personnummer").doesNotContain("9874");
      assertThat(folder.resolve("ut")).doesNotExist();
    }
  }

  // --- the archive ---

  private Map<String, byte[]> unpacked(String name) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file(name))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(2000);
        try (InputStream in = zip.getInputStream(entry)) {
          files.put(entry.getName().replaceFirst("^bt-loggbok/", ""), in.readAllBytes());
        }
      }
    }
    return files;
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pat 811218-9876.yaml", "\u202Elyma.yaml", "a\u001B[31m.yaml"})
  void anArchiveHasNoNameThatMustNotBeShown(String name) throws IOException {
    Files.copy(Examples.MINIMAL.file(), folder.resolve(name));
    BtRun.Result result = run("--output", file("a.zip"), file(name));

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(unpacked("a.zip").keySet())
        .anyMatch(path -> path.endsWith("/loggbok.yaml"))
        .noneMatch(path -> path.endsWith(name));
    assertThat(text(unpacked("a.zip").get("SHA256SUMS.txt")))
        .contains("loggbok.yaml")
        .doesNotContain(name);
  }

  @Test
  void theArchiveHasEverything() throws IOException, NoSuchAlgorithmException {
    Path yaml = logbook("\uFEFF" + YAML);
    Files.createDirectories(folder.resolve("intyg"));
    Files.writeString(folder.resolve("intyg/å.pdf"), "ett intyg");
    BtRun.Result result = run("--output", file("a.zip"), yaml.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    Map<String, byte[]> files = unpacked("a.zip");
    assertThat(files)
        .containsKeys(
            "LÄS-MIG.txt",
            "loggbok.html",
            "loggbok.json",
            "loggbok.xlsx",
            "bt-loggbok-1.schema.json",
            "csv/loggbok.csv",
            "csv/intyg.csv");
    assertThat(files.get("loggbok/loggbok.yaml")).isEqualTo(Files.readAllBytes(yaml));
    assertThat(text(files.get("loggbok/intyg/å.pdf"))).isEqualTo("ett intyg");
    assertThat(text(files.get("loggbok.html"))).contains("<title>", "Amina Rahimi");
    assertThat(text(files.get("LÄS-MIG.txt"))).contains("loggbok/loggbok.yaml", "Alla är med");
    List<String> sums = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      if (!entry.getKey().equals("SHA256SUMS.txt")) {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
        sums.add(HexFormat.of().formatHex(sum) + "  " + entry.getKey());
      }
    }
    assertThat(text(files.get("SHA256SUMS.txt")).lines()).containsExactlyInAnyOrderElementsOf(sums);
  }

  @Test
  void theSameLogbookGivesTheSameArchive() throws IOException {
    String yaml = logbook(YAML.replaceAll("fil: .*\n", "")).toString();
    run("--output", file("a.zip"), yaml);
    run("--output", file("b.zip"), yaml);
    assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
  }

  @Test
  void aMissingFileIsReported() throws IOException {
    BtRun.Result result = run("--output", file("a.zip"), logbook(YAML).toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("å.pdf” finns inte");
    Map<String, byte[]> files = unpacked("a.zip");
    assertThat(files).doesNotContainKey("loggbok/intyg/å.pdf");
    assertThat(text(files.get("LÄS-MIG.txt"))).contains("- Filen ”./intyg/å.pdf” finns inte");
  }

  @Test
  void aChangedFileIsReportedAndKept() throws IOException {
    String sum = "a".repeat(64);
    Path yaml = logbook(YAML + "    sha256: " + sum + "\n");
    Files.createDirectories(folder.resolve("intyg"));
    Files.writeString(folder.resolve("intyg/å.pdf"), "ett annat intyg");
    BtRun.Result result = run("--output", file("a.zip"), yaml.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("stämmer inte");
    assertThat(unpacked("a.zip")).containsKey("loggbok/intyg/å.pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../utanför.pdf", "/etc/hostname", "länk.pdf", "a/../../b.pdf"})
  void nothingOutsideTheFolderIsPacked(String file) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inre"));
    Path outside = Files.writeString(folder.resolve("utanför.pdf"), "hemligt");
    Files.createSymbolicLink(inner.resolve("länk.pdf"), outside);
    Path yaml =
        Files.writeString(inner.resolve("loggbok.yaml"), YAML.replace("./intyg/å.pdf", file));
    BtRun.Result result = run("--output", file("a.zip"), yaml.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(unpacked("a.zip").keySet()).allMatch(name -> !name.endsWith(".pdf"));
  }

  @Test
  void filesAreNotLookedForBesideStandardInput() throws IOException {
    BtRun.Result result =
        new BtRun(folder).stdin(YAML).run("export", "--output", file("a.zip"), "-");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("å.pdf", "standard in");
    assertThat(text(unpacked("a.zip").get("loggbok/loggbok.yaml"))).isEqualTo(YAML);
  }

  /** Certificates have a personnummer, which must not be committed by mistake. */
  @Test
  void certificatesDoNotEndUpInGit() throws IOException {
    Path yaml = logbook(YAML);
    Files.createDirectories(folder.resolve(".git"));
    BtRun.Result result = run("--output", file("a.zip"), yaml.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Git");
    assertThat(folder.resolve("a.zip")).doesNotExist();
  }

  @Test
  void theArchiveIsInTheLanguageOfTheUser() throws IOException {
    String yaml = logbook(YAML.replaceAll("fil: .*\n", "")).toString();
    run("--lang", "en", "--output", file("a.zip"), yaml);
    assertThat(text(unpacked("a.zip").get("README.txt"))).contains("All of them are here");
  }
}
