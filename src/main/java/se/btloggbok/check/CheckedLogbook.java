package se.btloggbok.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Facts;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;

/**
 * The result of checking a file.
 *
 * @param document the file
 * @param ruleSet the name of the rule set that it was judged by
 * @param citations the sources of the findings, in that rule set
 * @param logbook the logbook; empty if the file could not be read as one
 * @param facts the facts given to the rules; those of an empty logbook if there is none
 * @param outcomes the outcome of every requirement, by rule
 * @param ahead the requirements with a due date that are still to be met, and what is booked,
 *     whether or not the rule set judges bookings
 * @param findings the findings, in the order of the file
 * @param waived findings suppressed by a waiver
 * @param known the reported outcomes that a baseline had too, by identity; null if the logbook has
 *     not been compared with one
 */
public record CheckedLogbook(
    YamlDocument document,
    String ruleSet,
    Citations citations,
    Optional<Logbook> logbook,
    Facts facts,
    List<Outcome> outcomes,
    List<Outcome> ahead,
    List<Finding> findings,
    List<WaivedFinding> waived,
    @Nullable Set<Outcome> known) {

  /** Keeps its own copies. */
  public CheckedLogbook {
    outcomes = List.copyOf(outcomes);
    ahead = List.copyOf(ahead);
    findings = List.copyOf(findings);
    waived = List.copyOf(waived);
  }

  /**
   * Returns whether the file could be read as a logbook with the period of the BT. Without one,
   * many requirements do not apply, so a fault in the file hides what is missing.
   */
  public boolean isJudged() {
    return logbook.flatMap(Logbook::period).isPresent();
  }

  /**
   * Returns the result with what is known from a baseline. A finding about the format of a logbook
   * that is not judged is never known, so that a fault that hides others never becomes old.
   */
  public CheckedLogbook comparedWith(Baseline baseline) {
    Set<Outcome> old = baseline.known(new FindingParts(this));
    if (!isJudged()) {
      old.removeIf(outcome -> isOfFormat(outcome.rule()));
    }
    return new CheckedLogbook(
        document, ruleSet, citations, logbook, facts, outcomes, ahead, findings, waived, old);
  }

  /** Returns whether the logbook has been compared with a baseline. */
  public boolean hasBaseline() {
    return known != null;
  }

  /**
   * Returns whether the baseline had a finding too: everything that it is about, at the same level
   * or a more serious one. Nothing is old without a baseline.
   */
  public boolean isOld(Finding finding) {
    return finding.outcomes().stream().allMatch(this::isOld);
  }

  /** Returns whether the baseline had all of an outcome, as {@link #isOld(Finding)} does. */
  public boolean isOld(Outcome outcome) {
    return known != null && known.contains(outcome);
  }

  /** Returns the number of findings that the baseline had too. */
  public long countOld() {
    return findings.stream().filter(this::isOld).count();
  }

  /** Returns whether it was judged by the rule set that applies unless another one is chosen. */
  public boolean isJudgedByTheUsualRuleSet() {
    return ruleSet.equals(RuleSetReader.DEFAULT);
  }

  /** Returns the text of the file. */
  public SourceText source() {
    return document.source();
  }

  /** Returns service days, months and stays. */
  public ServiceCalendar calendar() {
    return facts.calendar();
  }

  /**
   * Returns the stays as far as they last, in the order of their first days: an interruption of the
   * BT ends those under way, and later ones are left out.
   */
  public List<Stay> lastingStays() {
    LocalDate last = facts.logbook().interrupted().orElse(LocalDate.MAX);
    return calendar().stays().stream()
        .filter(stay -> !stay.range().from().isAfter(last))
        .map(stay -> stay.endingBy(last))
        .toList();
  }

  /** Returns the stays that last on a day, in the order of their first days. */
  public List<Stay> staysOn(LocalDate day) {
    return lastingStays().stream().filter(stay -> stay.range().contains(day)).toList();
  }

  /** Returns the first absence that covers a day; empty if there is none. */
  public Optional<Absence> absenceOn(LocalDate day) {
    return facts.logbook().absences().stream()
        .filter(absence -> absence.from() != null && absence.covers(day))
        .findFirst();
  }

  /** Returns whether the BT was interrupted, and its last day is before a day. */
  public boolean isInterruptedBefore(LocalDate day) {
    return facts.logbook().interrupted().filter(day::isAfter).isPresent();
  }

  /**
   * Returns whether an entry is booked for the evaluation date or later, or for an unknown day.
   * Nothing is to come after an interruption of the BT.
   */
  public boolean isToCome(Dated entry) {
    LocalDate day = entry.date();
    return entry.planned()
        && (day == null || (!day.isBefore(evaluation().date()) && !isInterruptedBefore(day)));
  }

  /** Returns the dates of the evaluation. */
  public Evaluation evaluation() {
    return facts.evaluation();
  }

  /** Returns the outcomes of a rule. */
  public List<Outcome> outcomes(String rule) {
    return outcomes.stream().filter(outcome -> outcome.rule().equals(rule)).toList();
  }

  /**
   * Returns findings for only some of the outcomes: fewer weeks than a finding of the whole logbook
   * may be about.
   */
  public List<Finding> findingsOf(List<Outcome> some) {
    return FindingView.findings(some, document);
  }

  /** Returns whether a finding is about the format of the file rather than about the BT. */
  public static boolean isOfFormat(Finding finding) {
    return isOfFormat(finding.rule());
  }

  /** Returns whether a rule is about the format of the file rather than about the BT. */
  public static boolean isOfFormat(String rule) {
    return FormatRules.isFormat(rule);
  }

  /** Returns the number of findings at a level. */
  public long count(Level level) {
    return findingsByLevel().getOrDefault(level, 0L);
  }

  /** Returns the number of findings at each level that there are any of. */
  Map<Level, Long> findingsByLevel() {
    Map<Level, Long> counts = new EnumMap<>(Level.class);
    findings.forEach(finding -> counts.merge(finding.level(), 1L, Long::sum));
    return counts;
  }

  /** Returns the number of requirements with a status. */
  public long count(Status status) {
    return requirementsByStatus().getOrDefault(status, 0L);
  }

  /**
   * Returns the number of requirements with each status that there are any of. Findings about the
   * format are not requirements on the BT.
   */
  Map<Status, Long> requirementsByStatus() {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    for (Outcome outcome : outcomes) {
      if (!FormatRules.isFormat(outcome.rule())) {
        counts.merge(outcome.status(), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** Returns the number of requirements at risk that are reported: advice at risk is not. */
  public long countAtRisk() {
    return outcomes.stream()
        .filter(outcome -> outcome.status() == Status.AT_RISK && outcome.reportedLevel() != null)
        .count();
  }
}
