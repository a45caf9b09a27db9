package se.btloggbok.report.comparison;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import se.btloggbok.check.VerdictChange;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;

/**
 * For Excel: one row for each finding that differs, or for each rule that differs if no logbooks
 * are judged.
 *
 * @param words the language
 */
public record CsvWriter(Words words) {

  private record Row(VerdictChange logbook, VerdictChange.Changed changed) {}

  /** Writes a comparison. */
  public void write(RuleSetComparison comparison, PrintWriter out) {
    ComparisonWords about = new ComparisonWords(words);
    RuleSetComparison.Logbooks logbooks = comparison.logbooks();
    if (logbooks == null) {
      Csv.write(about.columns(comparison), comparison.rules(), out);
    } else {
      findings(comparison, logbooks, about, out);
    }
  }

  private void findings(
      RuleSetComparison comparison,
      RuleSetComparison.Logbooks logbooks,
      ComparisonWords about,
      PrintWriter out) {
    List<Column<Row, Object>> columns =
        List.of(
            column("tabell.loggbok", row -> VisibleText.of(row.logbook().file())),
            column(
                "tabell.lakare",
                row -> VisibleText.of(Objects.requireNonNullElse(row.logbook().trainee(), ""))),
            column("tabell.regel", row -> row.changed().finding().rule()),
            Column.of(comparison.one(), row -> about.level(row.changed().one())),
            Column.of(comparison.other(), row -> about.level(row.changed().other())),
            column("tabell.fynd", row -> about.message(row.changed())));
    List<Row> rows =
        logbooks.changed().stream()
            .flatMap(logbook -> logbook.findings().stream().map(each -> new Row(logbook, each)))
            .toList();
    Csv.write(columns, rows, out);
  }

  private Column<Row, Object> column(String key, Function<Row, ?> cell) {
    return Column.of(words.say(key), cell);
  }
}
