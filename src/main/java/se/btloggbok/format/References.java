package se.btloggbok.format;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.PersonalNumbers;
import se.btloggbok.model.UnitName;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** The ids of the people and placements of a logbook. Looks up references to them. */
final class References {

  private static final String PEOPLE = "personer";
  private static final String PLACEMENTS = "placeringar";

  /** With a longer BT, in calendar years, missing years of dates are not inferred. */
  private static final int MAX_YEARS = 6;

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> people;
  private final Set<String> placements;
  private final Map<String, String> idsByName;
  private final List<String> names;
  private final List<String> suggestedPeople;
  private final List<String> suggestedPlacements;
  private final List<String> suggestedOfAny;
  private final IdSuggestions suggestions = new IdSuggestions();

  /** The names that several people have, in the form that is compared. */
  private final Set<String> namesakes = new HashSet<>();

  private final Findings findings;
  private final boolean complete;
  private final Mapping root;

  /** How often each text is a value of the logbook; counted when the first reference is unknown. */
  private final Map<String, Integer> uses = new HashMap<>();

  /** The period of the BT; null if it cannot be read. */
  private final @Nullable DateRange bt;

  /**
   * Collects the ids before anything is bound, so that an id may be used before it is defined.
   *
   * @param complete whether the tree has the whole file; if not, unknown ids are not reported,
   *     since they may be defined in the rest
   * @param doubled the lines of keys that an entry has already, and that may be of another
   */
  References(Mapping root, boolean complete, NavigableSet<Integer> doubled, Findings findings) {
    this.root = root;
    this.people = ids(root, PEOPLE);
    this.placements = ids(root, PLACEMENTS);
    this.idsByName = names(root, doubled);
    this.names = List.copyOf(idsByName.keySet());
    this.suggestedPeople = IdSuggestions.candidates(people);
    this.suggestedPlacements = IdSuggestions.candidates(placements);
    Set<String> any = new LinkedHashSet<>(suggestedPeople);
    any.addAll(suggestedPlacements);
    this.suggestedOfAny = List.copyOf(any);
    this.findings = findings;
    this.bt = bt(root);
    this.complete = complete && isReadable(root, PEOPLE) && isReadable(root, PLACEMENTS);
    refuseSharedIds(root);
  }

  private static Set<String> ids(Mapping root, String section) {
    Set<String> ids = new LinkedHashSet<>();
    for (Entry entry : entries(root, section)) {
      if (!YamlNode.isExtension(entry.key().text())) {
        ids.add(readAs(entry.key().text()));
      }
    }
    return ids;
  }

  /** Returns the id that a key is read as: itself, or what it was meant to be. */
  static String readAs(String key) {
    return ReferenceType.isId(key) ? key : idMeantBy(key).orElse(key);
  }

  /** Returns the value of a key, or of a plain misspelling of it, or another word for it. */
  private static @Nullable YamlNode meant(Mapping mapping, String key) {
    YamlNode exact = mapping.value(key);
    if (exact != null) {
      return exact;
    }
    for (Entry entry : mapping.entries()) {
      if (UnknownKeys.keyMeantBy(entry.key().text(), Set.of(key)).isPresent()) {
        return entry.value();
      }
    }
    for (Entry entry : mapping.entries()) {
      if (UnknownKeys.sectionOf(entry, Set.of(key)).isPresent()) {
        return entry.value();
      }
    }
    return null;
  }

  /**
   * Returns whether a section is missing, blank or a mapping. Otherwise it has a finding, and ids
   * in it are not reported as unknown.
   */
  private static boolean isReadable(Mapping root, String section) {
    YamlNode value = meant(root, section);
    return value == null || value instanceof Mapping || value.isBlank();
  }

  private static List<Entry> entries(Mapping root, String section) {
    return meant(root, section) instanceof Mapping mapping ? mapping.entries() : List.of();
  }

  private Map<String, String> names(Mapping root, NavigableSet<Integer> doubled) {
    Map<String, String> names = new HashMap<>();
    Set<String> comparable = new HashSet<>();
    for (Entry entry : entries(root, PEOPLE)) {
      if (entry.value() instanceof Mapping person && person.value("namn") instanceof Scalar name) {
        String plain = UnitName.comparable(name.text());
        if (!comparable.add(plain)) {
          namesakes.add(plain);
        }
        Region all = person.region();
        Integer next = doubled.ceiling(all.line());
        if (next == null || next > all.endLine()) {
          names.putIfAbsent(name.text(), readAs(entry.key().text()));
        }
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

  /** Returns whether an id belongs to a person or a placement. */
  boolean knows(String id) {
    return people.contains(id) || placements.contains(id);
  }

  Optional<String> person(Written written) {
    return look(written, people::contains, suggestedPeople, placements, "person");
  }

  Optional<String> placement(Written written) {
    return look(written, placements::contains, suggestedPlacements, people, "placering");
  }

  Optional<String> any(Written written) {
    return look(written, this::knows, suggestedOfAny, Set.of(), "person-eller-placering");
  }

  private Optional<String> look(
      Written written,
      Predicate<String> isKnown,
      List<String> suggested,
      Set<String> others,
      String kind) {
    String id = written.text();
    if (isKnown.test(id)) {
      return Optional.of(id);
    }
    if (!complete) {
      findings.excuse(written.place());
      return Optional.empty();
    }
    Optional<String> meant =
        written.isOnOneLine() ? meantBy(id, isKnown, suggested) : Optional.empty();
    if (others.contains(id)) {
      findings.refuse(FormatRules.REFERENCE, written, kind + "-fel-slag");
    } else if (meant.isPresent() && isMisspeltWhereDefined(meant.get(), id)) {
      return meant;
    } else if (meant.isPresent()) {
      findings.suggest(FormatRules.REFERENCE, written, kind + "-menade", meant.get());
      return meant;
    } else {
      boolean several = ValueType.parts(id).size() > 1;
      findings.refuse(FormatRules.REFERENCE, written, several ? "flera" : kind);
    }
    return Optional.empty();
  }

  /**
   * Reports an id once, where it is defined, if nothing refers to it, and several references agree
   * on another spelling.
   *
   * @param written the references' spelling
   * @return whether it is so
   */
  private boolean isMisspeltWhereDefined(String id, String written) {
    if (uses.isEmpty()) {
      countValues(root);
    }
    if (uses.containsKey(id) || uses.getOrDefault(written, 0) < 2 || !ReferenceType.isId(written)) {
      return false;
    }
    String section = people.contains(id) ? PEOPLE : PLACEMENTS;
    Scalar key = definition(section, id);
    if (key == null) {
      return false;
    }
    YamlPath place = YamlPath.ROOT.child(section).child(id);
    findings.replace(
        FormatRules.REFERENCE, place, key.region(), written, "anvands-inte", id, written);
    return true;
  }

  private @Nullable Scalar definition(String section, String id) {
    for (Entry entry : entries(root, section)) {
      if (entry.key().text().equals(id)) {
        return entry.key();
      }
    }
    return null;
  }

  private void countValues(YamlNode node) {
    if (node instanceof Scalar scalar) {
      uses.merge(scalar.text(), 1, Integer::sum);
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach(entry -> countValues(entry.value()));
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(this::countValues);
    }
  }

  /** Returns the id of the person or placement that a text names; empty if none is close. */
  private Optional<String> meantBy(String text, Predicate<String> isKnown, List<String> suggested) {
    String unmarked = text.replace("*", "");
    SpokenName spoken = SpokenName.of(unmarked);
    String bare = spoken.plain(unmarked);
    if (bare.contains(" ") && namesakes.contains(UnitName.comparable(bare))) {
      return Optional.empty();
    }
    return Optional.ofNullable(idsByName.get(bare))
        .filter(isKnown)
        .or(() -> suggestions.nearest(bare, suggested))
        .or(() -> suggestions.nearest(bare, names).map(idsByName::get))
        .or(() -> suggestions.spoken(spoken, names).map(idsByName::get))
        .filter(isKnown);
  }

  /**
   * Returns the ids of the people or placements that one text lists, each once; empty if one of
   * them is unknown, or there is only one, who may be named with the last name first.
   *
   * @param people whether they are people; otherwise placements
   */
  Optional<List<String>> several(String text, boolean people) {
    SpokenName spoken = SpokenName.of(text);
    if (people && spoken.lastFirst() && suggestions.spoken(spoken, names).isPresent()) {
      return Optional.empty();
    }
    List<String> parts = ValueType.parts(text);
    Set<String> found = new LinkedHashSet<>();
    for (String part : parts) {
      Optional<String> id = one(part, people);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      found.add(id.get());
    }
    return parts.size() > 1 ? Optional.of(List.copyOf(found)) : Optional.empty();
  }

  /** Returns the id of the person, or placement, that a text names; empty if none is close. */
  Optional<String> one(String text, boolean people) {
    Set<String> ids = people ? this.people : placements;
    return ids.contains(text)
        ? Optional.of(text)
        : meantBy(text, ids::contains, people ? suggestedPeople : suggestedPlacements);
  }

  /**
   * Returns a text as an id, with hyphens for other characters; empty if that is not a valid id, or
   * if the text has a personnummer, which would be divided in another way and no longer found.
   */
  static Optional<String> idMeantBy(String text) {
    if (!PersonalNumbers.hidden(text).equals(text)) {
      return Optional.empty();
    }
    String lower = text.strip().toLowerCase(Locale.ROOT);
    String id = OTHER.matcher(lower).replaceAll("-").replaceAll("^-+|-+$", "");
    return ReferenceType.isId(id) ? Optional.of(id) : Optional.empty();
  }

  /** Returns the week or range of weeks that a text means; see {@link SpokenDay#weeks}. */
  Optional<String> weeksMeantBy(String text) {
    return bt == null
        ? MeantDates.weeksMeantBy(text, IntStream.empty()).stream().findFirst()
        : SpokenDay.weeks(text, DayChoice.within(bt));
  }

  /**
   * Returns the only day that a text may mean: with its year, or within the BT.
   *
   * @param isLate whether it may as well be soon after the BT
   */
  Optional<LocalDate> dayMeantBy(String text, boolean isLate) {
    return Suggestions.only(daysMeantBy(text, isLate));
  }

  /**
   * Returns the days that a text may mean: the only one with its year, or those within the BT.
   *
   * @param isLate whether it may as well be soon after the BT
   */
  List<LocalDate> daysMeantBy(String text, boolean isLate) {
    List<LocalDate> readings = MeantDates.readings(text);
    if (readings.size() == 1 || bt == null) {
      return readings;
    }
    if (!readings.isEmpty()) {
      return MeantDates.likely(text, readings, bt::contains);
    }
    int first = bt.from().getYear();
    int last = bt.to().getYear();
    if (last - first > MAX_YEARS) {
      return List.of();
    }
    DateRange possible = isLate ? DayChoice.withTimeAfter(bt) : bt;
    return MeantDates.withoutYear(text, IntStream.rangeClosed(first, last + 1)).stream()
        .distinct()
        .filter(possible::contains)
        .toList();
  }

  private static @Nullable DateRange bt(Mapping root) {
    LocalDate from = day(root, "från");
    LocalDate till = day(root, "till");
    return from == null || till == null || till.isBefore(from) ? null : new DateRange(from, till);
  }

  private static @Nullable LocalDate day(Mapping root, String key) {
    return meant(root, "bastjänstgöring") instanceof Mapping training
            && meant(training, key) instanceof Scalar scalar
        ? ValueTypes.DATE.notation(scalar.text()).flatMap(ValueTypes.DATE::parse).orElse(null)
        : null;
  }
}
