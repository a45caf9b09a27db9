package se.btloggbok.report.findings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Failure;
import se.btloggbok.check.FindingParts;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.report.Json;
import se.btloggbok.report.JsonHeader;
import se.btloggbok.report.JsonRegion;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Status;

/**
 * For programs: everything, in the published format that {@code docs/bt-resultat-1.schema.json}
 * describes.
 *
 * @param words the language
 * @param ruleSet the name of the rule set of the run
 */
public record JsonReport(Words words, String ruleSet) implements Report {

  /** The version of the format. It is increased when a key is removed or changes its meaning. */
  private static final int VERSION = 1;

  private record Run(
      @JsonUnwrapped JsonHeader header,
      Iterable<LogbookFile> files,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Unchecked> unchecked) {}

  private record Unchecked(
      String path,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String kind,
      String message) {

    static Unchecked of(UncheckedFile file) {
      Failure failure = file.failure();
      return new Unchecked(
          VisibleText.of(file.name()), failure == null ? null : failure.value(), file.message());
    }
  }

  private record LogbookFile(
      String path,
      String state,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String ruleSet,
      @Nullable String trainee,
      LocalDate asOf,
      Map<String, Long> summary,
      Map<String, Long> requirements,
      Iterable<Found> findings,
      Iterable<Waived> waived,
      Iterable<Judged> outcomes) {}

  private record Found(
      String rule,
      String level,
      String path,
      @JsonUnwrapped JsonRegion region,
      String message,
      String help,
      String source,
      String fingerprint,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String baseline,
      List<String> parts) {}

  private record Waived(@JsonUnwrapped Found finding, String decision, String waiver) {}

  private record Judged(
      String rule,
      String scope,
      String status,
      String level,
      @Nullable LocalDate due,
      Iterable<String> evidence) {}

  @Override
  public void write(Results results, PrintWriter out) {
    Json.write(
        new Run(
            JsonHeader.of(VERSION, results.timing(), ruleSet),
            Json.each(results.logbooks(), this::file),
            results.unchecked().stream().map(Unchecked::of).toList()),
        out);
  }

  private LogbookFile file(CheckedLogbook result) {
    FindingParts parts = new FindingParts(result);
    return new LogbookFile(
        VisibleText.of(result.source().name()),
        result.logbook().isPresent() ? "judged" : "not-judged",
        ruleSet.equals(result.ruleSet()) ? null : result.ruleSet(),
        FindingLines.trainee(result).orElse(null),
        result.evaluation().date(),
        Json.counts(Level.values(), Level::value, result::count),
        Json.counts(Status.values(), Status::value, result::count),
        Json.each(result.findings(), finding -> found(finding, result, parts)),
        Json.each(result.waived(), waived -> waived(waived, result, parts)),
        Json.each(result.outcomes(), JsonReport::judged));
  }

  private Found found(Finding finding, CheckedLogbook result, FindingParts parts) {
    return new Found(
        finding.rule(),
        finding.level().value(),
        VisibleText.of(finding.path().toString()),
        JsonRegion.of(finding.region()),
        words.message(finding.message()),
        words.advice(finding),
        FindingLines.source(finding, result, words),
        finding.fingerprint(),
        FindingLines.baselineState(finding, result),
        parts.of(finding));
  }

  private Waived waived(WaivedFinding waived, CheckedLogbook result, FindingParts parts) {
    return new Waived(
        found(waived.finding(), result, parts),
        FindingLines.decision(waived, result, words),
        waived.waiver().path().toString());
  }

  private static Judged judged(Outcome outcome) {
    return new Judged(
        outcome.rule(),
        VisibleText.of(outcome.scope().toString()),
        outcome.status().value(),
        outcome.level().value(),
        outcome.due(),
        Json.each(outcome.evidence(), path -> VisibleText.of(path.toString())));
  }
}
