package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.btloggbok.format.Judge.Dependence;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Chronological;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * Every constraint of the format, violated in every mapping of four logbooks. Each violation gives
 * one finding, at the right key.
 */
class LogbookFormatTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "handledarkompetent", "true",
          "metod-namn", "Egen metod",
          "st-start", "2026-09-01",
          "specialitet", "psykiatri");

  private static final String LAST_OF_A_PLACEMENT = "    klinikhandledare: per-ek\n";

  /** Keys that none of the logbooks have. */
  private static final String MORE_OF_A_PLACEMENT =
      """
          varav: [{ verksamhet: psykiatri, andel: 20 }]
          tillgodoräknad: { beslut: 2025-12-12, beslutad-av: sara-holm }
      """;

  private static final List<Place> PLACES = new ArrayList<>();
  private static final Map<Class<?>, Map<String, KeyConstraints>> CONSTRAINTS = new HashMap<>();

  /**
   * A mapping of a logbook.
   *
   * @param root the logbook
   * @param path the path of the mapping
   * @param mapping the mapping
   * @param shape the keys of the mapping in the format
   */
  private record Place(Mapping root, YamlPath path, Mapping mapping, Shape shape) {

    Optional<String> text(String key) {
      return mapping
          .entry(key)
          .map(Entry::value)
          .filter(Scalar.class::isInstance)
          .map(value -> ((Scalar) value).text());
    }

    boolean has(String key) {
      return mapping.entry(key).isPresent();
    }

    /** Returns the findings if a key is left out. */
    List<String> without(String key) {
      return changed(entries -> entries.filter(entry -> !entry.key().text().equals(key)));
    }

    /** Returns the findings if a key has another value. */
    List<String> with(String key, YamlNode value) {
      Entry entry = new Entry(new Scalar(key, Region.START), value);
      return changed(
          entries ->
              Stream.concat(
                  entries.filter(other -> !other.key().text().equals(key)), Stream.of(entry)));
    }

    List<String> with(String key, Object value) {
      return with(key, new Scalar(value.toString(), Region.START));
    }

    private List<String> changed(UnaryOperator<Stream<Entry>> change) {
      Mapping other = new Mapping(change.apply(mapping.entries().stream()).toList(), Region.START);
      return findings((Mapping) replaced(root, mapping, other));
    }

    String finding(String message, String key) {
      return message + " " + path.child(key);
    }
  }

  @BeforeAll
  static void readLogbooks() throws IOException {
    read(Corpus.base());
    read(Corpus.base().replace(LAST_OF_A_PLACEMENT, LAST_OF_A_PLACEMENT + MORE_OF_A_PLACEMENT));
    for (String example : List.of("integrerad.yaml", "fardig.yaml")) {
      read(Files.readString(Path.of("examples", example)));
    }
  }

  private static void read(String yaml) {
    Mapping root =
        (Mapping) YamlReader.read(new SourceText("loggbok.yaml", yaml)).root().orElseThrow();
    assertThat(findings(root)).isEmpty();
    collect(root, YamlPath.ROOT, root, Shape.ofLogbook());
  }

  private static void collect(Mapping root, YamlPath path, Mapping mapping, Shape shape) {
    PLACES.add(new Place(root, path, mapping, shape));
    for (Shape.Field field : shape.fields()) {
      YamlNode value = mapping.entry(field.key()).map(Entry::value).orElse(null);
      YamlPath at = path.child(field.key());
      if (field.form() == Shape.Form.BY_ID && value instanceof Mapping entries) {
        entries
            .entries()
            .forEach(
                entry ->
                    collect(
                        root,
                        at.child(entry.key().text()),
                        (Mapping) entry.value(),
                        field.shape()));
      } else if (field.mapping() != null && value instanceof Sequence list) {
        for (int i = 0; i < list.items().size(); i++) {
          collect(root, at.child(i), (Mapping) list.items().get(i), field.shape());
        }
      } else if (field.mapping() != null && value instanceof Mapping object) {
        collect(root, at, object, field.shape());
      }
    }
  }

  private static YamlNode replaced(YamlNode node, Mapping old, Mapping other) {
    if (node == old) {
      return other;
    }
    if (node instanceof Mapping mapping) {
      return new Mapping(
          mapping.entries().stream()
              .map(entry -> new Entry(entry.key(), replaced(entry.value(), old, other)))
              .toList(),
          mapping.region());
    }
    return node instanceof Sequence list
        ? new Sequence(
            list.items().stream().map(item -> replaced(item, old, other)).toList(), list.region())
        : node;
  }

  private static List<String> findings(Mapping root) {
    Findings findings =
        new Findings(new YamlDocument(new SourceText("", ""), Optional.of(root), true, List.of()));
    References references = new References(root, true, new TreeSet<>(), findings);
    YamlFields.bind(YamlPath.ROOT, root, findings, references, LogbookFormat::logbook);
    return findings.outcomes().stream()
        .map(outcome -> Objects.requireNonNull(outcome.message()).key() + " " + outcome.place())
        .toList();
  }

  private static Map<String, KeyConstraints> constraints(Place place) {
    return CONSTRAINTS.computeIfAbsent(
        place.shape().record(), any -> Judge.constraints(place.shape()));
  }

  private static String name(Place place, String key) {
    return place.shape().name() + "." + key;
  }

  /** Returns every key of the format that satisfies a condition, in the form of {@link #name}. */
  private static Set<String> declared(BiPredicate<Shape, Shape.Field> condition) {
    Set<String> declared = new HashSet<>();
    for (Shape shape : shapes(Shape.ofLogbook()).values()) {
      shape.fields().stream()
          .filter(field -> condition.test(shape, field))
          .forEach(field -> declared.add(shape.name() + "." + field.key()));
    }
    return declared;
  }

  /** Returns all shapes of the format, each once. */
  private static Map<String, Shape> shapes(Shape shape) {
    Map<String, Shape> shapes = new HashMap<>(Map.of(shape.name(), shape));
    shape.fields().stream()
        .filter(field -> field.mapping() != null)
        .forEach(field -> shapes.putAll(shapes(field.shape())));
    return shapes;
  }

  private static boolean isRequired(Shape shape, Shape.Field field) {
    return Judge.constraints(shape).get(field.key()).required();
  }

  private static boolean hasRange(Shape shape, Shape.Field field) {
    return Judge.constraints(shape).get(field.key()).range() != null;
  }

  private static boolean isDependent(Shape shape, Shape.Field field) {
    return Judge.dependences(shape).stream().anyMatch(it -> it.key().equals(field.key()));
  }

  @Test
  void requiredKeysAreMissed() {
    Set<String> tried = new HashSet<>();
    for (Place place : PLACES) {
      for (Shape.Field field : place.shape().fields()) {
        if (constraints(place).get(field.key()).required()) {
          String message = field.form() == Shape.Form.OBJECT ? "avsnitt" : "nyckel";
          assertThat(place.without(field.key()))
              .containsExactly(place.finding("format-saknas." + message, field.key()));
          tried.add(name(place, field.key()));
        }
      }
    }
    assertThat(tried).isEqualTo(declared(LogbookFormatTest::isRequired)).isNotEmpty();
  }

  /** Tries both the word or flag that a key depends on, and another. */
  @Test
  void dependentKeysAreMissedOrMisplaced() {
    Set<String> missed = new HashSet<>();
    Set<String> tried = new HashSet<>();
    for (Place place : PLACES) {
      for (Dependence dependence : Judge.dependences(place.shape())) {
        boolean applies =
            dependence.word() == null
                ? triesFlag(place, dependence)
                : triesWord(place, dependence, missed);
        if (applies) {
          tried.add(name(place, dependence.key()));
        }
      }
    }
    assertThat(tried).isEqualTo(declared(LogbookFormatTest::isDependent)).isNotEmpty();
    assertThat(missed)
        .contains("st-start", "specialitet", "delmål", "heltidsmånader", "extern-bedömare");
  }

  private static boolean triesFlag(Place place, Dependence dependence) {
    String missing = place.finding("format-saknas.nyckel", dependence.key());
    boolean flagged = place.text(dependence.on()).equals(Optional.of("true"));
    String left = place.has(dependence.key()) && !flagged ? dependence.key() : dependence.on();
    assertThat(place.without(left)).containsExactly(missing);
    return true;
  }

  private static boolean triesWord(Place place, Dependence dependence, Set<String> missed) {
    String key = dependence.key();
    if (!place.text(dependence.on()).orElseThrow().equals(dependence.word())) {
      String misplaced = place.finding("format-galler-inte.nyckel", key);
      Optional<YamlNode> value = valueFor(place, key);
      value.ifPresent(node -> assertThat(place.with(key, node)).containsExactly(misplaced));
      return value.isPresent();
    }
    if (dependence.required()) {
      String missing = place.finding("format-saknas.nyckel-for", key);
      assertThat(place.without(key)).containsExactly(missing);
      missed.add(key);
    } else {
      assertThat(place.without(key)).isEmpty();
    }
    return false;
  }

  /** Returns a value for a key; a reference is copied from another entry of the logbook. */
  private static Optional<YamlNode> valueFor(Place place, String key) {
    return VALUES.containsKey(key)
        ? Optional.of(new Scalar(VALUES.get(key), Region.START))
        : PLACES.stream()
            .filter(other -> other.root() == place.root())
            .filter(other -> other.shape().name().equals(place.shape().name()))
            .flatMap(other -> other.mapping().entry(key).map(Entry::value).stream())
            .findFirst();
  }

  @Test
  void periodsEndAfterTheyBegin() {
    Set<Class<?>> tried = new HashSet<>();
    for (Place place : PLACES) {
      Optional<LocalDate> from = place.text("från").map(LocalDate::parse);
      if (isPeriod(place.shape()) && from.isPresent()) {
        String backwards = place.finding("format-ordning.period", "till");
        LocalDate day = from.get();
        assertThat(place.with("till", day)).doesNotContain(backwards);
        assertThat(place.with("till", day.minusDays(1))).contains(backwards);
        tried.add(place.shape().record());
      }
    }
    assertThat(tried)
        .hasSameElementsAs(
            shapes(Shape.ofLogbook()).values().stream()
                .filter(LogbookFormatTest::isPeriod)
                .map(Shape::record)
                .toList())
        .hasSize(5);
  }

  private static boolean isPeriod(Shape shape) {
    return shape.record().isAnnotationPresent(Chronological.class);
  }

  @Test
  void numbersKeepWithinTheirLimits() {
    Set<String> tried = new HashSet<>();
    for (Place place : PLACES) {
      for (Shape.Field field : place.shape().fields()) {
        Range range = constraints(place).get(field.key()).range();
        if (range != null && place.has(field.key())) {
          tried.add(name(place, field.key()));
          keepsWithinLimits(place, field, range);
        }
      }
    }
    assertThat(tried).isEqualTo(declared(LogbookFormatTest::hasRange)).isNotEmpty();
  }

  private static void keepsWithinLimits(Place place, Shape.Field field, Range range) {
    boolean whole = field.type() != ValueTypes.DECIMAL;
    BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.001");
    String outside = place.finding("format-varde.intervall", field.key());

    assertThat(place.with(field.key(), range.least())).isEmpty();
    assertThat(place.with(field.key(), range.most())).isEmpty();
    assertThat(place.with(field.key(), range.least().subtract(step))).containsExactly(outside);
    assertThat(place.with(field.key(), range.most().add(step))).containsExactly(outside);
  }

  /** Keys are matched with components by their order, so there must be equally many. */
  @Test
  void everyComponentHasAKey() {
    for (Shape shape : shapes(Shape.ofLogbook()).values()) {
      assertThat(Judge.constraints(shape).keySet()).hasSameElementsAs(shape.keys());
    }
    Shape absence = new Shape(Absence.class, List.of());
    assertThatThrownBy(() -> Judge.constraints(absence)).isInstanceOf(RuntimeException.class);
  }
}
