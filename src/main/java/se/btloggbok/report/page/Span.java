package se.btloggbok.report.page;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text.
 *
 * @param text the text
 * @param target the HTML anchor that it links to; null if it is not a link
 * @param mark its status mark; null if it has none
 */
public record Span(String text, @Nullable String target, @Nullable Mark mark) {

  static Span of(String text) {
    return new Span(text, null, null);
  }

  /** Returns a mark with its label. */
  static Span of(Mark mark) {
    return new Span(mark.label(), null, mark);
  }
}
