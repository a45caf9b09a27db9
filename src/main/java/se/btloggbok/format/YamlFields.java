package se.btloggbok.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Judge.Violation;
import se.btloggbok.source.Correction;
import se.btloggbok.source.Correction.Edit;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;

/** Reads a mapping of a file, and reports its faults. */
final class YamlFields implements Fields {

  private final YamlPath path;
  private final String id;
  private final Mapping mapping;
  private final Findings findings;
  private final References references;

  /**
   * The spelling in the file of each corrected key, which paths keep. Empty for a key that the file
   * leaves out, because its value is given alone in place of the mapping.
   */
  private final Map<String, String> written;

  /** The keys that the binder has asked for, each with the number of findings after it was read. */
  private final Map<String, Integer> asked = new LinkedHashMap<>();

  private YamlFields(
      YamlPath path,
      String id,
      Mapping mapping,
      Findings findings,
      References references,
      Map<String, String> written) {
    this.path = path;
    this.id = id;
    this.mapping = mapping;
    this.findings = findings;
    this.references = references;
    this.written = written;
  }

  /**
   * Binds a mapping, and reports every unknown key and every violated constraint. A plain
   * misspelling of a key is reported, and then read as intended.
   */
  static <T> T bind(
      YamlPath path,
      Mapping mapping,
      Findings findings,
      References references,
      Function<Fields, T> binder) {
    return new YamlFields(path, path.last(), mapping, findings, references, Map.of()).bind(binder);
  }

  private <T> T bind(Function<Fields, T> binder) {
    if (written.isEmpty()) {
      Optional<Mapping> mended =
          CommaInBraces.isIn(mapping)
              ? CommaInBraces.mended(path, mapping, Shape.of(binder, id), findings, references)
              : Optional.empty();
      mended = mended.or(() -> UnknownKeys.withPeriodApart(path, mapping, findings, references));
      if (mended.isPresent()) {
        return as(path, mended.get(), written).bind(binder);
      }
    }
    T bound = binder.apply(this);
    List<Violation> violations =
        PlainLook.isPlain(bound) ? List.of() : Judge.violations(bound, asked.keySet());
    reportValues(violations);
    // If no key is known, they may be the missing ones misspelt, so nothing is reported missing.
    boolean isUnknown =
        !path.isRoot()
            && !mapping.entries().isEmpty()
            && mapping.entries().stream().noneMatch(entry -> asked.containsKey(entry.key().text()));
    if (written.isEmpty()) {
      Optional<UnknownKeys.Meant> meant =
          UnknownKeys.report(path, mapping, asked.keySet(), findings, references);
      if (meant.isPresent()) {
        return as(path, meant.get().mapping(), meant.get().written()).bind(binder);
      }
    }
    if (!isUnknown) {
      violations.stream().filter(violation -> !violation.isOfOneValue()).forEach(this::report);
    }
    return bound;
  }

  private YamlFields as(YamlPath place, Mapping other, Map<String, String> spellings) {
    return new YamlFields(place, id, other, findings, references, spellings);
  }

  /**
   * Reports violations that depend on a single value, in the order of the keys, among the findings
   * of reading.
   */
  private void reportValues(List<Violation> violations) {
    for (int i = violations.size() - 1; i >= 0; i--) {
      Violation violation = violations.get(i);
      if (violation.isOfOneValue()) {
        int before = findings.count();
        report(violation);
        if (findings.count() > before) {
          findings.moveLastTo(asked.getOrDefault(violation.key(), before));
        }
      }
    }
  }

  /**
   * Reports a violation, unless the key, or another key that decides whether it applies, could not
   * be read.
   */
  private void report(Violation violation) {
    YamlPath place = at(violation.key());
    String on = violation.on();
    if (on != null && findings.isFaulty(at(on))) {
      return;
    }
    if (!findings.isFaultyWithin(place)) {
      findings.add(violation.rule(), place, violation.message(), violation.arguments(place.last()));
    }
  }

  private YamlPath at(String key) {
    String spelling = written.getOrDefault(key, key);
    return spelling.isEmpty() ? path : path.child(spelling);
  }

  @Override
  public YamlPath path() {
    return path;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public <T> @Nullable T get(String key, ValueType<T> type) {
    YamlNode node = mapping.value(key);
    return asked(key, node == null ? null : read(at(key), node, type).orElse(null));
  }

  @Override
  public <T> List<T> list(String key, ValueType<T> type) {
    if (mapping.value(key) instanceof Scalar scalar) {
      return askedList(key, scalar.isBlank() ? List.of() : asList(at(key), scalar, type));
    }
    if (mapping.value(key) instanceof Mapping keys && inBraces(keys).isEmpty()) {
      findings.add(FormatRules.TYPE, at(key), "lista", key);
      return askedList(key, List.of());
    }
    return oneOrMore(key, type);
  }

  @Override
  public <T> List<T> oneOrMore(String key, ValueType<T> type) {
    YamlNode node = mapping.value(key);
    return askedList(key, node == null ? List.of() : values(at(key), node, type));
  }

  @Override
  public <T> @Nullable T object(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return asked(key, node == null ? null : bound(at(key), node, binder).orElse(null));
  }

  @Override
  public <T> @Nullable T mark(String key, Function<Fields, T> binder) {
    T read = object(key, binder);
    YamlNode node = mapping.value(key);
    return read != null || node == null || isNo(node)
        ? read
        : binder.apply(as(at(key), new Mapping(List.of(), node.region()), Map.of()));
  }

  private static boolean isNo(YamlNode node) {
    return node instanceof Scalar value
        && ValueTypes.FLAG.notation(value.text()).filter(flag -> flag.equals("false")).isPresent();
  }

  @Override
  public <T> List<T> objectOrList(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    if (node == null || node instanceof Sequence) {
      return objects(key, binder);
    }
    return askedList(key, bound(at(key), node, binder).map(List::of).orElse(List.of()));
  }

  @Override
  public <T> List<T> objects(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return askedList(key, node == null ? List.of() : items(at(key), node, binder));
  }

  @Override
  public <T> List<T> byId(String key, Function<Fields, T> binder) {
    YamlNode node = mapping.value(key);
    return askedList(key, node == null ? List.of() : entries(key, node, binder));
  }

  @Override
  public <T> List<T> objectsOrOnly(String key, String only, Function<Fields, T> binder) {
    if (mapping.value(key) instanceof Scalar scalar) {
      return askedList(key, alone(key, only, scalar, binder));
    }
    return mapping.value(key) instanceof Sequence several
            && several.items().size() > 1
            && isOfValues(several)
        ? askedList(key, withoutPeriods(key, only, several, binder))
        : objects(key, binder);
  }

  private static boolean isOfValues(Sequence sequence) {
    return sequence.items().stream().allMatch(item -> item instanceof Scalar && !item.isBlank());
  }

  /** Reads several values given alone, and reports that each needs a period. */
  private <T> List<T> withoutPeriods(
      String key, String only, Sequence several, Function<Fields, T> binder) {
    findings.add(FormatRules.TYPE, at(key), "perioder", key, only);
    List<T> bound = new ArrayList<>();
    for (int i = 0; i < several.items().size(); i++) {
      bound.add(alone(at(key).child(i), id, only, (Scalar) several.items().get(i), binder));
    }
    return bound;
  }

  private <T> @Nullable T asked(String key, @Nullable T value) {
    asked.put(key, findings.count());
    return value;
  }

  private <T> List<T> askedList(String key, List<T> values) {
    asked.put(key, findings.count());
    return values;
  }

  private <T> List<T> entries(String key, YamlNode node, Function<Fields, T> binder) {
    if (node.isBlank()) {
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
      if (YamlNode.isExtension(id)) {
        continue;
      }
      String meant = ReferenceType.isId(id) ? id : idMeantBy(place, entry, entries);
      if (ReferenceType.isTooLong(id)) {
        Region region = entry.key().region();
        findings.add(
            FormatRules.LIMIT, place.child(id), region, "langt-id", id, ReferenceType.MAX_LENGTH);
      }
      bound(place.child(id), meant, entry.value(), binder).ifPresent(bound::add);
    }
    return bound;
  }

  /** Reports an invalid id, and returns what it was meant to be, or else itself. */
  private String idMeantBy(YamlPath place, Entry entry, Mapping entries) {
    String id = entry.key().text();
    Optional<String> meant = References.idMeantBy(id).filter(found -> entries.value(found) == null);
    Region key = entry.key().region();
    if (meant.isEmpty()) {
      findings.add(FormatRules.VALUE, place.child(id), key, "id", id);
      return id;
    }
    findings.replace(
        FormatRules.VALUE, place.child(id), key, meant.get(), "id-menade", id, meant.get());
    return meant.get();
  }

  /** Reads a single value that is given in place of a list of mappings. */
  private <T> List<T> alone(String key, String only, Scalar value, Function<Fields, T> binder) {
    if (value.text().isBlank()) {
      findings.add(FormatRules.MISSING, at(key), "tomt", key);
      return List.of();
    }
    return List.of(alone(at(key), id, only, value, binder));
  }

  private <T> T alone(
      YamlPath place, String id, String only, Scalar value, Function<Fields, T> binder) {
    Entry entry = new Entry(new Scalar(only, value.region()), value);
    Mapping alone = new Mapping(List.of(entry), value.region());
    return new YamlFields(place, id, alone, findings, references, Map.of(only, "")).bind(binder);
  }

  private <T> List<T> items(YamlPath place, YamlNode node, Function<Fields, T> binder) {
    if (node instanceof Mapping alone && alone.region().isOnOneLine()) {
      return aloneInBraces(place, alone, binder);
    }
    if (!(node instanceof Sequence sequence)) {
      if (!node.isBlank()) {
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

  /** Reports an entry in braces in place of a list, and reads it as the only entry of one. */
  private <T> List<T> aloneInBraces(YamlPath place, Mapping entry, Function<Fields, T> binder) {
    Region all = entry.region();
    Correction correction =
        new Correction(List.of(new Edit(all.start(), "["), new Edit(all.end(), "]")));
    findings.add(FormatRules.TYPE, place, all, correction, "en-post", place.last());
    return bound(place, entry, binder).map(List::of).orElse(List.of());
  }

  private <T> Optional<T> bound(YamlPath place, YamlNode node, Function<Fields, T> binder) {
    return bound(place, place.last(), node, binder);
  }

  private <T> Optional<T> bound(
      YamlPath place, String id, YamlNode node, Function<Fields, T> binder) {
    if (node instanceof Mapping own) {
      return Optional.of(
          new YamlFields(place, id, own, findings, references, Map.of()).bind(binder));
    }
    if (node.isBlank()) {
      findings.add(FormatRules.MISSING, place, "tomt", place.last());
    } else if (node instanceof Scalar scalar) {
      return withoutKey(place, id, scalar, binder);
    } else {
      findings.add(FormatRules.TYPE, place, "nycklar");
    }
    return Optional.empty();
  }

  /** Reports a value in place of a mapping, and reads it if only one key can be meant. */
  private <T> Optional<T> withoutKey(
      YamlPath place, String id, Scalar value, Function<Fields, T> binder) {
    Written written = new Written(place, value);
    Optional<MeantKey> meant = MeantKey.of(written, Shape.of(binder, id));
    // A key of the entry is not its id.
    if (meant.isEmpty() || meant.get().key().equals(id)) {
      findings.add(FormatRules.TYPE, place, "nycklar");
      return Optional.empty();
    }
    String key = meant.get().key();
    String mapping = "{ " + key + ": " + meant.get().value().text() + " }";
    findings.suggest(FormatRules.TYPE, written, "nycklar-menade", mapping);
    return Optional.of(alone(place, id, key, meant.get().value(), binder));
  }

  /**
   * Reports a text in place of a list, and returns the values in it; none if they are not certain.
   */
  private <T> List<T> asList(YamlPath place, Scalar scalar, ValueType<T> type) {
    Optional<List<String>> meant =
        type.severalMeantBy(scalar.text(), references)
            .or(() -> type.oneMeantBy(scalar.text(), references).map(List::of));
    Written written = new Written(place, scalar);
    if (meant.isPresent()) {
      String list = "[" + String.join(", ", meant.get()) + "]";
      findings.suggest(FormatRules.TYPE, written, "lista-skriv", list, place.last());
      return parsed(meant.get(), type);
    }
    if (type.words().isEmpty() || scalar.text().startsWith("[")) {
      findings.add(FormatRules.TYPE, place, "lista", place.last());
    } else {
      findings.add(FormatRules.TYPE, place, "lista-ord", place.last(), scalar.text(), type.words());
    }
    return List.of();
  }

  private static <T> List<T> parsed(List<String> texts, ValueType<T> type) {
    List<T> values = new ArrayList<>();
    texts.forEach(text -> type.parse(text).ifPresent(values::add));
    return values;
  }

  private <T> List<T> values(YamlPath place, YamlNode node, ValueType<T> type) {
    Optional<Scalar> braces = inBraces(node);
    if (braces.isPresent()) {
      return asList(place, braces.get(), type);
    }
    if (!(node instanceof Sequence sequence)) {
      Optional<List<T>> several = several(place, node, "[%s]", type);
      return several.orElseGet(() -> read(place, node, type).map(List::of).orElse(List.of()));
    }
    Optional<Scalar> within = inTwoBrackets(sequence);
    if (within.isPresent()) {
      return asList(place, within.get(), type);
    }
    List<T> values = new ArrayList<>();
    boolean brackets = !sequence.items().isEmpty() && isInBrackets(sequence);
    for (int i = 0; i < sequence.items().size(); i++) {
      YamlNode item = sequence.items().get(i);
      Optional<List<T>> several = several(place.child(i), item, brackets ? "%s" : "", type);
      if (several.isPresent()) {
        values.addAll(several.get());
      } else {
        read(place.child(i), item, type).ifPresent(values::add);
      }
    }
    return values;
  }

  /**
   * Returns the values in braces, on one line, where brackets were meant; empty for anything else.
   */
  private static Optional<Scalar> inBraces(YamlNode node) {
    return node instanceof Mapping mapping
            && !mapping.entries().isEmpty()
            && mapping.region().isOnOneLine()
            && mapping.entries().stream().allMatch(entry -> entry.value().isBlank())
        ? Optional.of(joined(mapping.entries().stream().map(Entry::key), node.region()))
        : Optional.empty();
  }

  private static Scalar joined(Stream<Scalar> values, Region region) {
    return new Scalar(values.map(Scalar::text).collect(Collectors.joining(", ")), region);
  }

  /** Returns the values of a list within a list, on one line; empty for anything else. */
  private static Optional<Scalar> inTwoBrackets(Sequence sequence) {
    return sequence.items().size() == 1
            && sequence.region().isOnOneLine()
            && sequence.items().get(0) instanceof Sequence inner
            && !inner.items().isEmpty()
            && isOfValues(inner)
        ? Optional.of(joined(inner.items().stream().map(Scalar.class::cast), sequence.region()))
        : Optional.empty();
  }

  private <T> boolean isRight(Scalar value, ValueType<T> type) {
    return type.isReference()
        ? references.knows(value.text())
        : type.parse(value.text()).isPresent();
  }

  /** Returns the only value in brackets, on one line; empty for anything else. */
  private static Optional<Scalar> onlyInBrackets(YamlNode node) {
    return node instanceof Sequence sequence
            && sequence.items().size() == 1
            && sequence.items().get(0) instanceof Scalar scalar
            && !scalar.text().isBlank()
            && isInBrackets(sequence)
            && sequence.region().isOnOneLine()
        ? Optional.of(scalar)
        : Optional.empty();
  }

  /** Returns whether a list is in brackets: its region then ends after its last item. */
  private static boolean isInBrackets(Sequence sequence) {
    Region last = sequence.items().get(sequence.items().size() - 1).region();
    Region all = sequence.region();
    return last.endLine() != all.endLine() || last.endColumn() != all.endColumn();
  }

  /**
   * Reports several values in one text, and returns them; empty if the text is one value.
   *
   * @param form what to write around them; empty if each belongs on a line of its own
   */
  private <T> Optional<List<T>> several(
      YamlPath place, YamlNode node, String form, ValueType<T> type) {
    if (!(node instanceof Scalar scalar) || isRight(scalar, type)) {
      return Optional.empty();
    }
    Written written = new Written(place, scalar);
    Optional<List<String>> meant = type.severalMeantBy(scalar.text(), references);
    if (meant.isEmpty() || !written.isOnOneLine()) {
      return Optional.empty();
    }
    if (form.isEmpty()) {
      findings.add(FormatRules.VALUE, place, "flera-rader", scalar.text(), meant.get());
    } else {
      String list = form.formatted(String.join(", ", meant.get()));
      findings.suggest(FormatRules.VALUE, written, "flera", list);
    }
    return Optional.of(parsed(meant.get(), type));
  }

  private <T> Optional<T> read(YamlPath place, YamlNode node, ValueType<T> type) {
    boolean text = type == ValueTypes.FREE_TEXT;
    Optional<Scalar> only =
        text ? Optional.empty() : onlyInBrackets(node).filter(value -> isRight(value, type));
    if (only.isPresent()) {
      String value = only.get().text();
      findings.replace(FormatRules.TYPE, place, node.region(), value, "inte-lista-skriv", value);
      return type.parse(value);
    }
    if (!(node instanceof Scalar scalar)) {
      String list = text ? "inte-lista-text" : "inte-lista";
      String message = node instanceof Sequence ? list : "inte-nycklar";
      findings.add(FormatRules.TYPE, place, message, place.last());
      return Optional.empty();
    }
    if (scalar.text().isBlank() && !type.mayBeBlank()) {
      findings.add(FormatRules.MISSING, place, "tomt", place.last());
      return Optional.empty();
    }
    if (text) {
      reportComment(place, scalar);
    }
    return type.read(new Written(place, scalar), findings, references);
  }

  /**
   * Reports a free text that may have become a comment: all of it, or from a number on. What is
   * planned has no text yet.
   */
  private void reportComment(YamlPath place, Scalar value) {
    String comment = findings.commentAfter(value);
    if (comment.isEmpty()) {
      return;
    }
    if (value.isBlank()) {
      if (mapping.value("planerad") == null) {
        findings.add(FormatRules.MISSING, place, "kommentar", place.last());
      }
    } else if (comment.length() > 1 && Character.isDigit(comment.charAt(1))) {
      findings.add(FormatRules.SYNTAX, place, "text-till-kommentar", comment);
    }
  }
}
