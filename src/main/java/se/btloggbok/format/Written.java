package se.btloggbok.format;

import se.btloggbok.source.Region;
import se.btloggbok.source.YamlPath;

/**
 * A value as it is written in the file.
 *
 * @param place its path
 * @param text its text
 * @param region where it stands, with its quotation marks
 */
record Written(YamlPath place, String text, Region region) {

  /** Returns whether it can be replaced without a thought for the lines around it. */
  boolean isOnOneLine() {
    return region.line() == region.endLine();
  }
}
