package se.btloggbok.report;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.ContentEntry.Field;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.history.FieldChange;
import se.btloggbok.source.Region;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What differs between two versions of a logbook, for programs, in a form that keeps its promises
 * ({@code docs/bt-diff-1.schema.json} describes it).
 */
public final class ChangeJsonWriter {

  /** The version of the form: a field that changes its meaning or goes away makes a new one. */
  private static final int VERSION = 1;

  private final ChangeWords words;

  /** Makes a writer in a language. */
  public ChangeJsonWriter(ChangeWords words) {
    this.words = words;
  }

  /**
   * Writes a comparison.
   *
   * @param appendOnly whether what had happened should have been left as it was
   */
  public void write(Comparison comparison, boolean appendOnly, PrintWriter out) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", VERSION);
    write(comparison.before(), root.putObject("old"));
    write(comparison.after(), root.putObject("new"));
    root.put("appendOnly", appendOnly);
    ObjectNode summary = root.putObject("summary");
    for (ChangeType type : ChangeType.values()) {
      summary.put(type.value(), comparison.count(type));
    }
    summary.put("breaches", comparison.breaches());
    ArrayNode changes = root.putArray("changes");
    comparison.changes().forEach(change -> write(change, changes.addObject()));
    String json =
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    out.print(json.replace("\r\n", "\n") + "\n");
  }

  private void write(Version version, ObjectNode into) {
    into.put("path", words.source(version));
    ArrayNode unread = into.putArray("unread");
    version.unread().forEach(region -> write(region, unread.addObject()));
  }

  private static void write(Region region, ObjectNode into) {
    into.put("line", region.line());
    into.put("column", region.column());
    into.put("endLine", region.endLine());
    into.put("endColumn", region.endColumn());
  }

  private void write(Change change, ObjectNode into) {
    into.put("change", change.type().value());
    into.put("kind", change.name().kind().value());
    into.put("name", words.name(change.name()));
    into.put("id", orNull(change.name().id()));
    into.put("newId", orNull(change.newId()));
    into.put("breach", change.breach());
    into.put("path", VisibleText.of(change.path().toString()));
    write(change.region(), into);
    ArrayNode fields = into.putArray("fields");
    change.fields().forEach(field -> write(field, fields.addObject()));
  }

  private static void write(FieldChange field, ObjectNode into) {
    into.put("key", VisibleText.of(field.key()));
    write("old", field.before(), into);
    write("new", field.after(), into);
  }

  private static void write(String name, Optional<Field> field, ObjectNode into) {
    if (field.isEmpty()) {
      into.putNull(name);
      return;
    }
    ObjectNode said = into.putObject(name);
    ArrayNode values = said.putArray("values");
    field.get().values().forEach(value -> values.add(VisibleText.of(value)));
    said.put("readable", field.get().readable());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : VisibleText.of(text);
  }
}
