package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode.Entry;

/** The entries of a mapping, in the order of the text, with lookup by key. */
final class KeyedEntries {

  /** Up to this number of keys, a linear search is as fast as a map. */
  private static final int FEW = 8;

  private final List<Entry> entries = new ArrayList<>(FEW);

  /** All entries, once there are more than {@link #FEW}; empty until then. */
  private Map<String, Entry> byKey = Map.of();

  /** Adds an entry, whose key must be new. */
  void add(Entry entry) {
    entries.add(entry);
    if (entries.size() == FEW + 1) {
      byKey = new HashMap<>();
      for (Entry one : entries) {
        byKey.put(one.key().text(), one);
      }
    } else if (entries.size() > FEW) {
      byKey.put(entry.key().text(), entry);
    }
  }

  @Nullable Entry find(String key) {
    if (entries.size() > FEW) {
      return byKey.get(key);
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).key().text().equals(key)) {
        return entries.get(i);
      }
    }
    return null;
  }

  /** Returns an unmodifiable view of the entries. */
  List<Entry> list() {
    return Collections.unmodifiableList(entries);
  }
}
