package se.btloggbok.format;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * The keys of a mapping of the format.
 *
 * @param record the record that it is bound to
 * @param fields the keys, in the order of the record's components
 */
public record Shape(Class<?> record, List<Field> fields) {

  /** The number and kind of values of a key. */
  public enum Form {
    /** One value. */
    VALUE,
    /** A list of values. */
    LIST,
    /** One value, or a list of them. */
    ONE_OR_MORE,
    /** A mapping. */
    OBJECT,
    /** A mapping, or a list of them. */
    OBJECT_OR_LIST,
    /** A list of mappings. */
    OBJECTS,
    /** A mapping from ids to mappings. */
    BY_ID,
    /** A list of mappings, or one value in their place. */
    OBJECTS_OR_ONLY;

    /** Returns whether a key may have a list of values. */
    public boolean mayBeList() {
      return this == LIST || this == ONE_OR_MORE;
    }
  }

  /**
   * A key.
   *
   * @param key the key
   * @param form the number and kind of its values
   * @param valueType the type of its value or values; null for mappings
   * @param mapping the shape of its mapping or mappings; null for values
   * @param only the key of a mapping whose value may be given alone, in place of a list of
   *     mappings; null if none
   */
  public record Field(
      String key,
      Form form,
      @Nullable ValueType<?> valueType,
      @Nullable Shape mapping,
      @Nullable String only) {

    /**
     * Returns the type of the values.
     *
     * @throws IllegalStateException if it has mappings
     */
    public ValueType<?> type() {
      if (valueType == null) {
        throw new IllegalStateException(key + " has no values");
      }
      return valueType;
    }

    /**
     * Returns the shape of the mappings.
     *
     * @throws IllegalStateException if it has values
     */
    public Shape shape() {
      if (mapping == null) {
        throw new IllegalStateException(key + " has no mappings");
      }
      return mapping;
    }

    /**
     * Returns the key whose value may be given alone, in place of a list of mappings.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field onlyField() {
      return shape().fieldOfKey(String.valueOf(only));
    }
  }

  /** Keeps its own copy of the keys. */
  public Shape {
    fields = List.copyOf(fields);
  }

  /** Returns the shape of a whole logbook. */
  public static Shape ofLogbook() {
    return of(LogbookFormat::logbook);
  }

  static Shape of(Function<Fields, ?> binder) {
    return of(binder, "");
  }

  /** Returns the shape of a mapping with an id, on which its keys may depend. */
  static Shape of(Function<Fields, ?> binder, String id) {
    ShapeFields fields = new ShapeFields(id);
    Class<?> record = binder.apply(fields).getClass();
    return new Shape(record, fields.asked());
  }

  /** Returns the name of the record. */
  public String name() {
    return record.getSimpleName();
  }

  /** Returns the keys. */
  public List<String> keys() {
    return fields.stream().map(Field::key).toList();
  }

  /** Returns a key with its form and type; empty if there is no such key. */
  public Optional<Field> find(String key) {
    return fields.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  /**
   * Returns a key with its form and type.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  public Field fieldOfKey(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(name() + " has no key " + key));
  }

  /**
   * Returns the entries of a mapping by the known key of each, in the order of the text. A plain
   * misspelling counts as the key that was meant.
   */
  public Map<String, Entry> entriesByKey(Mapping mapping) {
    Map<String, Entry> byKey = new LinkedHashMap<>();
    Set<String> unused = new LinkedHashSet<>();
    fields.forEach(field -> unused.add(field.key()));
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (hasKey(key)) {
        byKey.put(key, entry);
      } else if (!YamlNode.isExtension(key)) {
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

  /** Returns whether a key, here or in a mapping below, may have one mapping or a list of them. */
  boolean hasListOrObject(String key) {
    return fields.stream()
        .anyMatch(
            field ->
                (field.form() == Form.OBJECT_OR_LIST && field.key().equals(key))
                    || (field.mapping() != null && field.shape().hasListOrObject(key)));
  }

  boolean hasKey(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key));
  }
}
