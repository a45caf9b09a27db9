package se.btloggbok.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * The keys of a mapping of the format.
 *
 * @param record the record that it becomes
 * @param fields the keys, in the order of the record's components
 */
record Shape(Class<?> record, List<Field> fields) {

  /** How many values a key has, and of what kind. */
  enum Form {
    VALUE,
    LIST,
    ONE_OR_MORE,
    OBJECT,
    OBJECT_OR_LIST,
    OBJECTS,
    BY_ID,
    OBJECTS_OR_ONLY;

    /** Returns whether the key takes a list of values. */
    boolean mayBeList() {
      return this == LIST || this == ONE_OR_MORE;
    }
  }

  /**
   * A key.
   *
   * @param key the key
   * @param form how many values it has, and of what kind
   * @param valueType the type of its value or values; null for mappings
   * @param mapping the shape of its mapping or mappings; null for values
   * @param only the key that a single value belongs to, in place of a list of mappings; otherwise
   *     null
   */
  record Field(
      String key,
      Form form,
      @Nullable ValueType<?> valueType,
      @Nullable Shape mapping,
      @Nullable String only) {

    /**
     * Returns the type of its value or values.
     *
     * @throws IllegalStateException when it has mappings
     */
    ValueType<?> type() {
      if (valueType == null) {
        throw new IllegalStateException(key + " has no values");
      }
      return valueType;
    }

    /**
     * Returns the shape of its mapping or mappings.
     *
     * @throws IllegalStateException when it has values
     */
    Shape shape() {
      if (mapping == null) {
        throw new IllegalStateException(key + " has no mappings");
      }
      return mapping;
    }

    /**
     * Returns the key that a single value belongs to, in place of a list of mappings.
     *
     * @throws IllegalArgumentException when there is none
     */
    Field onlyField() {
      return shape().fieldOfKey(String.valueOf(only));
    }
  }

  Shape {
    fields = List.copyOf(fields);
  }

  /** Returns the shape of a whole logbook. */
  static Shape ofLogbook() {
    return of(LogbookFormat::logbook);
  }

  static Shape of(Function<Fields, ?> binder) {
    ShapeFields fields = new ShapeFields();
    Class<?> record = binder.apply(fields).getClass();
    return new Shape(record, fields.asked());
  }

  /** Returns the name of the record. */
  String name() {
    return record.getSimpleName();
  }

  /** Returns the keys. */
  List<String> keys() {
    return fields.stream().map(Field::key).toList();
  }

  /**
   * Returns a key with its form and type.
   *
   * @throws IllegalArgumentException when there is no such key
   */
  Field fieldOfKey(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name() + " has no key " + key));
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
}
