package se.btloggbok.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines around a line, and changed copies of them. Indices are 0-based. */
final class Lines {

  private Lines() {}

  /** Returns the index of the last line with content before another; -1 if there is none. */
  static int previous(List<TextLine> lines, int at) {
    int i = at - 1;
    while (i >= 0 && !lines.get(i).hasContent()) {
      i--;
    }
    return i;
  }

  /** Returns the index of the next line with content; the number of lines if there is none. */
  static int next(List<TextLine> lines, int at) {
    int i = at + 1;
    while (i < lines.size() && !lines.get(i).hasContent()) {
      i++;
    }
    return i;
  }

  /** Returns the key on a line and what is around it; null if there is no such line or key. */
  static @Nullable KeyedLine keyed(List<TextLine> lines, int at) {
    return at < 0 || at >= lines.size() ? null : KeyedLine.of(lines.get(at).text());
  }

  /** Returns the index of the last line before another that has a key; 0 if there is none. */
  static int keyAbove(List<TextLine> lines, int at) {
    int above = previous(lines, at);
    while (above > 0 && KeyedLine.of(lines.get(above).text()) == null) {
      above--;
    }
    return Math.max(above, 0);
  }

  /**
   * Returns the index of the last line before another that has a hyphen; -1 if there is none, or if
   * a line without a key comes between.
   */
  static int itemBefore(List<TextLine> lines, int at) {
    int item = previous(lines, at);
    KeyedLine keyed = keyed(lines, item);
    while (keyed != null && keyed.dash() < 0) {
      item = previous(lines, item);
      keyed = keyed(lines, item);
    }
    return keyed == null ? -1 : item;
  }

  /**
   * Returns the index of the first line with content in the section of a line; -1 if there is none.
   */
  static int firstOfSection(List<TextLine> lines, int at) {
    int header = at;
    while (header >= 0 && (lines.get(header).indent() > 0 || !lines.get(header).hasContent())) {
      header--;
    }
    int first = header < 0 ? lines.size() : next(lines, header);
    return first < lines.size() ? first : -1;
  }

  /**
   * Returns the first line of another entry in the section of a line: of the nearest before it, or
   * else of the next; null if there is none.
   */
  static @Nullable KeyedLine otherEntry(List<TextLine> lines, int at) {
    KeyedLine earlier = entry(lines, at, -1);
    return earlier == null ? entry(lines, at, 1) : earlier;
  }

  private static @Nullable KeyedLine entry(List<TextLine> lines, int at, int step) {
    for (int i = at + step; i >= 0 && i < lines.size(); i += step) {
      KeyedLine keyed = lines.get(i).hasContent() ? keyed(lines, i) : null;
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
  static List<Integer> ancestors(List<TextLine> lines, int at) {
    List<Integer> ancestors = new ArrayList<>();
    int indent = lines.get(at).indent();
    for (int i = at - 1; i >= 0 && indent > 0; i--) {
      TextLine line = lines.get(i);
      if (line.hasContent() && line.indent() < indent) {
        ancestors.add(i);
        indent = line.indent();
      }
    }
    return ancestors;
  }

  /** Returns whether a line has neither a key nor a hyphen. */
  static boolean isText(TextLine line) {
    return KeyedLine.of(line.text()) == null && !line.text().strip().startsWith("- ");
  }

  /**
   * Returns the columns where a line may have been meant to begin: those of the lines around it.
   *
   * @param not columns to leave out
   */
  static Set<Integer> columns(List<TextLine> lines, int at, int... not) {
    Set<Integer> columns = new LinkedHashSet<>();
    int before = at;
    for (int i = 0; i < 4; i++) {
      before = previous(lines, before);
      if (before >= 0) {
        addColumns(lines.get(before), columns);
      }
    }
    int next = next(lines, at);
    if (next < lines.size()) {
      addColumns(lines.get(next), columns);
    }
    for (int above : ancestors(lines, at)) {
      addColumns(lines.get(above), columns);
    }
    columns.add(0);
    for (int column : not) {
      columns.remove(column);
    }
    return columns;
  }

  private static void addColumns(TextLine line, Set<Integer> columns) {
    KeyedLine keyed = KeyedLine.of(line.text());
    if (keyed == null) {
      columns.add(line.indent());
    } else {
      columns.add(keyed.column());
      if (keyed.dash() >= 0) {
        columns.add(keyed.dash());
      } else if (keyed.value().isEmpty()) {
        columns.add(keyed.column() + 2);
      }
    }
  }

  /** Returns a line as a comment. */
  static String commented(String text) {
    int blanks = blanks(text);
    return text.substring(0, blanks) + "# " + text.substring(blanks);
  }

  /** Returns the lines with another text on one of them. */
  static List<TextLine> with(List<TextLine> lines, int at, String text) {
    List<TextLine> other = new ArrayList<>(lines);
    other.set(at, lines.get(at).with(text));
    return other;
  }

  /** Returns the lines with some of them indented more, or less if it is negative. */
  static List<TextLine> shifted(List<TextLine> lines, int from, int to, int by) {
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = from; i < to; i++) {
      if (lines.get(i).hasContent()) {
        after.set(i, shifted(lines.get(i), by));
      }
    }
    return after;
  }

  /** Returns a line that is indented more, or less if it is negative. */
  static TextLine shifted(TextLine line, int by) {
    int indent = Math.max(0, line.indent() + by);
    return line.with(" ".repeat(indent) + line.text().substring(line.indent()));
  }

  /** Returns the number of leading spaces and tabs. */
  static int blanks(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Returns the region of the first non-blank character of a line of the file. */
  static Region content(TextLine line) {
    return content(line, 1);
  }

  /** Returns the region of the first non-blank characters of a line of the file. */
  static Region content(TextLine line, int width) {
    String text = line.original();
    int length = SourceText.length(text);
    int start = length - SourceText.length(text.stripLeading()) + 1;
    return new Region(line.number(), start, line.number(), Math.min(start + width, length + 1));
  }

  /** Returns the region of a line of the file without the blanks around it. */
  static Region whole(TextLine line) {
    return content(line, SourceText.length(line.original().strip()));
  }

  /** Returns the region of the first character of a line's value. */
  static Region valueOf(TextLine line, String before) {
    int column = line.text().codePointCount(0, before.length()) + 1;
    int start = Math.min(column, SourceText.length(line.original()));
    return new Region(line.number(), Math.max(1, start), line.number(), Math.max(1, start) + 1);
  }

  /**
   * Returns the region of an error if it is on the line; otherwise the start of the line's value.
   */
  static Region placeIn(SourceProblem error, TextLine line, String start) {
    return error.region().line() == line.number() ? error.region() : valueOf(line, start);
  }
}
