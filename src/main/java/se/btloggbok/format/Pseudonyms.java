package se.btloggbok.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.model.UnitName;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/**
 * What the people, placements, units and files of a logbook are called in a copy without names:
 * each by what it is there, and the same wherever it is mentioned.
 */
final class Pseudonyms {

  private static final Shape LOGBOOK = Shape.ofLogbook();

  /** What people are in the whole BT, by the key that says so; the first that fits names them. */
  private static final Map<String, String> ROLES = roles();

  private static final String TRAINEE = "Läkaren";
  private static final String SUPERVISOR = "Handledare";
  private static final String PERSON = "Person";
  private static final String PLACEMENT = "Placering";
  private static final String UNKNOWN = "okänd-";

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Map<String, String> numbered = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("huvudhandledare", "Huvudhandledare");
    roles.put("studierektor", "Studierektor");
    roles.put("bt-chef", "BT-chef");
    roles.put("verksamhetschef", "Verksamhetschef");
    return roles;
  }

  /** Names everybody and everything in a logbook. */
  Pseudonyms(Mapping root) {
    Map<String, Entry> sections = LOGBOOK.entriesByKey(root);
    Map<String, Mapping> people = byId(sections.get("personer"));
    Map<String, Mapping> placements = byId(sections.get("placeringar"));
    people.forEach(
        (id, person) -> nameOf(person).ifPresent(name -> idsByName.putIfAbsent(name, id)));
    people.keySet().forEach(id -> ids.put(id, id));
    placements.keySet().forEach(id -> ids.put(id, id));
    Set<String> unnamed = new HashSet<>(people.keySet());
    Map<String, String> roles = new HashMap<>();
    Mapping training = mapping(sections.get("bastjänstgöring"));
    ROLES.forEach(
        (key, role) ->
            meant(training, "bastjänstgöring", key).stream()
                .filter(unnamed::remove)
                .forEach(id -> roles.put(id, role)));
    for (Mapping placement : placements.values()) {
      meant(placement, "placeringar", "klinikhandledare").stream()
          .filter(unnamed::remove)
          .forEach(id -> roles.put(id, SUPERVISOR));
    }
    Mapping trainee = mapping(sections.get("läkare"));
    nameOf(trainee).ifPresent(name -> names.put(name, TRAINEE));
    Map<String, String> fresh = new HashMap<>();
    for (Map.Entry<String, Mapping> person : people.entrySet()) {
      String role = named(roles.getOrDefault(person.getKey(), PERSON));
      fresh.put(person.getKey(), id(role, person.getKey()));
      nameOf(person.getValue()).ifPresent(name -> names.putIfAbsent(name, role));
    }
    for (String id : placements.keySet()) {
      fresh.computeIfAbsent(id, any -> id(named(PLACEMENT), id));
    }
    ids.putAll(fresh);
  }

  /** The only one of a kind has no number, where there is most often one. */
  private String named(String role) {
    int number = counts.merge(role, 1, Integer::sum);
    return number == 1 && ROLES.containsValue(role) ? role : role + " " + number;
  }

  /** What is no id stays none, so that it is told of as before. */
  private static String id(String name, String old) {
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return ReferenceType.isId(old) ? id : "1-" + id;
  }

  private static Map<String, Mapping> byId(@Nullable Entry section) {
    Map<String, Mapping> entries = new LinkedHashMap<>();
    for (Entry entry : mapping(section).entries()) {
      if (!entry.key().text().startsWith(YamlFields.EXTENSION)) {
        entries.put(entry.key().text(), mapping(entry));
      }
    }
    return entries;
  }

  private static Mapping mapping(@Nullable Entry entry) {
    return entry != null && entry.value() instanceof Mapping mapping
        ? mapping
        : new Mapping(List.of(), Region.START);
  }

  private static Optional<String> nameOf(Mapping person) {
    return person
        .entry("namn")
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .map(name -> ((Scalar) name).text())
        .filter(name -> !name.isBlank());
  }

  /** The people that a key mentions: one, or a list of mappings with one each. */
  private List<String> meant(Mapping mapping, String section, String key) {
    Shape shape = LOGBOOK.fieldOfKey(section).shape();
    Entry entry = shape.entriesByKey(mapping).get(key);
    if (entry == null) {
      return List.of();
    }
    Field field = shape.fieldOfKey(key);
    List<YamlNode> values =
        entry.value() instanceof Sequence list ? list.items() : List.of(entry.value());
    return values.stream()
        .map(
            value ->
                value instanceof Mapping holder
                    ? field.shape().entriesByKey(holder).get(field.onlyField().key())
                    : new Entry(new Scalar(key, value.region()), value))
        .filter(Objects::nonNull)
        .map(Entry::value)
        .filter(Scalar.class::isInstance)
        .flatMap(value -> meant(((Scalar) value).text()).stream())
        .toList();
  }

  /** The id that a reference has, or was meant to have. */
  private Optional<String> meant(String reference) {
    if (ids.containsKey(reference)) {
      return Optional.of(reference);
    }
    return Optional.ofNullable(idsByName.get(reference))
        .or(
            () ->
                Suggestions.nearest(
                    reference, ids.keySet().stream().filter(ReferenceType::isId).toList()));
  }

  /** Returns the new id of a person or a placement. */
  String id(String id) {
    return ids.containsKey(id) ? String.valueOf(ids.get(id)) : unknown(id);
  }

  /** Returns what to write instead of a reference: as right, as nearly right or as wrong. */
  String reference(String reference) {
    return ids.containsKey(reference)
        ? id(reference)
        : meant(reference).map(id -> misspelt(id(id))).orElseGet(() -> unknown(reference));
  }

  /** Returns a word as somebody might misspell it, and everybody understands. */
  static String misspelt(String word) {
    return word + "-";
  }

  private String unknown(String reference) {
    return numbered(UNKNOWN, reference);
  }

  /** Returns the new name of the trainee or a person. */
  String name(String name) {
    return names.computeIfAbsent(name, any -> named(PERSON));
  }

  /** Returns the new name of a unit; one that is the same as no other stays so. */
  String unit(String unit) {
    if (!UnitName.same(unit, unit)) {
      return "-";
    }
    for (Map.Entry<String, String> known : units.entrySet()) {
      if (UnitName.same(known.getKey(), unit)) {
        return known.getValue();
      }
    }
    String fresh = "Enhet " + (units.size() + 1);
    units.put(unit, fresh);
    return fresh;
  }

  /** Returns the same word with the same number for the same text. */
  String numbered(String word, String text) {
    return numbered.computeIfAbsent(
        word + "\n" + text, any -> word + counts.merge(word, 1, Integer::sum));
  }
}
