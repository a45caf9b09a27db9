package se.btloggbok.intake;

import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.requirement.Message;

/**
 * What can be imported from a file.
 *
 * @param proposals the entries
 * @param leftOut what is left out, one by one
 * @param notes messages about the file as a whole
 * @param withdrawn the meetings that the file says are no longer held on their days
 */
public record Intake(
    List<Proposal> proposals,
    List<LeftOut> leftOut,
    List<Message> notes,
    List<Withdrawn> withdrawn) {

  /** The maximum number of entries of a file: ten times as many as the longest BT has. */
  public static final int MOST_ENTRIES = 20_000;

  /** Keeps its own copies. */
  public Intake {
    proposals = List.copyOf(proposals);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
    withdrawn = List.copyOf(withdrawn);
  }

  /** What can be imported from a file that says nothing of what is withdrawn. */
  Intake(List<Proposal> proposals, List<LeftOut> leftOut, List<Message> notes) {
    this(proposals, leftOut, notes, List.of());
  }

  /** Returns this together with what can be imported from another file. */
  Intake and(Intake other) {
    return new Intake(
        joined(proposals, other.proposals),
        joined(leftOut, other.leftOut),
        joined(notes, other.notes),
        joined(withdrawn, other.withdrawn));
  }

  private static <T> List<T> joined(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
