package se.btloggbok.intake;

import java.util.List;

/**
 * What a calendar says about a meeting besides its day, length and content.
 *
 * @param mentions names and addresses that may belong to the supervisors: the title, the names in
 *     it, and those invited
 * @param invited the name, or else the address, of each person who is invited and has not declined
 * @param declined the names and addresses of those who have declined
 * @param recurring whether it is one of a series, whose days nobody chose one by one
 */
public record Meeting(
    List<String> mentions, List<String> invited, List<String> declined, boolean recurring) {

  /** Anything that is not from a calendar. */
  public static final Meeting NONE = new Meeting(List.of(), List.of(), List.of(), false);

  /** Keeps its own copies. */
  public Meeting {
    mentions = List.copyOf(mentions);
    invited = List.copyOf(invited);
    declined = List.copyOf(declined);
  }
}
