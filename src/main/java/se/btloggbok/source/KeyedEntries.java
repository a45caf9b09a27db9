package se.btloggbok.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode.Entry;

/** The entries of a mapping, in the order of the text, to be found by their keys. */
final class KeyedEntries {

  /** How many keys are looked through as fast as looked up. */
  private static final int FEW = 8;

  private final List<Entry> entries = new ArrayList<>(FEW);

  /** All of them, once they are more than a few. */
  private Map<String, Entry> byKey = Map.of();

  /** Adds an entry with a key of its own. */
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

  /** Returns the entries, of which none can be changed. */
  List<Entry> list() {
    return Collections.unmodifiableList(entries);
  }
}
