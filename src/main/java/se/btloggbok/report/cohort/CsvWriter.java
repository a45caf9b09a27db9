package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Attention;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Column;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;

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
            optional("sista-dag", LogbookSummary::lastDay, Function.identity()),
            column("brister", one -> one.failure() == null ? one.count(Level.ERROR) : ""),
            column("anmarkningar", one -> one.isJudged() ? one.count(Level.WARNING) : ""),
            column("rad", one -> one.isJudged() ? one.count(Level.INFO) : ""),
            column("riskzon", one -> one.isJudged() ? one.attention().atRisk() : ""),
            column("ej-uppfyllda", one -> one.isJudged() ? one.attention().unmet() : ""),
            column("inom-30", one -> one.isJudged() ? one.attention().closing() : ""),
            column(
                "veckor-utan",
                one -> one.supervision() == null ? "" : one.attention().weeksWithout()),
            column("varst", this::worst),
            optional("varst-antal", one -> one.attention().worst(), Attention.Worst::count),
            optional("nasta-datum", one -> one.attention().deadline(), NextDue::date),
            column("nasta", this::next),
            optional("veckor-med", LogbookSummary::supervision, Share::part),
            optional("veckor", LogbookSummary::supervision, Share::whole),
            optional("veckor-procent", LogbookSummary::supervision, CsvWriter::percent),
            optional("delmal", LogbookSummary::objectives, Share::part),
            optional("delmal-av", LogbookSummary::objectives, Share::whole),
            optional("avbruten", LogbookSummary::interrupted, Function.identity()),
            optional("sedan", LogbookSummary::development, Development::since),
            optional("nya", LogbookSummary::development, Development::appearedCount),
            optional("atgardade", LogbookSummary::development, Development::resolvedCount),
            column("enhet", one -> VisibleText.of(String.join(", ", one.units()))),
            column(
                "huvudhandledare", one -> VisibleText.of(String.join(", ", one.mainSupervisors()))),
            optional("regelverk", LogbookSummary::ruleSet, Function.identity()),
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

  private String worst(LogbookSummary logbook) {
    Attention.Worst worst = logbook.attention().worst();
    return worst == null ? "" : CohortColumns.title(worst.rule(), logbook, words);
  }

  private String next(LogbookSummary logbook) {
    NextDue next = logbook.attention().deadline();
    return next == null ? "" : CohortColumns.next(next, logbook, words);
  }

  /** Uses a decimal comma in every language, since the file is for a Swedish spreadsheet. */
  private static String percent(Share share) {
    return share.percent(1).toPlainString().replace('.', ',');
  }
}
