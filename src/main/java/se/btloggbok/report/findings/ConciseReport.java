package se.btloggbok.report.findings;

import java.io.PrintWriter;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;

/**
 * One line per finding, and nothing else.
 *
 * @param words the language
 * @param style whether to use colours
 * @param detail how much to show
 */
public record ConciseReport(Words words, Style style, Detail detail) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    for (CheckedLogbook result : results.logbooks()) {
      for (Finding finding : detail.findings(result)) {
        out.print(FindingLines.head(finding, result, words, style));
      }
      for (WaivedFinding waived : detail.waived(result)) {
        out.print(FindingLines.head(waived, result, words, style));
      }
    }
  }
}
