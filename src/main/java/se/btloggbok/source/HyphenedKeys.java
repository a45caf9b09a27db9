package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.SourceProblem.Kind;

/** The slip of a hyphen before every key of an entry, which makes each of them an entry. */
final class HyphenedKeys {

  private static final int HYPHEN = 2;

  private final Set<String> keys;

  HyphenedKeys(Set<String> keys) {
    this.keys = keys;
  }

  /**
   * Returns the slips around a line: a hyphen before every key of the entries in its section, and
   * before the keys of a section that is not a list.
   */
  List<Trial> at(List<TextLine> lines, int at) {
    List<Trial> trials = new ArrayList<>();
    add(Kind.HYPHEN_BEFORE_EVERY_KEY, lines, new Joined(lines).section(at), trials);
    add(Kind.UNEXPECTED_HYPHEN, lines, withoutHyphens(lines, at), trials);
    return trials;
  }

  /** Adds the trial that some lines were meant as others, if any of them differ. */
  @SuppressWarnings("ReferenceEquality") // a changed line is a new object
  private static void add(
      Kind kind, List<TextLine> lines, List<TextLine> after, List<Trial> trials) {
    for (int i = 0; i < lines.size(); i++) {
      if (after.get(i) != lines.get(i)) {
        trials.add(Trial.of(kind, Lines.content(lines.get(i)), lines, after));
        return;
      }
    }
  }

  private @Nullable KeyedLine item(TextLine line) {
    KeyedLine keyed = line.hasContent() ? KeyedLine.of(line.text()) : null;
    return keyed != null && keyed.dash() >= 0 && keys.contains(keyed.key()) ? keyed : null;
  }

  private static boolean isHeader(TextLine line) {
    KeyedLine keyed = line.hasContent() ? KeyedLine.of(line.text()) : null;
    return keyed != null && keyed.column() == 0;
  }

  /** The lines of a section whose entries have one hyphen each. */
  private final class Joined {
    private final List<TextLine> lines;
    private final List<TextLine> after;

    /**
     * The columns of the hyphen and of the keys of the current entry; the former is -1 outside
     * entries.
     */
    private int dash = -1;

    private int column;

    /** The keys of the entry so far. */
    private final Set<String> own = new HashSet<>();

    /** Whether each of its keys has a hyphen. */
    private boolean isHyphened;

    private int shift;

    Joined(List<TextLine> lines) {
      this.lines = lines;
      this.after = new ArrayList<>(lines);
    }

    List<TextLine> section(int at) {
      int header = at;
      while (header > 0 && !isHeader(lines.get(header))) {
        header--;
      }
      for (int i = header + 1; i < lines.size() && !isHeader(lines.get(i)); i++) {
        TextLine line = lines.get(i);
        KeyedLine item = item(line);
        if (item != null) {
          join(i, item);
        } else if (line.hasContent() && line.indent() <= dash) {
          dash = -1;
          shift = 0;
        } else if (line.hasContent() && shift != 0) {
          after.set(i, Lines.shifted(line, shift));
        }
      }
      return after;
    }

    private void join(int at, KeyedLine item) {
      Set<String> others = keysOf(at, item);
      boolean continues =
          dash >= 0
              && item.dash() >= dash
              && (isHyphened || item.dash() > dash)
              && Collections.disjoint(own, others)
              && !isFirstBelowKey(at, item);
      if (continues) {
        shift = column - item.column();
        String text = " ".repeat(column) + item.line().substring(item.column());
        after.set(at, lines.get(at).with(text));
      } else {
        dash = item.dash();
        column = item.column();
        isHyphened = true;
        shift = 0;
        own.clear();
      }
      own.addAll(others);
      isHyphened &= others.size() == 1;
    }

    /** Returns whether an item is the first of a list under a key. */
    private boolean isFirstBelowKey(int at, KeyedLine item) {
      KeyedLine before = Lines.keyed(lines, Lines.previous(lines, at));
      return before != null && before.value().isEmpty() && before.column() <= item.dash();
    }

    /** Returns the key of an item and those that are below it without a hyphen. */
    private Set<String> keysOf(int at, KeyedLine item) {
      Set<String> found = new HashSet<>(Set.of(item.key()));
      for (int i = at + 1; i < lines.size() && item(lines.get(i)) == null; i++) {
        KeyedLine keyed = lines.get(i).hasContent() ? KeyedLine.of(lines.get(i).text()) : null;
        if (keyed != null && keyed.column() <= item.dash()) {
          break;
        }
        if (keyed != null && keyed.column() == item.column()) {
          found.add(keyed.key());
        }
      }
      return found;
    }
  }

  /** Returns the lines without the hyphens of the items under the same key as a line. */
  private List<TextLine> withoutHyphens(List<TextLine> lines, int at) {
    List<TextLine> after = new ArrayList<>(lines);
    KeyedLine own = at < lines.size() ? item(lines.get(at)) : null;
    int first = own == null ? Lines.next(lines, at) : at;
    KeyedLine item = first < lines.size() ? item(lines.get(first)) : null;
    if (item == null) {
      return after;
    }
    while (first > 0 && !isAbove(lines.get(first - 1), item.dash())) {
      first--;
    }
    Set<String> found = new HashSet<>();
    for (int i = first; i < lines.size() && !isAbove(lines.get(i), item.dash()); i++) {
      TextLine line = lines.get(i);
      KeyedLine other = item(line);
      if (other != null && other.dash() == item.dash() && !found.add(other.key())) {
        // The entries of a list begin with the same key; those of a mapping have each key once.
        return new ArrayList<>(lines);
      }
      if (other != null) {
        String text = line.text();
        String key = text.substring(other.column());
        after.set(i, line.with(text.substring(0, other.dash()) + key));
      } else if (line.hasContent() && line.indent() >= item.dash() + HYPHEN) {
        after.set(i, Lines.shifted(line, -HYPHEN));
      }
    }
    return after;
  }

  /** Returns whether a line is not within a list whose hyphens are in a column. */
  private static boolean isAbove(TextLine line, int dash) {
    return line.hasContent()
        && (line.indent() < dash
            || (line.indent() == dash && !line.text().strip().startsWith("-")));
  }
}
