package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.Citations;
import se.btloggbok.rule.Finding;

/** For Excel: a row a finding. */
public final class CsvReport implements Report {

  private final Words words;
  private final Citations citations;

  /** Makes a report in a language. */
  public CsvReport(Words words, Citations citations) {
    this.words = words;
    this.citations = citations;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    out.print(
        Csv.START
            + Csv.row(
                words.say("tabell.loggbok"),
                words.say("tabell.lakare"),
                words.say("tabell.rad"),
                words.say("tabell.kolumn"),
                words.say("tabell.niva"),
                words.say("tabell.regel"),
                words.say("tabell.fynd"),
                words.say("tabell.kalla"),
                words.say("tabell.atgard"),
                words.say("tabell.fingeravtryck")));
    for (CheckedLogbook result : results) {
      result.findings().forEach(finding -> out.print(row(finding, result)));
    }
  }

  private String row(Finding finding, CheckedLogbook result) {
    return Csv.row(
        VisibleText.of(result.source().name()),
        FindingLines.trainee(result).orElse(""),
        finding.region().line(),
        finding.region().column(),
        words.say("niva." + finding.level().value()),
        finding.rule(),
        words.message(finding.message()),
        words.source(citations.of(finding), finding.binding()),
        words.advice(finding),
        finding.fingerprint());
  }
}
