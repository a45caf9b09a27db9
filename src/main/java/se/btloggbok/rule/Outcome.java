package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * How one requirement stands, for one scope, at the evaluation date.
 *
 * @param rule the rule's id
 * @param scope what it is about
 * @param status how it stands
 * @param level how binding the requirement is; of a rule with lower parts, that of the part that is
 *     not met
 * @param due the last day to meet it; null where there is none
 * @param place where in the logbook to look
 * @param region the exact place, where the path alone does not tell; otherwise null
 * @param evidence the entries it rests on
 * @param message what to say; null where there is nothing to say
 * @param progress how far it has come; null where it is not a matter of time
 */
public record Outcome(
    String rule,
    Scope scope,
    Status status,
    Level level,
    @Nullable LocalDate due,
    YamlPath place,
    @Nullable Region region,
    List<YamlPath> evidence,
    @Nullable Message message,
    @Nullable Progress progress) {

  /** Keeps its own copy of the evidence. */
  public Outcome {
    evidence = List.copyOf(evidence);
  }

  /** Returns this outcome at another level. */
  public Outcome at(Level other) {
    return other == level
        ? this
        : new Outcome(rule, scope, status, other, due, place, region, evidence, message, progress);
  }

  /** Returns that the requirement cannot be judged, instead of this. */
  public Outcome notApplicable() {
    return new Outcome(
        rule, scope, Status.NOT_APPLICABLE, level, due, place, region, List.of(), null, null);
  }

  /** Returns this outcome, waived. */
  public Outcome waived(YamlPath waiver) {
    return new Outcome(
        rule, scope, Status.WAIVED, level, due, place, region, List.of(waiver), message, progress);
  }

  /** Returns this outcome with how far it has come. */
  public Outcome with(Progress made) {
    return new Outcome(rule, scope, status, level, due, place, region, evidence, message, made);
  }

  /**
   * Returns the level at which it is reported: nothing unless it is violated or at risk, and one
   * below its own while it is only at risk.
   */
  public @Nullable Level reportedLevel() {
    return switch (status) {
      case VIOLATED -> level;
      case AT_RISK ->
          level == Level.ERROR ? Level.WARNING : level == Level.WARNING ? Level.INFO : null;
      case MET, UPCOMING, WAIVED, NOT_APPLICABLE -> null;
    };
  }
}
