package se.btloggbok.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.options.BatchFormat;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.FailOn;
import se.btloggbok.cli.options.OutputFormat;
import se.btloggbok.cli.options.OutputTarget;
import se.btloggbok.config.RuleSet;
import se.btloggbok.report.Language;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortWriter;
import se.btloggbok.report.cohort.CsvWriter;
import se.btloggbok.report.cohort.JsonWriter;
import se.btloggbok.report.cohort.MarkdownWriter;
import se.btloggbok.report.cohort.NdjsonWriter;
import se.btloggbok.report.cohort.TextWriter;
import se.btloggbok.report.findings.Results;
import se.btloggbok.requirement.Rule;
import se.btloggbok.rules.RuleCatalog;

/** The output of every format about a logbook, without a command line or files. */
public final class EveryFormat {

  /** The formats that list the findings. */
  private static final List<OutputFormat> LISTING =
      List.of(
          OutputFormat.concise,
          OutputFormat.sarif,
          OutputFormat.github,
          OutputFormat.gitlab,
          OutputFormat.csv,
          OutputFormat.markdown);

  private final ReportFactory reports;
  private final Words words = new Words(Language.SV);

  /** Uses all rules with their own levels. */
  public EveryFormat() {
    RuleSet all = RuleSet.of("alla", RuleCatalog.all().stream().map(Rule::info).toList());
    this.reports =
        new ReportFactory(
            words,
            all,
            FailOn.error,
            false,
            ColourChoice.never,
            surroundings(Path.of("").toAbsolutePath()));
  }

  private static Surroundings surroundings(Path folder) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return new Surroundings(
        InputStream.nullInputStream(),
        nowhere,
        nowhere,
        Clock.systemUTC(),
        folder,
        Map.of(),
        true,
        false);
  }

  /** Returns the output of {@code bt validate}, by the name of the format. */
  public Map<String, String> validate(CheckedLogbook checked, Timing timing) {
    Map<String, String> outputs = new LinkedHashMap<>();
    for (OutputFormat format : OutputFormat.values()) {
      StringWriter out = new StringWriter();
      reports
          .create(new OutputTarget(format, null))
          .write(new Results(List.of(checked), List.of(), timing), new PrintWriter(out));
      outputs.put(format.name(), out.toString());
    }
    return outputs;
  }

  /** Returns the output of {@code bt batch}, by the name of the format, except the page. */
  public Map<String, String> batch(CheckedLogbook checked, Timing timing) {
    LogbookSummary summary = LogbookSummary.of(checked);
    Map<String, String> outputs = new LinkedHashMap<>();
    for (BatchFormat format : BatchFormat.values()) {
      writer(format, timing)
          .ifPresent(
              writer -> {
                StringWriter out = new StringWriter();
                PrintWriter print = new PrintWriter(out);
                writer.row(summary, print);
                writer.end(new Cohort(List.of(summary), 0, 0), print);
                outputs.put(format.name(), out.toString());
              });
    }
    return outputs;
  }

  private Optional<CohortWriter> writer(BatchFormat format, Timing timing) {
    return switch (format) {
      case text -> Optional.of(new TextWriter(words, timing, "alla", Style.PLAIN));
      case json -> Optional.of(new JsonWriter(words, timing, "alla"));
      case ndjson -> Optional.of(new NdjsonWriter(words, "alla"));
      case csv -> Optional.of(new CsvWriter(words));
      case markdown -> Optional.of(new MarkdownWriter(words, timing, "alla"));
      case html -> Optional.empty();
    };
  }

  /**
   * Parses the output of every format, and returns the formats whose findings differ from those of
   * the JSON.
   */
  public static List<String> differences(Map<String, String> outputs) {
    List<ReportedFinding> findings =
        ReportedFinding.in(OutputFormat.json, outputs.get(OutputFormat.json.name()));
    List<String> differences = new ArrayList<>();
    for (OutputFormat format : LISTING) {
      List<ReportedFinding> found = ReportedFinding.in(format, outputs.get(format.name()));
      if (!found.equals(findings)) {
        differences.add("%s: %s%njson: %s".formatted(format, found, findings));
      }
    }
    return differences;
  }
}
