package se.btloggbok.report.changes;

import java.io.PrintWriter;
import se.btloggbok.history.Change;
import se.btloggbok.history.Comparison;
import se.btloggbok.report.MarkdownText;

/**
 * The differences between two versions of a logbook, for a comment on a proposed change.
 *
 * @param words the language
 */
public record MarkdownWriter(ChangeWords words) {

  /** Escapes what is from the logbook. */
  public MarkdownWriter {
    words = words.escapedBy(MarkdownText::escaped);
  }

  /**
   * Writes a comparison.
   *
   * @param appendOnly whether entries that had already happened must not change
   */
  public void write(Comparison comparison, boolean appendOnly, PrintWriter out) {
    out.print("### " + words.heading(comparison) + "\n\n");
    comparison.changes().forEach(change -> write(change, appendOnly, out));
    out.print(comparison.changes().isEmpty() ? "" : "\n");
    words.unread(comparison).forEach(text -> out.print(text + "\n\n"));
    out.print(words.summary(comparison) + "\n");
    if (appendOnly) {
      words.faults(comparison).forEach(text -> out.print("\n**" + text + "**\n"));
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
}
