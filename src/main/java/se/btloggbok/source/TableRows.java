package se.btloggbok.source;

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
    return line.hasContent() && line.isText() && ROW.matcher(line.text().strip()).matches();
  }

  /** Leaves out the rows around a line. */
  static List<Trial> at(Lines lines, int at) {
    return !isRow(lines.get(at))
        ? List.of()
        : lines
            .mendedAround(at, i -> isRow(lines.get(i)) ? lines.get(i).commented() : null)
            .trials(Kind.TABLE_ROW, 1, TextLine::whole)
            .stream()
            .map(trial -> trial.withoutAdvice(Kind.TABLE_ROW).costing(1))
            .toList();
  }
}
