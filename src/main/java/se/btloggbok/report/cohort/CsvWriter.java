package se.btloggbok.report.cohort;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Csv;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Status;

/** For a Swedish Excel: one row a logbook, the worst first, and a column for every number. */
public final class CsvWriter implements CohortWriter {

  private static final String[] COLUMNS = {
    "namn",
    "fil",
    "manad",
    "manader",
    "brister",
    "anmarkningar",
    "rad",
    "riskzon",
    "nasta-datum",
    "nasta",
    "veckor-med",
    "veckor",
    "veckor-procent",
    "delmal",
    "delmal-av",
    "problem"
  };

  private final Words words;

  /** Makes a writer in a language. */
  public CsvWriter(Words words) {
    this.words = words;
  }

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    out.print(Csv.START);
    out.print(
        Csv.row(Arrays.stream(COLUMNS).map(column -> words.say("kohort.csv." + column)).toArray()));
    cohort.worstFirst().forEach(logbook -> out.print(row(logbook)));
  }

  private String row(LogbookSummary logbook) {
    MonthOfBt month = logbook.month();
    NextDue next = logbook.nextDue();
    boolean judged = logbook.isJudged();
    return Csv.row(
        VisibleText.of(Objects.requireNonNullElse(logbook.trainee(), "")),
        VisibleText.of(logbook.file()),
        month == null || month.isAfter() ? "" : month.number(),
        month == null ? "" : month.total(),
        logbook.failure() == null ? logbook.count(Level.ERROR) : "",
        judged ? logbook.count(Level.WARNING) : "",
        judged ? logbook.count(Level.INFO) : "",
        judged ? logbook.count(Status.AT_RISK) : "",
        next == null ? "" : next.date(),
        next == null ? "" : words.next(next.rule(), next.scope()),
        part(logbook.supervision()),
        whole(logbook.supervision()),
        percent(logbook.supervision()),
        part(logbook.objectives()),
        whole(logbook.objectives()),
        CohortColumn.problem(logbook, words));
  }

  private static Object part(@Nullable Share share) {
    return share == null ? "" : share.part();
  }

  private static Object whole(@Nullable Share share) {
    return share == null ? "" : share.whole();
  }

  /** With a comma, whatever the language: it is the spreadsheet that reads it. */
  private static Object percent(@Nullable Share share) {
    return share == null ? "" : share.percent(1).toPlainString().replace('.', ',');
  }
}
