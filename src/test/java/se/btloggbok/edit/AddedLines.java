package se.btloggbok.edit;

import java.util.List;
import se.btloggbok.source.SourceText;

/** Checks that an entry has been added to a text, and that nothing else in it has changed. */
public final class AddedLines {

  /** The value of an empty section, which is removed when the section gets its first entry. */
  private static final String EMPTY = " (\\[ *]|\\{ *}|\"\"|'')";

  private AddedLines() {}

  /**
   * Checks that every line is still there, with its line end and in order. One may have gained an
   * entry or a comma, or lost the brackets of an empty list, and the last one may have gained a
   * line end.
   *
   * @param about what is tested, for the message
   */
  public static void check(String about, String old, String spliced) {
    List<String> changes = diff(old, spliced);
    List<String> removed = signed("-", changes);
    List<String> added = signed("+", changes);
    boolean allowed =
        removed.size() < 3
            && removed.stream()
                .allMatch(line -> added.stream().anyMatch(now -> isGrown(line, now)));
    if (!allowed) {
      throw new AssertionError(about + ":\n" + String.join("\n", changes));
    }
  }

  private static List<String> signed(String sign, List<String> changes) {
    return changes.stream()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(1))
        .toList();
  }

  /** Returns whether something was inserted into a line, or an empty value removed from it. */
  private static boolean isGrown(String line, String now) {
    return isWithin(line, now) || isWithin(line.replaceFirst(EMPTY, ""), now);
  }

  private static boolean isWithin(String line, String longer) {
    int start = 0;
    while (start < line.length()
        && start < longer.length()
        && line.charAt(start) == longer.charAt(start)) {
      start++;
    }
    return longer.length() >= line.length() && longer.endsWith(line.substring(start));
  }

  /** Returns the lines of the difference, without its heading. */
  static List<String> diff(String old, String spliced) {
    SourceText before = new SourceText("a", old);
    SourceText after = new SourceText("b", spliced);
    return UnifiedDiff.of(before, after, before::line, after::line).stream().skip(2).toList();
  }
}
