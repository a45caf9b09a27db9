package se.btloggbok.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * A slip that the author may have made, and the lines without it.
 *
 * @param kind the slip
 * @param place the region to report
 * @param lines the text without the slip
 * @param changed the numbers of the lines that are changed in place
 * @param edits the edits that insert, delete or move lines
 * @param cost what is lost if the text is read in this way, as a weight of misfits
 * @param isAdvised whether the problem gets a correction: the mended text is what the author meant
 * @param isSilent whether the slip is not reported, because its value will be
 * @param shown the line to show in the advice; null for the line at the place
 * @param arguments what the message mentions; empty for the line and its occurrences
 */
record Trial(
    Kind kind,
    Region place,
    List<TextLine> lines,
    List<Integer> changed,
    List<Edit> edits,
    int cost,
    boolean isAdvised,
    boolean isSilent,
    @Nullable String shown,
    List<Object> arguments) {

  /**
   * Returns a slip that is mended by inserting, deleting or moving lines.
   *
   * @param after the text without the slip
   */
  static Trial edited(Kind kind, Region place, List<TextLine> after, List<Edit> edits) {
    return new Trial(kind, place, after, List.of(), edits, 0, true, false, null, List.of());
  }

  Trial costing(int other) {
    return new Trial(
        kind, place, lines, changed, edits, other, isAdvised, isSilent, shown, arguments);
  }

  /** Returns this as a slip of another kind, whose correction only the author knows. */
  Trial withoutAdvice(Kind other) {
    return new Trial(other, place, lines, changed, edits, cost, false, isSilent, shown, arguments);
  }

  /** Returns this with another line to show in the advice. */
  Trial showing(String line) {
    return new Trial(
        kind, place, lines, changed, edits, cost, isAdvised, isSilent, line, arguments);
  }

  Trial silent() {
    return new Trial(kind, place, lines, changed, edits, cost, false, true, shown, arguments);
  }

  Trial mentioning(Object... mentioned) {
    return new Trial(
        kind, place, lines, changed, edits, cost, isAdvised, isSilent, shown, List.of(mentioned));
  }
}
