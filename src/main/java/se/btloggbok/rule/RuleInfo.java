package se.btloggbok.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule is known by. Its texts are in the bundle, under its id.
 *
 * @param id permanent, ASCII, in Swedish
 * @param level how binding it is, after the word of its source
 * @param citations where it comes from; the first is the one that messages name
 * @param defaults its parameters and their values, unless a rule set says otherwise
 */
public record RuleInfo(
    String id, Level level, List<Citation> citations, Map<String, Object> defaults) {

  /** Keeps its own copies. */
  public RuleInfo {
    citations = List.copyOf(citations);
    defaults = Map.copyOf(defaults);
  }

  /** Returns a rule without parameters. */
  public static RuleInfo of(String id, Level level, Citation... citations) {
    return new RuleInfo(id, level, List.of(citations), Map.of());
  }

  /** Returns this rule with a parameter more. */
  public RuleInfo with(String parameter, Object value) {
    Map<String, Object> more = new TreeMap<>(defaults);
    more.put(parameter, value);
    return new RuleInfo(id, level, citations, more);
  }
}
