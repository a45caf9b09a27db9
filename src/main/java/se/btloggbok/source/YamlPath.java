package se.btloggbok.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The position of a value in a YAML document: the keys and list indices from the root to it.
 * Written as a JSON Pointer (RFC 6901), for example {@code /placeringar/majorna/från}.
 *
 * <p>Every value of a file has a path, so each stores only its last segment and its parent.
 */
public final class YamlPath {

  /** The document itself. */
  public static final YamlPath ROOT = new YamlPath(null, "", 0, 1);

  private final @Nullable YamlPath parent;
  private final String last;
  private final int depth;
  private final int hash;

  private YamlPath(@Nullable YamlPath parent, String last, int depth, int hash) {
    this.parent = parent;
    this.last = last;
    this.depth = depth;
    this.hash = hash;
  }

  /** Returns the keys, and list indices as decimal numbers (0-based), outermost first. */
  public List<String> segments() {
    Deque<String> segments = new ArrayDeque<>();
    for (YamlPath here = this; here.parent != null; here = here.parent) {
      segments.addFirst(here.last);
    }
    return List.copyOf(segments);
  }

  /**
   * Returns the path of the value of a key in this mapping.
   *
   * @param key the key, in Unicode NFC
   */
  public YamlPath child(String key) {
    return new YamlPath(this, key, depth + 1, 31 * hash + key.hashCode());
  }

  /**
   * Returns the path of an item in this list.
   *
   * @param index 0-based
   */
  public YamlPath child(int index) {
    return child(Integer.toString(index));
  }

  /** Returns the path of the collection that contains this; the root is its own parent. */
  public YamlPath parent() {
    return parent == null ? this : parent;
  }

  /** Returns whether this is the document itself. */
  public boolean isRoot() {
    return parent == null;
  }

  /** Returns whether another path is this one or begins with it. */
  public boolean holds(YamlPath other) {
    YamlPath around = other;
    while (around.depth > depth) {
      around = around.parent();
    }
    return equals(around);
  }

  /** Returns the last key or list index; empty for the root. */
  public String last() {
    return last;
  }

  /** Returns the outermost key: the section of the logbook; empty for the root. */
  public String section() {
    YamlPath section = this;
    while (section.depth > 1) {
      section = section.parent();
    }
    return section.last;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    if (!(object instanceof YamlPath other) || other.hash != hash || other.depth != depth) {
      return false;
    }
    YamlPath one = this;
    while (one != other && one.last.equals(other.last)) {
      one = one.parent();
      other = other.parent();
    }
    return one == other;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Returns the JSON Pointer; empty for the root. */
  @Override
  public String toString() {
    StringBuilder pointer = new StringBuilder();
    for (String segment : segments()) {
      pointer.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
