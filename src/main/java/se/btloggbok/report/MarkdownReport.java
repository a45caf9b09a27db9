package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.rule.Finding;

/** For GitHub, a wiki or a mail: a table of the logbooks, then the findings of each. */
public final class MarkdownReport implements Report {

  private final Words words;
  private final Sources sources;
  private final Detail detail;

  /** Makes a report in a language. */
  public MarkdownReport(Words words, Sources sources, Detail detail) {
    this.words = words;
    this.sources = sources;
    this.detail = detail;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    out.print(MarkdownSummary.of(results, timing, words));
    results.forEach(result -> write(result, out));
  }

  private void write(CheckedLogbook result, PrintWriter out) {
    List<Finding> shown =
        result.findings().stream().filter(finding -> detail.shows(finding.level())).toList();
    List<WaivedFinding> waived = detail == Detail.QUIET ? List.of() : result.waived();
    if (shown.isEmpty() && waived.isEmpty()) {
      return;
    }
    out.print("\n## " + MarkdownText.escaped(VisibleText.of(result.source().name())) + "\n\n");
    for (Finding finding : shown) {
      out.print(item("niva." + finding.level().value(), finding));
      for (String line : Lines.reasons(finding, words, sources, Style.PLAIN)) {
        out.print(below(line));
      }
    }
    for (WaivedFinding one : waived) {
      out.print(item("niva.waived", one.finding()));
      out.print(below(words.say("undantag") + " " + Lines.decision(one, result, words)));
    }
  }

  private String item(String level, Finding finding) {
    return "- **%s**, %s: %s (`%s`)\n"
        .formatted(
            words.say(level),
            words.say("pa-rad", Integer.toString(finding.region().line())),
            MarkdownText.escaped(words.message(finding.message())),
            finding.rule());
  }

  private static String below(String line) {
    return "  - " + MarkdownText.escaped(line) + "\n";
  }
}
