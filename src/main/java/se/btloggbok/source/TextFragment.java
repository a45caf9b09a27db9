package se.btloggbok.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a document's text.
 *
 * @param path the value or key it is, or the root for a comment and anything else between them
 * @param text the text, as YAML reads it
 * @param region where it stands, with quotation marks where it has them
 */
public record TextFragment(YamlPath path, String text, Region region) {

  /** How much farther on than expected a line may stand in the text that it is read as. */
  private static final int SLACK = 100;

  /**
   * Returns the place of a part of the text: exact where the text stands in the file as it reads,
   * otherwise (escapes, several lines) the place of all of it.
   *
   * @param start index of the part's first character in {@link #text}
   * @param end index just after its last
   */
  public Region regionOf(int start, int end) {
    int length = text.codePointCount(0, text.length());
    int surplus = region.endColumn() - region.column() - length;
    if (region.line() != region.endLine() || (surplus != 0 && surplus != 2)) {
      return region;
    }
    int first = region.column() + surplus / 2;
    return new Region(
        region.line(),
        first + text.codePointCount(0, start),
        region.line(),
        first + text.codePointCount(0, end));
  }

  /** The given keys and values, and what is left of every line beside them. */
  static List<TextFragment> withRemainder(SourceText source, List<TextFragment> scalars) {
    List<TextFragment> all = new ArrayList<>(scalars);
    List<TextFragment> inOrder = new ArrayList<>(scalars);
    inOrder.sort(Comparator.comparing(TextFragment::region));
    int next = 0;
    int coveredUntilLine = 0;
    int coveredUntilColumn = 1;
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
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
        addRest(all, text, line, column, text.codePointCount(0, text.length()) + 1);
      }
    }
    scalars.forEach(scalar -> addWhatItsTextLacks(all, source, scalar));
    return List.copyOf(all);
  }

  /**
   * What stands within a value's place but is no part of its text: an anchor, a tag, a comment
   * behind the sign of a block, lines that were left out after a syntax error.
   */
  private static void addWhatItsTextLacks(
      List<TextFragment> all, SourceText source, TextFragment scalar) {
    Region region = scalar.region();
    if (region.line() == region.endLine()
        && codePoints(source.line(region.line()), region.column(), region.endColumn())
            .equals(scalar.text)) {
      return;
    }
    int at = 0;
    for (int line = region.line(); line <= region.endLine(); line++) {
      String written = source.line(line);
      int length = written.codePointCount(0, written.length());
      int column = line == region.line() ? Math.min(region.column(), length + 1) : 1;
      int end = line == region.endLine() ? Math.min(region.endColumn(), length + 1) : length + 1;
      String part = bare(codePoints(written, column, end));
      int window = Math.min(scalar.text.length(), at + part.length() + SLACK);
      int found = scalar.text.substring(at, window).indexOf(part);
      if (found < 0) {
        addRest(all, written, line, column, end);
      }
      at = Math.min(scalar.text.length(), at + Math.max(found, 0) + part.length());
    }
  }

  private static String bare(String written) {
    String bare = written.strip();
    if (bare.startsWith("'")) {
      bare = bare.replace("''", "'");
    }
    int start = bare.startsWith("'") || bare.startsWith("\"") ? 1 : 0;
    int end = bare.endsWith("'") || bare.endsWith("\"") ? bare.length() - 1 : bare.length();
    return Normalizer.normalize(bare.substring(start, Math.max(start, end)), Normalizer.Form.NFC);
  }

  private static String codePoints(String line, int column, int endColumn) {
    return endColumn <= column
        ? ""
        : line.substring(SourceText.indexOf(line, column), SourceText.indexOf(line, endColumn));
  }

  private static void addRest(
      List<TextFragment> all, String line, int number, int column, int endColumn) {
    if (endColumn <= column) {
      return;
    }
    String rest = codePoints(line, column, endColumn);
    if (!rest.isBlank()) {
      all.add(new TextFragment(YamlPath.ROOT, rest, new Region(number, column, number, endColumn)));
    }
  }
}
