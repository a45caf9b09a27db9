package se.btloggbok.rule;

import java.util.List;
import java.util.Set;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.source.TextFragment;
import se.btloggbok.source.YamlPath;

/**
 * All that a rule may know.
 *
 * @param logbook the whole logbook
 * @param evidence the logbook as it stood at the evaluation date, and no later than today: what may
 *     count as evidence
 * @param calendar service days, months and stays
 * @param roles who was huvudhandledare and klinikhandledare, and when
 * @param evaluation the dates
 * @param parameters the rule's parameters
 * @param faulty the places that have a finding about the format
 * @param text all text of the file, with its places
 */
public record RuleContext(
    Logbook logbook,
    Logbook evidence,
    ServiceCalendar calendar,
    Roles roles,
    Evaluation evaluation,
    Parameters parameters,
    Set<YamlPath> faulty,
    List<TextFragment> text) {

  /** Returns this for another rule. */
  public RuleContext with(Parameters own) {
    return new RuleContext(logbook, evidence, calendar, roles, evaluation, own, faulty, text);
  }

  /** Returns whether a field of an entry has a finding about the format: no rule judges it. */
  public boolean isFaulty(Located entry, String key) {
    return isFaulty(entry.path().child(key));
  }

  /** Returns whether there is a finding about the format at a place. */
  public boolean isFaulty(YamlPath path) {
    return faulty.contains(path);
  }
}
