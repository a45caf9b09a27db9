package se.btloggbok.report.page;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.check.Cohort;
import se.btloggbok.check.LogbookCourse;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.check.Timing;
import se.btloggbok.model.DateRange;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.cohort.CohortColumn;
import se.btloggbok.report.cohort.CohortColumns;
import se.btloggbok.report.cohort.CohortSentence;
import se.btloggbok.report.cohort.CohortWriter;
import se.btloggbok.report.page.CohortPage.Column;
import se.btloggbok.report.page.CohortPage.Line;
import se.btloggbok.report.page.CohortPage.Value;
import se.btloggbok.requirement.RuleGroup;
import se.btloggbok.requirement.Status;

/**
 * Writes a page about a group of logbooks, for a screen and for paper.
 *
 * @param words the language
 * @param timing when the logbooks are judged
 * @param ruleSet the name of the rule set
 * @param links returns the URL of a logbook's own page, by the path of its file; empty if it has
 *     none
 */
public record CohortPageWriter(
    Words words, Timing timing, String ruleSet, Function<String, Optional<String>> links)
    implements CohortWriter {

  private static final int BAR_HEIGHT = 12;

  /** How many years before and after the evaluation date the timelines may show. */
  private static final int YEARS_AROUND = 1;

  @Override
  public void end(Cohort cohort, PrintWriter out) {
    new PageWriter(words).html(page(cohort), out);
  }

  private CohortPage page(Cohort cohort) {
    List<LogbookSummary> logbooks = cohort.worstFirst();
    List<CohortColumn> results = CohortColumns.of(cohort, words).results();
    Optional<TimeScale> scale = scale(logbooks);
    List<Line> lines = logbooks.stream().map(logbook -> line(logbook, scale, results)).toList();
    return new CohortPage(
        words.language().locale().getLanguage(),
        words.onPage("kohort.rubrik"),
        CohortSentence.lines(cohort, timing, ruleSet, words),
        columns(results),
        lines,
        lines.stream()
            .flatMap(line -> line.values().stream())
            .flatMap(value -> Optional.ofNullable(value.mark()).stream())
            .distinct()
            .toList(),
        lines.stream()
            .flatMap(line -> line.bars().stream())
            .map(bar -> new Timeline.Area(bar.kind(), bar.text()))
            .distinct()
            .toList(),
        words.onPage("kohort.fot", CohortSentence.ruleSets(cohort, ruleSet)));
  }

  /**
   * Returns one scale for all timelines; empty if no period is near. Periods far away do not
   * squeeze the placements of the present, which have to be wide enough to be told apart.
   */
  private Optional<TimeScale> scale(List<LogbookSummary> logbooks) {
    TimeScale near =
        new TimeScale(
            new DateRange(
                timing.date().minusYears(YEARS_AROUND), timing.date().plusYears(YEARS_AROUND)));
    List<DateRange> periods =
        logbooks.stream()
            .flatMap(logbook -> Stream.ofNullable(logbook.period()))
            .flatMap(period -> near.within(period.from(), period.to()).stream())
            .toList();
    return TimeScale.covering(periods).map(TimeScale::new);
  }

  private List<Column> columns(List<CohortColumn> results) {
    List<Column> columns = new ArrayList<>();
    for (CohortColumn result : results) {
      String kind = result.column().isNumber() ? "number" : "text";
      columns.add(new Column(result.column().heading(), kind, result.mostFirst()));
    }
    for (RuleGroup group : RuleGroup.values()) {
      columns.add(new Column(words.onPage("grupp." + group.value()), "group", false));
    }
    return columns;
  }

  private Line line(LogbookSummary logbook, Optional<TimeScale> scale, List<CohortColumn> results) {
    String file = CohortColumns.file(logbook);
    return new Line(
        logbook.trainee() == null ? file : CohortColumns.trainee(logbook),
        logbook.failure() == null ? links.apply(logbook.file()).orElse(null) : null,
        file,
        CohortColumns.problem(logbook, words),
        about(logbook),
        scale.map(common -> bars(logbook, common)).orElse(List.of()),
        scale.map(this::today).orElse(""),
        values(logbook, results));
  }

  private static String about(LogbookSummary logbook) {
    return Stream.of(logbook.units(), logbook.mainSupervisors())
        .filter(names -> !names.isEmpty())
        .map(names -> VisibleText.of(String.join(", ", names)))
        .collect(Collectors.joining(" · "));
  }

  private List<Timeline.Bar> bars(LogbookSummary logbook, TimeScale scale) {
    List<Timeline.Bar> bars = new ArrayList<>();
    for (LogbookCourse.Stretch stay : logbook.course().stays()) {
      for (DateRange part : scale.within(stay.range().from(), stay.range().to())) {
        bars.add(
            new Timeline.Bar(
                scale.start(part.from()),
                scale.width(part),
                2,
                BAR_HEIGHT,
                Areas.cssClass(stay.area()),
                words.term(stay.area())));
      }
    }
    return bars;
  }

  private String today(TimeScale scale) {
    return scale.within(timing.date(), timing.date()).isEmpty() ? "" : scale.middle(timing.date());
  }

  private List<Value> values(LogbookSummary logbook, List<CohortColumn> results) {
    List<Value> values = new ArrayList<>();
    for (CohortColumn result : results) {
      String text = result.column().cell().apply(logbook);
      boolean isKnown = logbook.isJudged() || !text.equals(CohortColumns.NONE);
      values.add(new Value(isKnown ? text : "", result.order().apply(logbook), null));
    }
    for (RuleGroup group : RuleGroup.values()) {
      Status status = logbook.course().groups().get(group);
      values.add(
          status == null || !logbook.isJudged()
              ? new Value("", "9", null)
              : new Value("", Integer.toString(status.urgency()), Mark.of(status, words)));
    }
    return values;
  }
}
