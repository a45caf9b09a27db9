package se.btloggbok.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/**
 * A text read as YAML: the tree of all that could be read, and every problem.
 *
 * @param source the text
 * @param root the tree; empty if nothing could be read
 * @param complete whether the tree holds all of the text: false after a syntax error, when the
 *     entry or section around it has been left out
 * @param problems the problems, in the order of the text
 */
public record YamlDocument(
    SourceText source, Optional<YamlNode> root, boolean complete, List<SourceProblem> problems) {

  /** Keeps its own copy of the problems. */
  public YamlDocument {
    problems = List.copyOf(problems);
  }

  /** Returns the value at a path, if there is one. */
  public Optional<YamlNode> at(YamlPath path) {
    YamlNode node = root.orElse(null);
    for (String segment : path.segments()) {
      node = node == null ? null : child(node, segment);
    }
    return Optional.ofNullable(node);
  }

  /** Returns the comment after a value, on its only line, with its {@code #}; empty if none. */
  public String commentAfter(Region value) {
    String rest = value.isOnOneLine() ? source.from(value.line(), value.endColumn()).strip() : "";
    return rest.startsWith("#") ? rest : "";
  }

  /**
   * Returns the region to report for a path: of a single value, the value; of a mapping or a list,
   * its key; of an item in a list, its first entry; of a path that does not exist, the region of
   * its nearest existing ancestor.
   */
  public Region regionOf(YamlPath path) {
    if (path.isRoot()) {
      return Region.START;
    }
    Optional<YamlNode> parent = at(path.parent());
    if (parent.isPresent()) {
      if (parent.get() instanceof Mapping mapping) {
        Optional<Entry> entry = mapping.entry(path.last());
        if (entry.isPresent()) {
          return regionOf(entry.get());
        }
      }
      if (parent.get() instanceof Sequence) {
        YamlNode item = child(parent.get(), path.last());
        if (item != null) {
          return regionOfItem(item);
        }
      }
    }
    return regionOf(path.parent());
  }

  /** Returns the region of the key at a path; the start of the text if there is no such key. */
  public Region keyOf(YamlPath path) {
    return at(path.parent())
        .filter(parent -> parent instanceof Mapping)
        .flatMap(parent -> ((Mapping) parent).entry(path.last()))
        .map(entry -> entry.key().region())
        .orElse(Region.START);
  }

  private static Region regionOf(Entry entry) {
    return entry.value() instanceof Scalar value && !value.text().isEmpty()
        ? value.region()
        : entry.key().region();
  }

  private static Region regionOfItem(YamlNode item) {
    if (item instanceof Mapping mapping
        && !mapping.entries().isEmpty()
        && !item.region().isOnOneLine()) {
      Entry first = mapping.entries().get(0);
      Region end = regionOf(first);
      Region start = item.region();
      return end.endLine() == start.line() ? start.upTo(end) : start.upTo(first.key().region());
    }
    return item.region();
  }

  private static @Nullable YamlNode child(YamlNode parent, String segment) {
    if (parent instanceof Mapping mapping) {
      return mapping.value(segment);
    }
    if (parent instanceof Sequence sequence) {
      int index = index(segment);
      return index >= 0 && index < sequence.items().size() ? sequence.items().get(index) : null;
    }
    return null;
  }

  /** Returns the position in a list; -1 if the segment is not a number. */
  private static int index(String segment) {
    try {
      return Integer.parseUnsignedInt(segment);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns the path of the key or value that contains a region; the root if none does. */
  public YamlPath pathAt(Region place) {
    return root.flatMap(node -> pathAt(node, YamlPath.ROOT, place)).orElse(YamlPath.ROOT);
  }

  /** Skips mappings and lists that do not reach the line of the region. */
  private static Optional<YamlPath> pathAt(YamlNode node, YamlPath path, Region place) {
    Region around = node.region();
    if (place.line() < around.line() || place.line() > around.endLine()) {
      return Optional.empty();
    }
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .flatMap(entry -> pathAt(entry, path.child(entry.key().text()), place).stream())
          .findFirst();
    }
    if (node instanceof Sequence sequence) {
      return IntStream.range(0, sequence.items().size())
          .boxed()
          .flatMap(i -> pathAt(sequence.items().get(i), path.child(i), place).stream())
          .findFirst();
    }
    return node.region().contains(place) ? Optional.of(path) : Optional.empty();
  }

  private static Optional<YamlPath> pathAt(Entry entry, YamlPath path, Region place) {
    Region start = entry.value().region();
    boolean atStart = start.line() == place.line() && start.column() == place.column();
    return atStart || entry.key().region().contains(place)
        ? Optional.of(path)
        : pathAt(entry.value(), path, place);
  }

  /**
   * Returns the whole text in fragments: keys and values as YAML reads them, and everything between
   * them, mainly comments, as written. Of a text that could not be parsed, each line is a fragment.
   */
  public List<TextFragment> fragments() {
    List<TextFragment> scalars = new ArrayList<>();
    root.ifPresent(node -> collect(node, YamlPath.ROOT, scalars));
    return TextFragment.withRemainder(source, scalars);
  }

  private static void collect(YamlNode node, YamlPath path, List<TextFragment> into) {
    if (node instanceof Scalar scalar) {
      into.add(new TextFragment(path, scalar.text(), scalar.region()));
    } else if (node instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        YamlPath child = path.child(entry.key().text());
        into.add(new TextFragment(child, entry.key().text(), entry.key().region()));
        collect(entry.value(), child, into);
      }
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(sequence.items().get(i), path.child(i), into);
      }
    }
  }
}
