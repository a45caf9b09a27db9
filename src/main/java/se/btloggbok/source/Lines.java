package se.btloggbok.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The lines of a text, what is around each of them, and changed copies. Indices are 0-based. */
final class Lines {

  /** The columns by which most logbooks indent. */
  static final int INDENT = 2;

  private final List<TextLine> all;

  Lines(List<TextLine> all) {
    this.all = all;
  }

  List<TextLine> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  TextLine get(int at) {
    return all.get(at);
  }

  /** Returns the index of the last line with content before another; -1 if there is none. */
  int previous(int at) {
    return last(at - 1, i -> get(i).hasContent());
  }

  /** Returns the index of the next line with content; the number of lines if there is none. */
  int next(int at) {
    return end(at + 1, i -> !get(i).hasContent());
  }

  /** Returns the index of the last line, up to another, that fulfils a condition; -1 for none. */
  int last(int at, IntPredicate condition) {
    int last = at;
    while (last >= 0 && !condition.test(last)) {
      last--;
    }
    return last;
  }

  /** Returns the index of the first of the lines before another that all fulfil a condition. */
  int start(int at, IntPredicate condition) {
    int start = at;
    while (start > 0 && condition.test(start - 1)) {
      start--;
    }
    return start;
  }

  /** Returns the index after the lines from one on that all fulfil a condition. */
  int end(int from, IntPredicate condition) {
    int end = from;
    while (end < size() && condition.test(end)) {
      end++;
    }
    return end;
  }

  /** Returns the key on a line and what is around it; null if there is no such line or key. */
  @Nullable KeyedLine keyed(int at) {
    return at < 0 || at >= size() ? null : get(at).keyed();
  }

  /** Returns the index of the last line before another that has a key; 0 if there is none. */
  int keyAbove(int at) {
    return Math.max(0, last(at - 1, i -> keyed(i) != null));
  }

  /**
   * Returns the index of the last line before another that has a hyphen; -1 if there is none, or if
   * a line without a key comes between.
   */
  int itemBefore(int at) {
    int item = previous(at);
    KeyedLine keyed = keyed(item);
    while (keyed != null && keyed.dash() < 0) {
      item = previous(item);
      keyed = keyed(item);
    }
    return keyed == null ? -1 : item;
  }

  /** Returns the key at the margin of a line, which begins a section; null if it has none. */
  @Nullable KeyedLine header(int at) {
    KeyedLine keyed = keyed(at);
    return keyed != null && keyed.column() == 0 ? keyed : null;
  }

  /** Returns the index of the key that the section of a line begins with; -1 if there is none. */
  int headerOf(int at) {
    return last(at, i -> header(i) != null);
  }

  /** Returns the index after the last line of the section that begins on a line. */
  int sectionEnd(int header) {
    return end(header + 1, i -> header(i) == null);
  }

  /** Returns the outline of the section of a line; null if it has none that is known. */
  @Nullable Outline sectionOf(int at, Outline root) {
    KeyedLine header = keyed(headerOf(at));
    return header == null ? null : root.keys().get(header.key());
  }

  /**
   * Returns the index of the first line with content in the section of a line; -1 if there is none.
   */
  int firstOfSection(int at) {
    int header = last(at, i -> get(i).hasContent() && get(i).indent() == 0);
    int first = header < 0 ? size() : next(header);
    return first < size() ? first : -1;
  }

  /** Returns the index after a line and those below it that are indented more than a column. */
  int endBelow(int at, int column) {
    return end(at + 1, i -> !get(i).hasContent() || get(i).indent() > column);
  }

  /** Returns whether a line is in a block of text, below a key with {@code |} or {@code >}. */
  boolean isInBlock(int at) {
    int indent = get(at).indent();
    KeyedLine above = keyed(start(at, i -> !get(i).hasContent() || get(i).indent() >= indent) - 1);
    return above != null && (above.value().startsWith("|") || above.value().startsWith(">"));
  }

  /** Returns whether the next line with content is indented more than a line. */
  boolean hasBlock(int at) {
    int next = next(at);
    return next < size() && get(next).indent() > get(at).indent();
  }

  /**
   * Returns the first line of another entry in the section of a line: of the nearest before it, or
   * else of the next; null if there is none.
   */
  @Nullable KeyedLine otherEntry(int at) {
    KeyedLine earlier = entry(at, -1);
    return earlier == null ? entry(at, 1) : earlier;
  }

  private @Nullable KeyedLine entry(int at, int step) {
    for (int i = at + step; i >= 0 && i < size(); i += step) {
      KeyedLine keyed = keyed(i);
      if (keyed != null && keyed.dash() >= 0) {
        return keyed;
      }
      if (keyed != null && keyed.column() == 0) {
        return null;
      }
    }
    return null;
  }

  /** Returns the indices of the lines that a line lies below, the nearest first. */
  List<Integer> ancestors(int at) {
    List<Integer> ancestors = new ArrayList<>();
    int indent = get(at).indent();
    for (int i = at - 1; i >= 0 && indent > 0; i--) {
      if (get(i).hasContent() && get(i).indent() < indent) {
        ancestors.add(i);
        indent = get(i).indent();
      }
    }
    return ancestors;
  }

  /**
   * Returns the columns where a line may have been meant to begin: those of the lines around it.
   */
  Set<Integer> columns(int at) {
    Set<Integer> columns = new LinkedHashSet<>();
    int before = at;
    for (int i = 0; i < 4; i++) {
      before = previous(before);
      addColumns(before, columns);
    }
    addColumns(next(at), columns);
    ancestors(at).forEach(above -> addColumns(above, columns));
    columns.add(0);
    return columns;
  }

  private void addColumns(int at, Set<Integer> columns) {
    KeyedLine keyed = keyed(at);
    if (keyed == null) {
      if (at >= 0 && at < size()) {
        columns.add(get(at).indent());
      }
      return;
    }
    columns.add(keyed.column());
    if (keyed.dash() >= 0) {
      columns.add(keyed.dash());
    } else if (keyed.value().isEmpty()) {
      columns.add(keyed.column() + 2);
    }
  }

  /** Returns a copy without changes. */
  Mended mended() {
    return new Mended(this);
  }

  /** Returns the lines with another text on one of them. */
  Mended with(int at, String text) {
    return mended().set(at, text);
  }

  /** Returns the lines with some of them indented more, or less if it is negative. */
  Mended shifted(int from, int to, int by) {
    Mended after = mended();
    for (int i = from; i < to; i++) {
      if (get(i).hasContent()) {
        after.shift(i, by);
      }
    }
    return after;
  }

  /**
   * Returns the lines with others on one line and around it, as far as each can be mended.
   *
   * @param mended returns the text of a line without the slip; null if it does not have it
   */
  Mended mendedAround(int at, IntFunction<@Nullable String> mended) {
    Mended after = mended();
    for (int i = start(at, before -> mended.apply(before) != null); i < size(); i++) {
      String text = mended.apply(i);
      if (text == null) {
        break;
      }
      after.set(i, text);
    }
    return after;
  }

  /**
   * Returns the lines with others wherever one can be mended.
   *
   * @param mended returns the text of a line without the slip; null if it does not have it
   */
  Mended mendedEverywhere(IntFunction<@Nullable String> mended) {
    Mended after = mended();
    for (int i = 0; i < size(); i++) {
      String text = mended.apply(i);
      if (text != null) {
        after.set(i, text);
      }
    }
    return after;
  }
}
