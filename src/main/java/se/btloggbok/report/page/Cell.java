package se.btloggbok.report.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A cell of a table.
 *
 * @param spans its pieces of text; empty for an empty cell
 * @param isPeriod whether it is a period, which is broken between its days if anywhere
 */
public record Cell(List<Span> spans, boolean isPeriod) {

  private static final int MAX_SHORT = 16;
  private static final int MAX_WORD = 24;

  static final Cell EMPTY = new Cell(List.of());

  /** Copies the list. */
  public Cell {
    spans = List.copyOf(spans);
  }

  /** Makes a cell that is not a period. */
  Cell(List<Span> spans) {
    this(spans, false);
  }

  /** Returns whether the text is so short that it should not be wrapped. */
  public boolean isShort() {
    return spans.stream().mapToInt(span -> span.text().length()).sum() <= MAX_SHORT;
  }

  /** Returns whether the text has a word so long that it has to be broken. */
  public boolean hasLongWord() {
    return spans.stream()
        .flatMap(span -> Stream.of(span.text().split(" ")))
        .anyMatch(word -> word.length() > MAX_WORD);
  }

  static Cell of(String text) {
    return text.isEmpty() ? EMPTY : of(Span.of(text));
  }

  static Cell ofPeriod(String text) {
    return new Cell(of(text).spans(), true);
  }

  static Cell of(Span span) {
    return new Cell(List.of(span));
  }

  static Cell of(Mark mark) {
    return of(Span.of(mark));
  }
}
