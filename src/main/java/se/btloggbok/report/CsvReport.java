package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.rule.Finding;

/** For Excel: a row a finding. */
public final class CsvReport implements Report {

  private final Words words;
  private final Sources sources;

  /** Makes a report in a language. */
  public CsvReport(Words words, Sources sources) {
    this.words = words;
    this.sources = sources;
  }

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    out.print(
        CsvLines.START
            + CsvLines.row(
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
    return CsvLines.row(
        VisibleText.of(result.source().name()),
        Lines.trainee(result).orElse(""),
        finding.region().line(),
        finding.region().column(),
        words.say("niva." + finding.level().value()),
        finding.rule(),
        words.message(finding.message()),
        words.source(sources.of(finding), finding.binding()),
        words.advice(finding),
        finding.fingerprint());
  }
}
