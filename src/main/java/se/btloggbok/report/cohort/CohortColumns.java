package se.btloggbok.report.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Attention;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.Development;
import se.btloggbok.check.Failure;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.MonthOfBt;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.report.Column;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;

/**
 * The columns of the tables for people.
 *
 * @param words the language
 * @param since the day since which to show the development; empty for no such column
 * @param showsRuleSets whether to show the rule set of each logbook
 * @param showsProblems whether to show why a logbook could not be judged
 */
public record CohortColumns(
    Words words, Optional<LocalDate> since, boolean showsRuleSets, boolean showsProblems) {

  /** Maximum length of a name, in characters. */
  private static final int MAX_NAME = 60;

  /** More than the requirements of any logbook, so that the level decides before the number. */
  private static final int WORST_LEVEL = 1_000_000;

  /** What a cell has that has no value. */
  public static final String NONE = "–";

  /** Returns the columns for a group. */
  public static CohortColumns of(Cohort cohort, Words words) {
    return new CohortColumns(
        words,
        cohort.since(),
        cohort.ruleSets().size() > 1,
        cohort.logbooks().stream().anyMatch(logbook -> !logbook.isJudged()));
  }

  /** Returns all columns, in order. */
  List<Column<LogbookSummary, String>> all() {
    List<Column<LogbookSummary, String>> all = new ArrayList<>();
    all.add(Column.of(heading("trainee"), CohortColumns::trainee));
    all.addAll(facts());
    all.add(Column.of(heading("file"), CohortColumns::file));
    if (showsProblems) {
      all.add(Column.of(heading("problem"), logbook -> problem(logbook, words)));
    }
    return all;
  }

  /** Returns the columns between the name and the file. */
  public List<Column<LogbookSummary, String>> facts() {
    List<Column<LogbookSummary, String>> facts = new ArrayList<>();
    results().forEach(result -> facts.add(result.column()));
    facts.add(Column.of(heading("unit"), CohortColumns::units));
    facts.add(Column.of(heading("supervisor"), CohortColumns::mainSupervisors));
    return facts;
  }

  /** Returns the name of the trainee. */
  public static String trainee(LogbookSummary logbook) {
    return logbook.trainee() == null ? NONE : VisibleText.of(logbook.trainee(), MAX_NAME);
  }

  private static String units(LogbookSummary logbook) {
    return names(logbook.units());
  }

  private static String mainSupervisors(LogbookSummary logbook) {
    return names(logbook.mainSupervisors());
  }

  /** Returns the path of the file. */
  public static String file(LogbookSummary logbook) {
    return VisibleText.of(logbook.file());
  }

  /** Returns the columns about the progress and the results of the BT. */
  public List<CohortColumn> results() {
    List<CohortColumn> results = new ArrayList<>();
    since.ifPresent(
        day ->
            results.add(
                CohortColumn.mostFirst(
                    Column.of(words.say("kohort.kolumn.since", day.toString()), this::development),
                    CohortColumns::developmentOrder)));
    results.addAll(always());
    if (showsRuleSets) {
      results.add(
          CohortColumn.leastFirst(
              Column.of(heading("ruleset"), CohortColumns::ruleSet), CohortColumns::ruleSet));
    }
    return results;
  }

  private List<CohortColumn> always() {
    return List.of(
        CohortColumn.mostFirst(Column.of(heading("month"), this::month), CohortColumns::monthOrder),
        CohortColumn.leastFirst(
            Column.of(heading("last-day"), CohortColumns::lastDay), CohortColumns::lastDayOrder),
        count("errors", logbook -> logbook.failure() == null, one -> one.count(Level.ERROR)),
        count("pressing", LogbookSummary::isJudged, one -> one.attention().pressing()),
        count("without", one -> one.supervision() != null, one -> one.attention().weeksWithout()),
        share("supervision", LogbookSummary::supervision),
        share("objectives", LogbookSummary::objectives),
        CohortColumn.mostFirst(Column.of(heading("worst"), this::worst), CohortColumns::worstOrder),
        CohortColumn.leastFirst(Column.of(heading("next"), this::next), CohortColumns::nextOrder));
  }

  private static String ruleSet(LogbookSummary logbook) {
    return Objects.requireNonNullElse(logbook.ruleSet(), NONE);
  }

  private String heading(String key) {
    return words.say("kohort.kolumn." + key);
  }

  private CohortColumn count(
      String key, Predicate<LogbookSummary> isKnown, ToLongFunction<LogbookSummary> count) {
    Function<LogbookSummary, String> number = logbook -> Long.toString(count.applyAsLong(logbook));
    return CohortColumn.mostFirst(
        Column.ofNumbers(
            heading(key), logbook -> isKnown.test(logbook) ? number.apply(logbook) : NONE),
        number);
  }

  private CohortColumn share(String key, Function<LogbookSummary, @Nullable Share> share) {
    return CohortColumn.leastFirst(
        Column.ofNumbers(
            heading(key),
            logbook ->
                Optional.ofNullable(share.apply(logbook))
                    .map(CohortColumns::fraction)
                    .orElse(NONE)),
        logbook ->
            Optional.ofNullable(share.apply(logbook))
                .map(some -> some.percent(2).toPlainString())
                .orElse("101"));
  }

  private String month(LogbookSummary logbook) {
    LocalDate interrupted = logbook.interrupted();
    MonthOfBt month = logbook.month();
    if (interrupted != null && (month == null || month.isAfter())) {
      return words.say("kohort.avbruten");
    }
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

  private static String lastDay(LogbookSummary logbook) {
    LocalDate lastDay = logbook.lastDay();
    return lastDay == null ? NONE : lastDay.toString();
  }

  private static String lastDayOrder(LogbookSummary logbook) {
    LocalDate lastDay = logbook.lastDay();
    return lastDay == null ? "9999" : lastDay.toString();
  }

  /** Returns the title of the rule that is lacking most, and the number of its requirements. */
  private String worst(LogbookSummary logbook) {
    Attention.Worst worst = logbook.isJudged() ? logbook.attention().worst() : null;
    return worst == null ? NONE : counted(worst.rule(), worst.count(), logbook, words);
  }

  /** Returns the title of a rule, and a number of its requirements. */
  public static String counted(String rule, int count, LogbookSummary logbook, Words words) {
    return words.say("kohort.varst", title(rule, logbook, words), count);
  }

  /**
   * Returns the title of a rule, or of all rules about the format, in the rule set that a logbook
   * was judged by.
   */
  public static String title(String rule, LogbookSummary logbook, Words words) {
    return CheckedLogbook.isOfFormat(rule)
        ? words.say("kohort.format")
        : words.judgedBy(logbook.ruleSet()).ruleTitle(rule);
  }

  /** Returns what is due next, in the words of the rule set that a logbook was judged by. */
  public static String next(NextDue next, LogbookSummary logbook, Words words) {
    return words.judgedBy(logbook.ruleSet()).next(next.rule(), next.scope());
  }

  /** Orders by level, then by number. */
  private static String worstOrder(LogbookSummary logbook) {
    Attention.Worst worst = logbook.attention().worst();
    int level = worst == null ? 0 : worst.level() == Level.ERROR ? 2 : 1;
    return Integer.toString(level * WORST_LEVEL + (worst == null ? 0 : worst.count()));
  }

  private String development(LogbookSummary logbook) {
    Development development = logbook.development();
    return development == null
        ? NONE
        : words.say("kohort.utveckling", development.appearedCount(), development.resolvedCount());
  }

  private static String developmentOrder(LogbookSummary logbook) {
    Development development = logbook.development();
    return Integer.toString(development == null ? 0 : development.appearedCount());
  }

  private static String names(List<String> names) {
    return names.isEmpty() ? NONE : VisibleText.of(String.join(", ", names), MAX_NAME);
  }

  private static String fraction(Share share) {
    return share.part() + "/" + share.whole();
  }

  private String next(LogbookSummary logbook) {
    NextDue next = logbook.isJudged() ? logbook.attention().deadline() : null;
    return next == null ? NONE : next.date() + " " + next(next, logbook, words);
  }

  private static String nextOrder(LogbookSummary logbook) {
    NextDue next = logbook.attention().deadline();
    return next == null ? "9999" : next.date().toString();
  }

  /** Returns why a logbook could not be judged; empty if it could. */
  public static String problem(LogbookSummary logbook, Words words) {
    Failure failure = logbook.failure();
    if (failure != null) {
      return words.say("kohort.fel." + failure.value());
    }
    LogbookSummary.Fault fault = logbook.fault();
    return fault == null
        ? ""
        : words.say("kohort.rad", fault.line(), words.message(fault.message()));
  }
}
