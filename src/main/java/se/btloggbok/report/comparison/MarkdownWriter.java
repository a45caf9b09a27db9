package se.btloggbok.report.comparison;

import java.io.PrintWriter;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Words;

/**
 * For GitHub, a wiki or a mail: the rules that differ, and then the logbooks that are judged
 * differently.
 *
 * @param words the language
 */
public record MarkdownWriter(Words words) {

  /** Writes a comparison. */
  public void write(RuleSetComparison comparison, PrintWriter out) {
    ComparisonWords about = new ComparisonWords(words);
    String names = comparison.one() + " – " + comparison.other();
    out.print("# " + MarkdownText.escaped(names) + "\n\n");
    out.print(MarkdownText.escaped(about.rules(comparison)) + "\n");
    if (!comparison.rules().isEmpty()) {
      out.print("\n" + MarkdownText.table(about.columns(comparison), comparison.rules()));
    }
    RuleSetComparison.Logbooks logbooks = comparison.logbooks();
    if (logbooks != null) {
      out.print("\n" + MarkdownText.escaped(about.logbooks(logbooks)) + "\n");
      logbooks.changed().forEach(change -> write(change, about, out));
    }
  }

  private static void write(VerdictChange change, ComparisonWords about, PrintWriter out) {
    out.print("\n## " + MarkdownText.escaped(about.name(change)) + "\n\n");
    out.print(MarkdownText.escaped(about.counts(change)) + "\n\n");
    for (VerdictChange.Changed changed : change.findings()) {
      out.print(
          "- **%s**, %s: %s (`%s`)\n"
              .formatted(
                  about.event(changed),
                  about.levels(changed),
                  MarkdownText.escaped(about.message(changed)),
                  changed.finding().rule()));
    }
  }
}
