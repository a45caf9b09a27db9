package se.btloggbok.report;

import java.util.List;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.rule.Level;

/** A run in a sentence and a table: a row a logbook, and how many findings there are. */
public final class MarkdownSummary {

  private MarkdownSummary() {}

  /** Returns the summary in a language. */
  public static String of(List<CheckedLogbook> results, Timing timing, Words words) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(words.say("tabell.rubrik")).append("\n\n");
    text.append(
        Lines.summary(
            count(results, Level.ERROR),
            count(results, Level.WARNING),
            count(results, Level.INFO),
            words));
    text.append("\n\n");
    text.append(
        MarkdownText.row(
            words.say("tabell.loggbok"),
            words.say("tabell.lakare"),
            words.say("tabell.bedomd"),
            words.say("tabell.brister"),
            words.say("tabell.anmarkningar"),
            words.say("tabell.rad-till-lakaren")));
    text.append(MarkdownText.row("---", "---", "---", "---:", "---:", "---:"));
    results.forEach(result -> text.append(row(result, timing, words)));
    return text.toString();
  }

  private static long count(List<CheckedLogbook> results, Level level) {
    return results.stream().mapToLong(result -> result.count(level)).sum();
  }

  private static String row(CheckedLogbook result, Timing timing, Words words) {
    return MarkdownText.row(
        MarkdownText.escaped(VisibleText.of(result.source().name())),
        MarkdownText.escaped(Lines.trainee(result).orElse("")),
        Lines.date(result, timing, words),
        Long.toString(result.count(Level.ERROR)),
        Long.toString(result.count(Level.WARNING)),
        Long.toString(result.count(Level.INFO)));
  }
}
