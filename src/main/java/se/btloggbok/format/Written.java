package se.btloggbok.format;

import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/**
 * A value as written in the file.
 *
 * @param place its path
 * @param value the value
 */
record Written(YamlPath place, Scalar value) {

  String text() {
    return value.text();
  }

  /** Returns its region, including quotation marks. */
  Region region() {
    return value.region();
  }

  /** Returns whether it is on one line, so that it can be replaced regardless of indentation. */
  boolean isOnOneLine() {
    return region().isOnOneLine();
  }
}
