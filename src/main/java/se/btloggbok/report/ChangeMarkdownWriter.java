package se.btloggbok.report;

import java.io.PrintWriter;
import se.btloggbok.history.Change;
import se.btloggbok.history.Comparison;

/** What differs between two versions of a logbook, for a comment on a proposed change. */
public final class ChangeMarkdownWriter {

  private static final String SIGNS = "\\`*_[]#|~$";

  private final ChangeWords words;

  /** Makes a writer in a language. */
  public ChangeMarkdownWriter(ChangeWords words) {
    this.words = words.shownAs(ChangeMarkdownWriter::escaped);
  }

  /**
   * Writes a comparison.
   *
   * @param appendOnly whether what had happened should have been left as it was
   */
  public void write(Comparison comparison, boolean appendOnly, PrintWriter out) {
    out.print("### " + words.heading(comparison) + "\n\n");
    comparison.changes().forEach(change -> write(change, appendOnly, out));
    out.print(comparison.changes().isEmpty() ? "" : "\n");
    words.unread(comparison.before()).ifPresent(text -> out.print(text + "\n\n"));
    words.unread(comparison.after()).ifPresent(text -> out.print(text + "\n\n"));
    out.print(words.summary(comparison) + "\n");
    if (appendOnly && comparison.breaches() > 0) {
      out.print("\n**" + words.breaches(comparison) + "**\n");
    }
  }

  private void write(Change change, boolean appendOnly, PrintWriter out) {
    out.print(
        "- **%s:** %s (%s)\n"
            .formatted(words.type(change.type()), words.name(change.name()), words.line(change)));
    words.details(change).forEach(detail -> out.print("  - " + detail + "\n"));
    if (appendOnly && change.breach()) {
      out.print("  - **" + words.breach() + "**\n");
    }
  }

  /** A text whose signs are no Markdown, no HTML and no mention of anybody. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case ':' -> escaped.append("&#58;");
        default -> escaped.append(SIGNS.indexOf(c) < 0 ? "" : "\\").append(c);
      }
    }
    return escaped.toString();
  }
}
