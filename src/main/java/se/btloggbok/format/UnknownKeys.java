package se.btloggbok.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.PersonalNumberKeys;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Reports the unknown keys of a mapping, and corrects plain misspellings. */
final class UnknownKeys {

  private static final String FROM = "från";
  private static final String TILL = "till";

  /** Keys that people use for a period. */
  private static final Set<String> PERIOD =
      Set.of("datum", "dag", "tid", "period", "dagar", "när", "datumintervall");

  /** The number of keys and indexes to an entry of a section. */
  private static final int ENTRY_DEPTH = 2;

  private static final String TO =
      "\\s+[-\u2010-\u2015]\\s+|\\s*[\u2012-\u2015]\\s*|\\s+(?:till|tom|t\\.o\\.m\\.)\\s+|--"
          + "|(?<=-[0-9]{2})/(?=[0-9]{4})|(?<=/[0-9]{1,2})-(?=[0-9]{1,2}/)";

  /** Two days of one month, such as {@code 27–31 okt} and {@code 27-31/10}. */
  private static final String DAYS_OF_MONTH =
      "([0-9]{1,2}) ?[-\u2010-\u2015] ?([0-9]{1,2})((?::[ae])? ?\\p{L}.*|/[0-9].*)";

  private final YamlPath path;
  private final Mapping mapping;
  private final Set<String> known;
  private final Set<String> unused;
  private final Findings findings;
  private final References references;

  private UnknownKeys(
      YamlPath path, Mapping mapping, Set<String> known, Findings findings, References references) {
    this.references = references;
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
      YamlPath path, Mapping mapping, Set<String> known, Findings findings, References references) {
    for (Entry entry : mapping.entries()) {
      if (!isExpected(entry.key().text(), known)) {
        return new UnknownKeys(path, mapping, known, findings, references).refuseAll();
      }
    }
    return Optional.empty();
  }

  private static boolean isExpected(String key, Set<String> known) {
    return known.contains(key) || YamlNode.isExtension(key);
  }

  private Optional<Meant> refuseAll() {
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
      Optional<String> nearest = isExpected(key, known) ? Optional.of(key) : refuse(entry);
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

  /** Returns whether a text is a day or a week, or the first and last day of a period. */
  static boolean isPeriod(String text) {
    return !days(text, null).isEmpty();
  }

  /**
   * Returns the first and the last day of a period, or one day; empty for any other text.
   *
   * @param references tells the years; null if any year will do
   */
  private static List<LocalDate> days(String text, @Nullable References references) {
    String tidied = ValueType.tidied(text);
    if (tidied.length() > MeantDates.LONGEST) {
      return List.of();
    }
    Optional<String> weeks =
        references == null
            ? MeantDates.weeksMeantBy(tidied, anyYear()).stream().findFirst()
            : references.weeksMeantBy(tidied);
    if (weeks.isPresent()) {
      return List.of(DateNotation.firstDay(weeks.get()), DateNotation.lastDay(weeks.get()));
    }
    Matcher ofMonth = Pattern.compile(DAYS_OF_MONTH).matcher(tidied);
    List<String> parts =
        ofMonth.matches()
            ? List.of(ofMonth.group(1) + ofMonth.group(3), ofMonth.group(2) + ofMonth.group(3))
            : List.of(tidied.split(TO, 0));
    List<LocalDate> days = new ArrayList<>();
    for (String part : parts) {
      day(part, references).ifPresent(days::add);
    }
    return parts.size() <= 2 && days.size() == parts.size() ? days : List.of();
  }

  /** Returns a year that has 29 February and nearly every week. */
  private static IntStream anyYear() {
    return IntStream.of(DateNotation.FIRST_YEAR + 2);
  }

  private static Optional<LocalDate> day(String text, @Nullable References references) {
    if (references != null) {
      return references.dayMeantBy(text, false);
    }
    List<LocalDate> readings = MeantDates.readings(text);
    return (readings.isEmpty() ? MeantDates.withoutYear(text, anyYear()) : readings)
        .stream().findFirst();
  }

  /**
   * Reports one key with a day or a period, in a mapping that should have a key for the first day
   * and one for the last, and returns those two entries; empty for any other key, and in a mapping
   * whose other keys are all unknown, which may be something else.
   */
  private Optional<List<Entry>> period(Entry entry) {
    if ((unused.size() == known.size() && mapping.entries().size() > 1)
        || !unused.contains(FROM)
        || !unused.contains(TILL)
        || !PERIOD.contains(entry.key().text().toLowerCase(Locale.ROOT))
        || !(entry.value() instanceof Scalar value)
        || !value.region().isOnOneLine()) {
      return Optional.empty();
    }
    List<LocalDate> meant = days(value.text(), references);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    String from = meant.get(0).toString();
    String till = meant.get(meant.size() - 1).toString();
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
   * both; empty for any other mapping. A week is one in an entry; as the first day of somebody in a
   * role, it is when that began.
   */
  static Optional<Mapping> withPeriodApart(
      YamlPath path, Mapping mapping, Findings findings, References references) {
    if (mapping.value(TILL) != null
        || !(mapping.value(FROM) instanceof Scalar value)
        || !value.region().isOnOneLine()
        || DateNotation.isDate(value.text())) {
      return Optional.empty();
    }
    List<String> days = days(value.text(), references).stream().map(LocalDate::toString).toList();
    boolean isWeek = references.weeksMeantBy(ValueType.tidied(value.text())).isPresent();
    if (days.size() != 2 || (isWeek && path.segments().size() > ENTRY_DEPTH)) {
      return Optional.empty();
    }
    String from = days.get(0);
    String till = days.get(1);
    Entry period = mapping.entry(FROM).orElseThrow();
    String divider = divider(mapping, period.key().region());
    Entry first = new Entry(period.key(), new Scalar(from, value.region()));
    List<Entry> meant = new ArrayList<>(mapping.entries());
    meant.replaceAll(entry -> entry.key().text().equals(FROM) ? first : entry);
    meant.add(new Entry(new Scalar(TILL, value.region()), new Scalar(till, value.region())));
    findings.replace(
        FormatRules.TYPE,
        path.child(FROM),
        value.region(),
        "%s%s%s: %s".formatted(from, divider, TILL, till),
        "period",
        value.text(),
        from,
        till);
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

  private Optional<String> refuse(Entry entry) {
    Scalar key = entry.key();
    YamlPath place = path.child(key.text());
    Optional<String> meant = keyMeantBy(key.text(), unused);
    if (meant.isPresent()) {
      unused.remove(meant.get());
      findings.excuse(path.child(meant.get()));
      findings.misspeltKey(place, key.region(), meant.get());
      return meant;
    }
    Optional<String> section = path.isRoot() ? sectionOf(entry, unused) : Optional.empty();
    if (section.isPresent()) {
      unused.remove(section.get());
      findings.excuse(path.child(section.get()));
      findings.add(
          FormatRules.UNKNOWN_KEY, place, key.region(), "menade", key.text(), section.get());
      return section;
    }
    if (PersonalNumberKeys.contains(key.text())) {
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "personnummer", key.text());
    } else {
      if (PERIOD.contains(key.text().toLowerCase(Locale.ROOT)) && unused.contains(FROM)) {
        findings.excuse(path.child(FROM));
      }
      List<String> allowed = List.copyOf(unused.isEmpty() ? known : unused);
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "tillatna", key.text(), allowed);
    }
    return Optional.empty();
  }

  /**
   * Returns the only section that may have the entries under an unknown key; empty if there is none
   * or if the entries have a single key.
   *
   * @param unused the sections that the logbook does not have
   */
  static Optional<String> sectionOf(Entry unknown, Set<String> unused) {
    YamlNode value = unknown.value();
    boolean isList = value instanceof Sequence;
    Set<String> keys = new HashSet<>();
    if (value instanceof Sequence list) {
      list.items().forEach(item -> addKeys(item, keys));
    } else if (value instanceof Mapping byId) {
      byId.entries().forEach(entry -> addKeys(entry.value(), keys));
    }
    Shape logbook = Shape.ofLogbook();
    if (keys.size() < 2 || logbook.hasKey(unknown.key().text())) {
      return Optional.empty();
    }
    return Suggestions.only(
        logbook.fields().stream()
            .filter(field -> unused.contains(field.key()))
            .filter(field -> field.form() == (isList ? Shape.Form.OBJECTS : Shape.Form.BY_ID))
            .filter(field -> keys.stream().allMatch(field.shape()::hasKey))
            .map(Shape.Field::key)
            .toList());
  }

  private static void addKeys(YamlNode entry, Set<String> keys) {
    if (entry instanceof Mapping mapping) {
      mapping.entries().forEach(own -> keys.add(own.key().text()));
    }
  }

  /**
   * Returns the key that was most likely meant, of those that a mapping does not have; empty if
   * none is close.
   */
  static Optional<String> keyMeantBy(String key, Set<String> unused) {
    if (PersonalNumberKeys.contains(key)) {
      return Optional.empty();
    }
    return KeyWords.keyMeantBy(key, unused).or(() -> Suggestions.nearest(key, unused));
  }
}
