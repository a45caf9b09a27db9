package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.btloggbok.source.SourceProblem.Kind;

/** Rows of a table that are pasted into the logbook. Only the author can make entries of them. */
final class TableRows {

  /** A day at the start of a line, and something after it. */
  private static final String DATED =
      "(?:(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag)?(?:en)?\\.?,? +)?"
          + "[\"']?(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?"
          + "|[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{2,4})[\"']?"
          + "(?:[;,|\\t].*|[ ]+[^ #:].*)";

  private static final Pattern ROW =
      Pattern.compile("(?iu)(?:" + DATED + ")|\\|.*\\|.*|(?:[^;]*;){2}.*|(?:[^\\t]*\\t){2}.*");

  private TableRows() {}

  /** Returns whether a line is a row of a table, and has neither a key nor a hyphen. */
  static boolean isRow(TextLine line) {
    return line.hasContent() && Lines.isText(line) && ROW.matcher(line.text().strip()).matches();
  }

  /** Leaves out the rows around a line. */
  static List<Trial> at(List<TextLine> lines, int at) {
    if (at < 0 || !isRow(lines.get(at))) {
      return List.of();
    }
    int from = at;
    while (from > 0 && isRow(lines.get(from - 1))) {
      from--;
    }
    List<TextLine> after = new ArrayList<>(lines);
    for (int i = from; i < lines.size() && isRow(lines.get(i)); i++) {
      after.set(i, lines.get(i).with(Lines.commented(lines.get(i).text())));
    }
    Region place = Lines.whole(lines.get(from));
    return List.of(
        Trial.of(Kind.TABLE_ROW, place, lines, after).withoutAdvice(Kind.TABLE_ROW).costing(1));
  }
}
