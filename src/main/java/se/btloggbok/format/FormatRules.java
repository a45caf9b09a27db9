package se.btloggbok.format;

import java.util.List;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.RuleInfo;

/** The kinds of findings about the file itself. They are always errors, and cannot be waived. */
public final class FormatRules {

  private static final String PREFIX = "format-";

  /** The text is not YAML. */
  public static final RuleInfo SYNTAX = format("format-syntax");

  /** The bytes are not UTF-8, or have characters that are not allowed in text. */
  public static final RuleInfo ENCODING = format("format-kodning");

  /** Another format, or a version of it that this program does not know. */
  public static final RuleInfo VERSION = format("format-version");

  /** A key that the format does not have. */
  public static final RuleInfo UNKNOWN_KEY = format("format-okand-nyckel");

  /** A required key or value is missing. */
  public static final RuleInfo MISSING = format("format-saknas");

  /** A value of the wrong type for its key. */
  public static final RuleInfo TYPE = format("format-typ");

  /** A value that is not allowed, or is out of range. */
  public static final RuleInfo VALUE = format("format-varde");

  /** A reference to an id that does not exist. */
  public static final RuleInfo REFERENCE = format("format-referens");

  /** A period that ends before it begins. */
  public static final RuleInfo ORDER = format("format-ordning");

  /** The same key or id twice. */
  public static final RuleInfo DUPLICATE = format("format-dubblett");

  /** A YAML feature that this format does not have. */
  public static final RuleInfo YAML = format("format-yaml");

  /** A key that belongs to another form, kompetens, metod or slag. */
  public static final RuleInfo MISPLACED = format("format-galler-inte");

  /** A limit on size, depth or number is exceeded. */
  public static final RuleInfo LIMIT = format("format-grans");

  /** All kinds, sorted by id. */
  public static final List<RuleInfo> ALL =
      List.of(
          DUPLICATE,
          LIMIT,
          ENCODING,
          MISPLACED,
          UNKNOWN_KEY,
          ORDER,
          REFERENCE,
          MISSING,
          SYNTAX,
          TYPE,
          VALUE,
          VERSION,
          YAML);

  private FormatRules() {}

  /** Returns whether an id belongs to a kind of findings about the file itself. */
  public static boolean isFormat(String id) {
    return id.startsWith(PREFIX);
  }

  /**
   * Returns a kind of findings by its id.
   *
   * @throws IllegalArgumentException if there is none
   */
  static RuleInfo of(String id) {
    return ALL.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id));
  }

  private static RuleInfo format(String id) {
    return RuleInfo.of(id, Level.ERROR, new Citation(CitedDocument.FORMAT, "", ""));
  }
}
