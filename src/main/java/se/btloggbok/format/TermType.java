package se.btloggbok.format;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of several words, such as those of an enumeration.
 *
 * @param <T> what a word is read as
 */
final class TermType<T extends Term> extends ValueType<T> {

  private static final Pattern DIVIDERS = Pattern.compile("[\\s_.-]+");
  private static final Pattern ARTICLES = Pattern.compile("(?<!\\S)(?:an?|the) ");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

  private final List<T> terms;
  private final boolean isObjective;

  TermType(List<T> terms) {
    super("term");
    this.terms = terms;
    this.isObjective = terms.get(0) instanceof Objective;
  }

  @Override
  Optional<T> parse(String text) {
    for (T term : terms) {
      if (term.term().equals(text)) {
        return Optional.of(term);
      }
    }
    return Optional.empty();
  }

  /** A word that is the last part of another, as {@code läkare}, is not a misspelling of it. */
  @Override
  Optional<String> suggest(String text) {
    Optional<String> synonym = synonym(bare(text));
    if (synonym.isEmpty() && isObjective) {
      synonym = ObjectiveRanges.one(text);
    }
    return synonym.isPresent()
        ? synonym
        : Suggestions.nearest(text, words())
            .filter(word -> digits(word).equals(digits(text)) && !hasTwoNumbers(text))
            .filter(word -> !word.endsWith("-" + bare(text)));
  }

  /** Delmål may also be written as ranges. */
  @Override
  Optional<List<String>> severalMeantBy(String text, References references) {
    return isObjective ? ObjectiveRanges.meantBy(text) : super.severalMeantBy(text, references);
  }

  private Optional<String> synonym(String bare) {
    for (T term : terms) {
      if (term.words().stream().anyMatch(word -> bare(word).equals(bare))) {
        return Optional.of(term.term());
      }
    }
    return Optional.empty();
  }

  /** Returns a text in lower case, with spaces between its parts, and without English articles. */
  private static String bare(String text) {
    String parts = DIVIDERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return ARTICLES.matcher(parts).replaceAll("").strip();
  }

  /**
   * Returns the digits of a text without leading zeros. Different numbers are not a misspelling:
   * BT1 is not close to BT11.
   */
  private static String digits(String text) {
    return LEADING_ZEROS.matcher(NO_DIGITS.matcher(text).replaceAll("")).replaceFirst("");
  }

  /** Returns whether a text has two numbers: BT1 and BT2 are not BT12. */
  private static boolean hasTwoNumbers(String text) {
    return NO_DIGITS.matcher(text).replaceAll(" ").strip().indexOf(' ') >= 0;
  }

  /** Delmål may also be written as ranges. */
  @Override
  public List<String> notations(String text) {
    return isObjective
        ? ObjectiveRanges.meantBy(text).orElseGet(() -> super.notations(text))
        : super.notations(text);
  }

  @Override
  public List<String> words() {
    return terms.stream().map(Term::term).toList();
  }

  @Override
  Comparator<String> order() {
    return Comparator.<String>comparingInt(words()::indexOf).thenComparing(super.order());
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    boolean several = isObjective && ObjectiveRanges.meantBy(text).isPresent();
    return several || parse(text).isPresent()
        ? text
        : meantBy(text).map(Pseudonyms::misspelt).orElse(null);
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    ObjectNode schema = Schemas.object();
    ArrayNode values = schema.putArray("enum");
    for (String word : words()) {
      values.add(word);
      ValueTypes.INTEGER.parse(word).ifPresent(values::add);
    }
    if (isObjective) {
      ArrayNode titles = schema.putArray("enumDescriptions");
      Arrays.stream(Objective.values()).map(Objective::title).forEach(titles::add);
    }
    return schema;
  }
}
