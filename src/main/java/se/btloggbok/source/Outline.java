package se.btloggbok.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The keys that a document may have and the form of the value under each: enough to recognise a
 * line that was meant to have one of them.
 *
 * @param form the form of the value
 * @param keys the keys of the mapping here, or of each mapping in the list or under the ids here;
 *     empty for values
 * @param spelling finds the key that a misspelt one was meant to be
 * @param values whether a text may be the value here, or one of several, misspelt or not
 */
public record Outline(
    Form form, Map<String, Outline> keys, Spelling spelling, Predicate<String> values) {

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
    /** A name, or another text that is seldom longer than a line. */
    TEXT,
    /** Free text, which may go on over several lines. */
    PROSE,
    /** A list of texts that are seldom longer than a line, or one such text. */
    TEXTS,
    /** A list of values, or one value. */
    VALUES,
    /** A mapping. */
    MAPPING,
    /** A list of mappings, or one mapping. */
    MAPPING_OR_LIST,
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
  public static Outline of(Form form, Predicate<String> values) {
    return new Outline(form, Map.of(), (written, words) -> Optional.empty(), values);
  }

  /** Returns an outline with keys. */
  public static Outline of(Form form, Map<String, Outline> keys, Spelling spelling) {
    return new Outline(form, keys, spelling, text -> false);
  }

  /** Returns every key that occurs anywhere. */
  Set<String> allKeys() {
    return keysOf(any -> true);
  }

  /** Returns every key whose value is a single value or a text wherever it occurs. */
  Set<String> singleKeys() {
    return keysOf(outline -> outline.isText() || outline.form == Form.VALUE);
  }

  /** Returns whether the value is a text of any length. */
  boolean isText() {
    return form == Form.TEXT || form == Form.TEXTS || form == Form.PROSE;
  }

  /** Returns whether a list of mappings may be the value. */
  boolean isList() {
    return form == Form.LIST || form == Form.LIST_OR_VALUE || form == Form.MAPPING_OR_LIST;
  }

  /** Returns every key whose value is a text wherever it occurs. */
  Set<String> textKeys() {
    return keysOf(Outline::isText);
  }

  /** Returns every key whose value is free text wherever it occurs. */
  Set<String> proseKeys() {
    return keysOf(outline -> outline.form == Form.PROSE);
  }

  private Set<String> keysOf(Predicate<Outline> kind) {
    Set<String> found = new HashSet<>();
    Set<String> others = new HashSet<>();
    collect(kind, found, others);
    found.removeAll(others);
    return found;
  }

  private void collect(Predicate<Outline> kind, Set<String> found, Set<String> others) {
    keys.forEach((key, child) -> (kind.test(child) ? found : others).add(key));
    keys.values().forEach(child -> child.collect(kind, found, others));
  }
}
