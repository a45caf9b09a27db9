package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/**
 * One spelling of each value, so that two that mean the same are the same text. A value that is
 * plainly misspelt is spelt as what was meant, as when a logbook is read.
 */
final class Spelling {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Spelling() {}

  /** Returns the one spelling of a value; empty when it is not of its key's type. */
  static Optional<String> of(Shape.Field field, String text) {
    return switch (field.type()) {
      case DATE -> Values.date(text).isPresent() ? Optional.of(text) : Values.dateMeantBy(text);
      case APPROXIMATE_DATE -> approximateDate(text);
      case INTEGER -> Values.integer(text).isPresent() ? Optional.of(text) : number(text, true);
      case DECIMAL -> decimal(text).or(() -> number(text, false).flatMap(Spelling::decimal));
      case FLAG -> Values.flag(text).map(String::valueOf).or(() -> Values.flagMeantBy(text));
      case TERM, TERMS -> term(field, text);
      case WAIVER_SCOPES -> Values.waiverScope(text).map(scope -> scope(scope, text));
      default -> Optional.of(collapsed(text));
    };
  }

  private static Optional<String> approximateDate(String text) {
    return Values.approximateDate(text).isPresent()
        ? Optional.of(text)
        : Values.dateMeantBy(text).or(() -> Values.monthMeantBy(text));
  }

  private static Optional<String> number(String text, boolean whole) {
    return Values.numberMeantBy(text, whole);
  }

  private static Optional<String> decimal(String text) {
    return Values.decimal(text).map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString);
  }

  private static Optional<String> term(Shape.Field field, String text) {
    List<String> words = words(field);
    return words.contains(text) ? Optional.of(text) : Suggestions.nearest(text, words);
  }

  private static List<String> words(Shape.Field field) {
    return field.terms().stream().<String>map(Term::term).toList();
  }

  /** A range of one week is that week. */
  private static String scope(WaiverScope scope, String text) {
    return scope instanceof WaiverScope.Weeks weeks && weeks.from().equals(weeks.to())
        ? text.replaceFirst("/.*", "")
        : text;
  }

  /** How a text is broken into lines says nothing. */
  private static String collapsed(String text) {
    return SPACE.matcher(text.strip()).replaceAll(" ");
  }

  /** Returns whether a key of this type has a list, and nothing but a list. */
  static boolean isList(FieldType type) {
    return switch (type) {
      case TERMS, PEOPLE, PLACEMENT_PAIR -> true;
      default -> false;
    };
  }

  /** Returns whether a key of this type may have a list. */
  static boolean mayBeList(FieldType type) {
    return isList(type) || type == FieldType.TEXTS || type == FieldType.WAIVER_SCOPES;
  }

  /** Returns whether values of this type may be ids. */
  static boolean isReference(FieldType type) {
    return switch (type) {
      case PERSON, PEOPLE, PLACEMENT, PLACEMENT_PAIR, WAIVER_SCOPES -> true;
      default -> false;
    };
  }

  /**
   * Returns the values in an order of their own, each once. Only placements keep theirs: an
   * överlämning is from the one and to the other.
   */
  static List<String> sorted(Shape.Field field, List<String> values) {
    if (field.type() == FieldType.PLACEMENT_PAIR || values.size() < 2) {
      return values;
    }
    List<String> words = words(field);
    List<String> sorted = new ArrayList<>(values.stream().distinct().toList());
    sorted.sort(Comparator.<String>comparingInt(words::indexOf).thenComparing(value -> value));
    return sorted;
  }

  /** Returns a value of any kind as text, as it is written but for the order of its keys. */
  static String written(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key().text() + ": " + written(entry.value()))
          .sorted()
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(Spelling::written)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return collapsed(((Scalar) node).text());
  }
}
