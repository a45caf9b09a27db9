package se.btloggbok.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.Shape;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Finds the entry that a correction is about. */
public final class LastEntry {

  private LastEntry() {}

  /**
   * An entry.
   *
   * @param path its path
   * @param planned whether it is only booked
   * @param date its day, as written; empty if it has none
   */
  private record Candidate(YamlPath path, boolean planned, String date) {}

  /**
   * Returns the path of the last entry of a kind: the one with the latest day, and of several on
   * that day the last in the text. Booked entries only count if nothing has been held. Empty if
   * there is none.
   *
   * @param id the id of a person or a placement; empty for the last one
   */
  public static Optional<YamlPath> of(YamlDocument document, EntryKind kind, String id) {
    Section section = Section.of(document, kind).orElse(null);
    if (section == null) {
      return Optional.empty();
    }
    YamlPath path = section.path();
    List<Candidate> candidates = new ArrayList<>();
    if (section.value() instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        candidates.add(candidate(list.items().get(i), path.child(i), kind));
      }
    } else if (section.value() instanceof Mapping mapping) {
      if (section.form() == Shape.Form.OBJECT) {
        return Optional.of(path);
      }
      for (Entry each : mapping.entries()) {
        if (id.isEmpty() || id.equals(each.key().text())) {
          candidates.add(candidate(each.value(), path.child(each.key().text()), kind));
        }
      }
    }
    Comparator<Candidate> byDay =
        Comparator.comparing((Candidate one) -> !one.planned).thenComparing(Candidate::date);
    return candidates.stream()
        .reduce((one, other) -> byDay.compare(one, other) > 0 ? one : other)
        .map(Candidate::path);
  }

  private static Candidate candidate(YamlNode node, YamlPath path, EntryKind kind) {
    return new Candidate(
        path, text(node, EntryKind.PLANNED).equals("true"), text(node, kind.dateKey()));
  }

  private static String text(YamlNode node, String key) {
    return node instanceof Mapping mapping && mapping.value(key) instanceof Scalar scalar
        ? scalar.text()
        : "";
  }
}
