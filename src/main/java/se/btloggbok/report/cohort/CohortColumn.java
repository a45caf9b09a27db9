package se.btloggbok.report.cohort;

import java.util.function.Function;
import se.btloggbok.check.LogbookSummary;
import se.btloggbok.report.Column;

/**
 * A column of the tables for people, which a page can sort by.
 *
 * @param column the heading and the cells
 * @param order returns the sort key of a logbook: a number, or a text
 * @param mostFirst whether the worst has the highest key
 */
public record CohortColumn(
    Column<LogbookSummary, String> column,
    Function<LogbookSummary, String> order,
    boolean mostFirst) {

  /** Returns a column whose worst logbook has the lowest key. */
  static CohortColumn leastFirst(
      Column<LogbookSummary, String> column, Function<LogbookSummary, String> order) {
    return new CohortColumn(column, order, false);
  }

  /** Returns a column whose worst logbook has the highest key. */
  static CohortColumn mostFirst(
      Column<LogbookSummary, String> column, Function<LogbookSummary, String> order) {
    return new CohortColumn(column, order, true);
  }
}
