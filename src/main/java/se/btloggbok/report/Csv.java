package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes CSV that a Swedish Excel opens correctly: with semicolons, since the comma is the decimal
 * separator, and with a byte order mark, or å, ä and ö would be read in another encoding. Texts are
 * quoted, and prefixed with an apostrophe if they look like a formula, so that no program runs
 * them. Without the quotes, a program that splits cells at commas could find a formula within a
 * text.
 */
public final class Csv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The characters that start a formula in a spreadsheet, in normal and full width. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final String APOSTROPHE = "'";

  /** What may come before a formula: apostrophes that mark a text, and what programs skip. */
  private static final Pattern BEFORE_FORMULA = Pattern.compile("'*[ \u00A0\uFEFF]*");

  private Csv() {}

  /**
   * Writes a file.
   *
   * @param columns the columns; cells are numbers, or texts that {@link VisibleText} has made safe
   * @param entries the entries, one row each
   * @param out where to write; stays open
   */
  public static <T, C> void write(
      List<Column<T, C>> columns, Collection<T> entries, PrintWriter out) {
    out.print(BYTE_ORDER_MARK + row(Column.headings(columns)));
    entries.forEach(entry -> out.print(row(Column.cells(columns, entry))));
  }

  /** Returns a row with its line ending. */
  static String row(List<?> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(Object cell) {
    if (cell instanceof Number) {
      return cell.toString();
    }
    String text = cell.toString();
    // In a spreadsheet, a leading apostrophe marks the cell as text.
    String harmless = isFormula(text) ? APOSTROPHE + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  /**
   * Returns the text of a cell that this class has written, without the apostrophe before what
   * looks like a formula.
   */
  public static String unprefixed(String cell) {
    return cell.startsWith(APOSTROPHE) && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /**
   * Some programs skip leading spaces. A formula that has an apostrophe already gets another, so
   * that {@link #unprefixed} is unambiguous.
   */
  private static boolean isFormula(String text) {
    Matcher before = BEFORE_FORMULA.matcher(text);
    int start = before.lookingAt() ? before.end() : 0;
    return start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
  }
}
