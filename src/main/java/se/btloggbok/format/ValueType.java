package se.btloggbok.format;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.node.ObjectNode;

/**
 * A type of value: its notation, what a misspelling was meant to be, its canonical text, its
 * replacement in an anonymised copy, and its JSON Schema. {@link ValueTypes} has all of them.
 *
 * @param <T> what a value is read as
 */
public abstract class ValueType<T> {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The message for a text that is not of this type, such as {@code datum}. */
  private final String message;

  ValueType(String message) {
    this.message = message;
  }

  /** Returns the value of a text in the exact notation; empty for any other text. */
  abstract Optional<T> parse(String text);

  /** Returns the exact notation of what a misspelt text was meant to be, where that is plain. */
  Optional<String> suggest(String text) {
    return Optional.empty();
  }

  /** Reads a text, and reports what is wrong with it. */
  Optional<T> read(YamlPath place, String text, Findings findings, References references) {
    Optional<T> value = parse(text);
    return value.isPresent() ? value : refuse(place, text, findings);
  }

  /**
   * Reports a text that is not of this type. A plain misspelling is then read as intended: one slip
   * is one finding, not another for everything that depends on it.
   */
  Optional<T> refuse(YamlPath place, String text, Findings findings) {
    Optional<String> meant = suggest(text);
    if (meant.isPresent()) {
      findings.add(FormatRules.TYPE, place, message + "-menade", text, meant.get());
    } else {
      findings.add(FormatRules.TYPE, place, message, text);
    }
    return meant.flatMap(this::parse);
  }

  /** Returns whether a text may be blank; for other types a blank text is a missing value. */
  boolean mayBeBlank() {
    return false;
  }

  /** Returns whether values may be ids of people or placements. */
  boolean isReference() {
    return false;
  }

  /** Returns the one text that all spellings of a value share; empty for unreadable values. */
  Optional<String> canonical(String text) {
    return parse(text).isPresent() ? Optional.of(text) : suggest(text);
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
   * Returns the replacement in an anonymised copy: the text itself where it is harmless, otherwise
   * another that every rule judges the same way; null for an unreadable value.
   */
  abstract @Nullable String neutral(String key, String text, NeutralValues neutral);

  /** Returns the JSON Schema of one value. */
  abstract ObjectNode schema(KeyConstraints constraints);
}
