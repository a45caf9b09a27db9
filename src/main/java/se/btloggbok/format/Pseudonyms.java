package se.btloggbok.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Shape.Field;
import se.btloggbok.format.Shape.Form;
import se.btloggbok.model.UnitName;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;

/**
 * The names of people, placements, units and files in an anonymised copy. People are named by their
 * role, and each name is the same wherever it is mentioned.
 */
final class Pseudonyms {

  private static final Shape LOGBOOK = Shape.ofLogbook();

  /** The roles in the whole BT, by the key of each. A person with several is named by the first. */
  private static final Map<String, String> ROLES = roles();

  private static final Comparator<String> BY_ID =
      Comparator.comparing(References::readAs).thenComparing(id -> id);

  private static final String SUPERVISOR = "Handledare";
  private static final String PERSON = "Person";
  private static final String PLACEMENT = "Placering";
  private static final String UNKNOWN = "okänd-";

  /** The number of misspellings of an id that are kept apart. */
  private static final int MAX_MISSPELLINGS = 20;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Optional<String>> meant = new HashMap<>();
  private final List<String> suggested;
  private final List<String> personNames;
  private final IdSuggestions suggestions = new IdSuggestions();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> numbered = new HashMap<>();
  private final Map<String, List<String>> misspellings = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("huvudhandledare", "Huvudhandledare");
    roles.put("studierektor", "Studierektor");
    roles.put("bt-chef", "BT-chef");
    roles.put("verksamhetschef", "Verksamhetschef");
    return roles;
  }

  Pseudonyms(Mapping root) {
    Map<String, Entry> sections = LOGBOOK.entriesByKey(root);
    Map<String, Mapping> people = byId(sections.get("personer"));
    Map<String, Mapping> placements = byId(sections.get("placeringar"));
    people.forEach(
        (id, person) -> nameOf(person).ifPresent(name -> idsByName.putIfAbsent(name, id)));
    personNames = List.copyOf(idsByName.keySet());
    people.keySet().forEach(id -> ids.put(id, id));
    placements.keySet().forEach(id -> ids.put(id, id));
    suggested =
        IdSuggestions.candidates(ids.keySet().stream().map(References::readAs).distinct().toList());
    Map<String, String> roles = new HashMap<>();
    Mapping training = mapping(sections.get("bastjänstgöring"));
    ROLES.forEach(
        (key, role) ->
            meant(training, "bastjänstgöring", key).forEach(id -> roles.putIfAbsent(id, role)));
    for (Mapping placement : placements.values()) {
      meant(placement, "placeringar", "klinikhandledare")
          .forEach(id -> roles.putIfAbsent(id, SUPERVISOR));
    }
    Mapping trainee = mapping(sections.get("läkare"));
    nameOf(trainee).ifPresent(name -> names.put(comparable(name), Redaction.TRAINEE));
    Map<String, String> fresh = new HashMap<>();
    for (SortedMap<String, Mapping> namesakes : namesakes(people)) {
      String role =
          named(
              namesakes.keySet().stream()
                  .flatMap(id -> Optional.ofNullable(roles.get(id)).stream())
                  .findFirst()
                  .orElse(PERSON));
      nameNamesakes(namesakes.keySet(), role, fresh);
      nameOf(namesakes.values().iterator().next())
          .ifPresent(name -> names.putIfAbsent(comparable(name), role));
    }
    namePlacements(placements.keySet(), fresh);
    ids.putAll(fresh);
  }

  /**
   * Groups the people that have the same name, in the order of the file and of their ids. A person
   * without a name is alone.
   */
  private static Collection<SortedMap<String, Mapping>> namesakes(Map<String, Mapping> people) {
    Map<String, SortedMap<String, Mapping>> groups = new LinkedHashMap<>();
    people.forEach(
        (id, person) -> {
          String key = nameOf(person).map(name -> "namn " + comparable(name)).orElse("id " + id);
          groups.computeIfAbsent(key, any -> new TreeMap<>(BY_ID)).put(id, person);
        });
    return groups.values();
  }

  /**
   * Names people who have the same name so that the new ids sort like the old: the one that comes
   * last is reported.
   */
  private static void nameNamesakes(Set<String> sorted, String role, Map<String, String> fresh) {
    int number = 0;
    for (String id : sorted) {
      String again = number == 0 ? "" : " igen " + padded(number, sorted.size());
      fresh.put(id, id(role + again, id));
      number++;
    }
  }

  /**
   * Names placements so that the new ids sort like the old: of those with the same dates, rules use
   * the first.
   */
  private void namePlacements(Set<String> placements, Map<String, String> fresh) {
    Set<String> sorted = new TreeSet<>(BY_ID);
    sorted.addAll(placements);
    for (String id : sorted) {
      int number = counts.merge(PLACEMENT, 1, Integer::sum);
      String name = PLACEMENT + " " + padded(number, placements.size());
      fresh.computeIfAbsent(id, any -> id(name, id));
    }
  }

  /** Returns a number with as many digits as the largest one has. */
  private static String padded(int number, int largest) {
    return ("%0" + String.valueOf(largest).length() + "d").formatted(number);
  }

  /**
   * Returns a numbered name; the first person with a role of the whole BT, which is usually the
   * only one, gets no number.
   */
  private String named(String role) {
    int number = counts.merge(role, 1, Integer::sum);
    return number == 1 && ROLES.containsValue(role) ? role : role + " " + number;
  }

  /**
   * Makes an id from a name. An invalid id is replaced by another invalid id, so the finding
   * remains.
   */
  private static String id(String name, String old) {
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (ReferenceType.isTooLong(old)) {
      id += "-".repeat(ReferenceType.MAX_LENGTH);
    }
    if (ReferenceType.isId(old)) {
      return id;
    }
    return References.idMeantBy(old).isPresent() ? "-" + id : "1-" + id;
  }

  private static Map<String, Mapping> byId(@Nullable Entry section) {
    Map<String, Mapping> entries = new LinkedHashMap<>();
    for (Entry entry : mapping(section).entries()) {
      if (!YamlNode.isExtension(entry.key().text())) {
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

  /**
   * Returns the people that a key refers to: a single person, or a list of people or of mappings
   * with one each.
   */
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
        .map(value -> value instanceof Mapping holder ? only(field, holder) : value)
        .filter(Scalar.class::isInstance)
        .flatMap(value -> meant(((Scalar) value).text()).stream())
        .toList();
  }

  /** Returns the person in a mapping; null if the key takes no mappings. */
  private static @Nullable YamlNode only(Field field, Mapping holder) {
    if (field.form() != Form.OBJECTS_OR_ONLY) {
      return null;
    }
    Entry entry = field.shape().entriesByKey(holder).get(field.onlyField().key());
    return entry == null ? null : entry.value();
  }

  /** Returns the key that a reference means, misspelt or not; the result is cached. */
  private Optional<String> meant(String reference) {
    return ids.containsKey(reference)
        ? Optional.of(reference)
        : meant.computeIfAbsent(reference, any -> nearest(SpokenName.of(reference), reference));
  }

  private Optional<String> nearest(SpokenName spoken, String reference) {
    String name = spoken.plain(reference);
    return Optional.ofNullable(idsByName.get(name))
        .or(() -> suggestions.nearest(name, suggested).flatMap(this::keyOf))
        .or(() -> suggestions.nearest(name, personNames).map(idsByName::get))
        .or(() -> suggestions.spoken(spoken, personNames).map(idsByName::get));
  }

  /** Returns the key that is an id, or was meant to be. */
  private Optional<String> keyOf(String id) {
    return ids.keySet().stream()
        .filter(key -> key.equals(id) || References.readAs(key).equals(id))
        .findFirst();
  }

  /** Returns the new id of a person or a placement, valid even if the old one is not. */
  private String correctedId(String key) {
    return References.readAs(id(key));
  }

  /** Returns the new id of a person or a placement; an unknown id gets a placeholder. */
  String id(String id) {
    return ids.containsKey(id) ? String.valueOf(ids.get(id)) : unknown(id);
  }

  /**
   * Returns the replacement of a reference: a right, misspelt or unknown one stays so.
   *
   * @param person whether it may refer to a person
   */
  String reference(String reference, boolean person) {
    if (ids.containsKey(reference)) {
      return id(reference);
    }
    Optional<String> corrected = keyOf(reference);
    if (corrected.isPresent()) {
      return correctedId(corrected.get());
    }
    List<String> parts = ValueType.parts(reference);
    SpokenName spoken = SpokenName.of(reference);
    boolean isOne =
        person && spoken.lastFirst() && suggestions.spoken(spoken, personNames).isPresent();
    return parts.size() > 1 && !isOne
        ? parts.stream().map(part -> reference(part, person)).collect(Collectors.joining(", "))
        : meant(reference)
            .map(id -> misspelt(correctedId(id), reference))
            .orElseGet(() -> unknown(reference));
  }

  /**
   * Returns a misspelling of an id: the same for the same reference, another for others, and an id
   * only if the reference is one.
   */
  private String misspelt(String id, String reference) {
    List<String> known = misspellings.computeIfAbsent(id, any -> new ArrayList<>());
    if (!known.contains(reference) && known.size() < MAX_MISSPELLINGS) {
      known.add(reference);
    }
    int number = known.contains(reference) ? known.indexOf(reference) + 1 : MAX_MISSPELLINGS;
    return id + (ReferenceType.isId(reference) ? "" : " ") + "-".repeat(number);
  }

  /** Returns a misspelling of a word that is still understood. */
  static String misspelt(String word) {
    return word + "-";
  }

  private String unknown(String reference) {
    return numbered(UNKNOWN, reference);
  }

  /** Returns the new name of the trainee or a person: names that are equal stay equal. */
  String name(String name) {
    return names.computeIfAbsent(comparable(name), any -> named(PERSON));
  }

  /** Returns what makes two names equal; one without letters or digits equals itself only. */
  private static String comparable(String name) {
    String comparable = UnitName.comparable(name);
    return comparable.isEmpty() ? name : comparable;
  }

  /**
   * Returns the new name of a unit: units that are equal stay equal, and one that equals no other
   * stays so.
   */
  String unit(String unit) {
    String comparable = UnitName.comparable(unit);
    return comparable.isEmpty()
        ? "-"
        : units.computeIfAbsent(comparable, any -> "Enhet " + (units.size() + 1));
  }

  /** Returns a word with a number, always the same for the same text. */
  String numbered(String word, String text) {
    return numbered.computeIfAbsent(
        word + "\n" + text, any -> word + counts.merge(word, 1, Integer::sum));
  }
}
