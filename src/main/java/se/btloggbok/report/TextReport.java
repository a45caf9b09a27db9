package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Status;

/** For people: each finding with its line, its source and what to do, then a summary. */
public final class TextReport implements Report {

  private final Words words;
  private final Sources sources;
  private final Style style;
  private final Detail detail;

  /** Makes a report in a language and style. */
  public TextReport(Words words, Sources sources, Style style, Detail detail) {
    this.words = words;
    this.sources = sources;
    this.style = style;
    this.detail = detail;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    for (CheckedLogbook result : results) {
      List<Finding> shown =
          result.findings().stream().filter(finding -> detail.shows(finding.level())).toList();
      shown.forEach(finding -> write(finding, result, out));
      if (detail != Detail.QUIET) {
        result.waived().forEach(waived -> write(waived, result, out));
      }
      if (detail == Detail.FULL || !shown.isEmpty()) {
        out.print(summary(result, timing));
      }
    }
  }

  private void write(Finding finding, CheckedLogbook result, PrintWriter out) {
    out.print(
        Lines.head(finding, result, words, style)
            + Excerpt.of(result.source(), finding.region(), style)
            + Lines.reasons(finding, words, sources, style).stream()
                .map(line -> "   " + line + "\n")
                .collect(Collectors.joining())
            + "\n");
  }

  private void write(WaivedFinding waived, CheckedLogbook result, PrintWriter out) {
    out.print(
        Lines.head(waived, result, words, style)
            + "   "
            + style.faint(words.say("undantag"))
            + " "
            + Lines.decision(waived, result, words)
            + "\n\n");
  }

  private String summary(CheckedLogbook result, Timing timing) {
    String name = VisibleText.of(result.source().name());
    long errors = result.count(Level.ERROR);
    long warnings = result.count(Level.WARNING);
    long infos = result.count(Level.INFO);
    String counts = Lines.summary(errors, warnings, infos, words);
    String text = errors + warnings + infos == 0 ? style.good(counts) : counts;
    return "%s: %s (%s)\n%s"
        .formatted(name, text, Lines.date(result, timing, words), requirements(result));
  }

  private String requirements(CheckedLogbook result) {
    return result.logbook().isEmpty()
        ? ""
        : "   "
            + words.say(
                "krav",
                (int) result.count(Status.MET),
                (int) result.count(Status.UPCOMING),
                (int) result.count(Status.AT_RISK),
                (int) result.count(Status.VIOLATED),
                (int) result.count(Status.WAIVED))
            + "\n";
  }
}
