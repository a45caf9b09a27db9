package se.btloggbok.report.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Column;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/** The columns of the tables for people, in one language. */
public final class CohortColumns {

  /** Maximum length of a name, in characters. */
  private static final int MAX_NAME = 60;

  private static final String NONE = "–";

  private final Words words;

  /** Makes the columns in a language. */
  public CohortColumns(Words words) {
    this.words = words;
  }

  /** Returns all columns, in order. */
  List<Column<LogbookSummary, String>> all() {
    List<Column<LogbookSummary, String>> all = new ArrayList<>();
    all.add(Column.of(heading("trainee"), CohortColumns::trainee));
    results().forEach(result -> all.add(result.column()));
    all.add(Column.of(heading("file"), CohortColumns::file));
    return all;
  }

  /** Returns the name of the trainee. */
  public static String trainee(LogbookSummary logbook) {
    return logbook.trainee() == null ? NONE : VisibleText.of(logbook.trainee(), MAX_NAME);
  }

  /** Returns the path of the file. */
  public static String file(LogbookSummary logbook) {
    return VisibleText.of(logbook.file());
  }

  /** Returns the columns between the name and the file: the progress and the results of the BT. */
  public List<CohortColumn> results() {
    return List.of(
        new CohortColumn(Column.of(heading("month"), this::month), CohortColumns::monthOrder),
        count("errors", logbook -> logbook.failure() == null, one -> one.count(Level.ERROR)),
        count("warnings", LogbookSummary::isJudged, one -> one.count(Level.WARNING)),
        count("at-risk", LogbookSummary::isJudged, one -> one.count(Status.AT_RISK)),
        share("supervision", LogbookSummary::supervision, this::percent),
        share("objectives", LogbookSummary::objectives, CohortColumns::fraction),
        new CohortColumn(Column.of(heading("next"), this::next), CohortColumns::nextOrder));
  }

  private String heading(String key) {
    return words.say("kohort.kolumn." + key);
  }

  private CohortColumn count(
      String key, Predicate<LogbookSummary> isKnown, ToLongFunction<LogbookSummary> count) {
    Function<LogbookSummary, String> number = logbook -> Long.toString(count.applyAsLong(logbook));
    return new CohortColumn(
        Column.ofNumbers(
            heading(key), logbook -> isKnown.test(logbook) ? number.apply(logbook) : NONE),
        number);
  }

  private CohortColumn share(
      String key, Function<LogbookSummary, @Nullable Share> share, Function<Share, String> text) {
    return new CohortColumn(
        Column.ofNumbers(
            heading(key),
            logbook -> Optional.ofNullable(share.apply(logbook)).map(text).orElse(NONE)),
        logbook ->
            Optional.ofNullable(share.apply(logbook))
                .map(some -> some.percent(2).toPlainString())
                .orElse("-1"));
  }

  private String month(LogbookSummary logbook) {
    LocalDate interrupted = logbook.interrupted();
    if (interrupted != null) {
      return words.say("kohort.avbruten", interrupted.toString());
    }
    MonthOfBt month = logbook.month();
    if (month == null) {
      return NONE;
    }
    if (month.isBefore()) {
      return words.say("kohort.fore");
    }
    return month.isAfter()
        ? words.say("kohort.efter")
        : words.say("kohort.manad", month.number(), month.total());
  }

  private static String monthOrder(LogbookSummary logbook) {
    MonthOfBt month = logbook.month();
    return Integer.toString(month == null ? -1 : month.number());
  }

  private static String fraction(Share share) {
    return share.part() + "/" + share.whole();
  }

  private String percent(Share share) {
    return words.say("kohort.andel", fraction(share), share.percent(0));
  }

  /** Returns the next requirement due, or the problem of a logbook that could not be judged. */
  private String next(LogbookSummary logbook) {
    if (!logbook.isJudged()) {
      return problem(logbook, words);
    }
    NextDue next = logbook.nextDue();
    return next == null ? NONE : next.date() + " " + words.next(next.rule(), next.scope());
  }

  private static String nextOrder(LogbookSummary logbook) {
    NextDue next = logbook.nextDue();
    return next == null ? "9999" : next.date().toString();
  }

  /** Returns why a logbook could not be judged; empty if it could. */
  static String problem(LogbookSummary logbook, Words words) {
    Failure failure = logbook.failure();
    if (failure != null) {
      return words.say("kohort.fel." + failure.value());
    }
    Finding fault = logbook.fault();
    return fault == null
        ? ""
        : words.say("kohort.rad", fault.region().line(), words.message(fault.message()));
  }
}
