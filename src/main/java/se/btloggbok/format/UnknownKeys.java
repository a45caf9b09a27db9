package se.btloggbok.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/** The keys of a mapping that nothing asks for: told of, and understood where they can be. */
final class UnknownKeys {

  /** Keys of other languages that somebody may well write, and what they are here. */
  private static final Map<String, String> ENGLISH =
      Map.of("from", "från", "to", "till", "date", "datum", "name", "namn");

  private final YamlPath path;
  private final Set<String> known;
  private final Set<String> unused;
  private final Findings findings;

  private UnknownKeys(YamlPath path, Mapping mapping, Set<String> known, Findings findings) {
    this.path = path;
    this.known = known;
    this.unused = new LinkedHashSet<>(known);
    this.findings = findings;
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
  }

  /**
   * A mapping as it was meant.
   *
   * @param mapping the mapping, its misspelt keys put right
   * @param written how each of those is written in the file
   */
  record Meant(Mapping mapping, Map<String, String> written) {}

  /**
   * Tells of the unknown keys of a mapping, and returns it with the misspelt ones put right, where
   * there are any.
   *
   * @param known the keys that it may have
   */
  static Optional<Meant> report(
      YamlPath path, Mapping mapping, Set<String> known, Findings findings) {
    for (Entry entry : mapping.entries()) {
      if (!isExpected(entry.key().text(), known)) {
        return new UnknownKeys(path, mapping, known, findings).refuseIn(mapping);
      }
    }
    return Optional.empty();
  }

  private static boolean isExpected(String key, Set<String> known) {
    return known.contains(key) || key.startsWith(YamlFields.EXTENSION);
  }

  private Optional<Meant> refuseIn(Mapping mapping) {
    Map<String, String> misspelt = new HashMap<>();
    List<Entry> meant = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Optional<String> nearest = isExpected(key, known) ? Optional.of(key) : refuse(entry.key());
      if (nearest.isPresent() && !nearest.get().equals(key)) {
        misspelt.put(nearest.get(), key);
      }
      nearest.ifPresent(
          name -> meant.add(new Entry(new Scalar(name, entry.key().region()), entry.value())));
    }
    return misspelt.isEmpty()
        ? Optional.empty()
        : Optional.of(new Meant(new Mapping(meant, mapping.region()), misspelt));
  }

  private Optional<String> refuse(Scalar key) {
    YamlPath place = path.child(key.text());
    Optional<String> meant = keyMeantBy(key.text(), unused);
    if (meant.isPresent()) {
      unused.remove(meant.get());
      findings.excuse(path.child(meant.get()));
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "menade", key.text(), meant.get());
    } else {
      List<String> allowed = List.copyOf(unused.isEmpty() ? known : unused);
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "tillatna", key.text(), allowed);
    }
    return meant;
  }

  /** Returns the key that somebody most likely meant, of those that a mapping does not have. */
  static Optional<String> keyMeantBy(String key, Set<String> unused) {
    return Optional.ofNullable(ENGLISH.get(key))
        .filter(unused::contains)
        .or(() -> Suggestions.nearest(key, unused));
  }
}
