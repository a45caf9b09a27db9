package se.btloggbok.report.comparison;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.Json;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.RuleDifference;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.requirement.Level;

/**
 * For programs: everything about a comparison.
 *
 * @param words the language
 */
public record JsonWriter(Words words) {

  /** The version of the format. It is increased when a key is removed or changes its meaning. */
  private static final int VERSION = 1;

  private record Comparison(
      int version,
      String one,
      String other,
      List<RuleJson> rules,
      @Nullable LogbooksJson logbooks) {}

  private record RuleJson(String rule, String title, Side one, Side other) {}

  private record Side(boolean on, String level, Map<String, Object> parameters) {}

  private record LogbooksJson(
      LocalDate asOf, int count, int changed, int verdicts, List<LogbookJson> files) {}

  private record LogbookJson(
      String path,
      @Nullable String trainee,
      Map<String, Long> one,
      Map<String, Long> other,
      List<FindingJson> findings) {}

  private record FindingJson(
      String rule,
      @Nullable String one,
      @Nullable String other,
      int line,
      String message,
      String fingerprint) {}

  /** Writes a comparison. */
  public void write(RuleSetComparison comparison, PrintWriter out) {
    RuleSetComparison.Logbooks logbooks = comparison.logbooks();
    Json.write(
        new Comparison(
            VERSION,
            comparison.one(),
            comparison.other(),
            comparison.rules().stream().map(JsonWriter::json).toList(),
            logbooks == null ? null : json(logbooks)),
        out);
  }

  private static RuleJson json(RuleDifference rule) {
    return new RuleJson(rule.id(), rule.title(), json(rule.one()), json(rule.other()));
  }

  private static Side json(RuleText side) {
    return new Side(side.on(), side.level().value(), side.values());
  }

  private LogbooksJson json(RuleSetComparison.Logbooks logbooks) {
    return new LogbooksJson(
        logbooks.timing().date(),
        logbooks.count(),
        logbooks.changed().size(),
        logbooks.verdicts(),
        logbooks.changed().stream().map(this::json).toList());
  }

  private LogbookJson json(VerdictChange change) {
    return new LogbookJson(
        VisibleText.of(change.file()),
        change.trainee() == null ? null : VisibleText.of(change.trainee()),
        Json.counts(Level.values(), Level::value, level -> change.one().getOrDefault(level, 0L)),
        Json.counts(Level.values(), Level::value, level -> change.other().getOrDefault(level, 0L)),
        change.findings().stream().map(this::json).toList());
  }

  private FindingJson json(VerdictChange.Changed changed) {
    return new FindingJson(
        changed.finding().rule(),
        value(changed.one()),
        value(changed.other()),
        changed.finding().region().line(),
        words.message(changed.finding().message()),
        changed.finding().fingerprint());
  }

  private static @Nullable String value(@Nullable Level level) {
    return level == null ? null : level.value();
  }
}
