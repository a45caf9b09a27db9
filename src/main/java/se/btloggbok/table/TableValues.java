package se.btloggbok.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.format.ValueType;
import se.btloggbok.requirement.Message;

/**
 * Reads tables as a logbook. Headings are the keys of the format; any other heading is an unknown
 * key. Values are kept as written, except for the notation of days, numbers and flags, which a
 * spreadsheet may have changed.
 */
public final class TableValues {

  /** The first row below the headings, as spreadsheets count. */
  private static final int FIRST_ROW = 2;

  private static final String DOUBLE = "tabell.dubbel";

  private final Map<String, Object> root = new LinkedHashMap<>();

  private TableValues() {}

  /**
   * An entry in a table.
   *
   * @param row the index of its row
   * @param id its id, or that of the entry it is a part of; empty if the table has no ids
   * @param values the value of each key that has one
   */
  private record Entry(int row, String id, Map<String, Object> values) {}

  /**
   * Returns the entries in a table; rows without text are skipped.
   *
   * @param shape what the table holds; not the facts
   * @throws TableException if a heading occurs twice, or a text has no heading, or an id is missing
   */
  private static List<Entry> entries(TableShape shape, ReadTable table) throws TableException {
    List<String> headings = headings(table);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      if (isBlank(table, i)) {
        continue;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      String id = "";
      for (int column = 0; column < headings.size(); column++) {
        String text = table.cell(i, column);
        if (shape.hasIds() && headings.get(column).equals(TableShape.ID)) {
          id = text.strip();
        } else if (!text.isBlank()) {
          put(shape, headings.get(column), text, values, table, i);
        }
      }
      if (shape.hasIds() && id.isEmpty()) {
        throw problem("tabell.utan-id", table, i, TableShape.ID);
      }
      entries.add(new Entry(i, id, values));
    }
    return entries;
  }

  /**
   * Returns the logbook that some tables hold. A list of a single mapping becomes the mapping
   * itself, where the format allows it.
   *
   * @param tables tables with the names of {@link TableShape}, in any order; any may be missing
   * @throws TableException if they do not form a logbook
   */
  public static EntryValue.Keys logbook(List<ReadTable> tables) throws TableException {
    TableValues logbook = new TableValues();
    Set<String> names = new HashSet<>();
    for (ReadTable table : tables) {
      if (TableShape.named(table.name()).isEmpty() || !names.add(table.name())) {
        throw new TableException(Message.of("tabell.okand", table.name()));
      }
    }
    // In this order, an entry exists before its parts are added.
    for (TableShape shape : TableShape.all()) {
      for (ReadTable table : tables) {
        if (table.name().equals(shape.name())) {
          logbook.add(shape, table);
        }
      }
    }
    return keys(alone(Shape.ofLogbook(), logbook.root));
  }

  private void add(TableShape shape, ReadTable table) throws TableException {
    if (shape.kind() == TableShape.Kind.FACTS) {
      addFacts(shape, table);
      return;
    }
    for (Entry entry : entries(shape, table)) {
      int index = entry.row();
      Map<String, Object> values = entry.values();
      List<String> path = shape.path();
      Map<String, Object> around = root;
      List<String> outer = path.subList(0, path.size() - 1);
      for (String key : outer) {
        around = mapping(around, key, table, index);
      }
      String key = path.get(path.size() - 1);
      switch (shape.kind()) {
        case BY_ID -> {
          Map<String, Object> entries = mapping(around, key, table, index);
          if (entries.putIfAbsent(entry.id(), values) != null) {
            throw problem(DOUBLE, table, index, entry.id());
          }
        }
        case PARTS -> {
          if (!around.containsKey(entry.id())) {
            throw problem("tabell.del-utan-post", table, index, entry.id());
          }
          list(mapping(around, entry.id(), table, index), key, table, index).add(values);
        }
        case LIST, FACTS -> list(around, key, table, index).add(values);
      }
    }
  }

  private void addFacts(TableShape shape, ReadTable table) throws TableException {
    List<String> headings = headings(table);
    int key = headings.indexOf(TableShape.KEY);
    int value = headings.indexOf(TableShape.VALUE);
    if (key < 0 || value < 0) {
      throw new TableException(
          Message.of("tabell.utan-rubrik", table.name(), TableShape.KEY, TableShape.VALUE));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      String name = table.cell(i, key).strip();
      String text = table.cell(i, value);
      if (!text.isBlank()) {
        if (name.isEmpty()) {
          throw problem("tabell.utan-id", table, i, TableShape.KEY);
        }
        put(shape, name, text, root, table, i);
      }
    }
  }

  private static List<String> headings(ReadTable table) throws TableException {
    List<String> headings = table.headings().stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!heading.isEmpty() && !seen.add(heading)) {
        throw new TableException(Message.of("tabell.dubbel-rubrik", table.name(), heading));
      }
    }
    for (int i = 0; i < table.rows().size(); i++) {
      List<String> row = table.rows().get(i);
      for (int column = 0; column < row.size(); column++) {
        boolean hasHeading = column < headings.size() && !headings.get(column).isEmpty();
        if (!hasHeading && !row.get(column).isBlank()) {
          throw problem("tabell.cell-utan-rubrik", table, i, row.get(column));
        }
      }
    }
    return headings;
  }

  private static boolean isBlank(ReadTable table, int row) {
    return table.rows().get(row).stream().allMatch(String::isBlank);
  }

  private static void put(
      TableShape shape,
      String heading,
      String text,
      Map<String, Object> values,
      ReadTable table,
      int row)
      throws TableException {
    List<String> keys = shape.keys(heading);
    Map<String, Object> around = values;
    for (String key : keys.subList(0, keys.size() - 1)) {
      around = mapping(around, key, table, row);
    }
    TableShape.Column column = shape.column(heading);
    EntryValue value = value(column == null ? null : column.field(), text);
    if (around.putIfAbsent(keys.get(keys.size() - 1), value) != null) {
      throw problem(DOUBLE, table, row, heading);
    }
  }

  /**
   * Returns the value in a cell.
   *
   * @param field the type of its key; null if the format has no such key
   */
  static EntryValue value(Shape.@Nullable Field field, String text) {
    if (field == null) {
      return FreeNotation.read(text);
    }
    return switch (field.form()) {
      case OBJECTS_OR_ONLY -> EntryValue.of(Cell.notation(field.onlyField().type(), text));
      case LIST -> EntryValue.of(items(field.type(), text));
      case ONE_OR_MORE -> {
        List<String> items = items(field.type(), text);
        yield items.size() == 1 ? EntryValue.of(items.get(0)) : EntryValue.of(items);
      }
      default -> EntryValue.of(Cell.notation(field.type(), text));
    };
  }

  private static List<String> items(ValueType<?> type, String text) {
    return ListNotation.split(text).stream().map(item -> Cell.notation(type, item)).toList();
  }

  /** Returns the mapping at a key, after creating it if there is none. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> mapping(
      Map<String, Object> around, String key, ReadTable table, int row) throws TableException {
    Object found = around.computeIfAbsent(key, any -> new LinkedHashMap<String, Object>());
    if (!(found instanceof Map)) {
      throw problem(DOUBLE, table, row, key);
    }
    return (Map<String, Object>) found;
  }

  /** Returns the list at a key, after creating it if there is none. */
  @SuppressWarnings("unchecked")
  private static List<Object> list(Map<String, Object> around, String key, ReadTable table, int row)
      throws TableException {
    Object found = around.computeIfAbsent(key, any -> new ArrayList<Object>());
    if (!(found instanceof List)) {
      throw problem(DOUBLE, table, row, key);
    }
    return (List<Object>) found;
  }

  private static TableException problem(String key, ReadTable table, int row, String about) {
    return new TableException(Message.of(key, table.name(), row + FIRST_ROW, about));
  }

  /** Replaces lists of a single mapping by the mapping, where the format allows it. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> alone(Shape shape, Map<String, Object> values) {
    for (Shape.Field field : shape.fields()) {
      Object value = values.get(field.key());
      if (value instanceof List<?> list) {
        if (list.size() == 1 && field.form() == Form.OBJECT_OR_LIST) {
          values.put(field.key(), list.get(0));
        }
      } else if (value instanceof Map<?, ?> inner) {
        if (field.form() == Form.BY_ID) {
          inner.values().stream()
              .filter(entry -> entry instanceof Map)
              .forEach(entry -> alone(field.shape(), (Map<String, Object>) entry));
        } else {
          alone(field.shape(), (Map<String, Object>) value);
        }
      }
    }
    return values;
  }

  private static EntryValue.Keys keys(Map<?, ?> values) {
    Map<String, EntryValue> keys = new LinkedHashMap<>();
    values.forEach((key, value) -> keys.put((String) key, built(value)));
    return new EntryValue.Keys(keys);
  }

  private static EntryValue built(Object value) {
    if (value instanceof Map<?, ?> map) {
      return keys(map);
    }
    return value instanceof List<?> list
        ? new EntryValue.Several(list.stream().map(TableValues::built).toList())
        : (EntryValue) value;
  }
}
