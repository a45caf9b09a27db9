package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * The outcome of judging one requirement at the evaluation date.
 *
 * @param requirement the requirement; its level is that of the unmet part, if the rule has parts at
 *     lower levels
 * @param status the status
 * @param evidence the entries that it is based on
 * @param message the message; null if there is none
 * @param progress the progress; null unless the requirement is about time
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

  /** Returns the id of the rule. */
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

  /** Returns the last day to meet it; null if there is none. */
  public @Nullable LocalDate due() {
    return requirement.due();
  }

  /** Returns the place to look, in the logbook. */
  public YamlPath place() {
    return requirement.place();
  }

  /** Returns the exact region; null if it is that of the place. */
  public @Nullable Region region() {
    return requirement.region();
  }

  /**
   * Returns the region to point at: the exact one if there is one, or else that of the place.
   *
   * @param regionOf returns the region of a path in the document
   */
  public Region regionBy(Function<YamlPath, Region> regionOf) {
    Region exact = region();
    return exact == null ? regionOf.apply(place()) : exact;
  }

  /** Returns this outcome at another level. */
  public Outcome at(Level other) {
    return new Outcome(requirement.at(other), status, evidence, message, progress);
  }

  /** Returns this outcome as waived, with the waiver as its evidence. */
  public Outcome waived(YamlPath waiver) {
    return new Outcome(requirement, Status.WAIVED, List.of(waiver), message, progress);
  }

  /** Returns this outcome with its progress. */
  public Outcome with(Progress made) {
    return new Outcome(requirement, status, evidence, message, made);
  }

  /**
   * Returns the level at which it is reported: its own if it is violated, and one level lower if it
   * is at risk. Null if it is not reported.
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
