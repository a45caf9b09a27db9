package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/**
 * A text with changes at places. What is not changed stays as it is, byte for byte; new lines end
 * as the others do.
 */
public final class EditedText {

  private final String text;
  private final int[] starts;
  private final String lineEnd;

  private EditedText(String text) {
    this.text = text;
    this.starts = starts(text);
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
  }

  /**
   * Returns a text with changes.
   *
   * @param edits the changes, none of which overlaps another
   * @throws IllegalArgumentException when two overlap, or one lies outside the text
   */
  public static String of(SourceText source, List<Edit> edits) {
    return new EditedText(source.text()).with(edits);
  }

  private String with(List<Edit> edits) {
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort((one, other) -> one.region().compareTo(other.region()));
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Edit edit : inOrder) {
      Region region = edit.region();
      int start = offset(region.line(), region.column());
      int end = offset(region.endLine(), region.endColumn());
      if (start < done || end < start) {
        throw new IllegalArgumentException("edits overlap at " + region);
      }
      edited.append(text, done, start).append(edit.replacement().replace("\n", lineEnd));
      done = end;
    }
    return edited.append(text.substring(done)).toString();
  }

  /** Where a place is in the text; one on a line after the last is its end. */
  private int offset(int line, int column) {
    return line > starts.length
        ? text.length()
        : text.offsetByCodePoints(starts[line - 1], column - 1);
  }

  private static int[] starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
        starts.add(i + 1);
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
