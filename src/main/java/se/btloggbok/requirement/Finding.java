package se.btloggbok.requirement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * A fault to report, at a place in the file.
 *
 * @param rule the id of the rule, or of the kind of finding about the format
 * @param level how serious the finding is
 * @param binding how binding the requirement is: more severe than the level while it is at risk
 * @param path the place in the logbook; the root for the whole file
 * @param region the region in the text
 * @param message the message
 * @param citation the citation of the rule that the requirement comes from; null for the first
 * @param identity identifies the finding from one version of the file to the next
 * @param outcomes the outcomes that it reports: several if weeks or delmål are merged
 */
public record Finding(
    String rule,
    Level level,
    Level binding,
    YamlPath path,
    Region region,
    Message message,
    @Nullable Citation citation,
    Fingerprint identity,
    List<Outcome> outcomes)
    implements Comparable<Finding> {

  /** Keeps its own copy of the outcomes. */
  public Finding {
    outcomes = List.copyOf(outcomes);
  }

  /** Returns the fingerprint: 16 hexadecimal digits. */
  public String fingerprint() {
    return identity.toString();
  }

  /** Orders by region; in one region the most serious first, then by rule and message. */
  @Override
  public int compareTo(Finding other) {
    int byRegion = region.compareTo(other.region);
    int byLevel = byRegion == 0 ? level.compareTo(other.level) : byRegion;
    int byRule = byLevel == 0 ? rule.compareTo(other.rule) : byLevel;
    return byRule == 0 ? message.compareTo(other.message) : byRule;
  }
}
