package se.btloggbok.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/**
 * The normalised content of a logbook: its entries, with every value in its canonical spelling. Two
 * texts that mean the same have the same content. Values that cannot be read are kept as written,
 * so that nothing in a faulty logbook is lost.
 */
public final class Content {

  private static final Shape LOGBOOK = Shape.ofLogbook();

  private final List<ContentEntry> entries = new ArrayList<>();
  private final Map<String, String> renamed;

  private Content(Map<String, String> renamed) {
    this.renamed = renamed;
  }

  /**
   * Returns the entries of a document; empty if it is not a logbook of a version that this program
   * knows. Sections are in the order of the format, and entries of a section in that of the text.
   */
  public static Optional<List<ContentEntry>> of(YamlDocument document) {
    return of(document, Map.of());
  }

  /**
   * Returns the entries of a document, with new ids for some people and placements.
   *
   * @param renamed the new id of each renamed one, by its old id
   */
  public static Optional<List<ContentEntry>> of(
      YamlDocument document, Map<String, String> renamed) {
    return logbook(document).map(root -> new Content(renamed).read(root));
  }

  /** Returns whether a document is a logbook of a version that this program knows. */
  public static boolean isIn(YamlDocument document) {
    return logbook(document).isPresent();
  }

  private static Optional<Mapping> logbook(YamlDocument document) {
    return document
        .root()
        .filter(root -> root instanceof Mapping)
        .map(Mapping.class::cast)
        .filter(root -> isLogbook(root));
  }

  private static boolean isLogbook(Mapping root) {
    return LogbookReader.isKnownVersion(root)
        && root.entries().stream().anyMatch(entry -> LOGBOOK.hasKey(entry.key().text()));
  }

  private List<ContentEntry> read(Mapping root) {
    List<Field> own = new ArrayList<>();
    walk(
        LOGBOOK,
        root,
        YamlPath.ROOT,
        (field, node, path) -> {
          if (field != null && field.form() == Form.OBJECT && node instanceof Mapping object) {
            add(field, "", object, path);
          } else {
            own.addAll(fields(field, node, path));
          }
        });
    entries.add(0, new ContentEntry("", "", YamlPath.ROOT, own));
    return entries;
  }

  /** Called for each key of a mapping; the field is null for an unknown key. */
  private interface Visitor {
    void visit(Shape.@Nullable Field field, YamlNode node, YamlPath path);
  }

  /** Visits the keys of a mapping in the order of the format; unknown keys come last, sorted. */
  private static void walk(Shape shape, Mapping mapping, YamlPath path, Visitor visitor) {
    Map<String, Entry> byKey = shape.entriesByKey(mapping);
    List<Entry> unknown = new ArrayList<>(mapping.entries());
    // By identity: the equality of records compares the whole trees of the entries.
    Set<Entry> known = Collections.newSetFromMap(new IdentityHashMap<>());
    known.addAll(byKey.values());
    unknown.removeIf(known::contains);
    for (Shape.Field field : shape.fields()) {
      Entry entry = byKey.get(field.key());
      if (entry != null) {
        visitor.visit(field, entry.value(), path.child(entry.key().text()));
      }
    }
    unknown.sort(Comparator.comparing(entry -> entry.key().text()));
    for (Entry entry : unknown) {
      visitor.visit(null, entry.value(), path.child(entry.key().text()));
    }
  }

  private void add(Shape.Field field, String id, YamlNode node, YamlPath path) {
    if (!node.isEmpty()) {
      int place = entries.size();
      List<Field> fields = fields(field.shape(), node, path);
      entries.add(place, new ContentEntry(field.key(), id, path, fields));
    }
  }

  private List<Field> fields(Shape shape, YamlNode node, YamlPath path) {
    List<Field> fields = new ArrayList<>();
    if (node instanceof Mapping mapping) {
      walk(shape, mapping, path, (field, value, at) -> fields.addAll(fields(field, value, at)));
    } else if (!node.isEmpty()) {
      fields.add(unreadable("", node, path));
    }
    return fields;
  }

  private List<Field> fields(Shape.@Nullable Field field, YamlNode node, YamlPath path) {
    if (node.isEmpty()) {
      return List.of();
    }
    if (field == null) {
      boolean free = YamlNode.isExtension(path.last());
      return List.of(new Field(path.last(), List.of(written(node)), free, path));
    }
    return switch (field.form()) {
      case OBJECT -> within(field, node, path);
      case OBJECT_OR_LIST -> objectOrList(field, node, path);
      case OBJECTS -> objects(field, node, path);
      case BY_ID -> byId(field, node, path);
      case OBJECTS_OR_ONLY -> listOrOnly(field, node, path);
      case VALUE, LIST, ONE_OR_MORE -> values(field.key(), field, node, path);
    };
  }

  private List<Field> within(Shape.Field field, YamlNode node, YamlPath path) {
    return fields(field.shape(), node, path).stream()
        .map(
            inner ->
                new Field(
                    inner.key().isEmpty() ? field.key() : field.key() + "/" + inner.key(),
                    inner.values(),
                    inner.readable(),
                    inner.path()))
        .toList();
  }

  private List<Field> objects(Shape.Field field, YamlNode node, YamlPath path) {
    if (!(node instanceof Sequence sequence)) {
      return List.of(unreadable(field.key(), node, path));
    }
    for (int i = 0; i < sequence.items().size(); i++) {
      add(field, "", sequence.items().get(i), path.child(i));
    }
    return List.of();
  }

  private List<Field> byId(Shape.Field field, YamlNode node, YamlPath path) {
    if (!(node instanceof Mapping mapping)) {
      return List.of(unreadable(field.key(), node, path));
    }
    List<Field> extensions = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      String id = entry.key().text();
      if (YamlNode.isExtension(id)) {
        String written = written(entry.value());
        extensions.add(new Field(field.key() + "/" + id, List.of(written), true, path.child(id)));
      } else {
        add(field, renamed.getOrDefault(id, id), entry.value(), path.child(id));
      }
    }
    return extensions;
  }

  private List<Field> listOrOnly(Shape.Field field, YamlNode node, YamlPath path) {
    Shape.Field only = field.onlyField();
    if (node instanceof Scalar) {
      return values(field.key(), only, node, path);
    }
    if (!(node instanceof Sequence sequence)) {
      return List.of(unreadable(field.key(), node, path));
    }
    return parts(field, sequence, only.key(), path);
  }

  /** A list of a single mapping means the same as that mapping alone. */
  private List<Field> objectOrList(Shape.Field field, YamlNode node, YamlPath path) {
    if (!(node instanceof Sequence sequence)) {
      return within(field, node, path);
    }
    return sequence.items().size() == 1
        ? within(field, sequence.items().get(0), path.child(0))
        : parts(field, sequence, "", path);
  }

  /** Returns one field for a list of mappings within an entry, each mapping as one text. */
  private List<Field> parts(Shape.Field field, Sequence list, String only, YamlPath path) {
    List<String> values = new ArrayList<>();
    boolean readable = true;
    for (YamlNode item : list.items()) {
      List<Field> fields = fields(field.shape(), item, path);
      readable &= fields.stream().allMatch(Field::readable);
      values.add(mappingAsText(fields, only));
    }
    values.sort(null);
    return List.of(new Field(field.key(), values, readable, path));
  }

  /** Returns one mapping of a list as text; without the key that may be left out. */
  private static String mappingAsText(List<Field> fields, String only) {
    List<String> parts = new ArrayList<>();
    for (Field field : fields) {
      String value = String.join(", ", field.values());
      parts.add(field.key().equals(only) ? value : field.key() + " " + value);
    }
    return String.join(" ", parts);
  }

  private List<Field> values(String key, Shape.Field field, YamlNode node, YamlPath path) {
    ValueType<?> type = field.type();
    boolean list = node instanceof Sequence;
    List<YamlNode> nodes = node instanceof Sequence items ? items.items() : List.of(node);
    List<String> values = new ArrayList<>();
    boolean readable = list ? field.form().mayBeList() : field.form() != Form.LIST;
    for (YamlNode value : nodes) {
      Optional<String> canonical =
          value instanceof Scalar scalar ? type.canonical(scalar.text()) : Optional.empty();
      readable &= canonical.isPresent();
      values.add(canonical.map(text -> withNewId(type, text)).orElseGet(() -> written(value)));
    }
    boolean isFalse = type == ValueTypes.FLAG && values.equals(List.of("false"));
    return isFalse || values.isEmpty()
        ? List.of()
        : List.of(new Field(key, sorted(field, values), readable, path));
  }

  /**
   * Returns the values in canonical order without duplicates. Lists of placements are unchanged: a
   * handover has a direction.
   */
  private static List<String> sorted(Shape.Field field, List<String> values) {
    boolean ordered = field.form() == Form.LIST && field.type() == ValueTypes.PLACEMENT;
    return ordered || values.size() < 2
        ? values
        : values.stream().distinct().sorted(field.type().order()).toList();
  }

  private String withNewId(ValueType<?> type, String text) {
    return type.isReference() ? renamed.getOrDefault(text, text) : text;
  }

  /** Returns any value as text: as in the file, but with sorted keys and single spaces. */
  private static String written(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return mapping.entries().stream()
          .map(entry -> entry.key().text() + ": " + written(entry.value()))
          .sorted()
          .collect(Collectors.joining(", ", "{ ", " }"));
    }
    if (node instanceof Sequence sequence) {
      return sequence.items().stream()
          .map(Content::written)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return ValueType.collapsed(((Scalar) node).text());
  }

  private static Field unreadable(String key, YamlNode node, YamlPath path) {
    return new Field(key, List.of(written(node)), false, path);
  }
}
