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

  private EditedText() {}

  /**
   * Returns a text with edits applied.
   *
   * @param edits the edits, in any order; they must not overlap
   * @throws IllegalArgumentException if two edits overlap
   */
  public static String of(SourceText source, List<Edit> edits) {
    String text = source.text();
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    List<Edit> inOrder = new ArrayList<>(edits);
    inOrder.sort((one, other) -> one.region().compareTo(other.region()));
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Edit edit : inOrder) {
      Region region = edit.region();
      int start = source.offset(region.line(), region.column());
      int end = source.offset(region.endLine(), region.endColumn());
      if (start < done || end < start) {
        throw new IllegalArgumentException("edits overlap at " + region);
      }
      edited.append(text, done, start).append(edit.replacement().replace("\n", lineEnd));
      done = end;
    }
    return edited.append(text.substring(done)).toString();
  }
}
