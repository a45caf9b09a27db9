package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.source.Region;

/**
 * For GitHub Actions: one workflow command per finding, which becomes an annotation on its line. A
 * finding that the baseline had too has none: GitHub shows only ten of each level.
 *
 * @param words the language
 * @param root the root of the repository
 * @param detail how much to show
 */
public record GithubReport(Words words, RepositoryRoot root, Detail detail) implements Report {

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    for (CheckedLogbook result : results) {
      String path = root.path(result);
      result.findings().stream()
          .filter(finding -> detail.shows(finding.level()) && !result.isOld(finding))
          .forEach(finding -> out.print(command(finding, result, path)));
    }
  }

  private String command(Finding finding, CheckedLogbook result, String path) {
    String name =
        switch (finding.level()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    String reasons = String.join("\n", FindingLines.reasons(finding, result, words, Style.PLAIN));
    String text = words.message(finding.message()) + "\n" + reasons;
    return "::%s file=%s,%s,title=%s::%s\n"
        .formatted(
            name, property(path), place(finding.region()), property(finding.rule()), data(text));
  }

  /**
   * Returns the place of an annotation. GitHub rejects columns if the annotation covers several
   * lines. The end is inclusive.
   */
  private static String place(Region region) {
    if (region.line() == region.endLine()) {
      int last = Math.max(region.column(), region.endColumn() - 1);
      return "line=%s,col=%s,endLine=%s,endColumn=%s"
          .formatted(region.line(), region.column(), region.endLine(), last);
    }
    int last = region.endColumn() == 1 ? region.endLine() - 1 : region.endLine();
    return "line=%s,endLine=%s".formatted(region.line(), last);
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
