package se.btloggbok.report.findings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Column;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;

/**
 * A run as a sentence and a table: the files that could not be checked, then one row per logbook,
 * with the number of findings.
 *
 * @param results the results of the run
 * @param words the language
 */
public record MarkdownSummary(Results results, Words words) {

  /**
   * Returns the summary, followed by the findings of each logbook, those that are new first.
   *
   * @param mostBytes the size that it must not exceed in UTF-8, unless the table alone does; what
   *     does not fit is counted
   */
  public String withFindings(long mostBytes) {
    StringBuilder page = new StringBuilder(text());
    long left = mostBytes - size(page.toString());
    int omitted = 0;
    for (CheckedLogbook result : results.logbooks()) {
      String heading =
          "\n## " + MarkdownText.escaped(VisibleText.of(result.source().name())) + "\n\n";
      List<Finding> findings = new ArrayList<>(result.findings());
      findings.sort(Comparator.comparing(result::isOld));
      for (Finding finding : findings) {
        String item = heading + FindingLines.item(finding, result, words);
        left -= size(item);
        if (left < 0) {
          omitted++;
        } else {
          page.append(item);
          heading = "";
        }
      }
    }
    if (omitted > 0) {
      page.append("\n").append(words.say("fler-fynd", omitted)).append("\n");
    }
    return page.toString();
  }

  private static long size(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Returns the summary. */
  public String text() {
    List<CheckedLogbook> logbooks = results.logbooks();
    List<Column<CheckedLogbook, String>> columns =
        new ArrayList<>(
            List.of(
                text("loggbok", result -> VisibleText.of(result.source().name())),
                text("lakare", result -> FindingLines.trainee(result).orElse("")),
                text(
                    "bedomd",
                    result ->
                        result.logbook().isEmpty()
                            ? words.say("krav-obedomda")
                            : FindingLines.date(result, results.timing(), words)
                                + FindingLines.ruleSet(result, words)),
                number("brister", result -> result.count(Level.ERROR)),
                number("anmarkningar", result -> result.count(Level.WARNING)),
                number("rad-till-lakaren", result -> result.count(Level.INFO))));
    if (FindingLines.haveBaseline(logbooks)) {
      columns.add(number("aldre", CheckedLogbook::countOld));
    }
    String table = logbooks.isEmpty() ? "" : "\n" + MarkdownText.table(columns, logbooks);
    return "# %s\n%s%s%s".formatted(words.say("tabell.rubrik"), unchecked(), counts(), table);
  }

  /** Returns the files that could not be checked, each with its reason; empty if there are none. */
  private String unchecked() {
    int number = results.unchecked().size();
    return number == 0
        ? ""
        : "\n**"
            + words.say("ej-granskade", number)
            + "**\n\n"
            + results.unchecked().stream()
                .map(file -> "- " + MarkdownText.escaped(file.message()) + "\n")
                .collect(Collectors.joining());
  }

  /** Returns the number of findings, unless there are none but something was not checked. */
  private String counts() {
    long errors = count(Level.ERROR);
    long warnings = count(Level.WARNING);
    long infos = count(Level.INFO);
    return errors + warnings + infos == 0 && !results.unchecked().isEmpty()
        ? ""
        : "\n" + FindingLines.summary(errors, warnings, infos, words) + "\n";
  }

  private Column<CheckedLogbook, String> text(String key, Function<CheckedLogbook, String> text) {
    return Column.of(words.say("tabell." + key), text);
  }

  private Column<CheckedLogbook, String> number(String key, Function<CheckedLogbook, Long> number) {
    return Column.ofNumbers(words.say("tabell." + key), number.andThen(String::valueOf));
  }

  private long count(Level level) {
    return results.logbooks().stream().mapToLong(result -> result.count(level)).sum();
  }
}
