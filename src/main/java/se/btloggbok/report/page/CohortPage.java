package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.NextDue;
import se.btloggbok.check.Share;
import se.btloggbok.check.Timing;
import se.btloggbok.model.DateRange;
import se.btloggbok.report.CohortColumn;
import se.btloggbok.report.CohortSentence;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.RuleGroup;
import se.btloggbok.rule.Status;

/**
 * A page about a whole group: one row a doctor, the worst first.
 *
 * @param language the language of its words, as HTML has it
 * @param title its title
 * @param sentence the group in a sentence
 * @param columns the headings after the name and the timeline
 * @param lines one a logbook
 * @param legend the marks that occur
 * @param footer where it comes from
 */
public record CohortPage(
    String language,
    String title,
    String sentence,
    List<Column> columns,
    List<Line> lines,
    List<Mark> legend,
    String footer) {

  /** Keeps its own copies. */
  public CohortPage {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    legend = List.copyOf(legend);
  }

  /**
   * A column.
   *
   * @param label its heading
   * @param kind {@code number}, {@code group} or {@code text}
   */
  public record Column(String label, String kind) {}

  /**
   * A logbook.
   *
   * @param name whose it is; the file's name where that is not known
   * @param link its own page; null: it has none
   * @param file which file
   * @param bars the placements over the BT
   * @param today where the evaluation date is, as {@code 12.5%}; empty: outside
   * @param values what it has in each column
   */
  public record Line(
      String name,
      @Nullable String link,
      String file,
      List<Timeline.Bar> bars,
      String today,
      List<Value> values) {
    /** Keeps its own copies. */
    public Line {
      bars = List.copyOf(bars);
      values = List.copyOf(values);
    }
  }

  /**
   * What stands in one cell.
   *
   * @param text the text
   * @param order what to sort it by: a number, or a text
   * @param mark how it stands; null: it does not stand in any way
   */
  public record Value(String text, String order, @Nullable Mark mark) {}

  /**
   * Returns the page of a group.
   *
   * @param cohort the group
   * @param timing when it was judged
   * @param words the language
   * @param ruleSet the name of the rule set
   * @param links the address of each logbook's own page, by its file; empty where there is none
   */
  static CohortPage of(
      Cohort cohort,
      Timing timing,
      Words words,
      String ruleSet,
      Function<String, Optional<String>> links) {
    Maker maker = new Maker(timing, words, links);
    List<Line> lines = cohort.worstFirst().stream().map(maker::line).toList();
    return new CohortPage(
        words.language().locale().getLanguage(),
        words.onPage("kohort.rubrik"),
        CohortSentence.of(cohort, timing, words),
        maker.columns(),
        lines,
        lines.stream()
            .flatMap(line -> line.values().stream())
            .flatMap(value -> Optional.ofNullable(value.mark()).stream())
            .distinct()
            .toList(),
        words.onPage("kohort.fot", ruleSet));
  }

  /** The making of a page. */
  private record Maker(Timing timing, Words words, Function<String, Optional<String>> links) {

    private static final int HEIGHT = 12;

    List<Column> columns() {
      return Stream.concat(
              Stream.of(
                      CohortColumn.MONTH,
                      CohortColumn.ERRORS,
                      CohortColumn.WARNINGS,
                      CohortColumn.AT_RISK,
                      CohortColumn.SUPERVISION,
                      CohortColumn.OBJECTIVES,
                      CohortColumn.NEXT)
                  .map(
                      column ->
                          new Column(column.heading(words), column.isNumber() ? "number" : "text")),
              Stream.of(RuleGroup.values())
                  .map(group -> new Column(words.onPage("grupp." + group.value()), "group")))
          .toList();
    }

    Line line(LogbookSummary logbook) {
      String file = CohortColumn.FILE.cell(logbook, words);
      return new Line(
          logbook.trainee() == null ? file : CohortColumn.TRAINEE.cell(logbook, words),
          logbook.failure() == null ? links.apply(logbook.file()).orElse(null) : null,
          file,
          bars(logbook),
          today(logbook),
          values(logbook));
    }

    private static List<Timeline.Bar> bars(LogbookSummary logbook) {
      DateRange period = logbook.period();
      if (period == null) {
        return List.of();
      }
      TimeScale scale = new TimeScale(period);
      List<Timeline.Bar> bars = new ArrayList<>();
      for (LogbookSummary.Stretch stay : logbook.stays()) {
        for (DateRange part : scale.within(stay.range().from(), stay.range().to())) {
          bars.add(
              new Timeline.Bar(
                  scale.start(part.from()),
                  scale.width(part),
                  2,
                  HEIGHT,
                  Areas.kind(stay.area()),
                  PageContext.term(stay.area())));
        }
      }
      return bars;
    }

    private String today(LogbookSummary logbook) {
      DateRange period = logbook.period();
      LocalDate date = timing.date();
      return period != null && period.contains(date) ? new TimeScale(period).middle(date) : "";
    }

    private List<Value> values(LogbookSummary logbook) {
      List<Value> values = new ArrayList<>();
      values.add(
          value(
              CohortColumn.MONTH,
              logbook,
              logbook.month() == null ? "-1" : Integer.toString(logbook.month().number())));
      values.add(number(CohortColumn.ERRORS, logbook, logbook.count(Level.ERROR)));
      values.add(number(CohortColumn.WARNINGS, logbook, logbook.count(Level.WARNING)));
      values.add(number(CohortColumn.AT_RISK, logbook, logbook.count(Status.AT_RISK)));
      values.add(value(CohortColumn.SUPERVISION, logbook, percent(logbook.supervision())));
      values.add(value(CohortColumn.OBJECTIVES, logbook, percent(logbook.objectives())));
      NextDue next = logbook.nextDue();
      values.add(value(CohortColumn.NEXT, logbook, next == null ? "9999" : next.date().toString()));
      for (RuleGroup group : RuleGroup.values()) {
        Status status = logbook.groups().get(group);
        values.add(
            status == null || !logbook.isJudged()
                ? new Value("", "9", null)
                : new Value("", Integer.toString(status.urgency()), Mark.of(status, words)));
      }
      return values;
    }

    private Value number(CohortColumn column, LogbookSummary logbook, long number) {
      return value(column, logbook, Long.toString(number));
    }

    private Value value(CohortColumn column, LogbookSummary logbook, String order) {
      return new Value(column.cell(logbook, words), order, null);
    }

    private static String percent(@Nullable Share share) {
      return share == null ? "-1" : share.percent(2).toPlainString();
    }
  }
}
