package se.btloggbok.report.changes;

import java.io.PrintWriter;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.report.Style;

/**
 * The differences between two versions of a logbook, for people at a terminal.
 *
 * @param words the language
 * @param style whether to use colours
 */
public record TextWriter(ChangeWords words, Style style) {

  /**
   * Writes a comparison: one line per entry, which editors can link to its place, and one line per
   * field.
   *
   * @param appendOnly whether entries that had already happened must not change
   */
  public void write(Comparison comparison, boolean appendOnly, PrintWriter out) {
    comparison.changes().forEach(change -> write(change, comparison, appendOnly, out));
    words.unread(comparison).forEach(text -> line(style.warning(text), out));
    line(words.summary(comparison), out);
    if (appendOnly) {
      words.faults(comparison).forEach(text -> line(style.error(text), out));
    }
  }

  private void write(Change change, Comparison comparison, boolean appendOnly, PrintWriter out) {
    Version version =
        change.type() == ChangeType.REMOVED ? comparison.before() : comparison.after();
    String place =
        "%s:%s:%s:"
            .formatted(words.source(version), change.region().line(), change.region().column());
    line(
        "%s %s: %s"
            .formatted(
                style.strong(place),
                style.info(words.type(change.type())),
                words.name(change.name())),
        out);
    words.details(change).forEach(detail -> line("   " + detail, out));
    if (appendOnly && change.breach()) {
      line("   " + style.error(words.breach()), out);
    }
  }

  private static void line(String text, PrintWriter out) {
    out.print(text + "\n");
  }
}
