package se.btloggbok.report;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Escapes text for Markdown (CommonMark and GitHub's dialect). */
public final class MarkdownText {

  private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\\r\\n]+\\s*");

  /** Characters that have a meaning anywhere. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*\\[\\]<>|~$]");

  /** Underscores that could begin or end emphasis: those that are not inside a word. */
  private static final Pattern UNDERSCORES =
      Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** The start of an HTML entity, or of an emoji such as {@code :smile:}. */
  private static final Pattern NAMES = Pattern.compile("&(?=#?\\w+;)|:(?=[a-z0-9_+-]+:)");

  /** What begins a list or a heading, or turns the line above into one, at the start of a line. */
  private static final Pattern STARTS =
      Pattern.compile(
          "^(?=[-+](?:\\s|$)|#{1,6}(?:\\s|$)|(?:-+|=+)\\s*$)|^(\\d{1,9})(?=[.)](?:\\s|$))");

  private MarkdownText() {}

  /** Returns a text on one line, escaped so that it is shown literally. */
  public static String escaped(String text) {
    String line = LINE_ENDS.matcher(text).replaceAll(" ");
    String special = SPECIAL.matcher(line).replaceAll("\\\\$0");
    String words = UNDERSCORES.matcher(special).replaceAll("\\\\_");
    String named = NAMES.matcher(words).replaceAll("\\\\$0");
    return STARTS.matcher(named).replaceFirst("$1\\\\");
  }

  /** Returns a table, with all cells escaped. */
  public static <T> String table(List<Column<T, String>> columns, Collection<T> entries) {
    StringBuilder table = new StringBuilder(row(Column.headings(columns)));
    table.append(row(columns.stream().map(one -> one.isNumber() ? "---:" : "---").toList()));
    for (T entry : entries) {
      table.append(row(Column.cells(columns, entry).stream().map(MarkdownText::escaped).toList()));
    }
    return table.toString();
  }

  /** Returns a row of a table, with its line ending. The cells are Markdown. */
  public static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
