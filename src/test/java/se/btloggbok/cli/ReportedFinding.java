package se.btloggbok.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import se.btloggbok.cli.options.OutputFormat;
import se.btloggbok.report.page.MarkdownOutline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding in the output of a format, parsed as its readers would. Waived findings are left out.
 *
 * @param line its line
 * @param rule its rule
 * @param message its message
 */
record ReportedFinding(int line, String rule, String message) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Reads the findings in the output of a format. */
  static List<ReportedFinding> in(OutputFormat format, String output) {
    return switch (format) {
      case concise -> concise(output);
      case json -> json(output);
      case sarif -> sarif(output);
      case github -> github(output);
      case gitlab -> gitlab(output);
      case csv -> csv(output);
      case markdown -> markdown(output);
      case text, junit ->
          throw new IllegalArgumentException(format + " does not only list findings");
    };
  }

  private static List<ReportedFinding> concise(String output) {
    Pattern line = Pattern.compile(".*?:(\\d+):\\d+: [^:]+: (.*) \\[([a-z0-9-]+)]");
    return output
        .lines()
        .filter(text -> !text.contains(": undantaget: "))
        .map(text -> reported(line.matcher(text), 1, 3, 2))
        .toList();
  }

  private static List<ReportedFinding> json(String output) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (JsonNode file : JSON.readTree(output).path("files")) {
      for (JsonNode finding : file.path("findings")) {
        findings.add(
            new ReportedFinding(
                finding.path("line").intValue(),
                finding.path("rule").stringValue(),
                finding.path("message").stringValue()));
      }
    }
    return findings;
  }

  private static List<ReportedFinding> sarif(String output) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (JsonNode result : JSON.readTree(output).at("/runs/0/results")) {
      if (result.path("suppressions").isEmpty()) {
        String text = result.at("/message/text").stringValue();
        findings.add(
            new ReportedFinding(
                result.at("/locations/0/physicalLocation/region/startLine").intValue(),
                result.path("ruleId").stringValue(),
                text.replace("{{", "{").replace("}}", "}").replace("\\](", "](")));
      }
    }
    return findings;
  }

  /** Parses commands as the runner does. */
  static List<Map<String, String>> commands(String output) {
    List<Map<String, String>> commands = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher command = Pattern.compile("::(error|warning|notice) (.*?)::(.*)").matcher(line);
      if (!command.matches()) {
        throw new AssertionError("not a command: " + line);
      }
      Map<String, String> properties = new HashMap<>();
      for (String property : command.group(2).split(",", -1)) {
        int equals = property.indexOf('=');
        String value = property.substring(equals + 1).replace("%3A", ":").replace("%2C", ",");
        properties.put(property.substring(0, equals), data(value));
      }
      properties.put("command", command.group(1));
      properties.put("message", data(command.group(3)));
      commands.add(properties);
    }
    return commands;
  }

  private static String data(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  private static List<ReportedFinding> github(String output) {
    return commands(output).stream()
        .map(
            command ->
                new ReportedFinding(
                    Integer.parseInt(command.get("line")),
                    command.get("title"),
                    command.get("message").lines().findFirst().orElse("")))
        .toList();
  }

  private static List<ReportedFinding> gitlab(String output) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (JsonNode issue : JSON.readTree(output)) {
      findings.add(
          new ReportedFinding(
              issue.at("/location/lines/begin").intValue(),
              issue.path("check_name").stringValue(),
              issue.path("description").stringValue()));
    }
    return findings;
  }

  /** Parses rows as Excel does. */
  static List<CSVRecord> rows(String output) {
    CSVFormat excel =
        CSVFormat.EXCEL.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(output.substring(1)), excel)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Removes the apostrophe; no message begins with one. */
  private static List<ReportedFinding> csv(String output) {
    return rows(output).stream()
        .map(
            row ->
                new ReportedFinding(
                    Integer.parseInt(row.get("rad")),
                    row.get("regel"),
                    row.get("fynd").replaceFirst("^'", "")))
        .toList();
  }

  /** Items as GitHub shows them. */
  private static List<ReportedFinding> markdown(String output) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create(), MarkdownOutline.GITHUB_LINKS))
            .build();
    List<String> items = new ArrayList<>();
    parser
        .parse(output)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(ListItem item) {
                items.add(shown(item.getFirstChild()));
              }
            });
    Pattern finding = Pattern.compile("[^,]+, rad (\\d+): (.*) \\(([a-z0-9-]+)\\)");
    return items.stream()
        .filter(item -> !item.startsWith("undantaget"))
        .map(item -> reported(finding.matcher(item), 1, 3, 2))
        .toList();
  }

  /** Returns the text that a node of a Markdown document shows. */
  static String shown(Node node) {
    StringBuilder shown = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            shown.append(text.getLiteral().replace("\u2060", ""));
          }

          @Override
          public void visit(Code code) {
            shown.append(code.getLiteral());
          }
        });
    return shown.toString();
  }

  private static ReportedFinding reported(Matcher matcher, int line, int rule, int message) {
    if (!matcher.matches()) {
      throw new AssertionError("not a finding: " + matcher);
    }
    return new ReportedFinding(
        Integer.parseInt(matcher.group(line)), matcher.group(rule), matcher.group(message));
  }
}
