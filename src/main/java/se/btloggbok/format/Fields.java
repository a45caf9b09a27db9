package se.btloggbok.format;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * The keys of one mapping, as a binder asks for them: one key per component of its record, in the
 * same order. {@link YamlFields} reads a file; {@link ShapeFields} records the calls to describe
 * the format. Binders must therefore be unconditional.
 *
 * <p>Every method that asks for a key returns null, or an empty list, when the key is missing or
 * its value cannot be read; {@link #mark} is the exception. The constraints on the record's
 * components are checked later.
 */
public interface Fields {

  /** Returns the place of the mapping. */
  YamlPath path();

  /** Returns the key of the mapping itself: the id of a person or a placement. */
  String id();

  /** Asks for one value. */
  <T> @Nullable T get(String key, ValueType<T> type);

  /** Asks for a list of values. */
  <T> List<T> list(String key, ValueType<T> type);

  /** Asks for one value or a list of values. */
  <T> List<T> oneOrMore(String key, ValueType<T> type);

  /** Asks for a mapping. */
  <T> @Nullable T object(String key, Function<Fields, T> binder);

  /**
   * Asks for a mapping that means something just by being there: one that cannot be read is bound
   * without values, unless it is a no.
   */
  <T> @Nullable T mark(String key, Function<Fields, T> binder);

  /** Asks for one mapping or a list of mappings. */
  <T> List<T> objectOrList(String key, Function<Fields, T> binder);

  /** Asks for a list of mappings. */
  <T> List<T> objects(String key, Function<Fields, T> binder);

  /** Asks for a mapping from ids to mappings. */
  <T> List<T> byId(String key, Function<Fields, T> binder);

  /**
   * Asks for a list of mappings, or for a single value.
   *
   * @param only the key that a single value belongs to
   */
  <T> List<T> objectsOrOnly(String key, String only, Function<Fields, T> binder);
}
