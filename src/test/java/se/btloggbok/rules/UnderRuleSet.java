package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Rule;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/**
 * Judges one rule with the levels and parameters of a rule set.
 *
 * <pre>{@code
 * assertThat(own("bt-tolv-manader: { nivå: råd }").judge("bt-tolv-manader", "2026-12-01", "…"))
 *     .containsExactly("bt violated info");
 * }</pre>
 *
 * <p>The logbook has the doctor, the BT and the people of {@link BaseLogbook}, and the sections
 * given. An outcome is written as its scope, its status and, if it has a message, its level.
 */
final class UnderRuleSet {

  private static final Set<String> KEPT = Set.of("format", "läkare", "bastjänstgöring", "personer");

  private final RuleSet ruleSet;

  private UnderRuleSet(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /** Returns a built-in rule set. */
  static UnderRuleSet builtIn(String name) {
    return new UnderRuleSet(reader().builtIn(name));
  }

  /** Returns a user's rule set that has these rules and is based on no other. */
  static UnderRuleSet own(String rules) {
    String yaml = "format: bt-regelverk/1\nnamn: egen\nregler:\n  " + rules + "\n";
    return new UnderRuleSet(
        reader()
            .read(YamlReader.read(reading(yaml)))
            .value()
            .orElseThrow(() -> new AssertionError("not a rule set: " + yaml)));
  }

  private static RuleSetReader reader() {
    return new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
  }

  /** Returns the outcomes of one rule on a day. */
  List<String> judge(String rule, String today, String sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.sections());
    all.keySet().retainAll(KEPT);
    all.putAll(BaseLogbook.split(sections));
    Timing timing = new Timing(LocalDate.parse(today), null, false);
    return new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays(), false)
        .check(reading(String.join("", all.values())), timing).outcomes().stream()
            .filter(outcome -> outcome.rule().equals(rule))
            .map(
                outcome ->
                    "%s %s%s"
                        .formatted(
                            outcome.scope(),
                            outcome.status().value(),
                            outcome.message() == null ? "" : " " + outcome.level().value()))
            .toList();
  }

  private static SourceReader.Reading reading(String yaml) {
    return Readings.of("fil.yaml", yaml);
  }
}
