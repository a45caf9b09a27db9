package se.btloggbok.report.cohort;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Status;

/** The columns of the tables that people read, in their order. */
public enum CohortColumn {
  /** Who it is. */
  TRAINEE(false),
  /** How far the BT has come. */
  MONTH(false),
  /** How many brister. */
  ERRORS(true),
  /** How many anmärkningar. */
  WARNINGS(true),
  /** How many requirements are at risk. */
  AT_RISK(true),
  /** Weeks with supervision. */
  SUPERVISION(true),
  /** Delmål with a certificate. */
  OBJECTIVES(true),
  /** What comes next; what is wrong, where the logbook could not be judged. */
  NEXT(false),
  /** Which file. */
  FILE(false);

  /** How much of a name or a message there is room for, in characters. */
  private static final int WIDEST = 60;

  private static final String NONE = "–";

  private final boolean number;

  CohortColumn(boolean number) {
    this.number = number;
  }

  /** Returns whether it holds numbers, which stand to the right. */
  public boolean isNumber() {
    return number;
  }

  /** Returns its heading. */
  public String heading(Words words) {
    return words.say("kohort.kolumn." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Returns what it says of a logbook. */
  public String cell(LogbookSummary logbook, Words words) {
    boolean read = logbook.failure() == null;
    return switch (this) {
      case TRAINEE -> logbook.trainee() == null ? NONE : VisibleText.of(logbook.trainee(), WIDEST);
      case MONTH -> month(logbook.month(), words);
      case ERRORS -> read ? Long.toString(logbook.count(Level.ERROR)) : NONE;
      case WARNINGS -> logbook.isJudged() ? Long.toString(logbook.count(Level.WARNING)) : NONE;
      case AT_RISK -> logbook.isJudged() ? Long.toString(logbook.count(Status.AT_RISK)) : NONE;
      case SUPERVISION -> percent(logbook.supervision(), words);
      case OBJECTIVES -> share(logbook.objectives());
      case NEXT -> logbook.isJudged() ? next(logbook.nextDue(), words) : problem(logbook, words);
      case FILE -> VisibleText.of(logbook.file());
    };
  }

  private static String month(@Nullable MonthOfBt month, Words words) {
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

  private static String share(@Nullable Share share) {
    return share == null ? NONE : share.part() + "/" + share.whole();
  }

  private static String percent(@Nullable Share share, Words words) {
    return share == null ? NONE : words.say("kohort.andel", share(share), share.percent(0));
  }

  private static String next(@Nullable NextDue next, Words words) {
    return next == null ? NONE : next.date() + " " + words.next(next.rule(), next.scope());
  }

  /** Returns what keeps a logbook from being judged. */
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
