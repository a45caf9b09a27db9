package se.btloggbok;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.format.LogbookSchema;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Rule;
import se.btloggbok.rules.RuleCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the documentation with the program. The documents say what to check, in HTML comments
 * right above it:
 *
 * <ul>
 *   <li>{@code <!-- loggbok: giltig -->}: a whole logbook;
 *   <li>{@code <!-- loggbok: avsnitt -->}: sections of the document's logbook, which is its first
 *       whole one together with all of these;
 *   <li>{@code <!-- loggbok: variant -->}: sections that could replace those of that logbook;
 *   <li>{@code <!-- utskrift -->}: a command and its output, run on the document's first logbook;
 *       with {@code utskrift: this => that}, on that logbook after a change;
 *   <li>{@code <!-- nycklar: Trainee -->}: the keys of an object of the JSON Schema, or of the root
 *       ({@code #}).
 * </ul>
 */
class DocumentationTest {

  private static final Path GUIDE = Path.of("docs/anvandarguide.md");
  private static final Path CI = Path.of("docs", "ci.md");
  private static final Path REFERENCE = Path.of("docs/format.md");
  private static final Path RULE_SETS = Path.of("docs/regelverk.md");
  private static final Path IMPORT = Path.of("docs/importera.md");

  private static final List<Path> DOCUMENTS =
      Stream.of(
              Stream.of(Path.of("README.md")).filter(Files::exists),
              markdownIn(Path.of("docs")),
              markdownIn(Path.of("examples")))
          .flatMap(documents -> documents)
          .toList();

  private static final LocalDate AN_AUTUMN_DAY = LocalDate.of(2025, 10, 6);

  // --- logbooks ---

  @ParameterizedTest
  @MethodSource("blocksOfYaml")
  void isALogbook(Block block) {
    assertThat(problemsOf(logbookWith(block))).as("%s, as a logbook", block).isEmpty();
  }

  static Stream<Block> blocksOfYaml() {
    return DOCUMENTS.stream()
        .flatMap(document -> blocksIn(document).stream())
        .filter(block -> block.marker().startsWith("loggbok: "));
  }

  @ParameterizedTest
  @FieldSource("OURS")
  void everyExampleIsChecked(Path document) {
    assertThat(blocksIn(document).stream().filter(block -> block.language().equals("yaml")))
        .as("blocks of YAML: mark them with <!-- loggbok: giltig -->, avsnitt or variant")
        .allMatch(block -> block.marker().startsWith("loggbok: "));
  }

  static final List<Path> OURS = List.of(GUIDE, REFERENCE);

  /** Returns a block within the rest of its document's logbook. */
  private static String logbookWith(Block block) {
    if (block.marker().equals("loggbok: giltig")) {
      return block.text();
    }
    Map<String, String> logbook = sectionsOf(firstLogbookIn(block.document()).text());
    blocksIn(block.document()).stream()
        .filter(other -> other.marker().equals("loggbok: avsnitt"))
        .forEach(other -> logbook.putAll(sectionsOf(other.text())));
    logbook.putAll(sectionsOf(block.text()));
    return String.join("", logbook.values());
  }

  private static Block firstLogbookIn(Path document) {
    return blocksIn(document).stream()
        .filter(block -> block.marker().equals("loggbok: giltig"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> sectionsOf(String logbook) {
    Map<String, String> sections = new LinkedHashMap<>();
    String section = "";
    for (String line : logbook.lines().toList()) {
      if (Pattern.matches("[^\\s#-].*", line)) {
        section = line.substring(0, line.indexOf(':'));
      }
      sections.merge(section, line + "\n", String::concat);
    }
    return sections;
  }

  /** Returns the findings about the file itself, and those that no logbook may have. */
  private static List<String> problemsOf(String logbook) {
    List<Rule> ofAnyFile = RuleCatalog.all().stream().filter(rule -> !rule.needsLogbook()).toList();
    CheckedLogbook checked =
        new Checker(ofAnyFile, new SwedishHolidays())
            .check(Readings.of(logbook), new Timing(AN_AUTUMN_DAY, null, false));
    return checked.findings().stream()
        .map(finding -> finding.rule() + " " + finding.region() + " " + finding.message())
        .toList();
  }

  // --- keys ---

  @ParameterizedTest
  @MethodSource("objectsOfTheSchema")
  void everyKeyIsDescribed(String name, JsonNode object) {
    Map<String, String> rows = rowsBelow("<!-- nycklar: " + name + " -->");
    Set<String> required =
        object.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());

    assertThat(rows.keySet())
        .as("the keys of the table below <!-- nycklar: %s --> in %s", name, REFERENCE)
        .containsExactlyElementsOf(List.copyOf(object.path("properties").propertyNames()));
    assertThat(rows)
        .as("the table below <!-- nycklar: %s -->", name)
        .allSatisfy(
            (key, row) -> {
              assertThat(cell(row, 2).equals("ja"))
                  .as("whether %s is required", key)
                  .isEqualTo(required.contains(key));
              assertThat(valuesOf(object.path("properties").path(key)))
                  .as("the values of %s: %s", key, cell(row, 3))
                  .allMatch(cell(row, 3)::contains);
            });
  }

  static Stream<Object[]> objectsOfTheSchema() {
    JsonNode schema = JsonMapper.shared().readTree(LogbookSchema.write(swedish()));
    return Stream.concat(
        Stream.of(new Object[][] {{"#", schema}}),
        schema.path("$defs").properties().stream()
            .map(definition -> new Object[] {definition.getKey(), definition.getValue()}));
  }

  private static Locale swedish() {
    return Locale.forLanguageTag("sv");
  }

  private static Map<String, String> rowsBelow(String marker) {
    Map<String, String> rows = new LinkedHashMap<>();
    List<String> lines = linesOf(REFERENCE);
    assertThat(lines).as("%s", REFERENCE).contains(marker);
    lines.stream()
        .skip(lines.indexOf(marker) + 3L)
        .takeWhile(line -> line.startsWith("|"))
        .forEach(row -> rows.put(cell(row, 0).replace("`", ""), row));
    return rows;
  }

  private static String cell(String row, int number) {
    return Pattern.compile("\\|").splitAsStream(row).toList().get(number + 1).strip();
  }

  /**
   * Returns the words and the limits that a description has to name; delmål have a separate table.
   */
  private static List<String> valuesOf(JsonNode property) {
    List<String> values = new ArrayList<>();
    property
        .path("enum")
        .valueStream()
        .map(JsonNode::asString)
        .filter(word -> !word.startsWith("BT1"))
        .map("`%s`"::formatted)
        .forEach(values::add);
    if (property.has("minimum")) {
      values.add(property.path("minimum").asString() + "–" + property.path("maximum").asString());
    }
    property.path("oneOf").forEach(alternative -> values.addAll(valuesOf(alternative)));
    return values;
  }

  @Test
  void everyObjectiveHasItsTitle() {
    JsonNode schema = JsonMapper.shared().readTree(LogbookSchema.write(swedish()));
    JsonNode objectives = schema.at("/$defs/SupervisionSession/properties/delmål/items");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < objectives.path("enum").size(); i++) {
      rows.add(
          "| `%s` | %s |"
              .formatted(
                  objectives.path("enum").path(i).asString(),
                  objectives.path("enumDescriptions").path(i).asString()));
    }

    assertThat(rows).hasSize(18);
    assertThat(linesOf(REFERENCE)).containsAll(rows);
  }

  // --- the program ---

  @Test
  void everyOptionIsDescribed(@TempDir Path folder) {
    String help =
        Stream.of(
                "init",
                "validate",
                "fix",
                "report",
                "status",
                "calendar",
                "form",
                "application",
                "show",
                "batch",
                "diff",
                "import",
                "redact",
                "export",
                "rules",
                "schema",
                "completion")
            .map(command -> run(folder, List.of(command, "--help")))
            .collect(Collectors.joining());
    Set<String> options =
        Pattern.compile("(?m)(?<![\\w-])(--[a-z][a-z-]*|-[a-zA-Z](?=,))")
            .matcher(help)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(options).contains("--as-of", "-q");
    List<Path> manuals = List.of(GUIDE, REFERENCE, RULE_SETS, CI, IMPORT);
    String described = manuals.stream().map(DocumentationTest::text).collect(Collectors.joining());
    assertThat(options)
        .as("options in --help that are in none of %s", manuals)
        .allMatch(
            option ->
                described.contains(
                    "`" + option.replaceFirst("^--(?:clinical-)?supervisor(?=-)", "")));
  }

  @ParameterizedTest
  @MethodSource("blocksOfOutput")
  void isWhatTheProgramPrints(Block block, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("loggbok.yaml"), logbookFor(block));
    String command = block.text().lines().findFirst().orElseThrow();
    assertThat(command).startsWith("$ bt ");
    List<String> arguments = Pattern.compile(" ").splitAsStream(command).skip(2).toList();

    String now = command + "\n" + run(folder, arguments);
    if (Generated.REFRESH) {
      Files.writeString(block.document(), text(block.document()).replace(block.text(), now));
    } else {
      Generated.assertUpToDate(block.toString(), block.text(), now);
    }
  }

  static Stream<Block> blocksOfOutput() {
    return DOCUMENTS.stream()
        .flatMap(document -> blocksIn(document).stream())
        .filter(block -> block.marker().startsWith("utskrift"));
  }

  private static String logbookFor(Block block) {
    String logbook = firstLogbookIn(block.document()).text();
    if (block.marker().equals("utskrift")) {
      return logbook;
    }
    String change = block.marker().substring("utskrift: ".length());
    int arrow = change.indexOf(" => ");
    String before = change.substring(0, arrow);
    assertThat(logbook).as("%s: the logbook to change", block).containsOnlyOnce(before);
    return logbook.replace(before, change.substring(arrow + " => ".length()));
  }

  /** Returns what a user sees in a terminal without colours. */
  private static String run(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dbt.terminal=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "se.btloggbok.cli.Bt"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(Set.of("BT_LANG", "JAVA_TOOL_OPTIONS"));
    builder.environment().put("NO_COLOR", "1");
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // --- links ---

  @ParameterizedTest
  @FieldSource("DOCUMENTS")
  void everyLinkLeadsSomewhere(Path document) {
    List<String> broken =
        Pattern.compile("\\]\\(([^)\\s]+)\\)")
            .matcher(withoutCode(document))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !Pattern.matches("[a-z]+:.*", link))
            .filter(link -> !leadsSomewhere(document, link))
            .toList();

    assertThat(broken).as("links in %s that lead nowhere", document).isEmpty();
  }

  private static boolean leadsSomewhere(Path document, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? document : document.resolveSibling(file).normalize();
    if (!Files.exists(target)) {
      return mayBeMissing(target);
    }
    return hash < 0 || headingsOf(target).contains(link.substring(hash + 1));
  }

  /**
   * Returns whether a link may lead to a missing document: an example, or the generated list of
   * rules.
   */
  private static boolean mayBeMissing(Path target) {
    return target.startsWith("examples") || target.equals(Path.of("docs/regler.md"));
  }

  /** Returns the anchors that GitHub gives to headings. */
  private static Set<String> headingsOf(Path document) {
    return withoutCode(document)
        .lines()
        .filter(line -> Pattern.matches("#+ .*", line))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(swedish()))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String withoutCode(Path document) {
    return text(document).replaceAll("(?ms)^ *```.*?^ *```$", "").replaceAll("`[^`\n]*`", "");
  }

  // --- documents ---

  /**
   * A fenced block of a document.
   *
   * @param document the document
   * @param line the line of its first fence, 1-based
   * @param marker the text of the HTML comment right above it; empty if there is none
   * @param language the word after its first fence
   * @param text its content
   */
  record Block(Path document, int line, String marker, String language, String text) {
    @Override
    public String toString() {
      return document + ":" + line;
    }
  }

  private static List<Block> blocksIn(Path document) {
    List<String> lines = linesOf(document);
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < lines.size(); start++) {
      if (lines.get(start).startsWith("```")) {
        int end = start + 1;
        while (!lines.get(end).equals("```")) {
          end++;
        }
        String text = String.join("\n", lines.subList(start + 1, end)) + "\n";
        String marker = start == 0 ? "" : commentIn(lines.get(start - 1)).orElse("");
        String language = lines.get(start).substring(3);
        blocks.add(new Block(document, start + 1, marker, language, text));
        start = end;
      }
    }
    return blocks;
  }

  private static Optional<String> commentIn(String line) {
    return line.startsWith("<!-- ") && line.endsWith(" -->")
        ? Optional.of(line.substring("<!-- ".length(), line.length() - " -->".length()))
        : Optional.empty();
  }

  private static Stream<Path> markdownIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> linesOf(Path document) {
    return text(document).lines().toList();
  }

  private static String text(Path document) {
    try {
      return Files.readString(document);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
