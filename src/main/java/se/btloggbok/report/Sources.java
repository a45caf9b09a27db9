package se.btloggbok.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.RuleInfo;

/** Where each rule comes from, by its id. */
public final class Sources {

  private final Map<String, Citation> first = new HashMap<>();

  /** Collects the first citation of some rules and some kinds of findings about files. */
  public Sources(List<RuleInfo> rules, List<RuleInfo> format) {
    this(Stream.concat(rules.stream(), format.stream()).toList());
  }

  /** Collects the first citation of some rules. */
  public Sources(List<RuleInfo> rules) {
    rules.forEach(rule -> first.put(rule.id(), rule.citations().get(0)));
  }

  /** Returns where the rule of a finding comes from. */
  public Citation of(Finding finding) {
    return of(finding.rule());
  }

  /**
   * Returns where a rule comes from.
   *
   * @throws IllegalArgumentException when no such rule was given
   */
  Citation of(String rule) {
    Citation citation = first.get(rule);
    if (citation == null) {
      throw new IllegalArgumentException("unknown rule: " + rule);
    }
    return citation;
  }
}
