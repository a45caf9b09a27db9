package se.btloggbok.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Term;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * What a mapping of the format looks like: its keys, and what has to hold of them.
 *
 * @param name what the record that it becomes is called
 * @param fields the keys, in the order of the format
 * @param constraints what has to hold of the keys
 */
record Shape(String name, List<Field> fields, List<Constraint> constraints) {

  /**
   * A key.
   *
   * @param key the key
   * @param type what kind of value it has
   * @param terms the words it takes, where they are enumerated
   * @param shape the shape of its mapping or mappings, where it has any
   * @param only the key whose value may stand for the only mapping, where one may
   * @param range the limits of its number, where it has any
   */
  record Field(
      String key,
      FieldType type,
      List<? extends Term> terms,
      @Nullable Shape shape,
      @Nullable String only,
      @Nullable Range range) {

    /**
     * Returns the shape of its mapping or mappings.
     *
     * @throws IllegalStateException when it has none
     */
    Shape shapeOrThrow() {
      if (shape == null) {
        throw new IllegalStateException(key + " has no shape");
      }
      return shape;
    }

    /**
     * Returns the limits of its number.
     *
     * @throws IllegalStateException when it has none
     */
    Range rangeOrThrow() {
      if (range == null) {
        throw new IllegalStateException(key + " has no range");
      }
      return range;
    }
  }

  Shape {
    fields = List.copyOf(fields);
    constraints = List.copyOf(constraints);
  }

  /** Returns the shape of a whole logbook. */
  static Shape ofLogbook() {
    return of(LogbookFormat::logbook);
  }

  static Shape of(Function<Fields, ?> binder) {
    ShapeFields noted = new ShapeFields();
    String name = binder.apply(noted).getClass().getSimpleName();
    return new Shape(name, noted.asked(), noted.constraints());
  }

  /**
   * Returns a key with all that is known of it.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  Field fieldOfKey(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no key " + key));
  }

  /**
   * Returns the entries of a mapping that are keys of the record, in the order of the text: each by
   * the key that it is, or, plainly misspelt, was meant to be.
   */
  Map<String, Entry> entriesByKey(Mapping mapping) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    Set<String> unused = new LinkedHashSet<>();
    fields.forEach(field -> unused.add(field.key()));
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (hasKey(key)) {
        byKey.put(key, entry);
      } else if (!key.startsWith(YamlFields.EXTENSION)) {
        Optional<String> meant = UnknownKeys.keyMeantBy(key, unused);
        meant.ifPresent(
            found -> {
              unused.remove(found);
              byKey.put(found, entry);
            });
      }
    }
    return byKey;
  }

  /** Returns whether there is such a key. */
  boolean hasKey(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key));
  }

  /** Returns whether a key must always be there. */
  boolean requires(String key) {
    return constraints.stream()
        .anyMatch(
            constraint ->
                constraint instanceof Constraint.Required required && required.key().equals(key));
  }
}
