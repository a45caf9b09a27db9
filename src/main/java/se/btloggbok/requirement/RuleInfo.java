package se.btloggbok.requirement;

import java.util.ArrayList;
import java.util.List;

/**
 * The identity of a rule. Its texts are in the bundle, under its id.
 *
 * @param id the permanent id, in Swedish with ASCII letters
 * @param level how binding it is, by the wording of its source
 * @param citations its sources; messages name the first
 * @param parameters the values that a rule set may set, sorted by name
 */
public record RuleInfo(
    String id, Level level, List<Citation> citations, List<Parameter<?>> parameters) {

  /** Keeps its own copies. */
  public RuleInfo {
    citations = List.copyOf(citations);
    List<Parameter<?>> byName = new ArrayList<>(parameters);
    byName.sort((one, other) -> one.name().compareTo(other.name()));
    parameters = List.copyOf(byName);
  }

  /** Returns this rule with other citations. */
  public RuleInfo citing(List<Citation> others) {
    return new RuleInfo(id, level, others, parameters);
  }

  /** Returns a rule without parameters. */
  public static RuleInfo of(String id, Level level, Citation... citations) {
    return new RuleInfo(id, level, List.of(citations), List.of());
  }
}
