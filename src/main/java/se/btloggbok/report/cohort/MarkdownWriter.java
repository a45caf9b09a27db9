package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Words;

/**
 * A table for mails and web pages, with the worst first.
 *
 * @param words the language
 * @param timing when the logbooks are judged
 * @param ruleSet the name of the rule set
 */
public record MarkdownWriter(Words words, Timing timing, String ruleSet) implements CohortWriter {

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    CohortSentence.lines(cohort, timing, ruleSet, words)
        .forEach(line -> out.print(MarkdownText.escaped(line) + "\n\n"));
    MarkdownText.rows(CohortColumns.of(cohort, words).all(), cohort.worstFirst())
        .forEach(out::print);
  }
}
