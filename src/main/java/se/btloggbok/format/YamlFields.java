package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Answers from a mapping of a file, and notes what is wrong with it. */
final class YamlFields implements Fields {

  static final String EXTENSION = "x-";

  private static final String APPROXIMATE = "ungefarligt-datum";

  /** Keys of other languages that somebody may well write, and what they are here. */
  private static final Map<String, String> ENGLISH =
      Map.of("from", "från", "to", "till", "date", "datum", "name", "namn");

  private final YamlPath path;
  private final Mapping mapping;
  private final Findings findings;
  private final References references;

  /** The keys that the binder has asked for; perhaps more than once. */
  private final List<String> asked = new ArrayList<>();

  /**
   * How a key is written where that is not as it should be: places keep the file's own spelling.
   * Empty for a key that the file leaves out, because its value stands alone for the mapping.
   */
  private final Map<String, String> written;

  private YamlFields(YamlPath path, Mapping mapping, Findings findings, References references) {
    this(path, mapping, findings, references, Map.of());
  }

  private YamlFields(
      YamlPath path,
      Mapping mapping,
      Findings findings,
      References references,
      Map<String, String> written) {
    this.written = written;
    this.path = path;
    this.mapping = mapping;
    this.findings = findings;
    this.references = references;
  }

  /**
   * Binds a mapping, and notes every key that the binder did not ask for. A key that is plainly
   * misspelt is told of, and then read as what was meant.
   */
  static <T> T bind(
      YamlPath path,
      Mapping mapping,
      Findings findings,
      References references,
      Function<Fields, T> binder) {
    YamlFields fields = new YamlFields(path, mapping, findings, references);
    T bound = binder.apply(fields);
    if (mapping.entries().stream().allMatch(entry -> fields.isExpected(entry.key().text()))) {
      return bound;
    }
    Map<String, String> misspelt = new HashMap<>();
    Optional<Mapping> meant = fields.refuseUnknownKeys(misspelt);
    return meant
        .map(
            corrected ->
                binder.apply(new YamlFields(path, corrected, findings, references, misspelt)))
        .orElse(bound);
  }

  private boolean isExpected(String key) {
    return asked.contains(key) || key.startsWith(EXTENSION);
  }

  /** Returns the mapping with its misspelt keys put right, where there are any. */
  private Optional<Mapping> refuseUnknownKeys(Map<String, String> misspelt) {
    Set<String> unused = new LinkedHashSet<>(asked);
    mapping.entries().forEach(entry -> unused.remove(entry.key().text()));
    List<Entry> meant = new ArrayList<>();
    boolean changed = false;
    for (Entry entry : mapping.entries()) {
      String key = entry.key().text();
      Optional<String> nearest =
          isExpected(key) ? Optional.of(key) : refuseUnknownKey(entry.key(), unused);
      if (nearest.isPresent() && !nearest.get().equals(key)) {
        changed = true;
        misspelt.put(nearest.get(), key);
      }
      nearest.ifPresent(
          name -> meant.add(new Entry(new Scalar(name, entry.key().region()), entry.value())));
    }
    return changed ? Optional.of(new Mapping(meant, mapping.region())) : Optional.empty();
  }

  /** Returns the key that somebody most likely meant, of those that a mapping does not have. */
  static Optional<String> keyMeantBy(String key, Set<String> unused) {
    return Optional.ofNullable(ENGLISH.get(key))
        .filter(unused::contains)
        .or(() -> Suggestions.nearest(key, unused));
  }

  private Optional<String> refuseUnknownKey(Scalar key, Set<String> unused) {
    YamlPath place = path.child(key.text());
    Optional<String> meant = keyMeantBy(key.text(), unused);
    if (meant.isPresent()) {
      unused.remove(meant.get());
      findings.excuse(path.child(meant.get()));
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "menade", key.text(), meant.get());
    } else {
      List<String> allowed = List.copyOf(unused.isEmpty() ? new LinkedHashSet<>(asked) : unused);
      findings.add(FormatRules.UNKNOWN_KEY, place, key.region(), "tillatna", key.text(), allowed);
    }
    return meant;
  }

  @Override
  public YamlPath path() {
    return path;
  }

  @Override
  public String id() {
    return path.last();
  }

  @Override
  public @Nullable String text(String key) {
    return scalar(key, this::textAt);
  }

  @Override
  public @Nullable String freeText(String key) {
    return value(key)
        .map(node -> node instanceof Scalar scalar ? scalar.text() : refuse(at(key), node))
        .orElse(null);
  }

  @Override
  public List<String> texts(String key) {
    return oneOrMore(key, this::textAt);
  }

  @Override
  public @Nullable LocalDate date(String key) {
    return scalar(key, this::dateAt);
  }

  @Override
  public @Nullable ApproximateDate approximateDate(String key) {
    return scalar(
        key,
        (place, text) -> {
          Optional<ApproximateDate> date = Values.approximateDate(text);
          return date.isPresent()
              ? date
              : refuseDate(place, text, Values.isApproximateDate(text), APPROXIMATE)
                  .flatMap(Values::approximateDate);
        });
  }

  @Override
  public @Nullable Integer integer(String key) {
    return scalar(
        key,
        (place, text) -> {
          Optional<Integer> number = Values.integer(text);
          return number.isPresent()
              ? number
              : refuseNumber(place, text, "heltal", true).flatMap(Values::integer);
        });
  }

  @Override
  public @Nullable BigDecimal decimal(String key) {
    return scalar(
        key,
        (place, text) -> {
          Optional<BigDecimal> number = Values.decimal(text);
          return number.isPresent()
              ? number
              : refuseNumber(place, text, "decimaltal", false).flatMap(Values::decimal);
        });
  }

  @Override
  public @Nullable Boolean flag(String key) {
    return scalar(
        key,
        (place, text) -> {
          Optional<Boolean> flag = Values.flag(text);
          return flag.isPresent()
              ? flag
              : refuseSpelling(place, text, "sant-falskt", Values.flagMeantBy(text))
                  .flatMap(Values::flag);
        });
  }

  @Override
  public <E extends Enum<E> & Term> @Nullable E term(String key, Class<E> type) {
    return scalar(key, (place, text) -> termAt(place, text, type));
  }

  @Override
  public <E extends Enum<E> & Term> List<E> terms(String key, Class<E> type) {
    return list(key, (place, text) -> termAt(place, text, type));
  }

  @Override
  public @Nullable String person(String key) {
    return scalar(key, references::person);
  }

  @Override
  public List<String> people(String key) {
    return list(key, references::person);
  }

  @Override
  public @Nullable String placement(String key) {
    return scalar(key, references::placement);
  }

  @Override
  public List<String> placements(String key) {
    return list(key, references::placement);
  }

  @Override
  public List<WaiverScope> waiverScopes(String key) {
    return oneOrMore(
        key,
        (place, text) -> {
          Optional<WaiverScope> scope = Values.waiverScope(text);
          boolean bareWeek = Values.isBareWeek(text) && !references.knows(text);
          if (scope.isEmpty() || bareWeek) {
            findings.add(FormatRules.VALUE, place, "galler", text);
            return Optional.empty();
          }
          return scope.filter(
              found ->
                  !(found instanceof WaiverScope.Named named)
                      || references.any(place, named.id()).isPresent());
        });
  }

  @Override
  public <T> @Nullable T object(String key, Function<Fields, T> binder) {
    return value(key).flatMap(node -> bound(at(key), node, binder)).orElse(null);
  }

  @Override
  public <T> List<T> list(String key, Function<Fields, T> binder) {
    return value(key).map(node -> items(at(key), node, binder)).orElse(List.of());
  }

  @Override
  public <T> List<T> byId(String key, Function<Fields, T> binder) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty() || isBlank(value.get())) {
      return List.of();
    }
    YamlPath place = at(key);
    if (!(value.get() instanceof Mapping entries)) {
      findings.add(FormatRules.TYPE, place, "id-lista", key);
      return List.of();
    }
    List<T> bound = new ArrayList<>();
    for (Entry entry : entries.entries()) {
      String id = entry.key().text();
      if (id.startsWith(EXTENSION)) {
        continue;
      }
      if (!Values.isId(id)) {
        findings.add(FormatRules.VALUE, place.child(id), entry.key().region(), "id", id);
      }
      bound(place.child(id), entry.value(), binder).ifPresent(bound::add);
    }
    return bound;
  }

  @Override
  public <T> List<T> listOrOnly(String key, String only, Function<Fields, T> binder) {
    Optional<YamlNode> value = value(key);
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      if (scalar.text().isBlank()) {
        findings.add(FormatRules.MISSING, at(key), "tomt", key);
        return List.of();
      }
      Mapping alone =
          new Mapping(
              List.of(new Entry(new Scalar(only, scalar.region()), scalar)), scalar.region());
      Map<String, String> inItsPlace = Map.of(only, "");
      return List.of(
          binder.apply(new YamlFields(at(key), alone, findings, references, inItsPlace)));
    }
    return list(key, binder);
  }

  private YamlPath at(String key) {
    String spelling = written.getOrDefault(key, key);
    return spelling.isEmpty() ? path : path.child(spelling);
  }

  private Optional<YamlNode> value(String key) {
    asked.add(key);
    return mapping.entry(key).map(Entry::value);
  }

  private <T> List<T> items(YamlPath place, YamlNode node, Function<Fields, T> binder) {
    if (!(node instanceof Sequence sequence)) {
      if (!isBlank(node)) {
        findings.add(FormatRules.TYPE, place, "lista-av-poster", place.last());
      }
      return List.of();
    }
    List<T> bound = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      bound(place.child(i), sequence.items().get(i), binder).ifPresent(bound::add);
    }
    return bound;
  }

  private <T> Optional<T> bound(YamlPath place, YamlNode node, Function<Fields, T> binder) {
    if (node instanceof Mapping own) {
      return Optional.of(bind(place, own, findings, references, binder));
    }
    if (isBlank(node)) {
      findings.add(FormatRules.MISSING, place, "tomt", place.last());
    } else {
      findings.add(FormatRules.TYPE, place, "nycklar");
    }
    return Optional.empty();
  }

  private static boolean isBlank(YamlNode node) {
    return node instanceof Scalar scalar && scalar.text().isBlank();
  }

  private <T> @Nullable T scalar(String key, BiFunction<YamlPath, String, Optional<T>> reader) {
    return value(key).flatMap(node -> read(at(key), node, reader)).orElse(null);
  }

  private <T> List<T> list(String key, BiFunction<YamlPath, String, Optional<T>> reader) {
    Optional<YamlNode> value = value(key);
    if (value.isPresent() && value.get() instanceof Scalar scalar) {
      if (!isBlank(scalar)) {
        findings.add(FormatRules.TYPE, at(key), "lista", key, scalar.text());
      }
      return List.of();
    }
    return oneOrMore(key, reader);
  }

  private <T> List<T> oneOrMore(String key, BiFunction<YamlPath, String, Optional<T>> reader) {
    Optional<YamlNode> value = value(key);
    YamlPath place = at(key);
    if (value.isPresent() && value.get() instanceof Sequence sequence) {
      List<T> read = new ArrayList<>();
      for (int i = 0; i < sequence.items().size(); i++) {
        read(place.child(i), sequence.items().get(i), reader).ifPresent(read::add);
      }
      return read;
    }
    return value.flatMap(node -> read(place, node, reader)).map(List::of).orElse(List.of());
  }

  private <T> Optional<T> read(
      YamlPath place, YamlNode node, BiFunction<YamlPath, String, Optional<T>> reader) {
    if (!(node instanceof Scalar scalar)) {
      refuse(place, node);
      return Optional.empty();
    }
    if (scalar.text().isBlank()) {
      findings.add(FormatRules.MISSING, place, "tomt", place.last());
      return Optional.empty();
    }
    return reader.apply(place, scalar.text());
  }

  private @Nullable String refuse(YamlPath place, YamlNode node) {
    String message = node instanceof Sequence ? "inte-lista" : "inte-nycklar";
    findings.add(FormatRules.TYPE, place, message, place.last());
    return null;
  }

  private Optional<String> textAt(YamlPath place, String text) {
    return Optional.of(text);
  }

  private Optional<LocalDate> dateAt(YamlPath place, String text) {
    Optional<LocalDate> date = Values.date(text);
    return date.isPresent()
        ? date
        : refuseDate(place, text, Values.isDate(text), "datum").flatMap(Values::date);
  }

  private Optional<String> refuseDate(YamlPath place, String text, boolean spelt, String type) {
    if (!spelt) {
      Optional<String> meant = Values.dateMeantBy(text);
      boolean monthWillDo = type.equals(APPROXIMATE);
      return refuseSpelling(
          place, text, type, monthWillDo ? meant.or(() -> Values.monthMeantBy(text)) : meant);
    }
    findings.add(
        FormatRules.VALUE,
        place,
        "finns-inte-i-kalendern",
        text,
        Integer.toString(Values.FIRST_YEAR),
        Integer.toString(Values.LAST_YEAR));
    return Values.insteadOf(text).map(LocalDate::toString);
  }

  private Optional<String> refuseNumber(YamlPath place, String text, String type, boolean whole) {
    return refuseSpelling(place, text, type, Values.numberMeantBy(text, whole));
  }

  /**
   * Tells of a misspelt value. What was meant, where that is plain, stands in for it from here on:
   * one slip is one finding, not another for everything that rests on it.
   */
  private Optional<String> refuseSpelling(
      YamlPath place, String text, String type, Optional<String> meant) {
    if (meant.isPresent()) {
      findings.add(FormatRules.TYPE, place, type + "-menade", text, meant.get());
    } else {
      findings.add(FormatRules.TYPE, place, type, text);
    }
    return meant;
  }

  private <E extends Enum<E> & Term> Optional<E> termAt(
      YamlPath place, String text, Class<E> type) {
    Optional<E> found = exactly(text, type);
    if (found.isPresent()) {
      return found;
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Term::term).toList();
    Optional<String> meant = Suggestions.nearest(text, words);
    if (meant.isPresent()) {
      findings.add(FormatRules.VALUE, place, "menade", text, meant.get());
    } else {
      findings.add(FormatRules.VALUE, place, "tillatna", text, words);
    }
    return meant.flatMap(word -> exactly(word, type));
  }

  private static <E extends Enum<E> & Term> Optional<E> exactly(String word, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.term().equals(word))
        .findFirst();
  }
}
