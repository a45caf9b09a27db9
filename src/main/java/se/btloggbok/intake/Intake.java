package se.btloggbok.intake;

import java.util.List;
import se.btloggbok.requirement.Message;

/**
 * What a file holds for a logbook.
 *
 * @param proposals the entries
 * @param leftOut what is left out, one by one
 * @param notes what is said about the file as a whole
 */
public record Intake(List<Proposal> proposals, List<LeftOut> leftOut, List<Message> notes) {

  /** The most entries that one file may hold: ten times as many as the longest BT has. */
  public static final int MOST_ENTRIES = 20_000;

  /** Keeps its own copies. */
  public Intake {
    proposals = List.copyOf(proposals);
    leftOut = List.copyOf(leftOut);
    notes = List.copyOf(notes);
  }
}
