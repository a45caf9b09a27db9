package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape;
import se.btloggbok.source.ComposedText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Compares trees with each other, and with the values of an entry. */
final class Trees {

  private Trees() {}

  /** Returns whether a node has exactly the values of an entry. */
  static boolean hasValues(YamlNode node, EntryValue value) {
    return said(node).equals(said(value));
  }

  /** Returns what a node says, in Unicode NFC and whatever the order of its keys. */
  static String said(YamlNode node) {
    return said(value(node));
  }

  /** Returns the same for the value of an entry. */
  static String said(EntryValue value) {
    StringBuilder said = new StringBuilder();
    addSaid(value, said);
    return said.toString();
  }

  private static void addSaid(EntryValue value, StringBuilder said) {
    if (value instanceof EntryValue.Keys keys) {
      said.append('{');
      new TreeMap<>(keys.values())
          .forEach(
              (key, own) -> {
                addText(key, said);
                addSaid(own, said);
              });
      said.append('}');
    } else if (value instanceof EntryValue.Several several) {
      said.append('[');
      several.values().forEach(item -> addSaid(item, said));
      said.append(']');
    } else {
      addText(ComposedText.of(((EntryValue.One) value).text()), said);
    }
  }

  /** Adds a text with its length, so that it ends where it ends whatever it holds. */
  private static void addText(String text, StringBuilder said) {
    said.append(text.length()).append(':').append(text);
  }

  /** Returns the values of a node, as an entry has them. */
  static EntryValue value(YamlNode node) {
    if (node instanceof Mapping mapping) {
      Map<String, EntryValue> keys = new LinkedHashMap<>();
      mapping.entries().forEach(each -> keys.put(each.key().text(), value(each.value())));
      return new EntryValue.Keys(keys);
    }
    return node instanceof Sequence list
        ? new EntryValue.Several(list.items().stream().map(Trees::value).toList())
        : EntryValue.of(((Scalar) node).text());
  }

  /**
   * Returns the path of the entry that was added to a section, if there is no other difference
   * between two documents. A section that is missing or blank has no entries.
   *
   * @param section the section of the later document
   */
  static Optional<YamlPath> addition(YamlDocument before, YamlDocument after, Section section) {
    YamlPath path = section.path();
    if (!areEqual(before, after, Map.of(), path)) {
      return Optional.empty();
    }
    List<Element> then = before.at(path).map(Trees::elements).orElse(List.of());
    if (section.form() == Shape.Form.OBJECT) {
      return then.isEmpty() ? Optional.of(path) : Optional.empty();
    }
    List<Element> now = elements(section.value());
    int place = 0;
    while (place < then.size() && place < now.size() && isSame(then.get(place), now.get(place))) {
      place++;
    }
    boolean restIsEqual = now.size() == then.size() + 1;
    for (int i = place; restIsEqual && i < then.size(); i++) {
      restIsEqual = isSame(then.get(i), now.get(i + 1));
    }
    if (!restIsEqual) {
      return Optional.empty();
    }
    String key = now.get(place).key();
    return Optional.of(key == null ? path.child(place) : path.child(key));
  }

  /**
   * An element of a section.
   *
   * @param key its key; null in a list
   * @param value its value
   */
  private record Element(@Nullable String key, YamlNode value) {}

  /** Returns the elements of a section; one of another form is an element itself. */
  private static List<Element> elements(YamlNode section) {
    List<Element> elements = new ArrayList<>();
    if (section instanceof Sequence sequence) {
      sequence.items().forEach(item -> elements.add(new Element(null, item)));
    } else if (section instanceof Mapping mapping) {
      mapping.entries().forEach(each -> elements.add(new Element(each.key().text(), each.value())));
    } else if (section instanceof Scalar scalar && !scalar.text().isBlank()) {
      elements.add(new Element("", scalar));
    }
    return elements;
  }

  private static boolean isSame(Element one, Element other) {
    return Objects.equals(one.key, other.key)
        && areEqual(one.value, other.value, YamlPath.ROOT, Map.of(), null);
  }

  /**
   * Returns whether two documents are equal except for some values.
   *
   * @param changed the new values of the keys of each changed mapping, by its path
   * @param except the path of a key that may differ, or be gone; null for none
   */
  static boolean areEqual(
      YamlDocument before,
      YamlDocument after,
      Map<YamlPath, Map<String, EntryValue>> changed,
      @Nullable YamlPath except) {
    return before.complete() == after.complete()
        && before.root().isPresent()
        && after.root().isPresent()
        && areEqual(before.root().get(), after.root().get(), YamlPath.ROOT, changed, except);
  }

  private static boolean areEqual(
      YamlNode before,
      YamlNode after,
      YamlPath here,
      Map<YamlPath, Map<String, EntryValue>> changed,
      @Nullable YamlPath except) {
    if (before instanceof Mapping old && after instanceof Mapping fresh) {
      Map<String, EntryValue> values = changed.getOrDefault(here, Map.of());
      Map<String, YamlNode> left = new HashMap<>();
      old.entries().forEach(each -> left.put(each.key().text(), each.value()));
      for (Entry each : fresh.entries()) {
        String key = each.key().text();
        YamlNode then = left.remove(key);
        YamlPath path = here.child(key);
        if (path.equals(except)) {
          continue;
        }
        EntryValue value = values.get(key);
        boolean equal =
            value != null
                ? hasValues(each.value(), value)
                : then != null && areEqual(then, each.value(), path, changed, except);
        if (!equal) {
          return false;
        }
      }
      return left.keySet().stream().allMatch(key -> here.child(key).equals(except));
    }
    if (before instanceof Sequence old && after instanceof Sequence fresh) {
      boolean equal = old.items().size() == fresh.items().size();
      for (int i = 0; equal && i < old.items().size(); i++) {
        equal = areEqual(old.items().get(i), fresh.items().get(i), here.child(i), changed, except);
      }
      return equal;
    }
    // Blank lines at the end of a block scalar may be part of it or not.
    return before instanceof Scalar old
        && after instanceof Scalar fresh
        && old.text().stripTrailing().equals(fresh.text().stripTrailing());
  }
}
