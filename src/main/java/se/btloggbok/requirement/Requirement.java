package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Located;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * A requirement to judge: the part of the BT that it is about, how binding it is, when it is due,
 * and where to look.
 *
 * @param rule the id of the rule
 * @param level how binding it is
 * @param scope the part of the BT that it is about
 * @param place the place to look, in the logbook
 * @param region the exact region; null for that of the place
 * @param due the last day to meet it; null if there is none
 * @param window the days that it is about, if there are several and its scope does not imply them;
 *     otherwise null
 * @param citation the citation of the rule that it comes from; null for the first
 */
public record Requirement(
    String rule,
    Level level,
    Scope scope,
    YamlPath place,
    @Nullable Region region,
    @Nullable LocalDate due,
    @Nullable DateRange window,
    @Nullable Citation citation) {

  /** Creates a requirement without a window, from the first citation of its rule. */
  public Requirement(
      String rule,
      Level level,
      Scope scope,
      YamlPath place,
      @Nullable Region region,
      @Nullable LocalDate due) {
    this(rule, level, scope, place, region, due, null, null);
  }

  /** Returns a requirement of a rule. */
  public static Requirement of(RuleInfo rule, Scope scope, YamlPath place) {
    return new Requirement(rule.id(), rule.level(), scope, place, null, null);
  }

  /** Returns this requirement with a due date. */
  public Requirement due(LocalDate day) {
    return new Requirement(rule, level, scope, place, region, day, window, citation);
  }

  /**
   * Returns this requirement with the days that it is about. A waiver for any of them covers it.
   */
  public Requirement within(DateRange days) {
    return new Requirement(rule, level, scope, place, region, due, days, citation);
  }

  /** Returns this requirement at another level. */
  public Requirement at(Level other) {
    return new Requirement(rule, other, scope, place, region, due, window, citation);
  }

  /** Returns this requirement with another place to look. */
  public Requirement at(YamlPath other) {
    return new Requirement(rule, level, scope, other, region, due, window, citation);
  }

  /** Returns this requirement with a field of an entry as the place to look. */
  public Requirement at(Located entry, String key) {
    return at(entry.path().child(key));
  }

  /** Returns this requirement with a citation of its rule other than the first. */
  public Requirement citing(Citation other) {
    return new Requirement(rule, level, scope, place, region, due, window, other);
  }

  /** Returns this requirement with an exact region. */
  public Requirement at(Region exact) {
    return new Requirement(rule, level, scope, place, exact, due, window, citation);
  }

  /** Returns the outcome that it is met, with the evidence. */
  public Outcome met(Collection<? extends Located> evidence) {
    List<YamlPath> places = new ArrayList<>(evidence.size());
    for (Located entry : evidence) {
      places.add(entry.path());
    }
    return outcome(Status.MET, null, places);
  }

  /** Returns the outcome that it is met, with the evidence. */
  public Outcome met(Located... evidence) {
    return met(List.of(evidence));
  }

  /**
   * Returns the outcome that it is due and not met.
   *
   * @param message the key of the message, without the id of the rule
   * @param arguments the arguments of the message
   */
  public Outcome violated(String message, Object... arguments) {
    return outcome(Status.VIOLATED, message(message, arguments), List.of());
  }

  /** Returns the outcome that it will not be met unless the logbook changes. */
  public Outcome atRisk(String message, Object... arguments) {
    return outcome(Status.AT_RISK, message(message, arguments), List.of());
  }

  /**
   * Returns the due date.
   *
   * @throws IllegalStateException if there is none
   */
  public LocalDate dueOrThrow() {
    if (due == null) {
      throw new IllegalStateException(rule + " has no due date");
    }
    return due;
  }

  /**
   * Returns the outcome of missing evidence: violated after the due date, and upcoming until then.
   */
  public Outcome outstanding(Evaluation evaluation, String message, Object... arguments) {
    return isPast(evaluation) ? violated(message, arguments) : upcoming();
  }

  /**
   * Returns the outcome of insufficient evidence: violated after the due date, and at risk until
   * then.
   */
  public Outcome unmet(Evaluation evaluation, String message, Object... arguments) {
    return isPast(evaluation) ? violated(message, arguments) : atRisk(message, arguments);
  }

  /**
   * Returns the outcome when the rule cannot tell, because the evidence may be an entry that could
   * not be read, or is asked for by another rule: not applicable after the due date, and upcoming
   * until then.
   */
  public Outcome undecided(Evaluation evaluation) {
    return isPast(evaluation) ? notApplicable() : upcoming();
  }

  /** Returns whether it should be met by now; always true without a due date. */
  public boolean isPast(Evaluation evaluation) {
    return due == null || evaluation.isPast(due);
  }

  /** Returns the outcome that it is not due yet. */
  public Outcome upcoming() {
    return outcome(Status.UPCOMING, null, List.of());
  }

  /** Returns the outcome that it does not apply, or cannot be judged. */
  public Outcome notApplicable() {
    return outcome(Status.NOT_APPLICABLE, null, List.of());
  }

  private Message message(String key, Object... arguments) {
    return Message.of(rule + "." + key, arguments);
  }

  private Outcome outcome(Status status, @Nullable Message message, List<YamlPath> evidence) {
    return new Outcome(this, status, evidence, message, null);
  }
}
