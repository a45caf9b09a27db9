package se.btloggbok.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page about a group of logbooks, the worst first.
 *
 * @param language the language of its texts, as HTML names it
 * @param title its title
 * @param facts the group in one sentence, and advice about it
 * @param columns the columns after the name and the timeline
 * @param lines one line per logbook
 * @param legend the marks that occur
 * @param areas the verksamheter that occur in the timelines
 * @param footer the closing text: the program, the rule set, and the limits of what the page says
 */
public record CohortPage(
    String language,
    String title,
    List<String> facts,
    List<Column> columns,
    List<Line> lines,
    List<Mark> legend,
    List<Timeline.Area> areas,
    String footer) {

  /** Copies the lists. */
  public CohortPage {
    facts = List.copyOf(facts);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    legend = List.copyOf(legend);
    areas = List.copyOf(areas);
  }

  /**
   * A column.
   *
   * @param label its heading
   * @param kind {@code number}, {@code group} or {@code text}
   * @param mostFirst whether the worst has the highest sort key
   */
  public record Column(String label, String kind, boolean mostFirst) {}

  /**
   * A logbook.
   *
   * @param name the name of the trainee, or the path of the file if the name is not known
   * @param link the URL of the logbook's own page; null if it has none
   * @param file the path of the file
   * @param problem why the logbook could not be judged; empty if it could
   * @param about the unit and the huvudhandledare; empty if unknown
   * @param bars the placements during the BT
   * @param today the position of the evaluation date, such as {@code 12.5%}; empty if outside
   * @param values the value in each column
   */
  public record Line(
      String name,
      @Nullable String link,
      String file,
      String problem,
      String about,
      List<Timeline.Bar> bars,
      String today,
      List<Value> values) {
    /** Copies the lists. */
    public Line {
      bars = List.copyOf(bars);
      values = List.copyOf(values);
    }
  }

  /**
   * A cell.
   *
   * @param text its text
   * @param order its sort key: a number, or a text
   * @param mark its status mark; null if it has none
   */
  public record Value(String text, String order, @Nullable Mark mark) {}
}
