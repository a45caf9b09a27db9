package se.btloggbok.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins with a key.
 *
 * @param line the line
 * @param dash the column of its first hyphen, 0-based; -1 if it has none
 * @param column the column of the key, 0-based
 * @param key the key, in Unicode NFC
 * @param start everything before the value
 * @param value the value without surrounding blanks, with any comment after it; empty if there is
 *     none
 */
record KeyedLine(String line, int dash, int column, String key, String start, String value) {

  /** A part of a key without blanks. */
  private static final String WORD = "[^:#\"'\\[\\]{}, \\t]";

  /** Reads each blank once, however many there are before what turns out to be no colon. */
  private static final String KEY =
      "([\\p{L}\\p{N}]W*+(?:[ \\t]++W++)*+(?:[ \\t]++(?=[\"']))?+)".replace("W", WORD);

  private static final Pattern PATTERN =
      Pattern.compile("([ \\t]*(?:-[ \\t]+)*+)([\"']?)" + KEY + "\\2[ \\t]*+:(?:([ \\t]+)(.*))?");

  /** Returns the parts of a line; null if it does not begin with a key. */
  static @Nullable KeyedLine of(String line) {
    Matcher matcher = PATTERN.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    String value = matcher.group(5) == null ? "" : matcher.group(5).strip();
    String start = matcher.group(5) == null ? line + " " : line.substring(0, matcher.start(5));
    return new KeyedLine(
        line,
        matcher.group(1).indexOf('-'),
        matcher.end(1),
        ComposedText.of(matcher.group(3)),
        start,
        value);
  }

  /** Returns whether a value, rather than nothing or a comment, is beside the key. */
  boolean hasValue() {
    return !value.isEmpty() && !value.startsWith("#");
  }
}
