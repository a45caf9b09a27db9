package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.SourceProblem.Kind;

/**
 * A slip that may have been made, and the lines as they would be without it.
 *
 * @param kind the slip
 * @param place where it would be reported
 * @param lines the lines without it
 * @param changed the numbers of the lines that are others than before
 * @param edits the lines that are moved, inserted or deleted
 * @param cost how much is lost by reading the text in this way, in misfits
 * @param isAdvised whether mending it says what the author meant
 * @param isSilent whether what the value then is will be reported anyway
 * @param shown the line that is advised, where it is none of those at the place; otherwise null
 * @param arguments what the message needs to say, where that is something else than the line
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

  /** Returns a slip on lines that keep their places. */
  static Trial of(Kind kind, Region place, List<TextLine> before, List<TextLine> after) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i) != before.get(i)) {
        changed.add(after.get(i).number());
      }
    }
    return new Trial(kind, place, after, changed, List.of(), 0, true, false, null, List.of());
  }

  Trial costing(int other) {
    return new Trial(
        kind, place, lines, changed, edits, other, isAdvised, isSilent, shown, arguments);
  }

  Trial silent() {
    return new Trial(kind, place, lines, changed, edits, cost, false, true, shown, arguments);
  }

  Trial saying(Object... said) {
    return new Trial(
        kind, place, lines, changed, edits, cost, isAdvised, isSilent, shown, List.of(said));
  }
}
