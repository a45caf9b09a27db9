package se.btloggbok.source;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a document may have and the form of the value under each: enough to recognise a
 * line that was meant to have one of them.
 *
 * @param form the form of the value
 * @param keys the keys of the mapping here, or of each mapping in the list or under the ids here;
 *     empty for values
 * @param spelling finds the key that a misspelt one was meant to be
 */
public record Outline(Form form, Map<String, Outline> keys, Spelling spelling) {

  /** Finds the intended word of a misspelt one. */
  @FunctionalInterface
  public interface Spelling {

    /** Returns the intended word; empty if none is close, or if two are equally close. */
    Optional<String> meant(String written, Collection<String> words);
  }

  /** The form of the value of a key. */
  public enum Form {
    /** A date, number, id or word. */
    VALUE,
    /** Free text. */
    TEXT,
    /** A list of values, or one value. */
    VALUES,
    /** A mapping. */
    MAPPING,
    /** A list of mappings. */
    LIST,
    /** Ids, each with a mapping. */
    BY_ID,
    /** A list of mappings, or one value. */
    LIST_OR_VALUE
  }

  /** Keeps its own copy of the keys. */
  public Outline {
    keys = Map.copyOf(keys);
  }

  /** Returns an outline without keys. */
  public static Outline of(Form form) {
    return new Outline(form, Map.of(), (written, words) -> Optional.empty());
  }

  /** Returns every key that occurs anywhere. */
  Set<String> allKeys() {
    Set<String> all = new HashSet<>();
    collect(all);
    return all;
  }

  private void collect(Set<String> all) {
    all.addAll(keys.keySet());
    keys.values().forEach(child -> child.collect(all));
  }

  /** Returns every key whose value is a single value or a text wherever it occurs. */
  Set<String> singleKeys() {
    return keysOnlyOf(EnumSet.of(Form.TEXT, Form.VALUE));
  }

  /** Returns every key whose value is a text wherever it occurs. */
  Set<String> textKeys() {
    return keysOnlyOf(EnumSet.of(Form.TEXT));
  }

  private Set<String> keysOnlyOf(Set<Form> forms) {
    Set<String> found = new HashSet<>();
    Set<String> others = new HashSet<>();
    collect(forms, found, others);
    found.removeAll(others);
    return found;
  }

  private void collect(Set<Form> forms, Set<String> found, Set<String> others) {
    keys.forEach((key, child) -> (forms.contains(child.form) ? found : others).add(key));
    keys.values().forEach(child -> child.collect(forms, found, others));
  }
}
