package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * The status of one requirement at the evaluation date.
 *
 * @param requirement the requirement; its level is that of the part that is not met, in a rule with
 *     lower parts
 * @param status the status
 * @param evidence the entries it rests on
 * @param message the message; null where there is none
 * @param progress how far it has come; null where it is not a matter of time
 */
public record Outcome(
    Requirement requirement,
    Status status,
    List<YamlPath> evidence,
    @Nullable Message message,
    @Nullable Progress progress) {

  /** Keeps its own copy of the evidence. */
  public Outcome {
    evidence = List.copyOf(evidence);
  }

  /** Returns the rule's id. */
  public String rule() {
    return requirement.rule();
  }

  /** Returns the part of the BT that it is about. */
  public Scope scope() {
    return requirement.scope();
  }

  /** Returns how binding the requirement is. */
  public Level level() {
    return requirement.level();
  }

  /** Returns the last day to meet it; null where there is none. */
  public @Nullable LocalDate due() {
    return requirement.due();
  }

  /** Returns where in the logbook to look. */
  public YamlPath place() {
    return requirement.place();
  }

  /** Returns the exact region, where the place is not enough; otherwise null. */
  public @Nullable Region region() {
    return requirement.region();
  }

  /** Returns this outcome at another level. */
  public Outcome at(Level other) {
    return new Outcome(requirement.at(other), status, evidence, message, progress);
  }

  /** Returns this outcome, waived. */
  public Outcome waived(YamlPath waiver) {
    return new Outcome(requirement, Status.WAIVED, List.of(waiver), message, progress);
  }

  /** Returns this outcome with how far it has come. */
  public Outcome with(Progress made) {
    return new Outcome(requirement, status, evidence, message, made);
  }

  /**
   * Returns the level at which it is reported: null unless it is violated or at risk, and one level
   * below its own while it is only at risk.
   */
  public @Nullable Level reportedLevel() {
    return switch (status) {
      case VIOLATED -> level();
      case AT_RISK ->
          switch (level()) {
            case ERROR -> Level.WARNING;
            case WARNING -> Level.INFO;
            case INFO -> null;
          };
      case MET, UPCOMING, WAIVED, NOT_APPLICABLE -> null;
    };
  }
}
