package se.btloggbok.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.FormatRules;
import se.btloggbok.report.ConciseReport;
import se.btloggbok.report.CsvReport;
import se.btloggbok.report.Detail;
import se.btloggbok.report.GithubReport;
import se.btloggbok.report.GitlabReport;
import se.btloggbok.report.JsonReport;
import se.btloggbok.report.JunitReport;
import se.btloggbok.report.MarkdownReport;
import se.btloggbok.report.Report;
import se.btloggbok.report.SarifReport;
import se.btloggbok.report.SourceRoot;
import se.btloggbok.report.Sources;
import se.btloggbok.report.Style;
import se.btloggbok.report.TextReport;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Rule;
import se.btloggbok.rules.RuleCatalog;

/**
 * Makes the report of each format.
 *
 * @param words the language
 * @param ruleSet what was judged by
 * @param failOn the level of findings that makes the run fail
 * @param quiet whether formats for people show brister only
 * @param colour when they use colours
 * @param surroundings where the run takes place
 */
record Reports(
    Words words,
    RuleSet ruleSet,
    FailOn failOn,
    boolean quiet,
    ColourChoice colour,
    Surroundings surroundings) {

  /** The variables in which GitHub and GitLab say where the repository is. */
  private static final List<String> ROOTS = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

  Report of(Output output) {
    Sources sources =
        new Sources(RuleCatalog.all().stream().map(Rule::info).toList(), FormatRules.ALL);
    boolean coloured = colour.isColoured(surroundings, output.isToFile());
    Style style = coloured ? Style.COLOURED : Style.PLAIN;
    Detail detail = detail(output);
    return switch (output.format()) {
      case text -> new TextReport(words, sources, style, detail);
      case concise -> new ConciseReport(words, style, detail);
      case json -> new JsonReport(words, sources, ruleSet.name());
      case sarif -> new SarifReport(words, RuleTexts.all(ruleSet, words), root(), Version.number());
      case junit -> new JunitReport(words, sources, failOn::isFailure);
      case github -> new GithubReport(words, sources, root(), detail);
      case gitlab -> new GitlabReport(words, root());
      case csv -> new CsvReport(words, sources);
      case markdown -> new MarkdownReport(words, sources, detail);
    };
  }

  private Detail detail(Output output) {
    if (quiet) {
      return Detail.QUIET;
    }
    return surroundings.terminal() || output.isToFile() ? Detail.FULL : Detail.SILENT_ON_SUCCESS;
  }

  private SourceRoot root() {
    for (String variable : ROOTS) {
      if (surroundings.has(variable)) {
        try {
          Path root = Path.of(surroundings.environment().getOrDefault(variable, ""));
          return new SourceRoot(surroundings.folder(), root);
        } catch (InvalidPathException e) {
          // Not a folder, then: as if nothing was said.
        }
      }
    }
    return new SourceRoot(surroundings.folder(), surroundings.folder());
  }
}
