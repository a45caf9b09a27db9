package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.Outline.Form;
import se.btloggbok.source.SourceProblem.Kind;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/** The places where a tree does not match its outline: signs of a slip. */
final class Misfits {

  private final SourceText source;
  private final Set<String> keys;
  private final LineSlips slips;
  private final List<Region> places = new ArrayList<>();

  /** The amount of text that does not fit, including all values in a collection that does not. */
  private int weight;

  /** The amount of text within extensions that the format would read elsewhere. */
  private int hidden;

  private Misfits(SourceText source, Set<String> keys) {
    this.source = source;
    this.keys = keys;
    this.slips = new LineSlips(keys);
  }

  /** Compares a tree with its outline; duplicate keys and second documents come last. */
  static Misfits of(TreeBuilder tree, Outline outline, Set<String> keys, SourceText source) {
    Misfits misfits = of(tree.root(), outline, keys, source);
    for (SourceProblem problem : tree.problems()) {
      if (problem.kind() == Kind.DUPLICATE_KEY || problem.kind() == Kind.SECOND_DOCUMENT) {
        misfits.add(problem.region(), null);
      }
    }
    return misfits;
  }

  /** Compares the tree of a document without problems with its outline. */
  static Misfits of(YamlDocument document, Outline outline) {
    return of(document.root(), outline, outline.allKeys(), document.source());
  }

  private static Misfits of(
      Optional<YamlNode> root, Outline outline, Set<String> keys, SourceText source) {
    Misfits misfits = new Misfits(source, keys);
    root.ifPresent(found -> misfits.walk(found, outline, Region.START));
    return misfits;
  }

  /** Returns the misfits, in the order of the tree. */
  List<Region> places() {
    return places;
  }

  /** Returns the total weight of the misfits. */
  int weight() {
    return weight;
  }

  /** Returns how much is within extensions that the format would read elsewhere. */
  int hidden() {
    return hidden;
  }

  private void add(Region place, @Nullable YamlNode lost) {
    places.add(place);
    weight += 1 + (lost == null ? 0 : size(lost));
  }

  /** Returns how much is lost with a value; keys that are unknown everywhere are lost anyway. */
  private int size(YamlNode node) {
    int size = 0;
    if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        size += (isKey(entry.key().text()) ? 1 : 0) + size(entry.value());
      }
    } else if (node instanceof Sequence sequence) {
      for (YamlNode item : sequence.items()) {
        size += item instanceof Scalar ? 1 : size(item);
      }
    }
    return size;
  }

  /**
   * Returns whether a word is a key, in capitals or not: moving it does not make it less unknown.
   */
  private boolean isKey(String word) {
    return keys.contains(word) || keys.contains(word.toLowerCase(Locale.ROOT));
  }

  private void walk(YamlNode node, Outline outline, Region key) {
    if (node.isBlank()) {
      lookForComment(outline, key);
      return;
    }
    switch (outline.form()) {
      case MAPPING -> mapping(node, outline, key);
      case MAPPING_OR_LIST -> {
        if (node instanceof Sequence) {
          list(node, outline, key);
        } else {
          mapping(node, outline, key);
        }
      }
      case LIST -> list(node, outline, key);
      case BY_ID -> byId(node, outline, key);
      case LIST_OR_VALUE -> {
        if (node instanceof Scalar scalar) {
          value(scalar);
        } else {
          list(node, outline, key);
        }
      }
      case VALUE -> {
        if (node instanceof Scalar scalar) {
          value(scalar);
        } else {
          add(key, node);
        }
      }
      case VALUES, TEXTS -> {
        if (node instanceof Sequence sequence) {
          sequence.items().forEach(item -> item(item, outline));
        } else if (node instanceof Scalar scalar) {
          several(scalar, outline);
        } else if (!outline.isText()) {
          add(key, node);
        }
      }
      case TEXT, PROSE -> {
        if (node instanceof Scalar scalar) {
          text(scalar);
        }
      }
    }
  }

  private void mapping(YamlNode node, Outline outline, Region key) {
    if (!(node instanceof Mapping mapping)) {
      add(node instanceof Scalar ? node.region() : key, node);
      return;
    }
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      Outline child = outline.keys().get(name);
      if (child != null) {
        walk(entry.value(), child, entry.key().region());
      } else if (YamlNode.isExtension(name)) {
        hidden += size(entry.value());
      } else {
        Optional<String> meant =
            outline
                .spelling()
                .meant(name, outline.keys().keySet())
                .filter(known -> mapping.value(known) == null);
        add(entry.key().region(), meant.isPresent() ? null : entry.value());
        if (meant.isPresent()) {
          int before = weight;
          walk(
              entry.value(),
              Objects.requireNonNull(outline.keys().get(meant.get())),
              entry.key().region());
          if (entry.value() instanceof Scalar) {
            // No worse than a key that is unknown, whose value is lost.
            weight = before;
          }
        }
      }
    }
  }

  private void list(YamlNode node, Outline outline, Region key) {
    if (!(node instanceof Sequence sequence)) {
      add(node instanceof Scalar ? node.region() : key, node);
      // As many as if they were in a list.
      weight += node instanceof Mapping mapping ? misspelt(mapping, outline) : 0;
      return;
    }
    String alone = "";
    for (YamlNode item : sequence.items()) {
      if (item instanceof Scalar scalar && outline.form() == Form.LIST_OR_VALUE) {
        value(scalar);
      } else {
        mapping(item, outline, item.region());
      }
      String only = onlyKey(item);
      if (!only.isEmpty() && !alone.isEmpty() && !only.equals(alone)) {
        // No entry has a single key: these two are of the same entry.
        add(item.region(), null);
      }
      alone = only;
    }
  }

  private int misspelt(Mapping mapping, Outline outline) {
    int count = 0;
    for (Entry entry : mapping.entries()) {
      String name = entry.key().text();
      boolean isMeant = outline.spelling().meant(name, outline.keys().keySet()).isPresent();
      count += isMeant && !keys.contains(name) ? 1 : 0;
    }
    return count;
  }

  /** Returns the key of an entry that has only one; empty for any other. */
  private static String onlyKey(YamlNode item) {
    return item instanceof Mapping mapping && mapping.entries().size() == 1
        ? mapping.entries().get(0).key().text()
        : "";
  }

  private void byId(YamlNode node, Outline outline, Region key) {
    if (!(node instanceof Mapping mapping)) {
      add(node instanceof Scalar ? node.region() : key, node);
      return;
    }
    for (Entry entry : mapping.entries()) {
      if (YamlNode.isExtension(entry.key().text())) {
        hidden += size(entry.value());
        continue;
      }
      // A key of the format is not an id: it belongs to an entry around it.
      boolean isKey = keys.contains(entry.key().text());
      if (isKey || entry.value() instanceof Scalar) {
        boolean isText = !isKey && !entry.value().isBlank();
        add(isText ? entry.value().region() : entry.key().region(), entry.value());
      } else {
        mapping(entry.value(), outline, entry.key().region());
      }
    }
  }

  /** Adds a misfit for a plain value over several lines, which only free text may have. */
  private void value(Scalar scalar) {
    Region region = scalar.region();
    if (!region.isOnOneLine() && !isQuotedOrBlock(region)) {
      add(region, null);
      // Worse than a lost line, since it changes the value of another.
      weight++;
    }
  }

  /** Adds a misfit for an item of a list that goes on in what looks like the next one. */
  private void item(YamlNode item, Outline outline) {
    if (item instanceof Scalar scalar && (!outline.isText() || hasItemBelow(scalar.region()))) {
      value(scalar);
    }
  }

  /** Adds a misfit for a value in place of a list if its lines look like keys, or like items. */
  private void several(Scalar scalar, Outline outline) {
    Region region = scalar.region();
    boolean isText = outline.isText() && !ListedValues.isItem(source.line(region.line()));
    if (isText) {
      text(scalar);
    } else if (hasItemBelow(region) || hasKeyBelow(region)) {
      value(scalar);
    }
  }

  private boolean hasKeyBelow(Region region) {
    return hasBelow(region, text -> slips.beginsWithKnownWord(text.strip()));
  }

  private boolean hasItemBelow(Region region) {
    return hasBelow(region, ListedValues::isItem);
  }

  /** Returns whether any line but the first of a value fulfils a condition. */
  private boolean hasBelow(Region region, Predicate<String> condition) {
    for (int line = region.line() + 1; line <= region.endLine(); line++) {
      if (condition.test(source.line(line))) {
        return true;
      }
    }
    return false;
  }

  /** Adds a misfit for each line of a plain text that looks like a key. */
  private void text(Scalar scalar) {
    Region region = scalar.region();
    if (region.isOnOneLine() || isQuotedOrBlock(region)) {
      return;
    }
    for (int line = region.line() + 1; line <= region.endLine(); line++) {
      String text = source.line(line);
      if (slips.mended(Kind.NO_SPACE_AFTER_COLON, text) != null
          || slips.mended(Kind.LIST_MARK, text) != null
          || slips.mended(Kind.NO_SPACE_AFTER_HYPHEN, text) != null) {
        add(Region.of(line, 1, 0), null);
      }
    }
  }

  private boolean isQuotedOrBlock(Region region) {
    return source.beginsWith(region, "\"'|>");
  }

  /**
   * Adds a misfit for a text that its first character made a comment: {@code innehåll: #1
   * provsvar}.
   */
  private void lookForComment(Outline outline, Region key) {
    if (outline.isText() && isComment(source.line(key.line()))) {
      add(key, null);
    }
  }

  /** Returns whether a key has no value but something like {@code #1} after it. */
  static boolean isComment(String line) {
    KeyedLine keyed = KeyedLine.of(line);
    return keyed != null
        && keyed.value().length() > 1
        && keyed.value().charAt(0) == '#'
        && Character.isLetterOrDigit(keyed.value().charAt(1));
  }
}
