package se.btloggbok.report.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleInfo;

/** The first citation of each rule, by the id of the rule. */
public final class Citations {

  private final Map<String, List<Citation>> byRule = new HashMap<>();

  /** Collects the citations of some rules, as a rule set has them, and of the format's own. */
  public Citations(List<RuleInfo> rules, List<RuleInfo> format) {
    this(Stream.concat(rules.stream(), format.stream()).toList());
  }

  /** Collects the citations of some rules, as a rule set has them. */
  public Citations(List<RuleInfo> rules) {
    rules.forEach(rule -> byRule.put(rule.id(), rule.citations()));
  }

  /** Returns where the requirement of a finding comes from. */
  public Citation of(Finding finding) {
    return of(finding.rule(), finding.citation());
  }

  /** Returns where the requirement of an outcome comes from. */
  public Citation of(Outcome outcome) {
    return of(outcome.rule(), outcome.requirement().citation());
  }

  /** The requirement's own, where the rule set has it; otherwise the first of the rule. */
  private Citation of(String rule, @Nullable Citation own) {
    List<Citation> citations = byRule.get(rule);
    if (citations == null) {
      throw new IllegalArgumentException("unknown rule: " + rule);
    }
    return own != null && citations.contains(own) ? own : citations.get(0);
  }
}
