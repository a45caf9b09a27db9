package se.btloggbok.format;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.model.Term;
import se.btloggbok.model.Training;
import se.btloggbok.model.UnitName;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.rule.WrittenContent;

/**
 * What stands in a copy without names instead of a value: itself, where it is known to give nothing
 * away, or another that every rule judges in the same way, wrong values included.
 */
final class NeutralValues {

  private static final String TEXT = "[borttagen text]";
  private static final String NO_HASH = "0".repeat(64);

  /** Numbers of more digits than this are of no use in a logbook. */
  private static final int DIGITS = 5;

  private static final BigDecimal LARGEST = BigDecimal.valueOf(99_999);
  private static final int DECIMALS = 4;

  private final Pseudonyms pseudonyms;
  private final Set<String> rules;
  private final Set<String> words;

  /**
   * Makes values for one copy.
   *
   * @param rules the ids of all rules, which waivers may mention
   * @param words the words that rules look for in texts, in lower case
   */
  NeutralValues(Pseudonyms pseudonyms, Set<String> rules, Set<String> words) {
    this.pseudonyms = pseudonyms;
    this.rules = rules;
    this.words = new LinkedHashSet<>(words);
    this.words.add(Training.GENERAL_PRACTICE);
  }

  /** Returns what to write instead of a value of a key; empty for what nobody can read. */
  Optional<String> of(Field field, String text) {
    return Optional.ofNullable(known(field, text));
  }

  private @Nullable String known(Field field, String text) {
    return switch (field.type()) {
      case FREE_TEXT -> freeText(text);
      case TEXT, TEXTS -> text(field.key(), text);
      case FILE -> (Values.isFile(text) ? "" : "/") + pseudonyms.numbered("fil-", text);
      case SHA256 -> Values.isSha256(text) ? NO_HASH : null;
      case DATE -> Values.isDate(text) ? text : slashed(Values.dateMeantBy(text));
      case APPROXIMATE_DATE ->
          Values.isApproximateDate(text)
              ? text
              : slashed(Values.dateMeantBy(text).or(() -> Values.monthMeantBy(text)));
      case INTEGER -> number(text, true);
      case DECIMAL -> number(text, false);
      case FLAG ->
          Values.flag(text).isPresent()
              ? text
              : Values.flagMeantBy(text)
                  .map(flag -> flag.equals("true") ? "Ja" : "Nej")
                  .orElse(null);
      case TERM, TERMS -> term(field, text);
      case PERSON, PEOPLE, PLACEMENT, PLACEMENT_PAIR -> pseudonyms.reference(text);
      case WAIVER_SCOPES -> waiverScope(text);
      case OBJECT, LIST, BY_ID, LIST_OR_ONLY -> null;
    };
  }

  /** A text that says nothing, or little, still does. */
  private static String freeText(String text) {
    return switch (WrittenContent.of(text, TEXT.length())) {
      case PLACEHOLDER -> "-";
      case SHORT -> {
        String bare = WrittenContent.bare(text);
        yield TEXT.substring(0, bare.codePointCount(0, bare.length()));
      }
      case WRITTEN -> TEXT;
    };
  }

  private @Nullable String text(String key, String text) {
    return switch (key) {
      case "format" -> LogbookFormat.NAME + "/" + LogbookFormat.VERSION;
      case "namn" -> pseudonyms.name(text);
      case "enhet" -> pseudonyms.unit(text);
      case "regel" -> rules.contains(text) ? text : null;
      default -> words(text);
    };
  }

  /** Returns a text in which a rule finds the same words as before. */
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

  /** Another wrong way to write a date. */
  private static @Nullable String slashed(Optional<String> date) {
    return date.map(meant -> meant.replace('-', '/')).orElse(null);
  }

  /** A number that is too long for any use may be one that says who somebody is. */
  private static @Nullable String number(String text, boolean whole) {
    Optional<BigDecimal> number =
        whole ? Values.integer(text).map(BigDecimal::valueOf) : Values.decimal(text);
    return number
        .map(right -> right.min(LARGEST).max(LARGEST.negate()))
        .map(right -> right.scale() > DECIMALS ? right.setScale(DECIMALS, HALF_UP) : right)
        .map(BigDecimal::toPlainString)
        .or(
            () ->
                Values.numberMeantBy(text, whole)
                    .filter(meant -> meant.length() <= DIGITS)
                    .map(meant -> "0" + meant))
        .orElse(null);
  }

  private static @Nullable String term(Field field, String text) {
    List<String> terms = field.terms().stream().<String>map(Term::term).toList();
    return terms.contains(text)
        ? text
        : Suggestions.nearest(text, terms).map(Pseudonyms::misspelt).orElse(null);
  }

  private @Nullable String waiverScope(String text) {
    boolean isReference =
        Values.waiverScope(text).filter(WaiverScope.Named.class::isInstance).isPresent();
    if (Values.isBareWeek(text)) {
      return text;
    }
    if (isReference) {
      return pseudonyms.reference(text);
    }
    return Values.waiverScope(text).isPresent() ? text : TEXT;
  }
}
