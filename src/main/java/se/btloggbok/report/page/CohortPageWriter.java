package se.btloggbok.report.page;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Function;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.CohortWriter;
import se.btloggbok.report.Words;

/** A page about a whole group, for a screen and for paper. */
public final class CohortPageWriter implements CohortWriter {

  private final Words words;
  private final Timing timing;
  private final String ruleSet;
  private final Function<String, Optional<String>> links;

  /**
   * Makes a writer in a language, of logbooks judged at a date by a rule set.
   *
   * @param links the address of each logbook's own page, by its file; empty where there is none
   */
  public CohortPageWriter(
      Words words, Timing timing, String ruleSet, Function<String, Optional<String>> links) {
    this.words = words;
    this.timing = timing;
    this.ruleSet = ruleSet;
    this.links = links;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    new PageWriter(words).html(CohortPage.of(cohort, timing, words, ruleSet, links), out);
  }
}
