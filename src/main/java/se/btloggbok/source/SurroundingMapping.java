package se.btloggbok.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Outline.Form;

/**
 * The mapping that a line would belong to as a key.
 *
 * @param outline the keys that it may have
 * @param used the keys that it has on other lines
 */
record SurroundingMapping(Outline outline, Set<String> used) {

  /**
   * Returns the mapping around a line, by the indentation of the line; null if it has no known keys
   * or is the whole document.
   */
  static @Nullable SurroundingMapping of(Lines lines, int at, Outline root) {
    String text = lines.get(at).text();
    int dash = lines.get(at).isItem() ? lines.get(at).indent() : -1;
    int column =
        dash < 0 ? lines.get(at).indent() : dash + TextLine.blanks(text.substring(dash + 1)) + 1;
    Set<String> used = new HashSet<>();
    Deque<String> path = new ArrayDeque<>();
    boolean isOwn = dash < 0;
    int limit = isOwn ? column : dash + 1;
    for (int i = at - 1; i >= 0 && limit > 0; i--) {
      KeyedLine keyed = lines.keyed(i);
      if (keyed != null && isOwn && keyed.column() == column) {
        used.add(keyed.key());
        isOwn = keyed.dash() < 0;
        limit = isOwn ? limit : keyed.dash() + 1;
      } else if (keyed != null && keyed.column() < limit) {
        path.addFirst(keyed.key());
        isOwn = false;
        limit = keyed.dash() < 0 ? keyed.column() : keyed.dash() + 1;
      }
    }
    addBelow(lines, at, column, used);
    Outline outline = path.isEmpty() ? null : along(path, root);
    return outline == null ? null : new SurroundingMapping(outline, used);
  }

  private static void addBelow(Lines lines, int at, int column, Set<String> used) {
    for (int i = at + 1; i < lines.size(); i++) {
      KeyedLine keyed = lines.keyed(i);
      if (keyed != null
          && (keyed.column() < column || (keyed.dash() >= 0 && keyed.dash() < column))) {
        return;
      }
      if (keyed != null && keyed.column() == column) {
        used.add(keyed.key());
      }
    }
  }

  /** Returns the outline at the end of a path of keys and ids; null if it leads nowhere. */
  private static @Nullable Outline along(Deque<String> path, Outline root) {
    Outline outline = root;
    boolean isAtId = false;
    for (String key : path) {
      if (isAtId) {
        isAtId = false;
        continue;
      }
      Outline child = outline.keys().get(key);
      if (child == null) {
        return null;
      }
      outline = child;
      isAtId = child.form() == Form.BY_ID;
    }
    return isAtId || outline.keys().isEmpty() ? null : outline;
  }
}
