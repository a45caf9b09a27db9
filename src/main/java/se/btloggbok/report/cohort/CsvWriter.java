package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/**
 * For a Swedish Excel: one row per logbook, the worst first, with one column per number.
 *
 * @param words the language
 */
public record CsvWriter(Words words) implements CohortWriter {

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    List<Column<LogbookSummary, Object>> columns =
        List.of(
            optional("namn", LogbookSummary::trainee, VisibleText::of),
            column("fil", logbook -> VisibleText.of(logbook.file())),
            optional(
                "manad", LogbookSummary::month, month -> month.isAfter() ? "" : month.number()),
            optional("manader", LogbookSummary::month, MonthOfBt::total),
            column("brister", one -> one.failure() == null ? one.count(Level.ERROR) : ""),
            column("anmarkningar", one -> one.isJudged() ? one.count(Level.WARNING) : ""),
            column("rad", one -> one.isJudged() ? one.count(Level.INFO) : ""),
            column("riskzon", one -> one.isJudged() ? one.count(Status.AT_RISK) : ""),
            optional("nasta-datum", LogbookSummary::nextDue, NextDue::date),
            optional(
                "nasta", LogbookSummary::nextDue, next -> words.next(next.rule(), next.scope())),
            optional("veckor-med", LogbookSummary::supervision, Share::part),
            optional("veckor", LogbookSummary::supervision, Share::whole),
            optional("veckor-procent", LogbookSummary::supervision, CsvWriter::percent),
            optional("delmal", LogbookSummary::objectives, Share::part),
            optional("delmal-av", LogbookSummary::objectives, Share::whole),
            optional("avbruten", LogbookSummary::interrupted, Function.identity()),
            column("problem", logbook -> CohortColumns.problem(logbook, words)));
    Csv.write(columns, cohort.worstFirst(), out);
  }

  private Column<LogbookSummary, Object> column(String key, Function<LogbookSummary, ?> cell) {
    return Column.of(words.say("kohort.csv." + key), cell);
  }

  /** Returns a column with empty cells where a value is missing. */
  private <V> Column<LogbookSummary, Object> optional(
      String key, Function<LogbookSummary, @Nullable V> value, Function<V, ?> cell) {
    return column(
        key, logbook -> Optional.ofNullable(value.apply(logbook)).<Object>map(cell).orElse(""));
  }

  /** Uses a decimal comma in every language, since the file is for a Swedish spreadsheet. */
  private static String percent(Share share) {
    return share.percent(1).toPlainString().replace('.', ',');
  }
}
