package se.btloggbok.format;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.NamedObjectives;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Training;
import se.btloggbok.model.UnitName;

/**
 * Replacement values for an anonymised copy: the value itself if harmless, otherwise one that every
 * rule judges the same way, even if it is invalid. Each type of value defines its replacement; this
 * class has what they share.
 */
final class NeutralValues {

  static final String TEXT = "[borttagen text]";

  private final Pseudonyms pseudonyms;
  private final Set<String> rules;
  private final Set<String> words;

  /**
   * Prepares the replacements of one copy.
   *
   * @param rules the ids of all rules, which waivers may mention
   * @param words the words that rules look for in texts, in lower case
   */
  NeutralValues(Pseudonyms pseudonyms, Set<String> rules, Set<String> words) {
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.words = new LinkedHashSet<>(words);
    this.words.addAll(Training.GENERAL_PRACTICE.all());
  }

  /** Returns the replacement of a value of a key; empty if the value is unreadable. */
  Optional<String> of(Field field, String text) {
    return Optional.ofNullable(field.type().neutral(field.key(), text, this));
  }

  Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** Returns the replacement of a text that is not blank; null for an unknown rule. */
  @Nullable String text(String key, String text) {
    return switch (key) {
      case "format" -> LogbookReader.neutralFormat(text);
      case "namn" -> pseudonyms.name(text);
      case "enhet" -> pseudonyms.unit(text);
      case "land" -> CountryDate.isSweden(text) ? CountryDate.SWEDEN : TEXT;
      case "regel" -> rules.contains(text) ? text : null;
      case "ämne" -> subject(text);
      default -> words(text);
    };
  }

  /** Returns a subject that names the same delmål, too. */
  private String subject(String text) {
    StringBuilder found = new StringBuilder(words(text));
    for (Objective objective : NamedObjectives.in(text)) {
      found.append(", ").append(objective.term());
    }
    return found.toString();
  }

  /** Returns a text in which rules find the same words as in the original. */
  private String words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder found = new StringBuilder(TEXT);
    for (String word : words) {
      if (UnitName.same(text, word)) {
        return word;
      }
      if (lower.contains(word)) {
        found.append(", ").append(word);
      }
    }
    return found.toString();
  }
}
