package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format says the same, is what its readers expect, and shows what it must not obey. */
class FormatsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Formats whose readers get the findings and nothing else. */
  private static final List<OutputFormat> TELLING =
      List.of(
          OutputFormat.concise,
          OutputFormat.sarif,
          OutputFormat.github,
          OutputFormat.gitlab,
          OutputFormat.csv,
          OutputFormat.markdown);

  @TempDir private Path folder;

  private String healthy = "";
  private final List<String> logbooks = new ArrayList<>();

  @BeforeEach
  void readALogbook() throws IOException {
    healthy = Files.readString(Path.of("examples", "minimal.yaml"));
  }

  private String write(String name, String text) throws IOException {
    String file = Files.writeString(folder.resolve(name), text).toString();
    logbooks.add(file);
    return file;
  }

  /** What each format says of {@link #aLotOfLogbooks}, from one run. */
  private static final Map<OutputFormat, String> SAID = new EnumMap<>(OutputFormat.class);

  private static int lot;

  @BeforeAll
  static void checkALot(@TempDir Path folder) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("validate", "--no-config", "--final"));
    for (OutputFormat format : OutputFormat.values()) {
      arguments.addAll(List.of("--format", format + "=" + folder.resolve("bt." + format)));
    }
    List<String> logbooks = aLotOfLogbooks(folder);
    arguments.addAll(logbooks);
    BtRun.Result result = new BtRun(folder).run(arguments.toArray(String[]::new));

    assertThat(result).isEqualTo(new BtRun.Result(1, "", ""));
    for (OutputFormat format : OutputFormat.values()) {
      SAID.put(format, Files.readString(folder.resolve("bt." + format)));
    }
    lot = logbooks.size();
  }

  /** The examples, files that nobody should give bt, and texts that nobody should write. */
  private static List<String> aLotOfLogbooks(Path folder) throws IOException {
    String healthy = Files.readString(Path.of("examples", "minimal.yaml"));
    Map<String, byte[]> contents = new LinkedHashMap<>(NastyFiles.all(healthy));
    try (Stream<Path> files = Files.list(Path.of("examples"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    for (String text : Nasty.TEXTS) {
      contents.put(fileName(text), withText(text, healthy).getBytes(StandardCharsets.UTF_8));
    }
    contents.put("med undantag", waived("Kurs.", healthy).getBytes(StandardCharsets.UTF_8));
    List<String> logbooks = new ArrayList<>();
    for (Map.Entry<String, byte[]> content : contents.entrySet()) {
      Path file = folder.resolve(content.getKey() + ".yaml");
      logbooks.add(Files.write(file, content.getValue()).toString());
    }
    return logbooks;
  }

  /** A text as far as a file can be named so. */
  private static String fileName(String text) {
    String name = text.replaceAll("[/\u0000\uD83D]", "_");
    int most = Math.min(50, name.codePointCount(0, name.length()));
    return name.substring(0, name.offsetByCodePoints(0, most));
  }

  /** A text in a value, in a key, and in names that messages mention. */
  private static String withText(String text, String logbook) {
    String quoted = ASCII.writeValueAsString(text);
    String key = text.length() < 100 ? "\n  " + quoted + ": 1" : "";
    return logbook
        .replace("form: fristående", "form: " + quoted)
        .replace("namn: Jonas Ferm", "namn: " + quoted + key)
        .replace("namn: Maria Holt", "namn: " + quoted)
        .replace("specialist", "annan");
  }

  /** A fault that somebody has decided on. */
  private static String waived(String reason, String logbook) {
    return logbook
            .replace("    handledarutbildning: 2019\n", "")
            .replace(
                "huvudhandledare: maria-holt", "studierektor: sara\n  huvudhandledare: maria-holt")
        + """
          sara:
            namn: Sara Holm
            kompetens: specialist
        undantag:
          - regel: handledarutbildning
            beslut: 2025-08-20
            beslutad-av: sara
            skäl: %s
        """
            .formatted(reason);
  }

  private BtRun.Result bt(OutputFormat format, String... options) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--no-config", "--final"));
    arguments.addAll(List.of("--format", format.name()));
    Collections.addAll(arguments, options);
    arguments.addAll(logbooks);
    return new BtRun(folder).run(arguments.toArray(String[]::new));
  }

  private String out(OutputFormat format, String... options) {
    BtRun.Result result = bt(format, options);
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  // --- the same in every format ---

  @Test
  void everyFormatTellsOfTheSameFindings() {
    List<Told> findings = Told.in(OutputFormat.json, SAID.get(OutputFormat.json));

    assertThat(findings).hasSizeGreaterThan(1000);
    for (OutputFormat format : TELLING) {
      List<Told> told = Told.in(format, SAID.get(format));
      for (int i = 0; i < Math.min(told.size(), findings.size()); i++) {
        assertThat(told.get(i)).as("finding %d in %s", i, format).isEqualTo(findings.get(i));
      }
      assertThat(told).as("%s", format).hasSameSizeAs(findings);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameInputGivesTheSameBytes(OutputFormat format) throws IOException {
    write("loggbok.yaml", waived("Kurs.", healthy));
    write("många fel.yaml", Files.readString(Path.of("examples", "manga-fel.yaml")));

    assertThat(bt(format)).isEqualTo(bt(format));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsOneForNothingToRemarkOn(OutputFormat format) throws IOException {
    write("loggbok.yaml", healthy);
    BtRun.Result result =
        new BtRun(folder).run("validate", "--format", format.name(), logbooks.get(0));

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().isEmpty())
        .as("what is for people, or for a log that people read, is silent")
        .isEqualTo(
            Set.of(OutputFormat.text, OutputFormat.concise, OutputFormat.github).contains(format));
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatCannotBeSeenIsWritten(OutputFormat format) {
    String output = SAID.get(format);

    assertThat(output.startsWith("\uFEFF") ? output.substring(1) : output)
        .doesNotContainPattern("[\\p{Cc}&&[^\r\n]]")
        .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029\uFEFF]")
        .doesNotContainPattern("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF]$");
  }

  // --- SARIF ---

  @Test
  void sarifIsWhatItsSchemaAsksFor() throws IOException {
    JsonNode sarif = JSON.readTree(SAID.get(OutputFormat.sarif));

    assertThat(sarifSchema().validate(sarif)).isEmpty();
    assertThat(sarif.at("/runs/0/results")).hasSizeGreaterThan(1000);
    for (JsonNode result : sarif.at("/runs/0/results")) {
      int index = result.path("ruleIndex").intValue();
      JsonNode rule = sarif.at("/runs/0/tool/driver/rules/" + index);
      assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
      assertThat(rule.at("/help/text").stringValue()).isNotBlank();
      assertThat(rule.at("/help/markdown").stringValue()).isNotBlank();
      assertThat(result.path("suppressions").isArray()).isTrue();
    }
  }

  private static Schema sarifSchema() throws IOException {
    try (InputStream schema =
        FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(JSON.readTree(schema));
    }
  }

  @Test
  void theSarifSchemaSaysNo() throws IOException {
    write("loggbok.yaml", waived("Kurs.", healthy));
    String sarif = out(OutputFormat.sarif);

    assertThat(sarifSchema().validate(JSON.readTree(sarif.replace("inSource", "x")))).isNotEmpty();
    assertThat(sarifSchema().validate(JSON.readTree(sarif.replace("columnKind", "x"))))
        .isNotEmpty();
  }

  @Test
  void aWaivedFindingIsSuppressedWithTheDecision() throws IOException {
    write("loggbok.yaml", waived("\"Kurs {0} i [höst](x)\"", healthy));
    JsonNode results = JSON.readTree(out(OutputFormat.sarif)).at("/runs/0/results");
    List<JsonNode> suppressed =
        results.values().stream().filter(result -> !result.path("suppressions").isEmpty()).toList();

    assertThat(suppressed).hasSize(1);
    assertThat(suppressed.get(0).path("ruleId").stringValue()).isEqualTo("handledarutbildning");
    assertThat(suppressed.get(0).path("suppressions").toString())
        .contains("\"kind\":\"inSource\"", "\"status\":\"accepted\"")
        .contains("2025-08-20 av Sara Holm: Kurs {0} i [höst](x)");
  }

  @Test
  void fingerprintsStayWhenLinesMove() throws IOException {
    String file = write("loggbok.yaml", healthy);
    List<String> before = fingerprints(out(OutputFormat.sarif));
    Files.writeString(Path.of(file), "# en rad till\n\n" + healthy);

    assertThat(before).isNotEmpty().doesNotHaveDuplicates();
    assertThat(fingerprints(out(OutputFormat.sarif))).isEqualTo(before);
  }

  private static List<String> fingerprints(String sarif) {
    return JSON.readTree(sarif).at("/runs/0/results").values().stream()
        .map(result -> result.at("/partialFingerprints/btFinding~1v1").stringValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "loggbok.yaml, loggbok.yaml",
    "åäö/min loggbok.yaml, %C3%A5%C3%A4%C3%B6/min%20loggbok.yaml",
    "a:b+c%20#d?.yaml, a%3Ab%2Bc%2520%23d%3F.yaml"
  })
  void uriOfAFileIsRelativeAndEncoded(String name, String uri) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    write(name, healthy);
    JsonNode place =
        JSON.readTree(out(OutputFormat.sarif))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(place.path("uri").stringValue()).isEqualTo(uri);
    assertThat(place.path("uriBaseId").stringValue()).isEqualTo("%SRCROOT%");
  }

  @Test
  void aFileOutsideTheRepositoryHasAllOfItsPath(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("å.yaml"), healthy);
    logbooks.add(file.toString());
    String uri = "file://" + file.getParent() + "/%C3%A5.yaml";
    JsonNode place =
        JSON.readTree(out(OutputFormat.sarif))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");

    assertThat(place.path("uri").stringValue()).isEqualTo(uri);
    assertThat(place.has("uriBaseId")).isFalse();
  }

  /** A step may stand in a folder of the repository; services name files from its top. */
  @ParameterizedTest
  @CsvSource({"GITHUB_WORKSPACE", "CI_PROJECT_DIR"})
  void filesAreNamedFromTheTopOfTheRepository(String variable) throws IOException {
    Path here = Files.createDirectories(folder.resolve("portfölj"));
    Files.writeString(here.resolve("loggbok.yaml"), healthy);
    BtRun run = new BtRun(here).with(variable, folder.toString());
    String[] arguments = {"validate", "--final", "--format", "", here + "/loggbok.yaml"};

    arguments[3] = "github";
    assertThat(Told.commands(run.run(arguments).out()))
        .extracting(command -> command.get("file"))
        .containsOnly("portfölj/loggbok.yaml");
    arguments[3] = "gitlab";
    assertThat(JSON.readTree(run.run(arguments).out()).at("/0/location/path").stringValue())
        .isEqualTo("portfölj/loggbok.yaml");
    arguments[3] = "sarif";
    assertThat(run.run(arguments).out()).contains("\"uri\" : \"portf%C3%B6lj/loggbok.yaml\"");
  }

  // --- JUnit ---

  @Test
  void junitIsWhatItsSchemaAsksFor() throws Exception {
    String xml = SAID.get(OutputFormat.junit);
    javax.xml.validation.Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(FormatsTest.class.getResource("/se/btloggbok/report/jenkins-junit.xsd"));

    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
    assertThat(elements(document(xml), "testsuite")).hasSize(lot);
  }

  private static Document document(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** One test a requirement; those not met and serious enough fail, and no others. */
  @ParameterizedTest
  @EnumSource
  void testsFailAsTheRunDoes(FailOn failOn) throws Exception {
    write("loggbok.yaml", waived("Kurs.", healthy).replace("form: fristående", "form: fristaende"));
    BtRun.Result result = bt(OutputFormat.junit, "--fail-on", failOn.name());
    Document junit = document(result.out());
    JsonNode file = JSON.readTree(bt(OutputFormat.json).out()).at("/files/0");
    int failed = elements(junit, "failure").size();
    int broken = elements(junit, "error").size();

    assertThat(failed + broken > 0).isEqualTo(result.exitCode() == 1);
    assertThat(elements(junit, "testcase")).hasSize(file.path("outcomes").size());
    assertThat(elements(junit, "skipped"))
        .extracting(Element::getTextContent)
        .anyMatch(text -> text.contains("2025-08-20 av Sara Holm: Kurs."));
    Element suite = elements(junit, "testsuite").get(0);
    assertThat(suite.getAttribute("failures")).isEqualTo(Integer.toString(failed));
    assertThat(suite.getAttribute("errors")).isEqualTo(Integer.toString(broken));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(elements(junit, "skipped").size()));
    assertThat(elements(junit, "error"))
        .hasSize(failOn == FailOn.never ? 0 : 1)
        .allMatch(error -> error.getTextContent().contains("loggbok.yaml:11:9: brist: "));
    assertThat(elements(junit, "system-out").size() + failed + broken)
        .as("what is not met is always told of")
        .isEqualTo(outcomesToldOf(file));
  }

  private static int outcomesToldOf(JsonNode file) {
    int told = 0;
    for (JsonNode outcome : file.path("outcomes")) {
      boolean advice = outcome.path("level").stringValue().equals("info");
      String status = outcome.path("status").stringValue();
      told += status.equals("violated") || (status.equals("at-risk") && !advice) ? 1 : 0;
    }
    return told;
  }

  @Test
  void everyTestHasANameOfItsOwn() throws Exception {

    assertThat(elements(document(SAID.get(OutputFormat.junit)), "testcase"))
        .hasSizeGreaterThan(500)
        .extracting(test -> test.getAttribute("classname") + "\n" + test.getAttribute("name"))
        .doesNotHaveDuplicates();
  }

  // --- GitHub ---

  @Test
  void aCommandIsALineWithItsPlace() throws IOException {
    write("a:b, 100%.yaml", healthy.replace("form: fristående", "form: \"fris,ta:en%0Ade\""));

    assertThat(out(OutputFormat.github).lines())
        .filteredOn(line -> line.contains("title=format-varde"))
        .singleElement(STRING)
        .startsWith("::error file=a%3Ab%2C 100%25.yaml,line=11,col=9,endLine=11,endColumn=25,")
        .contains("title=format-varde::”fris,ta:en%250Ade” är inte", "%0Aåtgärd: ");
  }

  @Test
  void aPlaceOverSeveralLinesHasNoColumns() throws IOException {
    write("loggbok.yaml", healthy.replace("form: fristående", "form: \"a\n    b\""));

    assertThat(Told.commands(out(OutputFormat.github)))
        .filteredOn(command -> command.get("title").equals("format-varde"))
        .singleElement(map(String.class, String.class))
        .containsEntry("line", "11")
        .containsEntry("endLine", "12")
        .doesNotContainKeys("col", "endColumn");
  }

  // --- GitLab ---

  @Test
  void gitlabIsWhatItsDocumentationAsksFor() {
    JsonNode issues = JSON.readTree(SAID.get(OutputFormat.gitlab));
    Set<String> fingerprints = new HashSet<>();

    for (JsonNode issue : issues) {
      assertThat(issue.path("description").stringValue()).isNotBlank();
      assertThat(issue.path("check_name").stringValue()).matches("[a-z0-9-]+");
      assertThat(issue.path("severity").stringValue())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.at("/location/path").stringValue()).doesNotStartWith("/").endsWith(".yaml");
      assertThat(issue.at("/location/lines/begin").intValue()).isPositive();
      assertThat(fingerprints.add(issue.path("fingerprint").stringValue()))
          .as("the fingerprint of %s is its own", issue)
          .isTrue();
    }
    assertThat(fingerprints).hasSizeGreaterThan(1000);
  }

  // --- CSV ---

  @Test
  void csvOpensRightInASwedishExcel() {
    String csv = SAID.get(OutputFormat.csv);

    assertThat(csv).startsWith("\uFEFFloggbok;läkare;rad;").endsWith("\r\n");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Told.rows(csv))
        .allSatisfy(
            row -> {
              assertThat(row.size()).isEqualTo(10);
              assertThat(row)
                  .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)\\s*[=+@\\-＝＋－＠].*"));
            });
  }

  // --- Markdown ---

  @Test
  void markdownHasATableOfTheLogbooks() throws IOException {
    write("a|b.yaml", healthy);
    write("loggbok.yaml", healthy.replace("Jonas Ferm", "\"<b>Jonas</b> | *Ferm*\""));
    List<Node> rows = new ArrayList<>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .parse(out(OutputFormat.markdown))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                  rows.add(node);
                }
                visitChildren(node);
              }
            });

    assertThat(rows).hasSize(3);
    assertThat(cells(rows.get(1)).get(0)).endsWith("a|b.yaml");
    assertThat(cells(rows.get(2)).get(1)).isEqualTo("<b>Jonas</b> | *Ferm*");
    assertThat(cells(rows.get(2))).hasSize(6);
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(Told.shown(cell));
    }
    return cells;
  }

  @Test
  void aDecisionIsToldOf() throws IOException {
    write("loggbok.yaml", waived("\"<Kurs>\"", healthy));

    assertThat(out(OutputFormat.markdown))
        .contains(
            "- **undantaget**, rad 17: ", "  - beslut:  2025-08-20 av Sara Holm: \\<Kurs\\>\n");
    assertThat(out(OutputFormat.markdown, "--quiet")).doesNotContain("undantaget");
  }
}
