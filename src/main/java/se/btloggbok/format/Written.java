package se.btloggbok.format;

import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * A value as written in the file.
 *
 * @param place its path
 * @param text its text
 * @param region its region, including quotation marks
 */
record Written(YamlPath place, String text, Region region) {

  /** Returns whether it is on one line, so that it can be replaced regardless of indentation. */
  boolean isOnOneLine() {
    return region.line() == region.endLine();
  }
}
