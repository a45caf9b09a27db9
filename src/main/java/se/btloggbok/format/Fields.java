package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/**
 * The keys of one mapping of a logbook: what has to hold of them, and then each asked for. {@link
 * YamlFields} answers from a file; {@link ShapeFields} answers nothing and notes what was said and
 * asked for, which is how the format describes itself. So a binder says all that has to hold and
 * asks for every key, always.
 *
 * <p>Every method that asks gives null, or nothing, for a key that is left out or has a value that
 * is not of its type. A number out of range, or a file elsewhere, is told of and given as it is.
 */
public interface Fields {

  /** Returns where the mapping stands. */
  YamlPath path();

  /** Returns the key that the mapping itself stands under: the id of a person or a placement. */
  String id();

  /** Keys that must be there; a list with something in it. */
  void requires(String... keys);

  /** Sections that must be there. */
  void requiresSections(String... keys);

  /** A key that must be there unless a flag is true. */
  void requiresUnless(String flag, String key);

  /** Keys that must be there with one word of another key, and have no place with any other. */
  void requiresOnlyWith(String on, Term word, String... keys);

  /** Keys that may be there with one word of another key, and have no place with any other. */
  void allowsOnlyWith(String on, Term word, String... keys);

  /** The keys of the first and the last day of a period, which come in that order. */
  void inOrder(String from, String to);

  /** The key of a list of degrees, of which no day has two. */
  void apart(String key);

  /** A text that says something. */
  @Nullable String text(String key);

  /** A text that may be empty for now. */
  @Nullable String freeText(String key);

  /** A text, or a list of texts. */
  List<String> texts(String key);

  /** A file under the logbook's own folder, with {@code /} between the names. */
  @Nullable String file(String key);

  /** The SHA-256 of a file, in hexadecimal. */
  @Nullable String sha256(String key);

  /** A day. */
  @Nullable LocalDate date(String key);

  /** A day, a month or a year. */
  @Nullable ApproximateDate approximateDate(String key);

  /** A whole number. */
  @Nullable Integer integer(String key);

  /** A whole number from the least to the most, both included. */
  @Nullable Integer integer(String key, int least, int most);

  /** A decimal number. */
  @Nullable BigDecimal decimal(String key);

  /** A decimal number from the least to the most, both included. */
  @Nullable BigDecimal decimal(String key, String least, String most);

  /** True or false. */
  @Nullable Boolean flag(String key);

  /** One of the words of an enumeration. */
  <E extends Enum<E> & Term> @Nullable E term(String key, Class<E> type);

  /** A list of words of an enumeration. */
  <E extends Enum<E> & Term> List<E> terms(String key, Class<E> type);

  /** The id of a person. */
  @Nullable String person(String key);

  /** A list of ids of people. */
  List<String> people(String key);

  /** The id of a placement. */
  @Nullable String placement(String key);

  /** A list of the ids of two placements, or an empty one. */
  List<String> placementPair(String key);

  /** What a waiver is for: one or a list. */
  List<WaiverScope> waiverScopes(String key);

  /** A mapping. */
  <T> @Nullable T object(String key, Function<Fields, T> binder);

  /** A list of mappings. */
  <T> List<T> list(String key, Function<Fields, T> binder);

  /** A mapping from ids to mappings. */
  <T> List<T> byId(String key, Function<Fields, T> binder);

  /** A list of mappings, or, where nothing but one key of one mapping is to be said, its value. */
  <T> List<T> listOrOnly(String key, String only, Function<Fields, T> binder);
}
