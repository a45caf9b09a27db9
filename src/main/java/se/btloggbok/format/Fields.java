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
 * The keys of one mapping of a logbook, asked for one by one and in the order of the record's
 * components. {@link YamlFields} answers from a file; {@link ShapeFields} answers nothing and notes
 * what was asked for, which is how the format describes itself. So a binder asks for every key,
 * always.
 *
 * <p>Every method gives null, or nothing, for a key that is left out or has a value that is not of
 * its type.
 */
public interface Fields {

  /** Returns where the mapping stands. */
  YamlPath path();

  /** Returns the key that the mapping itself stands under: the id of a person or a placement. */
  String id();

  /** A text that says something. */
  @Nullable String text(String key);

  /** A text that may be empty for now. */
  @Nullable String freeText(String key);

  /** A text, or a list of texts. */
  List<String> texts(String key);

  /** A day. */
  @Nullable LocalDate date(String key);

  /** A day, a month or a year. */
  @Nullable ApproximateDate approximateDate(String key);

  /** A whole number. */
  @Nullable Integer integer(String key);

  /** A decimal number. */
  @Nullable BigDecimal decimal(String key);

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

  /** A list of ids of placements. */
  List<String> placements(String key);

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
