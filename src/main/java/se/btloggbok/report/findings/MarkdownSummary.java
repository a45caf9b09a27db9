package se.btloggbok.report.findings;

import java.util.List;
import java.util.function.Function;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;

/** A run as a sentence and a table: one row per logbook, with the number of findings. */
public final class MarkdownSummary {

  private final Words words;

  private MarkdownSummary(Words words) {
    this.words = words;
  }

  /** Returns the summary in a language. */
  public static String of(List<CheckedLogbook> results, Timing timing, Words words) {
    return new MarkdownSummary(words).of(results, timing);
  }

  private String of(List<CheckedLogbook> results, Timing timing) {
    String counts =
        FindingLines.summary(
            count(results, Level.ERROR),
            count(results, Level.WARNING),
            count(results, Level.INFO),
            words);
    List<Column<CheckedLogbook, String>> columns =
        List.of(
            text("loggbok", result -> VisibleText.of(result.source().name())),
            text("lakare", result -> FindingLines.trainee(result).orElse("")),
            text(
                "bedomd",
                result ->
                    FindingLines.date(result, timing, words) + FindingLines.ruleSet(result, words)),
            number("brister", result -> result.count(Level.ERROR)),
            number("anmarkningar", result -> result.count(Level.WARNING)),
            number("rad-till-lakaren", result -> result.count(Level.INFO)));
    return "# %s\n\n%s\n\n%s"
        .formatted(words.say("tabell.rubrik"), counts, MarkdownText.table(columns, results));
  }

  private Column<CheckedLogbook, String> text(String key, Function<CheckedLogbook, String> text) {
    return Column.of(words.say("tabell." + key), text);
  }

  private Column<CheckedLogbook, String> number(String key, Function<CheckedLogbook, Long> number) {
    return Column.ofNumbers(words.say("tabell." + key), number.andThen(String::valueOf));
  }

  private static long count(List<CheckedLogbook> results, Level level) {
    return results.stream().mapToLong(result -> result.count(level)).sum();
  }
}
