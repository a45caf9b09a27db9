package se.btloggbok.check;

import java.util.List;
import java.util.Optional;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.rule.Evaluation;
import se.btloggbok.rule.Facts;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Status;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/**
 * A logbook and everything there is to say about it.
 *
 * @param document the file
 * @param logbook the logbook; empty when the file could not be read as one
 * @param facts what was known of it before any rule judged it; of an empty logbook, when there is
 *     none
 * @param outcomes every requirement and how it stands, by rule
 * @param findings what to tell the user, in the order of the file
 * @param waived what there would be more to tell, were it not for decided waivers
 */
public record CheckedLogbook(
    YamlDocument document,
    Optional<Logbook> logbook,
    Facts facts,
    List<Outcome> outcomes,
    List<Finding> findings,
    List<WaivedFinding> waived) {

  /** Keeps its own copies. */
  public CheckedLogbook {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
  }

  /** Returns the file's text. */
  public SourceText source() {
    return document.source();
  }

  /** Returns what may count as evidence: the logbook as it stood at the evaluation date. */
  public Logbook evidence() {
    return facts.evidence();
  }

  /** Returns service days, months and stays. */
  public ServiceCalendar calendar() {
    return facts.calendar();
  }

  /** Returns who was huvudhandledare and klinikhandledare, and when. */
  public Roles roles() {
    return facts.roles();
  }

  /** Returns when it was judged. */
  public Evaluation evaluation() {
    return facts.evaluation();
  }

  /** Returns the outcomes of a rule. */
  public List<Outcome> outcomes(String rule) {
    return outcomes.stream().filter(outcome -> outcome.rule().equals(rule)).toList();
  }

  /** Returns whether a finding is about how the file is written, not about the BT. */
  public static boolean isOfFormat(Finding finding) {
    return FormatRules.isFormat(finding.rule());
  }

  /** Returns how many findings are of a level. */
  public long count(Level level) {
    return findings.stream().filter(finding -> finding.level() == level).count();
  }

  /**
   * Returns how many requirements stand in a way. What is wrong with the file itself is no
   * requirement on the BT.
   */
  public long count(Status status) {
    return outcomes.stream()
        .filter(outcome -> outcome.status() == status)
        .filter(outcome -> !FormatRules.isFormat(outcome.rule()))
        .count();
  }
}
