package se.btloggbok.report.comparison;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.Column;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextTable;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleDifference;

/**
 * For people: the rules that differ, and then the logbooks that are judged differently.
 *
 * @param words the language
 * @param style whether to use colours
 */
public record TextWriter(Words words, Style style) {

  /** Writes a comparison. */
  public void write(RuleSetComparison comparison, PrintWriter out) {
    ComparisonWords about = new ComparisonWords(words);
    out.print(about.rules(comparison) + "\n");
    if (!comparison.rules().isEmpty()) {
      out.print("\n");
      table(comparison, about).forEach(out::print);
    }
    RuleSetComparison.Logbooks logbooks = comparison.logbooks();
    if (logbooks != null) {
      out.print("\n" + about.logbooks(logbooks) + "\n");
      logbooks.changed().forEach(change -> write(change, about, out));
    }
  }

  /** Returns the table of the rules, whose titles would make its lines too long. */
  private Stream<String> table(RuleSetComparison comparison, ComparisonWords about) {
    List<Column<RuleDifference, String>> columns = new ArrayList<>(about.columns(comparison));
    columns.remove(1);
    return TextTable.lines(
        columns, comparison.rules(), style::strong, rule -> UnaryOperator.identity());
  }

  private void write(VerdictChange change, ComparisonWords about, PrintWriter out) {
    out.print("\n" + style.strong(about.name(change)) + ": " + about.counts(change) + "\n");
    for (VerdictChange.Changed changed : change.findings()) {
      out.print(
          "   %s: %s: %s [%s]\n"
              .formatted(
                  about.event(changed),
                  about.levels(changed),
                  about.message(changed),
                  changed.finding().rule()));
    }
  }
}
