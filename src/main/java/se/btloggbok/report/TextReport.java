package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
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
            + source(finding)
            + labelled("atgard", words.advice(finding))
            + "\n");
  }

  private void write(WaivedFinding waived, CheckedLogbook result, PrintWriter out) {
    out.print(
        Lines.head(waived, result, words, style)
            + labelled("undantag", Lines.decision(waived, result, words))
            + "\n");
  }

  /** What the format asks for is in the message; a line for its source would say nothing more. */
  private String source(Finding finding) {
    Citation citation = sources.of(finding);
    return citation.document() == CitedDocument.FORMAT
        ? ""
        : labelled("kalla", words.source(citation, finding.binding()));
  }

  private String labelled(String key, String text) {
    return "   " + style.faint(words.say(key)) + " " + text + "\n";
  }

  private String summary(CheckedLogbook result, Timing timing) {
    String name = VisibleText.of(result.source().name());
    String date =
        timing.isFinal()
            ? words.say("slutlig", result.evaluation().date().toString())
            : words.say("per", result.evaluation().date().toString());
    long errors = result.count(Level.ERROR);
    long warnings = result.count(Level.WARNING);
    long infos = result.count(Level.INFO);
    String text =
        errors + warnings + infos == 0
            ? style.good(words.say("inget-att-anmarka"))
            : words.say("summering", (int) errors, (int) warnings, (int) infos);
    return "%s: %s (%s)\n%s".formatted(name, text, date, requirements(result));
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
