package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Located;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * One requirement about to be judged: everything of an {@link Outcome} but how it stands.
 *
 * @param rule the rule's id
 * @param level how binding it is
 * @param scope what it is about
 * @param place where in the logbook to look
 * @param region the exact place, where the path alone does not tell; otherwise null
 * @param due the last day to meet it; null where there is none
 */
public record Requirement(
    String rule,
    Level level,
    Scope scope,
    YamlPath place,
    @Nullable Region region,
    @Nullable LocalDate due) {

  /** Returns a requirement of a rule. */
  public static Requirement of(RuleInfo rule, Scope scope, YamlPath place) {
    return new Requirement(rule.id(), rule.level(), scope, place, null, null);
  }

  /** Returns the requirement that an entry be in order. */
  public static Requirement of(RuleInfo rule, Located entry) {
    return of(rule, new Scope.OfEntry(entry.path()), entry.path());
  }

  /** Returns this with the last day to meet it. */
  public Requirement due(LocalDate day) {
    return new Requirement(rule, level, scope, place, region, day);
  }

  /** Returns this as a part of another level. */
  public Requirement at(Level other) {
    return new Requirement(rule, other, scope, place, region, due);
  }

  /** Returns this with another place to look. */
  public Requirement at(YamlPath other) {
    return new Requirement(rule, level, scope, other, region, due);
  }

  /** Returns this with its exact place. */
  public Requirement at(Region exact) {
    return new Requirement(rule, level, scope, place, exact, due);
  }

  /** Returns that it is met. */
  public Outcome met(Collection<? extends Located> evidence) {
    List<YamlPath> places = new ArrayList<>(evidence.size());
    for (Located entry : evidence) {
      places.add(entry.path());
    }
    return outcome(Status.MET, null, places);
  }

  /** Returns that it is met, by the entry or entries given. */
  public Outcome met(Located... evidence) {
    return met(List.of(evidence));
  }

  /** Returns that it is due and not met. The message's key is given without the rule's id. */
  public Outcome violated(String message, Object... arguments) {
    return outcome(Status.VIOLATED, message(message, arguments), List.of());
  }

  /** Returns that what the record says will not meet it. */
  public Outcome atRisk(String message, Object... arguments) {
    return outcome(Status.AT_RISK, message(message, arguments), List.of());
  }

  /** Returns that it is violated when it is past its due date, and at risk before. */
  public Outcome unmet(Evaluation evaluation, String message, Object... arguments) {
    return isPast(evaluation) ? violated(message, arguments) : atRisk(message, arguments);
  }

  /** Returns whether it should be met by now; so it is where there is no last day to meet it. */
  boolean isPast(Evaluation evaluation) {
    return due == null || evaluation.isPast(due);
  }

  /** Returns that it is not due yet. */
  public Outcome upcoming() {
    return outcome(Status.UPCOMING, null, List.of());
  }

  /** Returns that it does not concern this logbook or scope. */
  public Outcome notApplicable() {
    return outcome(Status.NOT_APPLICABLE, null, List.of());
  }

  private Message message(String key, Object... arguments) {
    return Message.of(rule + "." + key, arguments);
  }

  private Outcome outcome(Status status, @Nullable Message message, List<YamlPath> evidence) {
    return new Outcome(rule, scope, status, level, due, place, region, evidence, message, null);
  }
}
