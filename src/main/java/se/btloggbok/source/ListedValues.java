package se.btloggbok.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;

/** Values of a list, each on a line of its own, that lack their hyphens or are not aligned. */
final class ListedValues {

  private static final String HYPHEN = "- ";

  private final Outline outline;

  ListedValues(Outline outline) {
    this.outline = outline;
  }

  /** Returns whether a line begins with a hyphen or what was meant as one. */
  static boolean isItem(String line) {
    return line.strip().startsWith("-") || LineSlips.afterMark(line) != null;
  }

  /** Gives the values of the list around a line their hyphens, all in one column. */
  List<Trial> at(Lines lines, int at) {
    int list = lines.start(at, i -> lines.keyed(i) == null) - 1;
    KeyedLine key = lines.keyed(list);
    Outline values = key == null ? null : valuesOf(lines, list, key);
    int top = lines.next(list);
    if (key == null || values == null || top == lines.size()) {
      return List.of();
    }
    int column = key.column();
    int end = lines.end(list + 1, i -> belongs(lines.get(i), column));
    int first =
        lines.end(
            list + 1, i -> i < end && !(lines.get(i).isItem() && lines.get(i).indent() >= column));
    int dash = Math.max(column, lines.get(first < end ? first : top).indent());
    Mended after = lines.mended();
    Kind kind = null;
    boolean isList = false;
    for (int i = list + 1; i < end; i++) {
      TextLine line = lines.get(i);
      Kind own = line.hasContent() ? slip(line, column, dash, values) : null;
      isList |= isItem(line.text());
      if (own != null) {
        after.set(i, " ".repeat(dash) + HYPHEN + value(line.text()));
        kind = kind == null ? own : kind;
      }
    }
    return kind == null || !isList ? List.of() : after.trials(kind, 1, TextLine::content);
  }

  /** Returns the outline of the values below a key; null if it has something else. */
  private @Nullable Outline valuesOf(Lines lines, int at, KeyedLine key) {
    SurroundingMapping around = key.hasValue() ? null : SurroundingMapping.of(lines, at, outline);
    Outline values = around == null ? null : around.outline().keys().get(key.key());
    return values != null && (values.form() == Form.VALUES || values.form() == Form.TEXTS)
        ? values
        : null;
  }

  private static boolean belongs(TextLine line, int column) {
    return line.keyed() == null
        && (!line.hasContent() || line.indent() > column || isItem(line.text()));
  }

  /** Returns the value on a line, without its hyphen or what was meant as one. */
  private static String value(String line) {
    String marked = LineSlips.afterMark(line);
    String text = line.strip();
    return marked != null ? marked : text.startsWith("-") ? text.substring(1).strip() : text;
  }

  /** Returns what is wrong with a value on a line; null if nothing is. */
  private static @Nullable Kind slip(TextLine line, int column, int dash, Outline values) {
    if (line.isItem()) {
      return line.indent() == dash ? null : Kind.INDENTATION;
    }
    if (isItem(line.text())) {
      boolean isHyphen = line.text().strip().startsWith("-");
      return isHyphen ? Kind.NO_SPACE_AFTER_HYPHEN : Kind.LIST_MARK;
    }
    boolean goesOn = values.isText() && line.indent() > dash;
    return goesOn || line.indent() <= column || !values.values().test(line.text().strip())
        ? null
        : Kind.MISSING_HYPHEN;
  }
}
