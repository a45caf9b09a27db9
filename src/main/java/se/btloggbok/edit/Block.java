package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.source.Correction.Edit;

/**
 * A list or mapping in block style, as the lines of its elements. It decides to which element a
 * comment belongs, and how many blank lines there are between elements.
 *
 * <p>A comment belongs to the element before it if it is indented deeper, and to the element that
 * it is directly above; otherwise to the element that it directly follows. A comment with blank
 * lines around it belongs to no element.
 */
final class Block {

  /**
   * The lines of an element.
   *
   * @param start the line of its hyphen or key
   * @param end the last line of its content
   */
  record Element(int start, int end) {}

  private final TextLines lines;
  private final List<Element> elements;
  private final int column;
  private final int head;
  private final int next;
  private final int defaultGap;

  /** The most frequent gap; negative until it has been counted. */
  private int usualGap = -1;

  /**
   * Describes a block.
   *
   * @param elements its elements, in order
   * @param column the column of their hyphens or keys
   * @param head the line of the key that holds the block; 0 if there is none
   * @param next the next line of content after the block; one after the last line if there is none
   * @param defaultGap the number of blank lines between elements if there are no two elements
   */
  Block(TextLines lines, List<Element> elements, int column, int head, int next, int defaultGap) {
    this.lines = lines;
    this.elements = List.copyOf(elements);
    this.column = column;
    this.head = head;
    this.next = next;
    this.defaultGap = defaultGap;
  }

  /**
   * Returns the edit that inserts lines as an element.
   *
   * @param index the number of elements before it
   * @param inserted the lines, with their indentation
   */
  Edit insert(int index, List<String> inserted) {
    List<String> blanks = Collections.nCopies(gapAt(index), "");
    List<String> all = new ArrayList<>();
    if (index > 0) {
      all.addAll(blanks);
      all.addAll(inserted);
      return lines.insertAfter(endOf(index - 1), all);
    }
    all.addAll(inserted);
    all.addAll(blanks);
    int lead = leadOf(0);
    // A comment at the very top is about the section, not about its first entry.
    return lines.insertAfter((lead == head + 1 ? elements.get(0).start : lead) - 1, all);
  }

  /** Returns the last line that belongs to an element: its content, or a comment. */
  int endOf(int index) {
    int content = elements.get(index).end;
    int following = index + 1 < elements.size() ? elements.get(index + 1).start : next;
    int run = content;
    while (run + 1 < following && lines.isComment(run + 1)) {
      run++;
    }
    boolean touches = run + 1 == following && following <= lines.count();
    int followingColumn = touches ? lines.column(following) : 0;
    int end = content;
    while (end < run && belongsBefore(end + 1, followingColumn)) {
      end++;
    }
    if (end < run) {
      return end;
    }
    for (int line = run + 1; line < following && !isShallowComment(line); line++) {
      end = lines.isComment(line) ? line : end;
    }
    return end;
  }

  private boolean belongsBefore(int comment, int followingColumn) {
    int at = lines.column(comment);
    return at > column || (at == column && at > followingColumn);
  }

  private boolean isShallowComment(int line) {
    return lines.isComment(line) && lines.column(line) <= column;
  }

  /** Returns the first line that belongs to an element: its own, or a comment directly above it. */
  int leadOf(int index) {
    int after = index == 0 ? head : endOf(index - 1);
    int lead = elements.get(index).start;
    while (lead - 1 > after && isShallowComment(lead - 1)) {
      lead--;
    }
    return lead;
  }

  private int gapAt(int index) {
    if (index > 0 && index < elements.size()) {
      int gap = gap(index);
      if (gap >= 0) {
        return gap;
      }
    }
    if (usualGap < 0) {
      usualGap = usualGap();
    }
    return usualGap;
  }

  private int usualGap() {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 1; i < elements.size(); i++) {
      counts.merge(gap(i), 1, Integer::sum);
    }
    counts.remove(-1);
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(defaultGap);
  }

  /** Returns the number of blank lines above an element; -1 if there are comments among them. */
  private int gap(int index) {
    int from = endOf(index - 1) + 1;
    int to = leadOf(index);
    for (int line = from; line < to; line++) {
      if (!lines.isBlank(line)) {
        return -1;
      }
    }
    return to - from;
  }
}
