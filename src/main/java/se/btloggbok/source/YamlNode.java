package se.btloggbok.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML document, with its place. */
public sealed interface YamlNode {

  /** Returns where the value stands. */
  Region region();

  /**
   * One value: whatever it is to YAML, here it is its text.
   *
   * @param text the text in Unicode NFC, without quotation marks
   * @param region the text with its quotation marks
   */
  record Scalar(String text, Region region) implements YamlNode {}

  /** Keys with values, in the order of the text. Each key stands once. */
  final class Mapping implements YamlNode {

    /** How many keys are looked through as fast as looked up. */
    private static final int FEW = 8;

    private final List<Entry> entries;
    private final Region region;
    private final Map<String, Entry> byKey = new HashMap<>();

    /**
     * Makes a mapping.
     *
     * @param entries the keys with their values
     * @param region from the first key, or the brace, to the end of the last value
     */
    public Mapping(List<Entry> entries, Region region) {
      this.entries = List.copyOf(entries);
      this.region = region;
      if (entries.size() > FEW) {
        entries.forEach(entry -> byKey.put(entry.key().text(), entry));
      }
    }

    /** Returns the keys with their values. */
    public List<Entry> entries() {
      return entries;
    }

    @Override
    public Region region() {
      return region;
    }

    /** Returns the entry of a key, if there is one. */
    public Optional<Entry> entry(String key) {
      if (entries.size() > FEW) {
        return Optional.ofNullable(byKey.get(key));
      }
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A list.
   *
   * @param items the values
   * @param region from the first item, or the bracket, to the end of the last item
   */
  record Sequence(List<YamlNode> items, Region region) implements YamlNode {

    /** Keeps its own copy of the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A key with its value.
   *
   * @param key the key
   * @param value the value; an empty text where the document has none
   */
  record Entry(Scalar key, YamlNode value) {}
}
