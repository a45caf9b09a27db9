package se.btloggbok.format;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.model.PersonalNumberKeys;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlPath;

/** Reports the unknown keys of a mapping, and corrects plain misspellings. */
final class UnknownKeys {

  /** Words that users are likely to write for a key: in English, or the key of another entry. */
  private static final Map<String, List<String>> OTHER_WORDS =
      Map.ofEntries(
          entry("from", List.of("från")),
          entry("start", List.of("från")),
          entry("startdatum", List.of("från")),
          entry("to", List.of("till")),
          entry("slut", List.of("till")),
          entry("slutdatum", List.of("till")),
          entry("date", List.of("datum", "beslut")),
          entry("datum", List.of("beslut")),
          entry("beslutsdatum", List.of("beslut")),
          entry("name", List.of("namn")),
          entry("anledning", List.of("orsak", "skäl")),
          entry("typ", List.of("slag")),
          entry("procent", List.of("tjänstgöringsgrad", "omfattning", "grad")),
          entry("sysselsättningsgrad", List.of("tjänstgöringsgrad")),
          entry("längd", List.of("minuter", "timmar")),
          entry("anteckning", List.of("innehåll", "sammanfattning")),
          entry("anteckningar", List.of("innehåll", "sammanfattning")),
          entry("arbetsplats", List.of("enhet")),
          entry("närvarande", List.of("deltagare")),
          entry("bt", List.of("bastjänstgöring")),
          entry("handledning", List.of("handledningstillfällen")),
          entry("handledningar", List.of("handledningstillfällen")),
          entry("handledningssamtal", List.of("handledningstillfällen")),
          entry("utbildning", List.of("utbildningstillfällen")),
          entry("utbildningar", List.of("utbildningstillfällen")),
          entry("kurser", List.of("utbildningstillfällen")),
          entry("ledighet", List.of("frånvaro")),
          entry("ledigheter", List.of("frånvaro")),
          entry("dispenser", List.of("undantag")));

  private static final String FROM = "från";
  private static final String TILL = "till";

  /** Keys that people use for a period. */
  private static final Set<String> PERIOD =
      Set.of("datum", "dag", "tid", "period", "dagar", "när", "datumintervall");

  private static final String TO =
      "\\s+[-\u2010-\u2015]\\s+|\\s*[\u2012-\u2015]\\s*|\\s+(?:till|tom|t\\.o\\.m\\.)\\s+|--|/";

  private final YamlPath path;
  private final Mapping mapping;
  private final Set<String> known;
  private final Set<String> unused;
  private final Findings findings;

  private UnknownKeys(YamlPath path, Mapping mapping, Set<String> known, Findings findings) {
    this.path = path;
    this.mapping = mapping;
    this.known = known;
    this.unused = new LinkedHashSet<>(known);
    this.findings = findings;
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
  }

  /**
   * A mapping as intended.
   *
   * @param mapping the mapping with its misspelt keys corrected
   * @param written the spelling in the file of each corrected key
   */
  record Meant(Mapping mapping, Map<String, String> written) {}

  /**
   * Reports the unknown keys of a mapping, and returns it with misspelt keys corrected; empty if
   * there are none to correct.
   *
   * @param known the keys of the format
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
      if (!isExpected(key, known)) {
        Optional<List<Entry>> period = period(entry);
        if (period.isPresent()) {
          meant.addAll(period.get());
          misspelt.put(FROM, key);
          misspelt.put(TILL, key);
          continue;
        }
      }
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

  /** Returns whether an unknown key is a name for a personnummer or a period. */
  static boolean isSlip(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return PersonalNumberKeys.contains(key) || PERIOD.contains(lower);
  }

  /** Returns whether a text is a day, or the first and last day of a period. */
  static boolean isPeriod(String text) {
    return !days(text).isEmpty();
  }

  private static List<String> days(String text) {
    String collapsed = ValueType.collapsed(text);
    if (collapsed.length() > DateNotation.LONGEST) {
      return List.of();
    }
    String[] days = collapsed.split(TO, 0);
    List<String> meant = new ArrayList<>();
    for (String day : days) {
      ValueTypes.DATE.meantBy(day).ifPresent(meant::add);
    }
    return days.length <= 2 && meant.size() == days.length ? meant : List.of();
  }

  /**
   * Reports one key with a day or a period, in a mapping that should have a key for the first day
   * and one for the last, and returns those two entries; empty for any other key.
   */
  private Optional<List<Entry>> period(Entry entry) {
    if (!unused.contains(FROM)
        || !unused.contains(TILL)
        || !PERIOD.contains(entry.key().text().toLowerCase(Locale.ROOT))
        || !(entry.value() instanceof Scalar value)
        || value.region().line() != value.region().endLine()) {
      return Optional.empty();
    }
    List<String> meant = days(value.text());
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    String from = meant.get(0);
    String till = meant.get(meant.size() - 1);
    Region key = entry.key().region();
    Region all = key.upTo(value.region());
    unused.remove(FROM);
    unused.remove(TILL);
    findings.excuse(path.child(FROM));
    findings.excuse(path.child(TILL));
    findings.add(
        FormatRules.UNKNOWN_KEY,
        path.child(entry.key().text()),
        key,
        Correction.replace(
            all, "%s: %s%s%s: %s".formatted(FROM, from, divider(mapping, key), TILL, till)),
        "period",
        entry.key().text(),
        from,
        till);
    return Optional.of(
        List.of(
            new Entry(new Scalar(FROM, key), new Scalar(from, value.region())),
            new Entry(new Scalar(TILL, key), new Scalar(till, value.region()))));
  }

  /**
   * Reports a period as the first day of a mapping without a last day, and returns the mapping with
   * both; empty for any other mapping.
   */
  static Optional<Mapping> withPeriodApart(YamlPath path, Mapping mapping, Findings findings) {
    if (mapping.value(TILL) != null
        || !(mapping.value(FROM) instanceof Scalar value)
        || value.region().line() != value.region().endLine()) {
      return Optional.empty();
    }
    List<String> days = days(value.text());
    if (days.size() != 2) {
      return Optional.empty();
    }
    List<Entry> meant = new ArrayList<>();
    String divider = "";
    for (Entry entry : mapping.entries()) {
      if (entry.key().text().equals(FROM)) {
        meant.add(new Entry(entry.key(), new Scalar(days.get(0), value.region())));
        divider = divider(mapping, entry.key().region());
      } else {
        meant.add(entry);
      }
    }
    meant.add(new Entry(new Scalar(TILL, value.region()), new Scalar(days.get(1), value.region())));
    findings.add(
        FormatRules.TYPE,
        path.child(FROM),
        value.region(),
        Correction.replace(
            value.region(), "%s%s%s: %s".formatted(days.get(0), divider, TILL, days.get(1))),
        "period",
        value.text(),
        days.get(0),
        days.get(1));
    return Optional.of(new Mapping(meant, mapping.region()));
  }

  /** Returns the text between two entries: a comma in braces, otherwise a new line. */
  private static String divider(Mapping mapping, Region key) {
    List<Entry> entries = mapping.entries();
    Region last = entries.get(entries.size() - 1).value().region();
    Region all = mapping.region();
    boolean braces = last.endLine() != all.endLine() || last.endColumn() != all.endColumn();
    return braces ? ", " : "\n" + " ".repeat(key.column() - 1);
  }

  private Optional<String> refuse(Scalar key) {
    YamlPath place = path.child(key.text());
    Optional<String> meant = keyMeantBy(key.text(), unused);
    if (meant.isPresent()) {
      unused.remove(meant.get());
      findings.excuse(path.child(meant.get()));
      findings.add(
          FormatRules.UNKNOWN_KEY,
          place,
          key.region(),
          Correction.replace(key.region(), meant.get()),
          "menade",
          key.text(),
          meant.get());
    } else if (PersonalNumberKeys.contains(key.text())) {
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "personnummer", key.text());
    } else {
      if (PERIOD.contains(key.text().toLowerCase(Locale.ROOT)) && unused.contains(FROM)) {
        findings.excuse(path.child(FROM));
      }
      List<String> allowed = List.copyOf(unused.isEmpty() ? known : unused);
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "tillatna", key.text(), allowed);
    }
    return meant;
  }

  /**
   * Returns the key that was most likely meant, of those that a mapping does not have; empty if
   * none is close.
   */
  static Optional<String> keyMeantBy(String key, Set<String> unused) {
    if (PersonalNumberKeys.contains(key)) {
      return Optional.empty();
    }
    return OTHER_WORDS.getOrDefault(key.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(unused::contains)
        .findFirst()
        .or(() -> Suggestions.nearest(key, unused));
  }
}
