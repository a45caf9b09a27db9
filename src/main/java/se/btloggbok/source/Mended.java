package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import se.btloggbok.source.SourceProblem.Kind;

/** A copy of the lines of a text, some of which are written as they may have been meant. */
final class Mended {

  private final List<TextLine> lines;
  private final TreeSet<Integer> changed = new TreeSet<>();

  Mended(Lines before) {
    this.lines = new ArrayList<>(before.all());
  }

  /** Returns the lines, with the changes so far and those to come. */
  Lines lines() {
    return new Lines(lines);
  }

  /** Writes another text on a line. */
  Mended set(int at, String text) {
    lines.set(at, lines.get(at).with(text));
    changed.add(at);
    return this;
  }

  /** Indents a line more, or less if it is negative. */
  Mended shift(int at, int by) {
    return set(at, lines.get(at).shifted(by));
  }

  /** Returns how many lines have been changed. */
  int count() {
    return changed.size();
  }

  /** Returns the index of the first line that has been changed. */
  int first() {
    return changed.first();
  }

  /** Returns the slip that these lines are without. */
  Trial trial(Kind kind, Region place) {
    List<Integer> numbers = changed.stream().map(at -> lines.get(at).number()).toList();
    return new Trial(kind, place, lines, numbers, List.of(), 0, true, false, null, List.of());
  }

  /**
   * Returns the slip that these lines are without; none if too few have been changed.
   *
   * @param least how many must have been changed
   * @param place the region to report on the first of them, as it is now
   */
  List<Trial> trials(Kind kind, int least, Function<TextLine, Region> place) {
    return count() < least ? List.of() : List.of(trial(kind, place.apply(lines.get(first()))));
  }
}
