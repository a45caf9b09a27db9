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
 */
public final class MarkdownSummary {

  private final Words words;

  private MarkdownSummary(Words words) {
    this.words = words;
  }

  /** Returns the summary in a language. */
  public static String of(Results results, Words words) {
    return new MarkdownSummary(words).of(results);
  }

  /**
   * Returns the summary, followed by the findings of each logbook, those that are new first.
   *
   * @param mostBytes the size that it must not exceed in UTF-8, unless the table alone does; what
   *     does not fit is counted
   */
  public static String withFindings(Results results, Words words, long mostBytes) {
    StringBuilder page = new StringBuilder(of(results, words));
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

  private String of(Results results) {
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
    return "# %s\n%s%s%s"
        .formatted(words.say("tabell.rubrik"), unchecked(results), counts(results), table);
  }

  /** Returns the files that could not be checked, each with its reason; empty if there are none. */
  private String unchecked(Results results) {
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
  private String counts(Results results) {
    long errors = count(results.logbooks(), Level.ERROR);
    long warnings = count(results.logbooks(), Level.WARNING);
    long infos = count(results.logbooks(), Level.INFO);
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

  private static long count(List<CheckedLogbook> results, Level level) {
    return results.stream().mapToLong(result -> result.count(level)).sum();
  }
}
