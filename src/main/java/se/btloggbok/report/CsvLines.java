package se.btloggbok.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Lines of CSV that open right in a Swedish Excel: semicolons between the cells, since the comma is
 * for decimals there, and a byte order mark, or å, ä and ö would be read in another encoding. No
 * text becomes a formula.
 *
 * <p>A file is {@link #START}, then a {@link #row} of headings, then the others. Texts from a
 * logbook are made visible first ({@link VisibleText}).
 */
public final class CsvLines {

  /** What a file begins with. */
  public static final String START = "\uFEFF";

  /** What makes a spreadsheet calculate, in its ordinary and its full width. */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private CsvLines() {}

  /**
   * Returns a row, with its line end.
   *
   * @param cells numbers, and texts, which are quoted, so that a program that divides cells at
   *     commas takes no part of one for a formula; a text that is a formula itself gets an
   *     apostrophe first, as one would write it by hand
   */
  public static String row(Object... cells) {
    return Arrays.stream(cells).map(CsvLines::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  private static String cell(Object cell) {
    if (cell instanceof Number) {
      return cell.toString();
    }
    String text = cell.toString();
    String harmless = isFormula(text) ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }

  /** Blanks in front do not stop every program. */
  private static boolean isFormula(String text) {
    String start = text.replaceFirst("^[ \u00A0\uFEFF]+", "");
    return !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
  }
}
