package se.btloggbok.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.edit.EntryValue;
import tools.jackson.databind.JsonNode;

/** Reads JSON as the values of a logbook. */
public final class JsonValues {

  private JsonValues() {}

  /** Returns a value; a null is an empty text. */
  public static EntryValue of(JsonNode node) {
    if (node.isObject()) {
      Map<String, EntryValue> values = new LinkedHashMap<>();
      node.properties().forEach(each -> values.put(each.getKey(), of(each.getValue())));
      return new EntryValue.Keys(values);
    }
    if (node.isArray()) {
      List<EntryValue> values = new ArrayList<>();
      node.forEach(item -> values.add(of(item)));
      return new EntryValue.Several(values);
    }
    return EntryValue.of(node.isNull() ? "" : node.asString());
  }
}
