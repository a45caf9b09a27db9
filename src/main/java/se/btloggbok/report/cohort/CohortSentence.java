package se.btloggbok.report.cohort;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Timing;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;

/** Summarises a group of logbooks in one sentence, and gives advice about it. */
public final class CohortSentence {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_FILES = 5;

  private CohortSentence() {}

  /** Returns the sentence, and then advice about each doctor with several logbooks. */
  public static List<String> lines(Cohort cohort, Timing timing, String ruleSet, Words words) {
    List<String> lines = new ArrayList<>(List.of(of(cohort, timing, ruleSet, words)));
    lines.addAll(advice(cohort, words));
    return lines;
  }

  /**
   * Returns the numbers of logbooks with errors, without errors and not judged, the date and the
   * rule set; then the numbers of finished logbooks left out and of files not checked, if any.
   */
  private static String of(Cohort cohort, Timing timing, String ruleSet, Words words) {
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
    String rules = words.say("kohort.regelverk", ruleSets(cohort, ruleSet));
    String finished =
        cohort.finished() == 0 ? "" : " " + words.say("kohort.avslutade", cohort.finished());
    return counts + " (" + when + ", " + rules + ")." + finished + left;
  }

  /**
   * Returns the names of the rule sets that a group was judged by.
   *
   * @param ruleSet the name of the rule set of the run, for a group without logbooks
   */
  public static String ruleSets(Cohort cohort, String ruleSet) {
    List<String> names = cohort.ruleSets();
    return names.isEmpty() ? ruleSet : String.join(", ", names);
  }

  /** Returns advice about each doctor with several logbooks. */
  public static List<String> advice(Cohort cohort, Words words) {
    return cohort.doubles().entrySet().stream()
        .map(
            each ->
                words.say(
                    "kohort.flera-filer",
                    VisibleText.of(each.getKey(), LONGEST_NAME),
                    VisibleText.of(named(each.getValue(), words))))
        .toList();
  }

  private static String named(List<String> files, Words words) {
    String first = String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())));
    return files.size() <= MOST_FILES
        ? first
        : words.say("kohort.och-fler", first, files.size() - MOST_FILES);
  }
}
