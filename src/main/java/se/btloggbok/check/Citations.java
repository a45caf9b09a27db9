package se.btloggbok.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.FormatRules;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleInfo;

/** The citations of each rule, which give the source of a finding or an outcome. */
public final class Citations {

  private final Map<String, List<Citation>> byRule = new HashMap<>();

  /** Collects the citations of rules, and of the rules of the format. */
  Citations(List<RuleInfo> rules) {
    FormatRules.ALL.forEach(rule -> byRule.put(rule.id(), rule.citations()));
    rules.forEach(rule -> byRule.put(rule.id(), rule.citations()));
  }

  /** Returns whether the rule set has a rule. */
  boolean has(String rule) {
    return byRule.containsKey(rule);
  }

  /** Returns the source of the requirement of a finding. */
  public Citation of(Finding finding) {
    return of(finding.rule(), finding.citation());
  }

  /** Returns the source of the requirement of an outcome. */
  public Citation of(Outcome outcome) {
    return of(outcome.rule(), outcome.requirement().citation());
  }

  /**
   * Returns the requirement's own citation if the rule set includes it, or else the first of the
   * rule.
   */
  private Citation of(String rule, @Nullable Citation own) {
    List<Citation> citations = byRule.get(rule);
    if (citations == null) {
      throw new IllegalArgumentException("unknown rule: " + rule);
    }
    return own != null && citations.contains(own) ? own : citations.get(0);
  }
}
