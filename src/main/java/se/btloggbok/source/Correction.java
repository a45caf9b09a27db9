package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The change of a text that mends one slip: what the finding about it advises, what {@code bt fix}
 * does, and what an editor may offer.
 *
 * @param edits the changes, in the order of the text; none overlaps another
 */
public record Correction(List<Edit> edits) {

  /**
   * Sorts the edits and keeps its own copy.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Correction {
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a correction changes something");
    }
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort((one, other) -> one.region().compareTo(other.region()));
    edits = List.copyOf(sorted);
  }

  /** Returns a correction that replaces one stretch of the text. */
  public static Correction replace(Region region, String replacement) {
    return new Correction(List.of(new Edit(region, replacement)));
  }

  /**
   * One change.
   *
   * @param region what is replaced; an empty region to insert
   * @param replacement what stands there instead; empty to delete
   */
  public record Edit(Region region, String replacement) {}
}
