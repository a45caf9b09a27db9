package se.btloggbok.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.Column;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleDifference;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Level;

/** The words of a comparison of rule sets, which all its formats for people share. */
record ComparisonWords(Words words) {

  /** Returns the sentence above the rules. */
  String rules(RuleSetComparison comparison) {
    return words.say(
        "regelverk.skillnad", comparison.one(), comparison.other(), comparison.rules().size());
  }

  /** Returns the columns of the table of the rules that differ. */
  List<Column<RuleDifference, String>> columns(RuleSetComparison comparison) {
    return List.of(
        Column.of(words.say("katalog.regel"), RuleDifference::id),
        Column.of(words.say("katalog.titel"), RuleDifference::title),
        Column.of(comparison.one(), rule -> side(rule, rule.one())),
        Column.of(comparison.other(), rule -> side(rule, rule.other())));
  }

  /** Returns the sentence above the logbooks. */
  String logbooks(RuleSetComparison.Logbooks logbooks) {
    String key = logbooks.timing().isFinal() ? "slutlig" : "per";
    return words.say(
        "regelverk.loggbocker",
        words.say(key, logbooks.timing().date().toString()),
        logbooks.changed().size(),
        logbooks.count(),
        logbooks.verdicts());
  }

  /** Returns how a rule is in one of the rule sets: its level and the parameters that differ. */
  String side(RuleDifference difference, RuleText side) {
    if (!side.on()) {
      return words.say("regel.av");
    }
    List<String> parts = new ArrayList<>();
    parts.add(words.say("bindande." + side.level().value()));
    parts.addAll(difference.parameters(side));
    return VisibleText.of(String.join(", ", parts));
  }

  /** Returns the name of a logbook and of its BT-läkare. */
  String name(VerdictChange change) {
    String trainee = change.trainee() == null ? "" : ", " + VisibleText.of(change.trainee());
    return VisibleText.of(change.file()) + trainee;
  }

  /** Returns the numbers of brister, anmärkningar and råd by both rule sets. */
  String counts(VerdictChange change) {
    return words.say(
        "regelverk.antal",
        count(change, Level.ERROR),
        count(change, Level.WARNING),
        count(change, Level.INFO));
  }

  private static String count(VerdictChange change, Level level) {
    Long before = change.one().getOrDefault(level, 0L);
    Long after = change.other().getOrDefault(level, 0L);
    return before.equals(after) ? before.toString() : before + " → " + after;
  }

  /** Returns what happens to a finding. */
  String event(VerdictChange.Changed changed) {
    if (changed.one() == null) {
      return words.say("regelverk.tillkommer");
    }
    return words.say(changed.other() == null ? "regelverk.forsvinner" : "regelverk.andras");
  }

  /** Returns the level of a finding, or both if they differ. */
  String levels(VerdictChange.Changed changed) {
    String before = level(changed.one());
    String after = level(changed.other());
    return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
  }

  /** Returns a level; empty if there is none. */
  String level(@Nullable Level level) {
    return level == null ? "" : words.say("niva." + level.value());
  }

  String message(VerdictChange.Changed changed) {
    return words.message(changed.finding().message());
  }
}
