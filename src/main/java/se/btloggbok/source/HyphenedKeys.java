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
  List<Trial> at(Lines lines, int at) {
    Mended joined = new Joined(lines).section(at);
    List<Trial> trials =
        new ArrayList<>(joined.trials(Kind.HYPHEN_BEFORE_EVERY_KEY, 1, TextLine::content));
    trials.addAll(withoutHyphens(lines, at).trials(Kind.UNEXPECTED_HYPHEN, 1, TextLine::content));
    return trials;
  }

  private @Nullable KeyedLine item(Lines lines, int at) {
    KeyedLine keyed = lines.keyed(at);
    return keyed != null && keyed.dash() >= 0 && keys.contains(keyed.key()) ? keyed : null;
  }

  /** The lines of a section whose entries have one hyphen each. */
  private final class Joined {
    private final Lines lines;
    private final Mended after;

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

    Joined(Lines lines) {
      this.lines = lines;
      this.after = lines.mended();
    }

    Mended section(int at) {
      int header = Math.max(0, lines.headerOf(at));
      int end = lines.sectionEnd(header);
      for (int i = header + 1; i < end; i++) {
        TextLine line = lines.get(i);
        KeyedLine item = item(lines, i);
        if (item != null) {
          join(i, item);
        } else if (line.hasContent() && line.indent() <= dash) {
          dash = -1;
          shift = 0;
        } else if (line.hasContent() && shift != 0) {
          after.shift(i, shift);
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
        after.set(at, " ".repeat(column) + item.line().substring(item.column()));
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
      KeyedLine before = lines.keyed(lines.previous(at));
      return before != null && before.value().isEmpty() && before.column() <= item.dash();
    }

    /** Returns the key of an item and those that are below it without a hyphen. */
    private Set<String> keysOf(int at, KeyedLine item) {
      Set<String> found = new HashSet<>(Set.of(item.key()));
      for (int i = at + 1; i < lines.size() && item(lines, i) == null; i++) {
        KeyedLine keyed = lines.keyed(i);
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
  private Mended withoutHyphens(Lines lines, int at) {
    Mended after = lines.mended();
    int own = item(lines, at) == null ? lines.next(at) : at;
    KeyedLine item = item(lines, own);
    if (item == null) {
      return after;
    }
    int dash = item.dash();
    Set<String> found = new HashSet<>();
    int first = lines.start(own, i -> !isAbove(lines.get(i), dash));
    int end = lines.end(first, i -> !isAbove(lines.get(i), dash));
    for (int i = first; i < end; i++) {
      TextLine line = lines.get(i);
      KeyedLine other = item(lines, i);
      if (other != null && other.dash() == item.dash() && !found.add(other.key())) {
        // The entries of a list begin with the same key; those of a mapping have each key once.
        return lines.mended();
      }
      if (other != null) {
        String key = line.text().substring(other.column());
        after.set(i, line.text().substring(0, other.dash()) + key);
      } else if (line.hasContent() && line.indent() >= item.dash() + HYPHEN) {
        after.shift(i, -HYPHEN);
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
