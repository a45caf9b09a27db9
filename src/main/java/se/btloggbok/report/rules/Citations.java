package se.btloggbok.report.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.RuleInfo;

/** The first citation of each rule, by the id of the rule. */
public final class Citations {

  private final Map<String, Citation> first = new HashMap<>();

  /** Collects the first citation of some rules and some kinds of findings about files. */
  public Citations(List<RuleInfo> rules, List<RuleInfo> format) {
    this(Stream.concat(rules.stream(), format.stream()).toList());
  }

  /** Collects the first citation of some rules. */
  public Citations(List<RuleInfo> rules) {
    rules.forEach(rule -> first.put(rule.id(), rule.citations().get(0)));
  }

  /** Returns the citation of the rule of a finding. */
  public Citation of(Finding finding) {
    return of(finding.rule());
  }

  /**
   * Returns the citation of a rule.
   *
   * @throws IllegalArgumentException if there is no such rule
   */
  public Citation of(String rule) {
    Citation citation = first.get(rule);
    if (citation == null) {
      throw new IllegalArgumentException("unknown rule: " + rule);
    }
    return citation;
  }
}
