package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextTable;
import se.btloggbok.report.Words;

/**
 * For people: a table with the worst first, and a line that sums it up.
 *
 * @param words the language
 * @param timing when the logbooks are judged
 * @param ruleSet the name of the rule set
 * @param style whether to use colours
 */
public record TextWriter(Words words, Timing timing, String ruleSet, Style style)
    implements CohortWriter {

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    TextTable.lines(
            CohortColumns.of(cohort, words).all(),
            cohort.worstFirst(),
            style::strong,
            logbook -> logbook.isJudged() ? UnaryOperator.identity() : style::error)
        .forEach(out::print);
    out.print("\n");
    CohortSentence.lines(cohort, timing, ruleSet, words).forEach(line -> out.print(line + "\n"));
  }
}
