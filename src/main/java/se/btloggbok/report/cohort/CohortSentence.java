package se.btloggbok.report.cohort;

import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;

/** Summarises a group of logbooks in one line. */
public final class CohortSentence {

  private static final int LONGEST_NAME = 60;

  private CohortSentence() {}

  /**
   * Returns the numbers of logbooks with errors, without errors and not judged, the date and the
   * rule set; then the number of files not checked, and advice about doctors with several logbooks,
   * if any.
   */
  public static String of(Cohort cohort, Timing timing, String ruleSet, Words words) {
    int all = cohort.logbooks().size();
    long lacking = cohort.lacking();
    String counts =
        words.say(
            "kohort.summering",
            all,
            cohort.unreadable(),
            cohort.unjudged(),
            lacking,
            all - cohort.unreadable() - cohort.unjudged() - lacking);
    String when =
        timing.isFinal()
            ? words.say("slutlig", timing.today().toString())
            : words.say("per", timing.date().toString());
    String left = cohort.left() == 0 ? "" : " " + words.say("kohort.kvar", cohort.left());
    String rules = words.say("kohort.regelverk", ruleSet);
    String finished =
        cohort.finished() == 0 ? "" : " " + words.say("kohort.avslutade", cohort.finished());
    return counts + " (" + when + ", " + rules + ")." + finished + left + doubles(cohort, words);
  }

  /** Advice about each doctor with several logbooks. */
  private static String doubles(Cohort cohort, Words words) {
    StringBuilder advice = new StringBuilder();
    cohort
        .doubles()
        .forEach(
            (name, files) ->
                advice
                    .append(' ')
                    .append(
                        words.say(
                            "kohort.flera-filer",
                            VisibleText.of(name, LONGEST_NAME),
                            VisibleText.of(String.join(", ", files)))));
    return advice.toString();
  }
}
