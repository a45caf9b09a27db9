package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;

/**
 * Applies edits to a text. Everything else stays the same, character by character. New line ends
 * are CRLF if the text has any CRLF, otherwise LF.
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
   * Returns a text with edits applied.
   *
   * @param edits the edits, in any order; they must not overlap
   * @throws IllegalArgumentException if two edits overlap
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

  /**
   * Returns the offset of a line and column, both 1-based. A line after the last is the end of the
   * text.
   */
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
