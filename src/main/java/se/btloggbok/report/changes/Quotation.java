package se.btloggbok.report.changes;

import se.btloggbok.report.VisibleText;

/**
 * What a value said and says, each cut to a length that fits in a line, and so that the first
 * difference is seen.
 *
 * @param before the old value, or a part of it
 * @param after the new value, or a part of it
 */
record Quotation(String before, String after) {

  private static final int LONGEST = 80;

  /** How much stands before the difference, where the beginning has to be left out. */
  private static final int LEAD = 20;

  /** Returns one value, cut to length. */
  static String of(String text) {
    return cut(VisibleText.of(text).codePoints().toArray(), 0);
  }

  /** Returns two values, cut to length around where they first differ. */
  static Quotation of(String before, String after) {
    int[] one = VisibleText.of(before).codePoints().toArray();
    int[] other = VisibleText.of(after).codePoints().toArray();
    int same = 0;
    while (same < one.length && same < other.length && one[same] == other[same]) {
      same++;
    }
    boolean fits = same < LONGEST - LEAD || Math.max(one.length, other.length) <= LONGEST;
    int start = fits ? 0 : same - LEAD;
    return new Quotation(cut(one, start), cut(other, start));
  }

  private static String cut(int[] text, int start) {
    int from = Math.min(start, text.length);
    int end = Math.min(text.length, from + LONGEST);
    return (from > 0 ? "…" : "")
        + new String(text, from, end - from)
        + (end < text.length ? "…" : "");
  }
}
