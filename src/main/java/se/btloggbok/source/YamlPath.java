package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a YAML document: the keys and list positions on the way to it from the
 * root. Written as a JSON Pointer (RFC 6901), for example {@code /placeringar/majorna/från}.
 *
 * @param segments keys, and list positions as decimal numbers (0-based), outermost first
 */
public record YamlPath(List<String> segments) {

  /** The document itself. */
  public static final YamlPath ROOT = new YamlPath(List.of());

  /** Keeps its own copy of the segments. */
  public YamlPath {
    segments = List.copyOf(segments);
  }

  /**
   * Returns the path of the value that stands under a key here.
   *
   * @param key the key, as the document's reader compares it
   */
  public YamlPath child(String key) {
    List<String> longer = new ArrayList<>(segments.size() + 1);
    longer.addAll(segments);
    longer.add(key);
    return new YamlPath(longer);
  }

  /**
   * Returns the path of an item of the list here.
   *
   * @param index its position, 0-based
   */
  public YamlPath child(int index) {
    return child(Integer.toString(index));
  }

  /** Returns the path of what this stands in; the root is its own parent. */
  public YamlPath parent() {
    return isRoot() ? this : new YamlPath(segments.subList(0, segments.size() - 1));
  }

  /** Returns whether this is the document itself. */
  public boolean isRoot() {
    return segments.isEmpty();
  }

  /** Returns whether another path is this one or lies within it. */
  public boolean holds(YamlPath other) {
    return other.segments.size() >= segments.size()
        && other.segments.subList(0, segments.size()).equals(segments);
  }

  /** Returns the last key or list position; empty for the root. */
  public String last() {
    return isRoot() ? "" : segments.get(segments.size() - 1);
  }

  /** Returns the outermost key: the section of the logbook; empty for the root. */
  public String section() {
    return isRoot() ? "" : segments.get(0);
  }

  /** Returns the JSON Pointer; empty for the root. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (String segment : segments) {
      pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
