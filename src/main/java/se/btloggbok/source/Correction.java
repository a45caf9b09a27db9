package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The edits that mend one slip. The finding advises them, {@code bt fix} applies them, and an
 * editor can offer them.
 *
 * @param edits at least one, in the order of the text; they do not overlap
 */
public record Correction(List<Edit> edits) {

  /**
   * Sorts the edits and keeps its own copy.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Correction {
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a correction changes something");
    }
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort((one, other) -> one.region().compareTo(other.region()));
    edits = List.copyOf(sorted);
  }

  /** Returns a correction that replaces one region of the text. */
  public static Correction replace(Region region, String replacement) {
    return new Correction(List.of(new Edit(region, replacement)));
  }

  /** Returns a text in quotation marks, as a replacement has it. */
  public static String quoted(String text) {
    return text.indexOf('"') < 0 && text.indexOf('\\') < 0
        ? '"' + text + '"'
        : "'" + text.replace("'", "''") + "'";
  }

  /**
   * A replacement of part of the text.
   *
   * @param region the text to replace; empty to insert
   * @param replacement the new text; empty to delete
   */
  public record Edit(Region region, String replacement) {}
}
