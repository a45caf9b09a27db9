package se.btloggbok.report.findings;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;

/**
 * For Excel: one row per finding, and one per file that could not be checked.
 *
 * @param words the language
 */
public record CsvReport(Words words) implements Report {

  private record Found(CheckedLogbook logbook, Finding finding) {}

  @Override
  public void write(Results results, PrintWriter out) {
    List<Column<Object, Object>> columns =
        new ArrayList<>(
            List.of(
                column(
                    "loggbok",
                    row -> VisibleText.of(row.logbook().source().name()),
                    file -> VisibleText.of(file.name())),
                column("lakare", row -> FindingLines.trainee(row.logbook()).orElse("")),
                column("rad", row -> row.finding().region().line()),
                column("kolumn", row -> row.finding().region().column()),
                column(
                    "niva",
                    row -> words.say("niva." + row.finding().level().value()),
                    file -> words.say("niva.unchecked")),
                column("regel", row -> row.finding().rule(), file -> UncheckedFile.RULE),
                column(
                    "fynd", row -> words.message(row.finding().message()), UncheckedFile::message),
                column("kalla", row -> FindingLines.source(row.finding(), row.logbook(), words)),
                column("atgard", row -> words.advice(row.finding())),
                column("fingeravtryck", row -> row.finding().fingerprint())));
    if (FindingLines.haveBaseline(results.logbooks())) {
      columns.add(
          column(
              "baslinje",
              row ->
                  words.say(
                      row.logbook().isOld(row.finding()) ? "baslinje.aldre" : "baslinje.ny")));
    }
    List<Object> rows = new ArrayList<>(results.unchecked());
    for (CheckedLogbook logbook : results.logbooks()) {
      logbook.findings().forEach(finding -> rows.add(new Found(logbook, finding)));
    }
    Csv.write(columns, rows, out);
  }

  /** Returns a column that only findings have. */
  private Column<Object, Object> column(String key, Function<Found, ?> cell) {
    return column(key, cell, file -> "");
  }

  private Column<Object, Object> column(
      String key, Function<Found, ?> ofFinding, Function<UncheckedFile, ?> ofFile) {
    return Column.of(
        words.say("tabell." + key),
        row ->
            row instanceof UncheckedFile file ? ofFile.apply(file) : ofFinding.apply((Found) row));
  }
}
