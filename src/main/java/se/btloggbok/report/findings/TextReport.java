package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.Logbook;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/**
 * For people: each finding with its line, its source and what to do, then a summary.
 *
 * @param words the language
 * @param style whether to use colours
 * @param detail how much to show
 */
public record TextReport(Words words, Style style, Detail detail) implements Report {

  @Override
  public void write(Results results, PrintWriter out) {
    for (CheckedLogbook result : results.logbooks()) {
      Excerpt excerpt = new Excerpt(result.document(), style);
      List<Finding> shown = detail.findings(result);
      shown.forEach(finding -> write(finding, result, excerpt, out));
      detail.waived(result).forEach(waived -> write(waived, result, out));
      if (detail == Detail.FULL || !shown.isEmpty()) {
        out.print(summary(result, results.timing()));
      }
    }
  }

  private void write(Finding finding, CheckedLogbook result, Excerpt excerpt, PrintWriter out) {
    out.print(
        FindingLines.head(finding, result, words, style)
            + excerpt.of(finding.region())
            + FindingLines.reasons(finding, result, words, style).stream()
                .map(line -> "   " + line + "\n")
                .collect(Collectors.joining())
            + "\n");
  }

  private void write(WaivedFinding waived, CheckedLogbook result, PrintWriter out) {
    out.print(
        FindingLines.head(waived, result, words, style)
            + "   "
            + style.faint(words.say("undantag"))
            + " "
            + FindingLines.decision(waived, result, words)
            + "\n\n");
  }

  private String summary(CheckedLogbook result, Timing timing) {
    String name = VisibleText.of(result.source().name());
    long errors = result.count(Level.ERROR);
    long warnings = result.count(Level.WARNING);
    long infos = result.count(Level.INFO);
    String counts = FindingLines.summary(errors, warnings, infos, words);
    String text = errors + warnings + infos == 0 ? style.good(counts) : counts;
    return "%s: %s (%s)\n%s%s"
        .formatted(
            name,
            text,
            FindingLines.date(result, timing, words) + FindingLines.ruleSet(result, words),
            interruption(result),
            requirements(result));
  }

  private String interruption(CheckedLogbook result) {
    boolean isOver = result.isInterruptedBefore(result.evaluation().date());
    return result
        .logbook()
        .flatMap(Logbook::interrupted)
        .map(day -> "   " + words.say(isOver ? "avbruten" : "avbryts", day.toString()) + "\n")
        .orElse("");
  }

  private String requirements(CheckedLogbook result) {
    String line =
        result.logbook().isEmpty()
            ? words.say("krav-obedomda")
            : words.say(
                "krav",
                (int) result.count(Status.MET),
                (int) result.count(Status.UPCOMING),
                (int) result.count(Status.AT_RISK),
                (int) result.count(Status.VIOLATED),
                (int) result.count(Status.WAIVED));
    return "   " + line + "\n";
  }
}
