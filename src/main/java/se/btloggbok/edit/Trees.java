package se.btloggbok.edit;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    if (value instanceof EntryValue.Keys keys) {
      Map<String, EntryValue> values = keys.values();
      return node instanceof Mapping mapping
          && mapping.entries().size() == values.size()
          && mapping.entries().stream().allMatch(each -> hasValues(each, values));
    }
    if (value instanceof EntryValue.Several several) {
      return node instanceof Sequence sequence && hasValues(sequence.items(), several.values());
    }
    String text = ((EntryValue.One) value).text();
    return node instanceof Scalar scalar && composed(scalar.text()).equals(composed(text));
  }

  private static boolean hasValues(Entry entry, Map<String, EntryValue> values) {
    EntryValue value = values.get(entry.key().text());
    return value != null && hasValues(entry.value(), value);
  }

  private static boolean hasValues(List<YamlNode> nodes, List<EntryValue> values) {
    if (nodes.size() != values.size()) {
      return false;
    }
    for (int i = 0; i < nodes.size(); i++) {
      if (!hasValues(nodes.get(i), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Returns whether two documents are equal but for some values.
   *
   * @param changed the new values of the keys of each changed mapping, by its path
   */
  static boolean areEqual(
      YamlDocument before, YamlDocument after, Map<YamlPath, Map<String, EntryValue>> changed) {
    return before.complete() == after.complete()
        && before.root().isPresent()
        && after.root().isPresent()
        && areEqual(before.root().get(), after.root().get(), YamlPath.ROOT, changed);
  }

  private static boolean areEqual(
      YamlNode before,
      YamlNode after,
      YamlPath here,
      Map<YamlPath, Map<String, EntryValue>> changed) {
    if (before instanceof Mapping old && after instanceof Mapping fresh) {
      Map<String, EntryValue> values = changed.getOrDefault(here, Map.of());
      Map<String, YamlNode> left = new HashMap<>();
      old.entries().forEach(each -> left.put(each.key().text(), each.value()));
      for (Entry each : fresh.entries()) {
        String key = each.key().text();
        YamlNode then = left.remove(key);
        boolean equal =
            values.containsKey(key)
                ? hasValues(each, values)
                : then != null && areEqual(then, each.value(), here.child(key), changed);
        if (!equal) {
          return false;
        }
      }
      return left.isEmpty();
    }
    if (before instanceof Sequence old && after instanceof Sequence fresh) {
      boolean equal = old.items().size() == fresh.items().size();
      for (int i = 0; equal && i < old.items().size(); i++) {
        equal = areEqual(old.items().get(i), fresh.items().get(i), here.child(i), changed);
      }
      return equal;
    }
    return before instanceof Scalar old
        && after instanceof Scalar fresh
        && old.text().equals(fresh.text());
  }
}
