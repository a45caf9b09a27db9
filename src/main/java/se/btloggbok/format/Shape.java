package se.btloggbok.format;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Conditional;
import se.btloggbok.model.Term;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;

/**
 * What a mapping of the format looks like: the record it becomes, and its keys in the order of the
 * record's components.
 *
 * @param record the record
 * @param fields the keys
 */
record Shape(Class<?> record, List<Field> fields) {

  /**
   * A key.
   *
   * @param key the key
   * @param component the record component that it becomes
   * @param type what kind of value it has
   * @param terms the words it takes, where they are enumerated
   * @param shape the shape of its mapping or mappings, where it has any
   * @param only the key whose value may stand for the only mapping, where one may
   */
  record Field(
      String key,
      String component,
      FieldType type,
      List<? extends Term> terms,
      @Nullable Shape shape,
      @Nullable String only) {

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

    /** Returns the words of this key that another key depends on; none where they are no words. */
    List<String> wordsOf(Conditional conditional) {
      List<String> names = List.of(conditional.values());
      return terms.stream()
          .filter(term -> names.contains(((Enum<?>) term).name()))
          .map(Term::term)
          .toList();
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
    ShapeFields noted = new ShapeFields();
    Class<?> record = binder.apply(noted).getClass();
    List<String> components =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("path") && !name.equals("id"))
            .toList();
    return new Shape(record, noted.fields(components));
  }

  /** Returns the shapes of a logbook and all that is in it, by record. */
  static Map<Class<?>, Shape> byRecord() {
    Map<Class<?>, Shape> shapes = new HashMap<>();
    ofLogbook().collect(shapes);
    return Map.copyOf(shapes);
  }

  private void collect(Map<Class<?>, Shape> into) {
    into.put(record, this);
    for (Field field : fields) {
      if (field.shape() != null) {
        field.shape().collect(into);
      }
    }
  }

  /**
   * Returns the key of a record component.
   *
   * @throws IllegalArgumentException when the record has no such component
   */
  String keyOf(String component) {
    return fieldOf(component).key();
  }

  /**
   * Returns the key of a record component, with all that is known of it.
   *
   * @throws IllegalArgumentException when the record has no such component
   */
  Field fieldOf(String component) {
    return fields.stream()
        .filter(field -> field.component().equals(component))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(record + " has no key for " + component));
  }

  /**
   * Returns a key with all that is known of it.
   *
   * @throws IllegalArgumentException when the record has no such key
   */
  Field fieldOfKey(String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(record + " has no key " + key));
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
        Optional<String> meant = YamlFields.keyMeantBy(key, unused);
        meant.ifPresent(
            found -> {
              unused.remove(found);
              byKey.put(found, entry);
            });
      }
    }
    return byKey;
  }

  /** Returns whether the record has a key. */
  boolean hasKey(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key));
  }
}
