package se.btloggbok.report.page;

import org.jspecify.annotations.Nullable;

/**
 * A piece of text.
 *
 * @param text the text; empty where the mark says it all
 * @param target the anchor of the entry it leads to; null: it leads nowhere
 * @param mark how it stands; null: it does not stand in any way
 */
public record Span(String text, @Nullable String target, @Nullable Mark mark) {

  /** Returns a plain text. */
  static Span of(String text) {
    return new Span(text, null, null);
  }

  /** Returns a mark with its own word. */
  static Span of(Mark mark) {
    return new Span(mark.label(), null, mark);
  }
}
