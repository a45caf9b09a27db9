package se.btloggbok.cli;

import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.command.Version;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.OutputTarget;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.findings.ConciseReport;
import se.btloggbok.report.findings.CsvReport;
import se.btloggbok.report.findings.Detail;
import se.btloggbok.report.findings.GithubReport;
import se.btloggbok.report.findings.GitlabReport;
import se.btloggbok.report.findings.JsonReport;
import se.btloggbok.report.findings.JunitReport;
import se.btloggbok.report.findings.MarkdownReport;
import se.btloggbok.report.findings.Report;
import se.btloggbok.report.findings.SarifReport;
import se.btloggbok.report.findings.TextReport;

/**
 * Creates the reports of {@code bt validate}.
 *
 * @param quiet whether formats for people show brister only
 */
record ReportFactory(
    Words words,
    RuleSet ruleSet,
    FailOn failOn,
    boolean quiet,
    ColourChoice colour,
    Surroundings surroundings) {

  /** Returns the report to write to an output. */
  Report create(OutputTarget target) {
    Style style = colour.style(surroundings.showsColours() && !target.isToFile());
    Detail detail = detail(target);
    return switch (target.format()) {
      case text -> new TextReport(words, style, detail);
      case concise -> new ConciseReport(words, style, detail);
      case json -> new JsonReport(words, ruleSet.name());
      case sarif ->
          new SarifReport(
              words,
              RuleTexts.all(ruleSet, words),
              surroundings.repositoryRoot(),
              Version.number());
      case junit -> new JunitReport(words, failOn::isFailure);
      case github -> new GithubReport(words, surroundings.repositoryRoot(), detail);
      case gitlab -> new GitlabReport(words, surroundings.repositoryRoot());
      case csv -> new CsvReport(words);
      case markdown -> new MarkdownReport(words, detail);
    };
  }

  private Detail detail(OutputTarget target) {
    if (quiet) {
      return Detail.QUIET;
    }
    return surroundings.terminal() || target.isToFile() ? Detail.FULL : Detail.SILENT_ON_SUCCESS;
  }
}
