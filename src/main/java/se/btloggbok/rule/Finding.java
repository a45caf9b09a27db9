package se.btloggbok.rule;

import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * Something to tell the user, at a place in the file.
 *
 * @param rule the id of the rule, or of the kind of finding about the file itself
 * @param level how serious it is
 * @param binding how binding the requirement itself is: more than the level while it is at risk
 * @param path where in the logbook; the root for the file as a whole
 * @param region where in the text
 * @param message what to say
 * @param fingerprint the same for the same finding as long as it is about the same thing, wherever
 *     its lines move; 16 hexadecimal digits
 */
public record Finding(
    String rule,
    Level level,
    Level binding,
    YamlPath path,
    Region region,
    Message message,
    String fingerprint)
    implements Comparable<Finding> {

  /** In the order of the text; at one place the most serious first, then by rule and message. */
  @Override
  public int compareTo(Finding other) {
    int byRegion = region.compareTo(other.region);
    int byLevel = byRegion == 0 ? level.compareTo(other.level) : byRegion;
    int byRule = byLevel == 0 ? rule.compareTo(other.rule) : byLevel;
    return byRule == 0 ? message.toString().compareTo(other.message.toString()) : byRule;
  }
}
