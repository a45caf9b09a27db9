package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Finding;

/** One line per finding, and nothing else. */
public final class ConciseReport implements Report {

  private final Words words;
  private final Style style;
  private final Detail detail;

  /** Makes a report in a language and style. */
  public ConciseReport(Words words, Style style, Detail detail) {
    this.words = words;
    this.style = style;
    this.detail = detail;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    for (CheckedLogbook result : results) {
      for (Finding finding : result.findings()) {
        if (detail.shows(finding.level())) {
          out.print(FindingLines.head(finding, result, words, style));
        }
      }
      if (detail != Detail.QUIET) {
        result
            .waived()
            .forEach(waived -> out.print(FindingLines.head(waived, result, words, style)));
      }
    }
  }
}
