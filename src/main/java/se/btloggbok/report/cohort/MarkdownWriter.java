package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Words;

/** A table for mails and web pages, with the worst first. */
public final class MarkdownWriter implements CohortWriter {

  private final Words words;
  private final Timing timing;

  /** Makes a writer in a language, for logbooks judged at a date. */
  public MarkdownWriter(Words words, Timing timing) {
    this.words = words;
    this.timing = timing;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    out.print(CohortSentence.of(cohort, timing, words) + "\n\n");
    out.print(MarkdownText.table(new CohortColumns(words).all(), cohort.worstFirst()));
  }
}
