package se.btloggbok.edit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.btloggbok.source.Correction;

/**
 * Writes a text as a YAML scalar, always on one line: plain if that is safe, otherwise in double
 * quotes, or in single quotes if the text has double quotes or backslashes itself. Reading the
 * scalar gives the same text, in Unicode NFC like everything that is read.
 *
 * <p>Invisible characters are escaped: control characters, line breaks, unusual spaces and others.
 * So the scalar survives any editor, and a reader of the file sees that something is there.
 */
public final class YamlScalar {

  /** Characters that mean something to YAML at the start of a scalar. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<~";

  private static final String BRACKETS = ",[]{}";

  /** Joins emoji into one; harmless, although invisible. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** Numbers, times and days in any version of YAML. */
  private static final Pattern NUMERIC =
      Pattern.compile("[-+]?\\.?[0-9][0-9a-fA-FxoOTZtz_.:+ -]*|[-+]?\\.(?i:inf|nan)");

  /** Words that some version of YAML does not read as text. */
  private static final Set<String> WORDS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlScalar() {}

  /** Where a scalar is written. */
  public enum Context {
    /** On a line of its own, or after a key or hyphen. */
    BLOCK,
    /** In brackets or braces. */
    FLOW
  }

  /**
   * Returns a scalar that any YAML reader reads as text: {@code "null"}, {@code "012"} and {@code
   * "2025-01-01"} are quoted.
   */
  public static String text(String text, Context context) {
    boolean other =
        NUMERIC.matcher(text).matches() || WORDS.contains(text.toLowerCase(Locale.ROOT));
    return isPlain(text, context) && !other ? text : quoted(text);
  }

  /**
   * Returns a scalar whose type is left to its key: a day, a number or a flag, which are written
   * plain by custom. Anything else is written like a text.
   */
  public static String value(String text, Context context) {
    return isPlain(text, context) ? text : quoted(text);
  }

  private static boolean isPlain(String text, Context context) {
    if (text.isEmpty()
        || INDICATORS.indexOf(text.charAt(0)) >= 0
        || text.startsWith("...")
        || isMark(text.codePointAt(0))
        || text.startsWith(" ")
        || text.endsWith(" ")
        || text.endsWith(":")
        || text.contains(": ")
        || text.contains(" #")) {
      return false;
    }
    boolean brackets = context == Context.FLOW;
    return text.codePoints()
        .noneMatch(c -> mustBeEscaped(c) || (brackets && BRACKETS.indexOf(c) >= 0));
  }

  private static String quoted(String text) {
    if (text.codePoints().noneMatch(YamlScalar::mustBeEscaped)) {
      return Correction.quoted(text);
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if (!mustBeEscaped(c)) {
          yield Character.toString(c);
        }
        yield Character.isBmpCodePoint(c) ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c);
      }
    };
  }

  /** Returns whether a character is invisible, looks like another space, or is not allowed. */
  private static boolean mustBeEscaped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      case Character.FORMAT -> c != ZERO_WIDTH_JOINER;
      case Character.SPACE_SEPARATOR -> c != ' ';
      default -> false;
    };
  }

  /** Returns whether a character combines with the one before it. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == ZERO_WIDTH_JOINER;
  }
}
