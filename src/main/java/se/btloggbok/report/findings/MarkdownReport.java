package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;

/**
 * For GitHub, a wiki or a mail: a table of the logbooks, then the findings of each.
 *
 * @param words the language
 * @param detail how much to show
 */
public record MarkdownReport(Words words, Detail detail) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    out.print(new MarkdownSummary(results, words).text());
    results.logbooks().forEach(result -> write(result, out));
  }

  private void write(CheckedLogbook result, PrintWriter out) {
    List<Finding> shown = detail.findings(result);
    List<WaivedFinding> waived = detail.waived(result);
    if (shown.isEmpty() && waived.isEmpty()) {
      return;
    }
    out.print("\n## " + MarkdownText.escaped(VisibleText.of(result.source().name())) + "\n\n");
    for (Finding finding : shown) {
      out.print(FindingLines.item(finding, result, words));
      for (String line : FindingLines.reasons(finding, result, words, Style.PLAIN)) {
        out.print(subitem(line));
      }
    }
    for (WaivedFinding one : waived) {
      out.print(FindingLines.item(words.say("niva.waived"), one.finding(), words));
      out.print(subitem(words.say("undantag") + " " + FindingLines.decision(one, result, words)));
    }
  }

  private static String subitem(String line) {
    return "  - " + MarkdownText.escaped(line) + "\n";
  }
}
