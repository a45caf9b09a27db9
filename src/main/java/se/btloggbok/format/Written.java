package se.btloggbok.format;

import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/**
 * A value as it is written in the file.
 *
 * @param place its path
 * @param value the value
 */
record Written(YamlPath place, Scalar value) {

  /** Returns its text. */
  String text() {
    return value.text();
  }

  /** Returns where it stands, with its quotation marks. */
  Region region() {
    return value.region();
  }

  /** Returns whether it can be replaced without a thought for the lines around it. */
  boolean isOnOneLine() {
    Region region = region();
    return region.line() == region.endLine();
  }
}
