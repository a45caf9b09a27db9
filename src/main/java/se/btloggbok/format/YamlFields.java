package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
final class YamlFields extends ConstrainedFields implements Constraint.Keys {

  static final String EXTENSION = "x-";

  private final YamlPath path;
  private final Mapping mapping;
  private final Scalars scalars;
  private final Findings findings;
  private final References references;

  /**
   * How a key is written where that is not as it should be: places keep the file's own spelling.
   * Empty for a key that the file leaves out, because its value stands alone for the mapping.
   */
  private final Map<String, String> written;

  /** The keys that the binder has asked for, and what became of them. */
  private final Map<String, @Nullable Object> read = new LinkedHashMap<>();

  private YamlFields(YamlPath path, Mapping mapping, Scalars scalars, Map<String, String> written) {
    this.path = path;
    this.mapping = mapping;
    this.scalars = scalars;
    this.findings = scalars.findings();
    this.references = scalars.references();
    this.written = written;
  }

  /**
   * Binds a mapping, and notes every key that the binder did not ask for and every constraint that
   * does not hold. A key that is plainly misspelt is told of, and then read as what was meant.
   */
  static <T> T bind(
      YamlPath path,
      Mapping mapping,
      Findings findings,
      References references,
      Function<Fields, T> binder) {
    return bind(path, mapping, new Scalars(findings, references), binder);
  }

  private static <T> T bind(
      YamlPath path, Mapping mapping, Scalars scalars, Function<Fields, T> binder) {
    YamlFields fields = new YamlFields(path, mapping, scalars, Map.of());
    T bound = binder.apply(fields);
    Optional<UnknownKeys.Meant> meant =
        UnknownKeys.refuse(path, mapping, fields.read.keySet(), fields.findings);
    if (meant.isPresent()) {
      Mapping corrected = meant.get().mapping();
      return new YamlFields(path, corrected, scalars, meant.get().written()).bound(binder);
    }
    fields.check();
    return bound;
  }

  private <T> T bound(Function<Fields, T> binder) {
    T bound = binder.apply(this);
    check();
    return bound;
  }

  private void check() {
    for (Constraint constraint : constraints()) {
      constraint.check(this, findings);
    }
  }

  @Override
  public @Nullable Object value(String key) {
    if (!read.containsKey(key)) {
      throw new IllegalStateException("a constraint on a key that nothing asks for: " + key);
    }
    return read.get(key);
  }

  @Override
  public YamlPath at(String key) {
    String spelling = written.getOrDefault(key, key);
    return spelling.isEmpty() ? path : path.child(spelling);
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
    return scalar(key, scalars::text);
  }

  @Override
  public @Nullable String freeText(String key) {
    YamlNode node = mapping.value(key);
    if (node instanceof Mapping || node instanceof Sequence) {
      refuse(at(key), node);
    }
    return keep(key, node instanceof Scalar scalar ? scalar.text() : null);
  }

  @Override
  public List<String> texts(String key) {
    return oneOrMore(key, scalars::text);
  }

  @Override
  public @Nullable String file(String key) {
    return scalar(key, scalars::file);
  }

  @Override
  public @Nullable String sha256(String key) {
    return scalar(key, scalars::sha256);
  }

  @Override
  public @Nullable LocalDate date(String key) {
    return scalar(key, scalars::date);
  }

  @Override
  public @Nullable ApproximateDate approximateDate(String key) {
    return scalar(key, scalars::approximateDate);
  }

  @Override
  public @Nullable Integer integer(String key) {
    return scalar(key, scalars::integer);
  }

  @Override
  public @Nullable Integer integer(String key, int least, int most) {
    Range range = Range.of(least, most);
    return scalar(key, (place, text) -> scalars.integer(place, text, range));
  }

  @Override
  public @Nullable BigDecimal decimal(String key) {
    return scalar(key, scalars::decimal);
  }

  @Override
  public @Nullable BigDecimal decimal(String key, String least, String most) {
    Range range = Range.of(least, most);
    return scalar(key, (place, text) -> scalars.decimal(place, text, range));
  }

  @Override
  public @Nullable Boolean flag(String key) {
    return scalar(key, scalars::flag);
  }

  @Override
  public <E extends Enum<E> & Term> @Nullable E term(String key, Class<E> type) {
    return scalar(key, (place, text) -> scalars.term(place, text, type));
  }

  @Override
  public <E extends Enum<E> & Term> List<E> terms(String key, Class<E> type) {
    return list(key, (place, text) -> scalars.term(place, text, type));
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
  public List<String> placementPair(String key) {
    List<String> pair = list(key, references::placement);
    if (!pair.isEmpty() && pair.size() != 2 && !findings.isFaultyWithin(at(key))) {
      findings.add(FormatRules.VALUE, at(key), "tva", key);
    }
    return pair;
  }

  @Override
  public List<WaiverScope> waiverScopes(String key) {
    return oneOrMore(key, scalars::waiverScope);
  }

  @Override
  public <T> @Nullable T object(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return keep(key, node == null ? null : bound(at(key), node, binder).orElse(null));
  }

  @Override
  public <T> List<T> list(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return kept(key, node == null ? List.of() : items(at(key), node, binder));
  }

  @Override
  public <T> List<T> byId(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return kept(key, node == null ? List.of() : entries(key, node, binder));
  }

  @Override
  public <T> List<T> listOrOnly(String key, String only, Function<Fields, T> binder) {
    if (mapping.value(key) instanceof Scalar scalar) {
      return kept(key, alone(key, only, scalar, binder));
    }
    return list(key, binder);
  }

  private <T> @Nullable T keep(String key, @Nullable T value) {
    read.put(key, value);
    return value;
  }

  private <T> List<T> kept(String key, List<T> values) {
    read.put(key, values);
    return values;
  }

  private <T> List<T> entries(String key, YamlNode node, Function<Fields, T> binder) {
    if (isBlank(node)) {
      return List.of();
    }
    YamlPath place = at(key);
    if (!(node instanceof Mapping entries)) {
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

  /** A mapping of which the file has only one value, in its stead. */
  private <T> List<T> alone(String key, String only, Scalar value, Function<Fields, T> binder) {
    YamlPath place = at(key);
    if (value.text().isBlank()) {
      findings.add(FormatRules.MISSING, place, "tomt", key);
      return List.of();
    }
    Entry entry = new Entry(new Scalar(only, value.region()), value);
    Mapping alone = new Mapping(List.of(entry), value.region());
    return List.of(new YamlFields(place, alone, scalars, Map.of(only, "")).bound(binder));
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
      return Optional.of(bind(place, own, scalars, binder));
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
    YamlNode node = mapping.value(key);
    return keep(key, node == null ? null : read(at(key), node, reader).orElse(null));
  }

  private <T> List<T> list(String key, BiFunction<YamlPath, String, Optional<T>> reader) {
    if (mapping.value(key) instanceof Scalar scalar) {
      if (!isBlank(scalar)) {
        findings.add(FormatRules.TYPE, at(key), "lista", key, scalar.text());
      }
      return kept(key, List.of());
    }
    return oneOrMore(key, reader);
  }

  private <T> List<T> oneOrMore(String key, BiFunction<YamlPath, String, Optional<T>> reader) {
    YamlNode node = mapping.value(key);
    return kept(key, node == null ? List.of() : values(at(key), node, reader));
  }

  private <T> List<T> values(
      YamlPath place, YamlNode node, BiFunction<YamlPath, String, Optional<T>> reader) {
    if (!(node instanceof Sequence sequence)) {
      return read(place, node, reader).map(List::of).orElse(List.of());
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      read(place.child(i), sequence.items().get(i), reader).ifPresent(values::add);
    }
    return values;
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

  private void refuse(YamlPath place, YamlNode node) {
    String message = node instanceof Sequence ? "inte-lista" : "inte-nycklar";
    findings.add(FormatRules.TYPE, place, message, place.last());
  }
}
