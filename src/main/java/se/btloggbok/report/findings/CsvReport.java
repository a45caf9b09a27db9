package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;

/**
 * For Excel: one row per finding.
 *
 * @param words the language
 */
public record CsvReport(Words words) implements Report {

  private record Row(CheckedLogbook logbook, Finding finding) {}

  @Override
  public void write(List<CheckedLogbook> results, Timing timing, PrintWriter out) {
    List<Column<Row, Object>> columns =
        new ArrayList<>(
            List.of(
                column("loggbok", row -> VisibleText.of(row.logbook().source().name())),
                column("lakare", row -> FindingLines.trainee(row.logbook()).orElse("")),
                column("rad", row -> row.finding().region().line()),
                column("kolumn", row -> row.finding().region().column()),
                column("niva", row -> words.say("niva." + row.finding().level().value())),
                column("regel", row -> row.finding().rule()),
                column("fynd", row -> words.message(row.finding().message())),
                column("kalla", this::source),
                column("atgard", row -> words.advice(row.finding())),
                column("fingeravtryck", row -> row.finding().fingerprint())));
    if (FindingLines.haveBaseline(results)) {
      columns.add(
          column(
              "baslinje",
              row ->
                  words.say(
                      row.logbook().isOld(row.finding()) ? "baslinje.aldre" : "baslinje.ny")));
    }
    List<Row> rows =
        results.stream()
            .flatMap(logbook -> logbook.findings().stream().map(each -> new Row(logbook, each)))
            .toList();
    Csv.write(columns, rows, out);
  }

  private Column<Row, Object> column(String key, Function<Row, ?> cell) {
    return Column.of(words.say("tabell." + key), cell);
  }

  private String source(Row row) {
    Finding finding = row.finding();
    return words.source(row.logbook().citations().of(finding), finding.binding());
  }
}
