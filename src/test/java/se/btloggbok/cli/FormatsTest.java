package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.btloggbok.cli.options.OutputFormat;
import se.btloggbok.report.page.MarkdownOutline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every format has the same findings, is what its readers expect, and escapes what it shows. */
class FormatsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Formats for readers that only want findings. */
  private static final List<OutputFormat> LISTING_FINDINGS =
      List.of(
          OutputFormat.concise,
          OutputFormat.sarif,
          OutputFormat.github,
          OutputFormat.gitlab,
          OutputFormat.csv,
          OutputFormat.markdown);

  @TempDir private Path folder;

  private FormatRun run = new FormatRun(Path.of(""));
  private String healthy = "";

  @BeforeEach
  void readALogbook() throws IOException {
    run = new FormatRun(folder);
    healthy = FormatRun.healthy();
  }

  // --- the same in every format ---

  @Test
  void everyFormatHasTheSameFindings() {
    List<ReportedFinding> findings =
        ReportedFinding.in(OutputFormat.json, FormatSamples.output(OutputFormat.json));

    assertThat(findings).hasSizeGreaterThan(1000);
    for (OutputFormat format : LISTING_FINDINGS) {
      List<ReportedFinding> found = ReportedFinding.in(format, FormatSamples.output(format));
      for (int i = 0; i < Math.min(found.size(), findings.size()); i++) {
        assertThat(found.get(i)).as("finding %d in %s", i, format).isEqualTo(findings.get(i));
      }
      assertThat(found).as("%s", format).hasSameSizeAs(findings);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameInputGivesTheSameBytes(OutputFormat format) throws IOException {
    run.write("loggbok.yaml", FormatSamples.waived("Kurs.", healthy));
    run.write("många fel.yaml", Files.readString(Path.of("examples", "manga-fel.yaml")));

    assertThat(run.bt(format)).isEqualTo(run.bt(format));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsValidWithoutFindings(OutputFormat format) throws IOException {
    run.write("loggbok.yaml", healthy);
    BtRun.Result result =
        new BtRun(folder)
            .run("validate", "--format", format.name(), folder.resolve("loggbok.yaml").toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().isEmpty())
        .as("formats for people and for logs are silent")
        .isEqualTo(
            Set.of(OutputFormat.text, OutputFormat.concise, OutputFormat.github).contains(format));
  }

  @ParameterizedTest
  @EnumSource
  void noInvisibleCharactersAreWritten(OutputFormat format) {
    String output = FormatSamples.output(format);

    assertThat(output.startsWith("\uFEFF") ? output.substring(1) : output)
        .doesNotContainPattern("[\\p{Cc}&&[^\r\n]]")
        .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029\uFEFF]")
        .doesNotContainPattern("(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF]$");
  }

  // --- GitHub ---

  @Test
  void aCommandIsOneLineWithItsPlace() throws IOException {
    run.write("a:b, 100%.yaml", healthy.replace("form: fristående", "form: \"fris,ta:en%0Ade\""));

    assertThat(run.out(OutputFormat.github).lines())
        .filteredOn(line -> line.contains("title=format-varde"))
        .singleElement(STRING)
        .startsWith("::error file=a%3Ab%2C 100%25.yaml,line=11,col=9,endLine=11,endColumn=25,")
        .contains("title=format-varde::”fris,ta:en%250Ade” är inte", "%0Aåtgärd: ");
  }

  @Test
  void aPlaceOnSeveralLinesHasNoColumns() throws IOException {
    run.write("loggbok.yaml", healthy.replace("form: fristående", "form: \"a\n    b\""));

    assertThat(ReportedFinding.commands(run.out(OutputFormat.github)))
        .filteredOn(command -> command.get("title").equals("format-varde"))
        .singleElement(map(String.class, String.class))
        .containsEntry("line", "11")
        .containsEntry("endLine", "12")
        .doesNotContainKeys("col", "endColumn");
  }

  // --- GitLab ---

  @Test
  void gitlabConformsToItsDocumentation() {
    JsonNode issues = JSON.readTree(FormatSamples.output(OutputFormat.gitlab));
    Set<String> fingerprints = new HashSet<>();

    for (JsonNode issue : issues) {
      assertThat(issue.path("description").stringValue()).isNotBlank();
      assertThat(issue.path("check_name").stringValue()).matches("[a-z0-9-]+");
      assertThat(issue.path("severity").stringValue())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(issue.at("/location/path").stringValue()).doesNotStartWith("/").endsWith(".yaml");
      assertThat(issue.at("/location/lines/begin").intValue()).isPositive();
      assertThat(fingerprints.add(issue.path("fingerprint").stringValue()))
          .as("the fingerprint of %s is unique", issue)
          .isTrue();
    }
    assertThat(fingerprints).hasSizeGreaterThan(1000);
  }

  // --- CSV ---

  @Test
  void csvIsCorrectForASwedishExcel() {
    String csv = FormatSamples.output(OutputFormat.csv);

    assertThat(csv).startsWith("\uFEFF\"loggbok\";\"läkare\";\"rad\";").endsWith("\r\n");
    assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(ReportedFinding.rows(csv))
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
    run.write("a|b.yaml", healthy);
    run.write("loggbok.yaml", healthy.replace("Jonas Ferm", "\"<b>Jonas</b> | *Ferm*\""));
    List<Node> rows = new ArrayList<>();
    Parser.builder()
        .extensions(List.of(TablesExtension.create(), MarkdownOutline.GITHUB_LINKS))
        .build()
        .parse(run.out(OutputFormat.markdown))
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
      cells.add(ReportedFinding.shown(cell));
    }
    return cells;
  }

  @Test
  void aWaiverIsShownWithItsDecision() throws IOException {
    run.write("loggbok.yaml", FormatSamples.waived("\"<Kurs>\"", healthy));

    assertThat(run.out(OutputFormat.markdown))
        .contains(
            "- **undantaget**, rad 17: ", "  - beslut:  2025-08-20 av Sara Holm: \\<Kurs\\>\n");
    assertThat(run.out(OutputFormat.markdown, "--quiet")).doesNotContain("undantaget");
  }
}
