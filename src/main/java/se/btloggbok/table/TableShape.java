package se.btloggbok.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape;
import se.btloggbok.format.Shape.Form;

/**
 * The contents of a table of the logbook.
 *
 * <ul>
 *   <li>The first table has the facts that are not lists: a row for each key and its value.
 *   <li>Each list of entries has a table of its own: a row for each entry, and a column for each
 *       key.
 *   <li>A list of mappings within an entry has a table too, whose first column is the id of the
 *       entry.
 * </ul>
 *
 * <p>The key of a mapping within an entry, or within the facts, is written after that of the
 * mapping, with a full stop between: {@code rapporterad.datum}. Names of tables are written in the
 * same way: {@code placeringar.klinikhandledare}.
 *
 * @param name its name
 * @param kind what its rows are
 * @param path the keys that lead to the list; empty for the facts
 * @param shape the keys of its entries; of the facts, those of the logbook
 * @param columns its columns, without that of the id; of the facts, its possible rows
 */
public record TableShape(
    String name, Kind kind, List<String> path, Shape shape, List<Column> columns) {

  /** The name of the table with the facts. */
  public static final String FACTS = "loggbok";

  /** The heading of the column with ids. */
  public static final String ID = "id";

  /** The heading of the facts' column with keys. */
  public static final String KEY = "nyckel";

  /** The heading of the facts' column with values. */
  public static final String VALUE = "värde";

  private static final char MARK = '.';

  private static final List<TableShape> ALL = tables();

  /** What the rows of a table are. */
  public enum Kind {
    /** A key and its value. */
    FACTS,
    /** An entry, by its id. */
    BY_ID,
    /** An entry without an id. */
    LIST,
    /** A mapping in a list within an entry, by the id of the entry. */
    PARTS
  }

  /**
   * A column for a key.
   *
   * @param heading the key, after those of the mappings that it is in
   * @param field the type of the key
   */
  public record Column(String heading, Shape.Field field) {}

  /** Keeps its own copies. */
  public TableShape {
    path = List.copyOf(path);
    columns = List.copyOf(columns);
  }

  /** Returns all tables of a logbook: the facts first, the others in the order of the format. */
  public static List<TableShape> all() {
    return ALL;
  }

  private static List<TableShape> tables() {
    Shape logbook = Shape.ofLogbook();
    List<TableShape> tables = new ArrayList<>();
    tables.add(new TableShape(FACTS, Kind.FACTS, List.of(), logbook, columns(logbook, "")));
    addLists(logbook, List.of(), tables);
    return List.copyOf(tables);
  }

  /** Returns the table with a name; empty if a logbook has no such table. */
  public static Optional<TableShape> named(String name) {
    return ALL.stream().filter(table -> table.name.equals(name)).findFirst();
  }

  private static void addLists(Shape shape, List<String> path, List<TableShape> tables) {
    for (Shape.Field field : shape.fields()) {
      List<String> within = child(path, field.key());
      switch (field.form()) {
        case OBJECT -> addLists(field.shape(), within, tables);
        case BY_ID -> addEntries(Kind.BY_ID, field.shape(), within, tables);
        case OBJECTS, OBJECT_OR_LIST, OBJECTS_OR_ONLY ->
            addEntries(Kind.LIST, field.shape(), within, tables);
        case VALUE, LIST, ONE_OR_MORE -> {}
      }
    }
  }

  private static void addEntries(
      Kind kind, Shape shape, List<String> path, List<TableShape> tables) {
    TableShape table = of(kind, path, shape);
    tables.add(table);
    for (Shape.Field field : shape.fields()) {
      if (isList(field)) {
        if (kind != Kind.BY_ID) {
          throw new IllegalStateException(table.name + " has lists of mappings, but no ids");
        }
        tables.add(of(Kind.PARTS, child(path, field.key()), field.shape()));
      }
    }
  }

  private static TableShape of(Kind kind, List<String> path, Shape shape) {
    return new TableShape(heading(path), kind, path, shape, columns(shape, ""));
  }

  private static List<Column> columns(Shape shape, String prefix) {
    List<Column> columns = new ArrayList<>();
    for (Shape.Field field : shape.fields()) {
      String heading = prefix + field.key();
      switch (field.form()) {
        case VALUE, LIST, ONE_OR_MORE, OBJECTS_OR_ONLY -> columns.add(new Column(heading, field));
        case OBJECT -> columns.addAll(columns(field.shape(), heading + MARK));
        case OBJECT_OR_LIST, OBJECTS, BY_ID -> {}
      }
    }
    return columns;
  }

  /** Returns whether a key has, or may have, a list of mappings, which is a table of its own. */
  static boolean isList(Shape.Field field) {
    return field.mapping() != null && field.form() != Form.OBJECT;
  }

  /** Returns some keys, outermost first, and one more within them. */
  static List<String> child(List<String> path, String key) {
    List<String> child = new ArrayList<>(path);
    child.add(key);
    return child;
  }

  /** Returns the headings of the table, without those of keys that the format does not have. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    switch (kind) {
      case FACTS -> {
        return List.of(KEY, VALUE);
      }
      case BY_ID, PARTS -> headings.add(ID);
      case LIST -> {}
    }
    columns.forEach(column -> headings.add(column.heading()));
    return headings;
  }

  /** Returns whether each row begins with an id. */
  public boolean hasIds() {
    return kind == Kind.BY_ID || kind == Kind.PARTS;
  }

  /** Returns the column of a heading; null if the format has no such key. */
  @Nullable Column column(String heading) {
    return columns.stream()
        .filter(column -> column.heading().equals(heading))
        .findFirst()
        .orElse(null);
  }

  /** Returns the type of most values below a heading. */
  Cell.Type type(String heading) {
    Column column = column(heading);
    if (column == null) {
      return Cell.Type.TEXT;
    }
    Shape.Field field = column.field();
    return switch (field.form()) {
      case VALUE -> Cell.typeOf(field.type());
      case OBJECTS_OR_ONLY -> Cell.typeOf(field.onlyField().type());
      default -> Cell.Type.TEXT;
    };
  }

  /**
   * Returns the keys that a heading names, outermost first. A heading that does not begin with the
   * key of a mapping is a single key, even if it has a full stop.
   */
  List<String> keys(String heading) {
    return keys(shape, heading);
  }

  private static List<String> keys(Shape shape, String heading) {
    for (Shape.Field field : shape.fields()) {
      String start = field.key() + MARK;
      if (heading.startsWith(start) && heading.length() > start.length()) {
        String rest = heading.substring(start.length());
        if (field.form() == Form.OBJECT) {
          List<String> keys = new ArrayList<>(List.of(field.key()));
          keys.addAll(keys(field.shape(), rest));
          return keys;
        }
        if (field.form() == Form.BY_ID) {
          return List.of(field.key(), rest);
        }
      }
    }
    return List.of(heading);
  }

  /** Returns the heading for some keys, outermost first. */
  static String heading(List<String> keys) {
    return String.join(String.valueOf(MARK), keys);
  }
}
