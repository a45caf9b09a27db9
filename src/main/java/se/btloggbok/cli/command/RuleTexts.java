package se.btloggbok.cli.command;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.Suggestions;
import se.btloggbok.report.Words;
import se.btloggbok.report.page.Pages;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;

/** The texts about the rules, with their levels in a rule set. */
public final class RuleTexts {

  private RuleTexts() {}

  /**
   * Returns the texts of all rules of the catalogue, also of those that are off in the rule set.
   */
  public static List<RuleText> rules(RuleSet ruleSet, Words words) {
    return RuleCatalog.all().stream().map(rule -> rule(rule.info(), ruleSet, words)).toList();
  }

  private static RuleText rule(RuleInfo rule, RuleSet ruleSet, Words words) {
    return new RuleText(
        ruleSet.info(rule),
        ruleSet.parameters(rule),
        ruleSet.level(rule),
        ruleSet.holds(rule),
        words);
  }

  /** Returns words that know the titles of the rules. Each is made when it is first needed. */
  public static Words titled(RuleSet ruleSet, Words words) {
    return words.withTitles(titles(List.of(ruleSet), words));
  }

  /**
   * Returns words that know the titles of the rules in each rule set of a group, and in all of
   * them: then, a rule whose titles differ has all of its titles.
   */
  public static Words titled(Collection<RuleSet> ruleSets, Words words) {
    Map<String, UnaryOperator<String>> ofEach = new HashMap<>();
    ruleSets.stream()
        .collect(Collectors.groupingBy(RuleSet::name))
        .forEach((name, same) -> ofEach.put(name, titles(same, words)));
    return words.withTitles(titles(ruleSets, words), ofEach);
  }

  private static UnaryOperator<String> titles(Collection<RuleSet> ruleSets, Words words) {
    Map<String, String> titles = new ConcurrentHashMap<>();
    return id -> titles.computeIfAbsent(id, rule -> titles(rule, ruleSets, words));
  }

  private static String titles(String rule, Collection<RuleSet> ruleSets, Words words) {
    return ruleSets.stream()
        .map(ruleSet -> title(rule, ruleSet, words).orElse(rule))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" / "));
  }

  private static Optional<String> title(String id, RuleSet ruleSet, Words words) {
    return RuleCatalog.all().stream()
        .map(Rule::info)
        .filter(rule -> rule.id().equals(id))
        .map(rule -> rule(rule, ruleSet, words).title())
        .findFirst();
  }

  /** Returns the texts of the kinds of findings about the file itself. */
  public static List<RuleText> format(Words words) {
    return FormatRules.ALL.stream()
        .map(rule -> RuleText.of(rule, Level.ERROR, true, words))
        .toList();
  }

  /** Returns the texts of all rules that a finding may have. */
  public static List<RuleText> all(RuleSet ruleSet, Words words) {
    return Stream.concat(rules(ruleSet, words).stream(), format(words).stream()).toList();
  }

  /**
   * Returns the refusal of a rule that does not exist.
   *
   * @param asked what the user has written for it
   * @param ids the ids of the rules that exist
   */
  public static UsageException unknown(String asked, List<String> ids) {
    return Suggestions.nearest(asked, ids)
        .map(meant -> new UsageException("fel.okand-regel-menade", asked, meant))
        .orElseGet(() -> new UsageException("fel.okand-regel", asked));
  }

  /** Returns the pages about logbooks: with the rules of the format, then those that are on. */
  public static Pages pages(RuleSet ruleSet, Words words) {
    Stream<RuleText> on = rules(ruleSet, words).stream().filter(RuleText::on);
    List<RuleText> shown = Stream.concat(format(words).stream(), on).toList();
    return new Pages(words, shown, ruleSet.name());
  }
}
