package se.btloggbok.report;

import se.btloggbok.source.Region;

/**
 * A region of a text, as written in JSON output: 1-based, counted in Unicode code points, with the
 * end exclusive.
 *
 * @param line the line of the first character
 * @param column the column of the first character
 * @param endLine the line of the end
 * @param endColumn the column after the last character
 */
public record JsonRegion(int line, int column, int endLine, int endColumn) {

  /** Returns a region in the form of JSON output. */
  public static JsonRegion of(Region region) {
    return new JsonRegion(region.line(), region.column(), region.endLine(), region.endColumn());
  }
}
