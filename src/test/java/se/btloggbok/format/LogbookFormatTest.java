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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlNode;
import se.btloggbok.source.YamlNode.Entry;
import se.btloggbok.source.YamlNode.Mapping;
import se.btloggbok.source.YamlNode.Scalar;
import se.btloggbok.source.YamlNode.Sequence;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * Every constraint of the format, tried in every mapping of three logbooks: what breaks one is one
 * finding, about the key that it is about.
 */
class LogbookFormatTest {

  private static final Map<String, String> VALUES =
      Map.of(
          "handledarkompetent", "true",
          "metod-namn", "Egen metod",
          "st-start", "2026-09-01",
          "specialitet", "psykiatri");

  private static final List<Place> PLACES = new ArrayList<>();

  /**
   * A mapping of a logbook.
   *
   * @param root the logbook
   * @param path where the mapping stands
   * @param mapping the mapping
   * @param shape what the format says of it
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

    /** Returns the findings when a key is left out. */
    List<String> without(String key) {
      return changed(entries -> entries.filter(entry -> !entry.key().text().equals(key)));
    }

    /** Returns the findings when a key has another value. */
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
      if (field.type() == FieldType.BY_ID && value instanceof Mapping entries) {
        entries
            .entries()
            .forEach(
                entry ->
                    collect(
                        root,
                        at.child(entry.key().text()),
                        (Mapping) entry.value(),
                        field.shapeOrThrow()));
      } else if (field.shape() != null && value instanceof Sequence list) {
        for (int i = 0; i < list.items().size(); i++) {
          collect(root, at.child(i), (Mapping) list.items().get(i), field.shape());
        }
      } else if (field.shape() != null && value instanceof Mapping object) {
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
    Findings findings = new Findings(true);
    References references = new References(root, true, findings);
    YamlFields.bind(YamlPath.ROOT, root, findings, references, LogbookFormat::logbook);
    return findings.outcomes().stream()
        .map(outcome -> Objects.requireNonNull(outcome.message()).key() + " " + outcome.place())
        .toList();
  }

  /** All shapes of the format, each once. */
  private static Map<String, Shape> shapes(Shape shape) {
    Map<String, Shape> shapes = new HashMap<>(Map.of(shape.name(), shape));
    shape.fields().stream()
        .filter(field -> field.shape() != null)
        .forEach(field -> shapes.putAll(shapes(field.shapeOrThrow())));
    return shapes;
  }

  private static Set<String> declared(Class<? extends Constraint> kind) {
    return shapes(Shape.ofLogbook()).values().stream()
        .flatMap(
            shape ->
                shape.constraints().stream()
                    .filter(kind::isInstance)
                    .map(constraint -> name(shape, constraint)))
        .collect(Collectors.toSet());
  }

  private static String name(Shape shape, Object constraint) {
    return shape.name() + " " + constraint;
  }

  private interface Trial<C> {

    /** Tries a constraint in a place, and returns whether there was anything to try it on. */
    boolean applies(Place place, C constraint);
  }

  /** Tries every constraint of a kind wherever it stands; each has to apply somewhere. */
  private static <C extends Constraint> void tryAll(Class<C> kind, Trial<C> trial) {
    Set<String> tried = new HashSet<>();
    for (Place place : PLACES) {
      place.shape().constraints().stream()
          .filter(kind::isInstance)
          .map(kind::cast)
          .filter(constraint -> trial.applies(place, constraint))
          .forEach(constraint -> tried.add(name(place.shape(), constraint)));
    }
    assertThat(tried).isEqualTo(declared(kind)).isNotEmpty();
  }

  @Test
  void whatIsRequiredIsMissed() {
    tryAll(
        Constraint.Required.class,
        (place, required) -> {
          String key = required.key();
          String missing = place.finding("format-saknas." + required.message(), key);
          assertThat(place.without(key)).containsExactly(missing);
          return true;
        });
  }

  @Test
  void whatIsRequiredUnlessFlaggedIsMissed() {
    tryAll(
        Constraint.RequiredUnless.class,
        (place, required) -> {
          String missing = place.finding("format-saknas.nyckel", required.key());
          boolean flagged = place.text(required.flag()).equals(Optional.of("true"));
          if (place.has(required.key()) && !flagged) {
            assertThat(place.without(required.key())).containsExactly(missing);
          } else {
            assertThat(place.without(required.flag())).containsExactly(missing);
          }
          return true;
        });
  }

  @Test
  void whatGoesWithAWordIsMissedWithItAndHasNoPlaceWithoutIt() {
    Set<String> missed = new HashSet<>();
    tryAll(
        Constraint.Dependent.class,
        (place, dependent) -> {
          String key = dependent.key();
          String word = place.text(dependent.on()).orElseThrow();
          if (!word.equals(dependent.word().term())) {
            String misplaced = place.finding("format-galler-inte.nyckel", key);
            Optional<YamlNode> value = valueFor(place, key);
            value.ifPresent(node -> assertThat(place.with(key, node)).containsExactly(misplaced));
            return value.isPresent();
          }
          if (dependent.required()) {
            String missing = place.finding("format-saknas.nyckel-for", key);
            assertThat(place.without(key)).containsExactly(missing);
            missed.add(key);
          } else {
            assertThat(place.without(key)).isEmpty();
          }
          return false;
        });
    assertThat(missed)
        .contains("st-start", "specialitet", "delmål", "heltidsmånader", "extern-bedömare");
  }

  /** Returns a value for a key: some other's of the same logbook, where it is a reference. */
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
    tryAll(
        Constraint.InOrder.class,
        (place, order) -> {
          Optional<LocalDate> from = place.text(order.from()).map(LocalDate::parse);
          String backwards = place.finding("format-ordning.period", order.to());
          from.ifPresent(
              day -> {
                assertThat(place.with(order.to(), day)).doesNotContain(backwards);
                assertThat(place.with(order.to(), day.minusDays(1))).contains(backwards);
              });
          return from.isPresent();
        });
  }

  @Test
  void numbersKeepWithinTheirLimits() {
    Set<String> tried = new HashSet<>();
    Set<String> declared = new HashSet<>();
    for (Place place : PLACES) {
      for (Shape.Field field : place.shape().fields()) {
        if (field.range() != null) {
          declared.add(place.shape().name() + "." + field.key());
          if (place.has(field.key())) {
            tried.add(place.shape().name() + "." + field.key());
            keepsWithinLimits(place, field);
          }
        }
      }
    }
    assertThat(tried).isEqualTo(declared).isNotEmpty();
  }

  private static void keepsWithinLimits(Place place, Shape.Field field) {
    Range range = field.rangeOrThrow();
    BigDecimal step = field.type() == FieldType.INTEGER ? BigDecimal.ONE : new BigDecimal("0.001");
    String outside = place.finding("format-varde.intervall", field.key());

    assertThat(place.with(field.key(), range.least())).isEmpty();
    assertThat(place.with(field.key(), range.most())).isEmpty();
    assertThat(place.with(field.key(), range.least().subtract(step))).containsExactly(outside);
    assertThat(place.with(field.key(), range.most().add(step))).containsExactly(outside);
  }

  /** A constraint on a key that is misspelt in the format would never hold, or always. */
  @Test
  void constraintsAreOnKeysThatAreAskedFor() {
    Mapping empty = new Mapping(List.of(), Region.START);
    Findings findings = new Findings(true);
    References references = new References(empty, true, findings);

    assertThatThrownBy(
            () ->
                YamlFields.bind(
                    YamlPath.ROOT,
                    empty,
                    findings,
                    references,
                    in -> {
                      in.requires("nman");
                      return String.valueOf(in.text("namn"));
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nman");
  }
}
