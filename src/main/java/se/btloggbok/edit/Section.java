package se.btloggbok.edit;

import java.util.Optional;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlPath;

/**
 * The section of a logbook that has the entries of a kind.
 *
 * @param form how the format writes it
 * @param path its path
 * @param value its value
 */
record Section(Shape.Form form, YamlPath path, YamlNode value) {

  /** Returns the section of a kind; empty if the logbook has none. */
  static Optional<Section> of(YamlDocument document, EntryKind kind) {
    Optional<YamlNode> root = document.root();
    if (root.isEmpty()) {
      return Optional.empty();
    }
    Shape whole = Shape.ofLogbook();
    return kind == EntryKind.FOLLOW_UP
        ? in(root.get(), whole, YamlPath.ROOT, EntryKind.PLAN)
            .flatMap(
                plan ->
                    in(
                        plan.value,
                        whole.fieldOfKey(EntryKind.PLAN.section()).shape(),
                        plan.path,
                        kind))
        : in(root.get(), whole, YamlPath.ROOT, kind);
  }

  private static Optional<Section> in(YamlNode parent, Shape shape, YamlPath path, EntryKind kind) {
    Entry entry =
        parent instanceof Mapping mapping ? shape.entriesByKey(mapping).get(kind.section()) : null;
    return entry == null
        ? Optional.empty()
        : Optional.of(
            new Section(
                shape.fieldOfKey(kind.section()).form(),
                path.child(entry.key().text()),
                entry.value()));
  }
}
