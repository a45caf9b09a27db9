package se.btloggbok.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document, with its place. */
public sealed interface YamlNode {

  /** Returns where the value stands. */
  Region region();

  /** One value: whatever it is to YAML, here it is its text. */
  final class Scalar implements YamlNode {

    private final String text;

    // Its place by its numbers: a logbook has thousands of values, and asks for the place of few.
    private final int line;
    private final int column;
    private final int endLine;
    private final int endColumn;

    /**
     * Makes a value.
     *
     * @param text the text in Unicode NFC, without quotation marks
     * @param region the text with its quotation marks
     */
    public Scalar(String text, Region region) {
      this.text = text;
      this.line = region.line();
      this.column = region.column();
      this.endLine = region.endLine();
      this.endColumn = region.endColumn();
    }

    /** Returns the text in Unicode NFC, without quotation marks. */
    public String text() {
      return text;
    }

    @Override
    public Region region() {
      return new Region(line, column, endLine, endColumn);
    }
  }

  /** Keys with values, in the order of the text. Each key stands once. */
  final class Mapping implements YamlNode {

    private final KeyedEntries entries;
    private final Region region;

    Mapping(KeyedEntries entries, Region region) {
      this.entries = entries;
      this.region = region;
    }

    /**
     * Makes a mapping.
     *
     * @param entries the keys with their values
     * @param region from the first key, or the brace, to the end of the last value
     */
    public Mapping(List<Entry> entries, Region region) {
      this(new KeyedEntries(), region);
      entries.forEach(this.entries::add);
    }

    /** Returns the keys with their values. */
    public List<Entry> entries() {
      return entries.list();
    }

    @Override
    public Region region() {
      return region;
    }

    /** Returns the entry of a key, if there is one. */
    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(entries.find(key));
    }

    /** Returns the value of a key; null where there is none. */
    public @Nullable YamlNode value(String key) {
      Entry entry = entries.find(key);
      return entry == null ? null : entry.value();
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
