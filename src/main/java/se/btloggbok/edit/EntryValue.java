package se.btloggbok.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The value of a key in an entry that is to be written. */
public sealed interface EntryValue {

  /** Returns a single value. */
  static EntryValue of(String text) {
    return new One(text);
  }

  /** Returns a list of single values. */
  static EntryValue of(List<String> texts) {
    return new Several(texts.stream().map(EntryValue::of).toList());
  }

  /**
   * A single value.
   *
   * @param text the value, without quotation marks
   */
  record One(String text) implements EntryValue {}

  /**
   * A list.
   *
   * @param values the values in the list
   */
  record Several(List<EntryValue> values) implements EntryValue {

    /** Keeps its own copy of the values. */
    public Several {
      values = List.copyOf(values);
    }
  }

  /**
   * A mapping.
   *
   * @param values the value of each key, in the order in which they are to be written
   */
  record Keys(Map<String, EntryValue> values) implements EntryValue {

    /** Keeps its own copy of the keys. */
    public Keys {
      values = new LinkedHashMap<>(values);
    }

    @Override
    public Map<String, EntryValue> values() {
      return new LinkedHashMap<>(values);
    }

    /** Returns the same with another value of a key, which comes last if it is new. */
    Keys with(String key, EntryValue value) {
      Map<String, EntryValue> changed = values();
      changed.put(key, value);
      return new Keys(changed);
    }
  }

  /** Returns all single values within this value. */
  default Stream<String> texts() {
    if (this instanceof Keys keys) {
      return keys.values().values().stream().flatMap(EntryValue::texts);
    }
    return this instanceof Several several
        ? several.values().stream().flatMap(EntryValue::texts)
        : Stream.of(((One) this).text());
  }
}
