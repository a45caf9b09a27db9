package se.btloggbok.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.format.ValueType;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * Writes a logbook as tables. Values are as written, right or wrong. A key that the format does not
 * have gets a column of its own, after the others. A value whose form does not fit its key, such as
 * a list instead of a day, has no cell; such a logbook is refused, so that nothing is lost.
 */
public final class LogbookTables {

  /** The rows of each table, by its name: the cells by their headings. */
  private final Map<String, List<Map<String, Cell>>> rows = new TreeMap<>();

  private final List<YamlPath> unfit = new ArrayList<>();
  private int rowCount;

  private LogbookTables() {}

  /**
   * Returns the tables of a logbook: the facts, every list of entries even if it is empty, and the
   * lists within entries that are not empty.
   *
   * @param document a logbook that has been read without problems
   * @throws UnfitLogbookException if some values have no cell
   * @throws IllegalArgumentException if the document is not a mapping
   */
  public static List<Table> of(YamlDocument document) throws UnfitLogbookException {
    if (!(document.root().orElse(null) instanceof Mapping root)) {
      throw new IllegalArgumentException("no logbook");
    }
    LogbookTables tables = new LogbookTables();
    TableShape facts = TableShape.all().get(0);
    tables.addFacts(facts, root);
    List<Table> all = new ArrayList<>();
    for (TableShape shape : TableShape.all()) {
      List<Map<String, Cell>> filled = tables.rows.getOrDefault(shape.name(), List.of());
      boolean isSection = shape.path().size() < 2;
      if (isSection || !filled.isEmpty()) {
        all.add(table(shape, filled));
      }
    }
    if (!tables.unfit.isEmpty()) {
      throw new UnfitLogbookException(tables.unfit);
    }
    return all;
  }

  private static Table table(TableShape shape, List<Map<String, Cell>> rows) {
    Set<String> headings = new LinkedHashSet<>(shape.headings());
    rows.forEach(row -> headings.addAll(row.keySet()));
    List<List<Cell>> cells =
        rows.stream()
            .map(
                row ->
                    headings.stream()
                        .map(heading -> row.getOrDefault(heading, Cell.EMPTY))
                        .toList())
            .toList();
    List<Cell.Type> types = headings.stream().map(shape::type).toList();
    return new Table(shape.name(), List.copyOf(headings), types, cells);
  }

  private void addFacts(TableShape shape, Mapping root) {
    Map<String, Cell> facts = new LinkedHashMap<>();
    addKeys(shape, shape.shape(), root, YamlPath.ROOT, List.of(), "", facts);
    facts.forEach(
        (key, value) -> {
          Map<String, Cell> line = new LinkedHashMap<>();
          line.put(TableShape.KEY, Cell.text(key));
          line.put(TableShape.VALUE, value);
          add(shape, line);
        });
  }

  /**
   * Adds the keys of a mapping to a row, and its lists of mappings to their tables.
   *
   * @param table the table of the row
   * @param shape the keys of the mapping
   * @param path the path of the mapping
   * @param keys the keys that lead from the row to the mapping
   * @param id the id of the entry; empty if it has none
   */
  private void addKeys(
      TableShape table,
      Shape shape,
      Mapping mapping,
      YamlPath path,
      List<String> keys,
      String id,
      Map<String, Cell> row) {
    for (Shape.Field field : shape.fields()) {
      YamlNode value = mapping.value(field.key());
      if (value != null && !value.isEmpty()) {
        addKey(
            table,
            field,
            value,
            path.child(field.key()),
            TableShape.child(keys, field.key()),
            id,
            row);
      }
    }
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (shape.fields().stream().noneMatch(field -> field.key().equals(key))) {
        addUnknown(table, entry.value(), path.child(key), TableShape.child(keys, key), row);
      }
    }
  }

  private void addKey(
      TableShape table,
      Shape.Field field,
      YamlNode value,
      YamlPath path,
      List<String> keys,
      String id,
      Map<String, Cell> row) {
    String heading = TableShape.heading(keys);
    switch (field.form()) {
      case VALUE -> {
        if (value instanceof Scalar scalar) {
          row.put(heading, Cell.of(field.type(), scalar.text()));
        } else {
          unfit.add(path);
        }
      }
      case LIST, ONE_OR_MORE -> {
        List<String> values = values(field, value, path);
        if (!values.isEmpty()) {
          row.put(heading, Cell.text(ListNotation.join(values)));
        }
      }
      case OBJECT -> {
        int before = added(row);
        if (value instanceof Mapping inner) {
          addKeys(table, field.shape(), inner, path, keys, id, row);
        }
        if (added(row) == before) {
          unfit.add(path);
        }
      }
      case OBJECTS_OR_ONLY -> {
        if (value instanceof Scalar scalar) {
          ValueType<?> type = field.onlyField().type();
          row.put(heading, Cell.of(type, scalar.text()));
        } else {
          addEntries(table, field, value, path, id);
        }
      }
      case OBJECT_OR_LIST, OBJECTS -> addEntries(table, field, value, path, id);
      case BY_ID -> addById(table, field, value, path, keys, row);
    }
  }

  /** Returns the values of a list; none if the key has another form of value. */
  private List<String> values(Shape.Field field, YamlNode value, YamlPath path) {
    List<String> values = new ArrayList<>();
    if (value instanceof Scalar scalar && field.form() == Form.ONE_OR_MORE) {
      values.add(scalar.text());
    } else if (value instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        if (sequence.items().get(i) instanceof Scalar item && !item.isEmpty()) {
          values.add(item.text());
        } else {
          unfit.add(path.child(i));
        }
      }
    } else {
      unfit.add(path);
    }
    return values;
  }

  /** Adds the mappings of a list, or a single mapping if the key allows that form. */
  private void addEntries(
      TableShape around, Shape.Field field, YamlNode value, YamlPath path, String id) {
    TableShape table = tableOf(around, field, path);
    if (value instanceof Mapping alone && field.form() == Form.OBJECT_OR_LIST) {
      addEntry(table, alone, path, id);
    } else if (value instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        addEntry(table, sequence.items().get(i), path.child(i), id);
      }
    } else {
      unfit.add(path);
    }
  }

  private void addById(
      TableShape around,
      Shape.Field field,
      YamlNode value,
      YamlPath path,
      List<String> keys,
      Map<String, Cell> row) {
    if (!(value instanceof Mapping mapping)) {
      unfit.add(path);
      return;
    }
    TableShape table = tableOf(around, field, path);
    for (Entry entry : mapping.entries()) {
      String id = entry.key().text();
      if (YamlNode.isExtension(id)) {
        addUnknown(around, entry.value(), path.child(id), TableShape.child(keys, id), row);
      } else {
        addEntry(table, entry.value(), path.child(id), id);
      }
    }
  }

  /** Returns the table of a list at a key, which is that of the facts or of an entry. */
  private static TableShape tableOf(TableShape around, Shape.Field field, YamlPath path) {
    List<String> keys =
        around.kind() == TableShape.Kind.FACTS
            ? path.segments()
            : TableShape.child(around.path(), field.key());
    return TableShape.named(TableShape.heading(keys)).orElseThrow();
  }

  private void addEntry(TableShape table, YamlNode value, YamlPath path, String id) {
    boolean isUnnamed = table.hasIds() && (id.isBlank() || !id.equals(id.strip()));
    if (!(value instanceof Mapping mapping) || isUnnamed) {
      unfit.add(path);
      return;
    }
    Map<String, Cell> row = new LinkedHashMap<>();
    if (table.hasIds()) {
      row.put(TableShape.ID, Cell.text(id));
    }
    int before = added(row);
    addKeys(table, table.shape(), mapping, path, List.of(), id, row);
    // An entry without keys is still an entry, but only an id shows that in a table.
    if (added(row) == before && table.kind() != TableShape.Kind.BY_ID) {
      unfit.add(path);
    }
    add(table, row);
  }

  private void add(TableShape table, Map<String, Cell> row) {
    rows.computeIfAbsent(table.name(), any -> new ArrayList<>()).add(row);
    rowCount++;
  }

  /** Returns the number of cells of a row, and of all rows and unfit values, found so far. */
  private int added(Map<String, Cell> row) {
    return row.size() + rowCount + unfit.size();
  }

  /** Adds a key that the format does not have. Its heading must not be read as another key. */
  private void addUnknown(
      TableShape table, YamlNode value, YamlPath path, List<String> keys, Map<String, Cell> row) {
    String heading = TableShape.heading(keys);
    boolean isOwn =
        table.keys(heading).equals(keys)
            && table.column(heading) == null
            && !(table.hasIds() && heading.equals(TableShape.ID))
            && !row.containsKey(heading)
            && !heading.isBlank()
            && heading.equals(heading.strip());
    if (!isOwn) {
      unfit.add(path);
    } else if (!value.isBlank()) {
      row.put(heading, Cell.text(FreeNotation.of(value)));
    }
  }
}
