package se.btloggbok.report.changes;

import se.btloggbok.report.VisibleText;

/**
 * The old and the new value of a field, shortened to fit on a line so that the first difference is
 * visible.
 *
 * @param before the old value, or a part of it
 * @param after the new value, or a part of it
 */
record Quotation(String before, String after) {

  /** Maximum length of a value, in characters. */
  private static final int MAX_LENGTH = 80;

  /** Number of characters that are kept before the difference. */
  private static final int LEAD = 20;

  /** Returns one value, shortened. */
  static String of(String text) {
    return cut(VisibleText.of(text).codePoints().toArray(), 0);
  }

  /** Returns two values, shortened around their first difference. */
  static Quotation of(String before, String after) {
    int[] one = VisibleText.of(before).codePoints().toArray();
    int[] other = VisibleText.of(after).codePoints().toArray();
    int same = 0;
    while (same < one.length && same < other.length && one[same] == other[same]) {
      same++;
    }
    boolean fits = same < MAX_LENGTH - LEAD || Math.max(one.length, other.length) <= MAX_LENGTH;
    int start = fits ? 0 : same - LEAD;
    return new Quotation(cut(one, start), cut(other, start));
  }

  private static String cut(int[] text, int start) {
    int from = Math.min(start, text.length);
    int end = Math.min(text.length, from + MAX_LENGTH);
    return (from > 0 ? "…" : "")
        + new String(text, from, end - from)
        + (end < text.length ? "…" : "");
  }
}
