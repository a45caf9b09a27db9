package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A fragment of a document's text.
 *
 * @param path the path of the key or value; the root for comments and everything else between them
 * @param text the text, as YAML reads it
 * @param region its region, including any quotation marks
 */
public record TextFragment(YamlPath path, String text, Region region) {

  /** An escape: a code point in hexadecimal, another character, or the end of a line. */
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x\\p{XDigit}{2}|u\\p{XDigit}{4}|U\\p{XDigit}{8}|.|$)");

  /** How far past the expected end a line is searched for in the parsed text, in {@code char}s. */
  private static final int SLACK = 100;

  /**
   * Returns the region of a part of the text. It is exact if the file has the text literally;
   * otherwise (escapes, several lines) it is the region of the whole fragment.
   *
   * @param start index of the part's first character in {@link #text}
   * @param end index after its last character
   */
  public Region regionOf(int start, int end) {
    if (!region.isOnOneLine()) {
      return region;
    }
    int length = SourceText.length(text);
    int surplus = region.endColumn() - region.column() - length;
    if (surplus != 0 && surplus != 2) {
      return region;
    }
    int first = region.column() + surplus / 2;
    return new Region(
        region.line(),
        first + text.codePointCount(0, start),
        region.line(),
        first + text.codePointCount(0, end));
  }

  /** Returns the given keys and values, and the rest of every line. */
  static List<TextFragment> withRemainder(SourceText source, List<TextFragment> scalars) {
    List<TextFragment> all = new ArrayList<>(scalars);
    List<TextFragment> inOrder = new ArrayList<>(scalars);
    inOrder.sort(Comparator.comparing(TextFragment::region));
    int next = 0;
    int coveredUntilLine = 0;
    int coveredUntilColumn = 1;
    for (int line = 1; line <= source.lineCount(); line++) {
      SourceLine text = new SourceLine(source.line(line));
      int column = line <= coveredUntilLine ? coveredUntilColumn : 1;
      if (line < coveredUntilLine) {
        continue;
      }
      while (next < inOrder.size() && inOrder.get(next).region().line() == line) {
        Region scalar = inOrder.get(next++).region();
        addRest(all, text, line, column, scalar.column());
        coveredUntilLine = scalar.endLine();
        coveredUntilColumn = scalar.endColumn();
        column = coveredUntilColumn;
        if (coveredUntilLine > line) {
          break;
        }
      }
      if (coveredUntilLine <= line) {
        addRest(all, text, line, column, text.length() + 1);
      }
    }
    SourceLine.Last lines = new SourceLine.Last(source);
    scalars.forEach(scalar -> addWhatItsTextLacks(all, lines, scalar));
    return List.copyOf(all);
  }

  /**
   * Adds what is within the region of a value but not part of its text: an anchor, a tag, a comment
   * after the indicator of a block scalar, lines that were left out after a syntax error.
   */
  private static void addWhatItsTextLacks(
      List<TextFragment> all, SourceLine.Last lines, TextFragment scalar) {
    Region region = scalar.region();
    if (region.isOnOneLine()
        && lines
            .line(region.line())
            .part(region.column(), region.endColumn())
            .equals(scalar.text)) {
      return;
    }
    int at = 0;
    for (int line = region.line(); line <= region.endLine(); line++) {
      SourceLine written = lines.line(line);
      int length = written.length();
      int column = line == region.line() ? Math.min(region.column(), length + 1) : 1;
      int end = line == region.endLine() ? Math.min(region.endColumn(), length + 1) : length + 1;
      int after = after(bare(written.part(column, end)), scalar.text, at);
      if (after < 0) {
        addRest(all, written, line, column, end);
      } else {
        at = after;
      }
    }
  }

  /**
   * Returns the index in a text after a line of the file, ignoring escapes; -1 if the text does not
   * have the line within {@link #SLACK} of the start.
   */
  private static int after(String line, String text, int from) {
    String near = text.substring(from, Math.min(text.length(), from + line.length() + SLACK));
    int found = near.indexOf(line);
    if (found >= 0) {
      return from + found + line.length();
    }
    if (line.indexOf('\\') < 0) {
      return -1;
    }
    int at = 0;
    for (String piece : ESCAPE.split(line, 0)) {
      found = near.indexOf(piece, at);
      if (found < 0) {
        return -1;
      }
      at = found + piece.length();
    }
    return from + at;
  }

  private static String bare(String written) {
    String bare = written.strip();
    if (bare.startsWith("'")) {
      bare = bare.replace("''", "'");
    }
    int start = bare.startsWith("'") || bare.startsWith("\"") ? 1 : 0;
    int end = bare.endsWith("'") || bare.endsWith("\"") ? bare.length() - 1 : bare.length();
    return ComposedText.of(bare.substring(start, Math.max(start, end)));
  }

  private static void addRest(
      List<TextFragment> all, SourceLine line, int number, int column, int endColumn) {
    String rest = line.part(column, endColumn);
    if (!rest.isBlank()) {
      all.add(new TextFragment(YamlPath.ROOT, rest, new Region(number, column, number, endColumn)));
    }
  }
}
