package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;

/** One line a finding, and nothing else. */
public final class ConciseReport implements Report {

  private final Words words;
  private final Style style;
  private final boolean errorsOnly;

  /** Makes a report in a language and style, of all findings or of brister alone. */
  public ConciseReport(Words words, Style style, boolean errorsOnly) {
    this.words = words;
    this.style = style;
    this.errorsOnly = errorsOnly;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    for (CheckedLogbook result : results) {
      for (Finding finding : result.findings()) {
        if (!errorsOnly || finding.level() == Level.ERROR) {
          out.print(Lines.head(finding, result, words, style));
        }
      }
    }
  }
}
