package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import se.btloggbok.source.SourceText;

/** The difference between two texts, line by line, in the unified format of diff and Git. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\\ No newline at end of file";

  /**
   * The maximum number of removed and added lines to search for. A longer difference is shown as
   * one replaced block.
   */
  private static final int MOST_EDITS = 2_000;

  private final List<String> old;
  private final List<String> fresh;
  private final IntFunction<String> oldShown;
  private final IntFunction<String> freshShown;

  private UnifiedDiff(
      List<String> old,
      List<String> fresh,
      IntFunction<String> oldShown,
      IntFunction<String> freshShown) {
    this.old = old;
    this.fresh = fresh;
    this.oldShown = oldShown;
    this.freshShown = freshShown;
  }

  /**
   * Returns the lines of the difference, without line ends; empty if the texts are the same.
   *
   * @param beforeShown returns a line of the old text, by its number, in the form to show
   * @param afterShown returns a line of the new text in the same way
   */
  public static List<String> of(
      SourceText before,
      SourceText after,
      IntFunction<String> beforeShown,
      IntFunction<String> afterShown) {
    return new UnifiedDiff(before.linesWithEnds(), after.linesWithEnds(), beforeShown, afterShown)
        .written(before.name(), after.name());
  }

  /**
   * A line that is in both texts ({@code ' '}), only in the old one ({@code '-'}) or only in the
   * new one ({@code '+'}).
   */
  private record Line(char sign, String text, int oldNumber, int newNumber) {}

  private List<String> written(String oldName, String newName) {
    List<Line> all = script();
    List<String> written = new ArrayList<>();
    int at = 0;
    while (at < all.size()) {
      if (all.get(at).sign == ' ') {
        at++;
        continue;
      }
      int from = Math.max(0, at - CONTEXT);
      int last = at;
      for (int i = at; i < all.size() && i <= last + 2 * CONTEXT; i++) {
        last = all.get(i).sign == ' ' ? last : i;
      }
      int to = Math.min(all.size(), last + CONTEXT + 1);
      if (written.isEmpty()) {
        written.add("--- " + oldName);
        written.add("+++ " + newName);
      }
      hunk(all.subList(from, to), written);
      at = to;
    }
    return written;
  }

  private void hunk(List<Line> lines, List<String> written) {
    long olds = lines.stream().filter(line -> line.sign != '+').count();
    long news = lines.stream().filter(line -> line.sign != '-').count();
    Line first = lines.get(0);
    written.add(
        "@@ -%s +%s @@".formatted(range(first.oldNumber, olds), range(first.newNumber, news)));
    for (Line line : lines) {
      boolean isNew = line.sign == '+';
      String shown = isNew ? freshShown.apply(line.newNumber) : oldShown.apply(line.oldNumber);
      written.add(line.sign + shown);
      if (!line.text.endsWith("\n") && !line.text.endsWith("\r")) {
        written.add(NO_NEWLINE);
      }
    }
  }

  private static String range(int first, long count) {
    return count == 1 ? Integer.toString(first) : (count == 0 ? first - 1 : first) + "," + count;
  }

  /**
   * Returns all lines of both texts, by the shortest edit script (Myers). The common start and end
   * are left out of the search.
   */
  private List<Line> script() {
    int start = 0;
    while (start < Math.min(old.size(), fresh.size()) && old.get(start).equals(fresh.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), fresh.size()) - start
        && old.get(old.size() - 1 - end).equals(fresh.get(fresh.size() - 1 - end))) {
      end++;
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      lines.add(new Line(' ', old.get(i), i + 1, i + 1));
    }
    int oldEnd = old.size() - end;
    int newEnd = fresh.size() - end;
    lines.addAll(middle(start, oldEnd, newEnd));
    for (int i = 0; i < end; i++) {
      lines.add(new Line(' ', old.get(oldEnd + i), oldEnd + i + 1, newEnd + i + 1));
    }
    return lines;
  }

  private List<Line> middle(int start, int oldEnd, int newEnd) {
    int n = oldEnd - start;
    int m = newEnd - start;
    int most = Math.min(n + m, MOST_EDITS);
    int[] furthest = new int[2 * most + 3];
    List<int[]> trace = new ArrayList<>();
    for (int edits = 0; edits <= most; edits++) {
      trace.add(furthest.clone());
      for (int k = -edits; k <= edits; k += 2) {
        int at = k + most + 1;
        boolean down = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]);
        int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
        int y = x - k;
        while (x < n && y < m && old.get(start + x).equals(fresh.get(start + y))) {
          x++;
          y++;
        }
        furthest[at] = x;
        if (x >= n && y >= m) {
          return backwards(trace, start, n, m, most);
        }
      }
    }
    return replaced(start, oldEnd, newEnd);
  }

  private List<Line> backwards(List<int[]> trace, int start, int n, int m, int most) {
    List<Line> lines = new ArrayList<>();
    int x = n;
    int y = m;
    for (int edits = trace.size() - 1; edits >= 0; edits--) {
      int[] furthest = trace.get(edits);
      int k = x - y;
      int at = k + most + 1;
      boolean down = k == -edits || (k != edits && furthest[at - 1] < furthest[at + 1]);
      int beforeX = edits == 0 ? 0 : down ? furthest[at + 1] : furthest[at - 1];
      int beforeY = edits == 0 ? 0 : beforeX - (down ? k + 1 : k - 1);
      while (x > beforeX && y > beforeY) {
        lines.add(new Line(' ', old.get(start + x - 1), start + x, start + y));
        x--;
        y--;
      }
      if (edits > 0) {
        Line line =
            down
                ? new Line('+', fresh.get(start + y - 1), start + x + 1, start + y)
                : new Line('-', old.get(start + x - 1), start + x, start + y + 1);
        lines.add(line);
        x = beforeX;
        y = beforeY;
      }
    }
    Collections.reverse(lines);
    return lines;
  }

  private List<Line> replaced(int start, int oldEnd, int newEnd) {
    List<Line> lines = new ArrayList<>();
    for (int i = start; i < oldEnd; i++) {
      lines.add(new Line('-', old.get(i), i + 1, start + 1));
    }
    for (int i = start; i < newEnd; i++) {
      lines.add(new Line('+', fresh.get(i), oldEnd + 1, i + 1));
    }
    return lines;
  }
}
