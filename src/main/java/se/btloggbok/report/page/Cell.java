package se.btloggbok.report.page;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands in one cell of a table.
 *
 * @param spans its pieces; none: the cell is empty
 */
public record Cell(List<Span> spans) {

  private static final int LONGEST_SHORT = 16;
  private static final int LONGEST_WORD = 24;

  /** An empty cell. */
  static final Cell EMPTY = new Cell(List.of());

  /** Keeps its own copy. */
  public Cell {
    spans = List.copyOf(spans);
  }

  /** Returns whether it is so short that it stands on one line wherever there is a choice. */
  public boolean isShort() {
    return spans.stream().mapToInt(span -> span.text().length()).sum() <= LONGEST_SHORT;
  }

  /** Returns whether it has a word so long that it must be broken anywhere. */
  public boolean hasLongWord() {
    return spans.stream()
        .flatMap(span -> Stream.of(span.text().split(" ")))
        .anyMatch(word -> word.length() > LONGEST_WORD);
  }

  /** Returns a cell with a text. */
  static Cell of(String text) {
    return text.isEmpty() ? EMPTY : of(Span.of(text));
  }

  /** Returns a cell with one piece. */
  static Cell of(Span span) {
    return new Cell(List.of(span));
  }

  /** Returns a cell with a mark and its word. */
  static Cell of(Mark mark) {
    return of(Span.of(mark));
  }

  /** Returns a cell with a text for each of some things, between commas. */
  static Cell of(Collection<String> texts) {
    return of(String.join(", ", texts));
  }
}
