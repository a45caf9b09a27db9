package se.btloggbok.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.UnitName;
import se.btloggbok.requirement.RuleInfo;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of value: its notation, what a misspelling was meant to be, its canonical text, its
 * replacement in an anonymised copy, and its JSON Schema. {@link ValueTypes} has all of them.
 *
 * @param <T> what a value is read as
 */
public abstract class ValueType<T> {

  private static final String AND_WORD = "\\s+(?:och|samt|and)\\s+";
  private static final Pattern AND =
      Pattern.compile("\\s*[,;]\\s*(?:(?:och|and)\\s+)?|" + AND_WORD);
  private static final Pattern ANY_AND =
      Pattern.compile("\\s*[,;/&+]\\s*(?:(?:och|and)\\s+)?|" + AND_WORD);
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern FALSE_SPACE = Pattern.compile("\\p{Zs}");
  private static final Pattern NOTHING = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
  private static final String PUNCTUATION = ".,;";
  private static final Pattern QUOTED =
      Pattern.compile("^[\"'”“„»«’‘‚`´*]{1,2}(.*?)[\"'”“„»«’‘‚`´*]{1,2}$");

  /** The message for a text that is not of this type, such as {@code datum}. */
  private final String message;

  ValueType(String message) {
    this.message = message;
  }

  /** Returns the value of a text in the exact notation; empty for any other text. */
  abstract Optional<T> parse(String text);

  /**
   * Returns the exact notation of a misspelt text; empty if it cannot be read in exactly one way.
   *
   * @param text the text, without surrounding blanks, quotation marks and punctuation
   */
  Optional<String> suggest(String text) {
    return Optional.empty();
  }

  /**
   * Returns the exact notation of a text, which may be a plain misspelling; empty if it cannot be
   * read in exactly one way.
   */
  public final Optional<String> notation(String text) {
    return parse(text).isPresent() ? Optional.of(text) : meantBy(text);
  }

  /** Returns the parts of a text that may name several people or placements. */
  public static List<String> parts(String text) {
    return ANY_AND.splitAsStream(collapsed(text)).filter(part -> !part.isBlank()).toList();
  }

  /**
   * Returns the values in a text that lists several, separated by commas or by an "and", each in
   * its exact notation; one that cannot be read is kept as it is.
   */
  public List<String> notations(String text) {
    return AND.splitAsStream(text)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(part -> notation(part).orElse(part))
        .toList();
  }

  /** Returns whether two texts mean the same value; an empty one stands for what is left out. */
  public boolean isSame(String one, String other) {
    return UnitName.same(notation(one).orElse(one), notation(other).orElse(other));
  }

  /** Returns the words of an enumeration, in order; empty for other types. */
  public List<String> words() {
    return List.of();
  }

  /** Returns the exact notation of what a text was meant to be; empty if that is not certain. */
  final Optional<String> meantBy(String text) {
    String tidied = tidied(text);
    return parse(tidied).isPresent() ? Optional.of(tidied) : suggest(tidied);
  }

  /** Returns the same for a value; empty if it spans several lines, and so cannot be replaced. */
  final Optional<String> meantBy(Written written) {
    return written.isOnOneLine() ? meantBy(written.text()) : Optional.empty();
  }

  /**
   * Returns a text without surrounding punctuation and quotation marks, and without invisible
   * characters.
   */
  static String tidied(String text) {
    String tidied = FALSE_SPACE.matcher(NOTHING.matcher(text).replaceAll("")).replaceAll(" ");
    tidied = collapsed(tidied);
    return QUOTED.matcher(withoutPunctuation(tidied)).replaceFirst("$1").strip();
  }

  /** Returns a text without punctuation at its end, and without blanks before that. */
  private static String withoutPunctuation(String text) {
    int end = text.length();
    while (end > 0 && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == text.length() ? text : text.substring(0, end).stripTrailing();
  }

  /** Reads a value, and reports it if it is wrong. */
  Optional<T> read(Written written, Findings findings, References references) {
    Optional<T> value = parse(written.text());
    return value.isPresent() ? value : refuse(written, findings);
  }

  /**
   * Reports a text that is not of this type. A plain misspelling is then read as intended: one slip
   * is one finding, not another for everything that depends on it.
   */
  Optional<T> refuse(Written written, Findings findings) {
    return refuse(written, meantBy(written), findings);
  }

  /** Reports a text that is not of this type, and what it was meant to be. */
  final Optional<T> refuse(Written written, Optional<String> meant, Findings findings) {
    boolean isWord = !words().isEmpty();
    if (meant.isPresent()) {
      RuleInfo kind = isWord ? FormatRules.VALUE : FormatRules.TYPE;
      findings.suggest(kind, written, isWord ? "menade" : message + "-menade", meant.get());
    } else if (isWord) {
      findings.refuse(FormatRules.VALUE, written, "tillatna", words());
    } else {
      findings.refuse(FormatRules.TYPE, written, message);
    }
    return meant.flatMap(this::parse);
  }

  /**
   * Returns the exact notation of several values in one text; empty if there is only one, or one of
   * them is not certain.
   */
  Optional<List<String>> severalMeantBy(String text, References references) {
    List<String> values = new ArrayList<>();
    String[] parts = AND.split(tidied(text), 0);
    for (String part : parts) {
      meantBy(part).ifPresent(values::add);
    }
    return parts.length > 1 && values.size() == parts.length
        ? Optional.of(values)
        : Optional.empty();
  }

  /** Returns the exact notation of one value; an id is looked up. */
  Optional<String> oneMeantBy(String text, References references) {
    return meantBy(text);
  }

  /** Returns whether a text may be blank; for other types a blank text is a missing value. */
  boolean mayBeBlank() {
    return false;
  }

  /** Returns whether values may be ids of people or placements. */
  public boolean isReference() {
    return false;
  }

  /** Returns the canonical text of all spellings of a value; empty for unreadable values. */
  Optional<String> canonical(String text) {
    return notation(text);
  }

  /** Returns a text without its line breaks, which carry no meaning. */
  static String collapsed(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /** Returns the canonical order of values in a list. */
  Comparator<String> order() {
    return Comparator.naturalOrder();
  }

  /**
   * Returns the replacement in an anonymised copy: the text itself if it is harmless, otherwise
   * another that every rule judges the same way; null for an unreadable value.
   */
  abstract @Nullable String neutral(String key, String text, NeutralValues neutral);

  /** Returns the JSON Schema of one value. */
  abstract ObjectNode schema(KeyConstraints constraints);
}
