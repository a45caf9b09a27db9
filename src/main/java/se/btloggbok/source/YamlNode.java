package se.btloggbok.source;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a YAML document and its region. */
public sealed interface YamlNode {

  /** How the keys of extensions begin. */
  String EXTENSION = "x-";

  /** Returns whether a key is an extension, which the format does not define. */
  static boolean isExtension(String key) {
    return key.startsWith(EXTENSION);
  }

  /** Returns the region of the value in the file. */
  Region region();

  /** Returns the items of a list or the values of a mapping; none for a single value. */
  default List<YamlNode> children() {
    return this instanceof Mapping mapping
        ? mapping.entries().stream().map(Entry::value).toList()
        : this instanceof Sequence list ? list.items() : List.of();
  }

  /** Returns whether this is a single value of nothing but blanks. */
  default boolean isBlank() {
    return this instanceof Scalar scalar && scalar.text().isBlank();
  }

  /** Returns whether this is blank, or a list without items. */
  default boolean isEmpty() {
    return isBlank() || (this instanceof Sequence list && list.items().isEmpty());
  }

  /** A single value. It is always text, whatever type YAML would give it. */
  final class Scalar implements YamlNode {

    private final String text;

    // Four ints instead of a Region: a logbook has thousands of values, and few regions are read.
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

  /** Keys with values, in the order of the text. The keys are unique. */
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

    /** Returns the entry of a key; empty if the mapping does not have the key. */
    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(entries.find(key));
    }

    /** Returns the value of a key; null if the mapping does not have the key. */
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
   * @param value the value; an empty scalar if the document has none
   */
  record Entry(Scalar key, YamlNode value) {}
}
