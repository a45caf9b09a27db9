package se.btloggbok.report.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.PersonalNumberKeys;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.source.Region;
import se.btloggbok.source.TextFragment;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * Hides the personnummer in the lines of a document, and everything under a key for one. A YAML
 * value may span several lines or contain escapes, so that a number is not written as it reads;
 * then every digit of the value is hidden.
 */
final class HiddenNumbers {

  private static final char HIDDEN = '•';

  private final YamlDocument document;

  /** Whether the keys seen so far are keys for a personnummer. */
  private final Map<String, Boolean> known = new HashMap<>();

  /** The columns to hide, by line; worked out when first needed. */
  private @Nullable Map<Integer, List<Columns>> byLine;

  /** The last line examined, which is kept because one line may contain thousands of numbers. */
  private int lineNumber;

  private int[] line = {};

  HiddenNumbers(YamlDocument document) {
    this.document = document;
  }

  /**
   * Columns of a line, 1-based and in code points; the end is one past the last.
   *
   * @param letters whether letters are hidden too
   */
  private record Columns(int start, int end, boolean letters) {}

  /**
   * Returns a line with its personnummer hidden. Its length is unchanged.
   *
   * @param number the line's number, 1-based
   * @param text the line, some characters of which may already be hidden
   */
  String hide(int number, String text) {
    if (byLine == null) {
      byLine = numbers();
    }
    List<Columns> columns = byLine.getOrDefault(number, List.of());
    if (columns.isEmpty()) {
      return text;
    }
    int[] characters = text.codePoints().toArray();
    for (Columns some : columns) {
      for (int i = some.start() - 1; i < Math.min(some.end() - 1, characters.length); i++) {
        boolean hidden =
            Character.isDigit(characters[i])
                || (some.letters() && Character.isLetter(characters[i]));
        characters[i] = hidden ? HIDDEN : characters[i];
      }
    }
    return new String(characters, 0, characters.length);
  }

  private Map<Integer, List<Columns>> numbers() {
    Map<Integer, List<Columns>> found = new HashMap<>();
    String text = document.source().text();
    boolean keys = PersonalNumberKeys.occurIn(text);
    if (keys || PersonalNumbers.mayBeWrittenIn(text)) {
      for (TextFragment fragment : document.fragments()) {
        if (keys && isUnderKey(fragment)) {
          addAll(found, fragment.region(), true);
        } else if (!PersonalNumbers.in(fragment.text()).isEmpty()) {
          enter(fragment, found);
        }
      }
    }
    return found;
  }

  /** Returns whether a value or a key is under a key for a personnummer. */
  private boolean isUnderKey(TextFragment fragment) {
    YamlPath path = fragment.path();
    boolean isKey = fragment.text().equals(path.last());
    for (path = isKey ? path.parent() : path; !path.isRoot(); path = path.parent()) {
      if (known.computeIfAbsent(path.last(), PersonalNumberKeys::contains)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Records the columns to hide: those of its numbers if the value is written as it reads, or else
   * all of them.
   */
  private void enter(TextFragment fragment, Map<Integer, List<Columns>> found) {
    Region region = fragment.region();
    int quotes = quotes(fragment);
    if (quotes >= 0) {
      int[] columns = columns(fragment.text(), region.column() + quotes);
      for (PersonalNumbers.Occurrence number : PersonalNumbers.in(fragment.text())) {
        int start = columns[number.start()];
        add(found, region.line(), new Columns(start, columns[number.end()], false));
      }
    } else {
      addAll(found, region, false);
    }
  }

  private static void addAll(Map<Integer, List<Columns>> found, Region region, boolean letters) {
    for (int at = region.line(); at <= region.endLine(); at++) {
      int start = at == region.line() ? region.column() : 1;
      int end = at == region.endLine() ? region.endColumn() : Integer.MAX_VALUE;
      add(found, at, new Columns(start, end, letters));
    }
  }

  private static void add(Map<Integer, List<Columns>> found, int line, Columns columns) {
    found.computeIfAbsent(line, any -> new ArrayList<>(1)).add(columns);
  }

  /**
   * Returns the number of quotes before a text that is written as it reads; -1 for any other text.
   */
  private int quotes(TextFragment fragment) {
    Region region = fragment.region();
    int[] text = fragment.text().codePoints().toArray();
    int surplus = region.endColumn() - region.column() - text.length;
    if (!region.isOnOneLine() || (surplus != 0 && surplus != 2)) {
      return -1;
    }
    if (region.line() != lineNumber) {
      lineNumber = region.line();
      line = document.source().line(lineNumber).codePoints().toArray();
    }
    int quotes = surplus / 2;
    int start = region.column() - 1 + quotes;
    boolean asItReads =
        (quotes == 0 || line[start - 1] == '\'' || line[start - 1] == '"')
            && Arrays.equals(line, start, start + text.length, text, 0, text.length);
    return asItReads ? quotes : -1;
  }

  /** Returns the column of each char of a text, and of its end. */
  private static int[] columns(String text, int first) {
    int[] columns = new int[text.length() + 1];
    int column = first;
    for (int i = 0; i < text.length(); i++) {
      columns[i] = column;
      column += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
    }
    columns[text.length()] = column;
    return columns;
  }
}
