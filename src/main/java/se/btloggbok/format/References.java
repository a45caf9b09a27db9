package se.btloggbok.format;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/** The ids of a logbook: which there are, and whether what refers to one can find it. */
final class References {

  private static final String PEOPLE = "personer";
  private static final String PLACEMENTS = "placeringar";

  private final Set<String> people;
  private final Set<String> placements;
  private final Map<String, String> idsByName;
  private final Findings findings;
  private final boolean complete;

  /**
   * Looks up the ids before anything is bound, so that an id may be used above where it is given.
   *
   * @param complete whether the tree holds all of the file: otherwise an id that is not found may
   *     be where the file could not be read
   */
  References(Mapping root, boolean complete, Findings findings) {
    this.people = ids(root, PEOPLE);
    this.placements = ids(root, PLACEMENTS);
    this.idsByName = names(root);
    this.findings = findings;
    this.complete = complete && isReadable(root, PEOPLE) && isReadable(root, PLACEMENTS);
    refuseSharedIds(root);
  }

  private static Set<String> ids(Mapping root, String section) {
    Set<String> ids = new LinkedHashSet<>();
    for (Entry entry : entries(root, section)) {
      if (!entry.key().text().startsWith(YamlFields.EXTENSION)) {
        ids.add(entry.key().text());
      }
    }
    return ids;
  }

  /** The section, or what is plainly a misspelling of its key. */
  private static @Nullable YamlNode section(Mapping root, String section) {
    YamlNode exact = root.value(section);
    if (exact != null) {
      return exact;
    }
    for (Entry entry : root.entries()) {
      if (Suggestions.nearest(entry.key().text(), List.of(section)).isPresent()) {
        return entry.value();
      }
    }
    return null;
  }

  /** A section that is something else than a mapping has a finding of its own: that is enough. */
  private static boolean isReadable(Mapping root, String section) {
    YamlNode value = section(root, section);
    return value == null
        || value instanceof Mapping
        || (value instanceof Scalar scalar && scalar.text().isBlank());
  }

  private static List<Entry> entries(Mapping root, String section) {
    return section(root, section) instanceof Mapping mapping ? mapping.entries() : List.of();
  }

  private static Map<String, String> names(Mapping root) {
    Map<String, String> names = new HashMap<>();
    for (Entry entry : entries(root, PEOPLE)) {
      if (entry.value() instanceof Mapping person && person.value("namn") instanceof Scalar name) {
        names.putIfAbsent(name.text(), entry.key().text());
      }
    }
    return names;
  }

  private void refuseSharedIds(Mapping root) {
    for (Entry entry : entries(root, PLACEMENTS)) {
      String id = entry.key().text();
      if (people.contains(id)) {
        findings.add(
            FormatRules.DUPLICATE,
            YamlPath.ROOT.child(PLACEMENTS).child(id),
            entry.key().region(),
            "id",
            id);
      }
    }
  }

  /** Returns whether a person or a placement has an id. */
  boolean knows(String id) {
    return people.contains(id) || placements.contains(id);
  }

  Optional<String> person(YamlPath place, String id) {
    return look(place, id, people, placements, "person");
  }

  Optional<String> placement(YamlPath place, String id) {
    return look(place, id, placements, people, "placering");
  }

  /** A person or a placement. */
  Optional<String> any(YamlPath place, String id) {
    Set<String> all = new LinkedHashSet<>(people);
    all.addAll(placements);
    return look(place, id, all, Set.of(), "person-eller-placering");
  }

  private Optional<String> look(
      YamlPath place, String id, Set<String> ids, Set<String> others, String kind) {
    if (ids.contains(id)) {
      return Optional.of(id);
    }
    if (!complete) {
      findings.excuse(place);
      return Optional.empty();
    }
    Optional<String> meant =
        Optional.ofNullable(idsByName.get(id))
            .filter(ids::contains)
            .or(() -> Suggestions.nearest(id, ids.stream().filter(ReferenceType::isId).toList()));
    if (others.contains(id)) {
      findings.add(FormatRules.REFERENCE, place, kind + "-fel-slag", id);
    } else if (meant.isPresent()) {
      findings.add(FormatRules.REFERENCE, place, kind + "-menade", id, meant.get());
      return meant;
    } else {
      findings.add(FormatRules.REFERENCE, place, kind, id);
    }
    return Optional.empty();
  }
}
