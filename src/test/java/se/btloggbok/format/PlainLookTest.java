package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.btloggbok.model.Degree;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.SourceText;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/**
 * A record is plain if and only if Hibernate Validator, with its default settings, finds nothing.
 */
class PlainLookTest {

  private static final Path SOURCE = Path.of("src/main/java/se/btloggbok/format/PlainLook.java");
  private static final List<String> EXAMPLES =
      List.of("fardig.yaml", "integrerad.yaml", "portfolj/loggbok.yaml");

  private final Validator validator = PlainLookSource.validator();

  @Test
  void theSourceIsThatOfTheAnnotations() throws IOException {
    String source = new PlainLookSource().write();
    if (System.getProperty("refresh") != null) {
      Files.writeString(SOURCE, source);
    }
    assertThat(SOURCE)
        .as("the annotations have changed: run this test with -Drefresh, and build again")
        .hasContent(source);
  }

  @Test
  void recordsOfSoundLogbooksArePlain() throws IOException {
    for (String example : EXAMPLES) {
      for (Located record : recordsIn(logbook(example))) {
        assertThat(PlainLook.isPlain(record)).as("%s", record).isTrue();
      }
    }
  }

  /** Changes each component of every record of three logbooks in turn. */
  @Test
  void changedRecordsArePlainIfTheyAreValid() throws IOException {
    int valid = 0;
    int violated = 0;
    for (String example : EXAMPLES) {
      for (Located sound : recordsIn(logbook(example))) {
        for (Located changed : changed(sound)) {
          boolean isValid = validator.validate(changed).isEmpty();
          assertThat(PlainLook.isPlain(changed)).as("%s", changed).isEqualTo(isValid);
          valid += isValid ? 1 : 0;
          violated += isValid ? 0 : 1;
        }
      }
    }
    assertThat(valid).isGreaterThan(1000);
    assertThat(violated).isGreaterThan(1000);
  }

  /** Does the same with records from damaged logbooks, which have several faults at once. */
  @Test
  void recordsOfDamagedLogbooksArePlainIfTheyAreValid() throws IOException {
    Random random = new Random(20261128);
    int violated = 0;
    for (int i = 0; i < 2000; i++) {
      String example = EXAMPLES.get(i % EXAMPLES.size());
      String damaged = damaged(Files.readString(Path.of("examples", example)), random);
      Optional<Logbook> read =
          new LogbookReader().read(YamlReader.read(new SourceText(example, damaged))).logbook();
      for (Located record : read.map(PlainLookTest::recordsIn).orElse(List.of())) {
        boolean isValid = validator.validate(record).isEmpty();
        assertThat(PlainLook.isPlain(record)).as("%d: %s", i, record).isEqualTo(isValid);
        violated += isValid ? 0 : 1;
      }
    }
    assertThat(violated).isGreaterThan(1000);
  }

  /** Moves a value to another line, or removes a line, a few times. */
  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int fault = random.nextInt(6); fault >= 0; fault--) {
      int line = random.nextInt(lines.size());
      String[] own = lines.get(line).split(": ", 2);
      String[] other = lines.get(random.nextInt(lines.size())).split(": ", 2);
      if (own.length == 2 && other.length == 2) {
        lines.set(line, own[0] + ": " + other[1]);
      } else {
        lines.remove(line);
      }
    }
    return String.join("\n", lines);
  }

  private static Logbook logbook(String example) throws IOException {
    Path file = Path.of("examples", example);
    return new LogbookReader()
        .read(YamlReader.read(SourceReader.read(file, file.toString())))
        .logbook()
        .orElseThrow();
  }

  /** Returns a record and all records within it. */
  private static List<Located> recordsIn(Located record) {
    List<Located> found = new ArrayList<>();
    found.add(record);
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(component, record);
      Stream<?> values = value instanceof Collection<?> items ? items.stream() : Stream.of(value);
      values
          .filter(Located.class::isInstance)
          .forEach(inner -> found.addAll(recordsIn((Located) inner)));
    }
    return found;
  }

  private static List<Located> changed(Located record) {
    List<Located> changed = new ArrayList<>();
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      for (Object other : others(components[i])) {
        Object[] values =
            Arrays.stream(components).map(component -> value(component, record)).toArray();
        values[i] = other;
        changed.add(made(record.getClass(), components, values));
      }
    }
    return changed;
  }

  private static List<Object> others(RecordComponent component) {
    Class<?> type = component.getType();
    List<Object> others = new ArrayList<>();
    if (type.equals(List.class)) {
      others.add(List.of());
      String item = component.getGenericType().getTypeName();
      if (item.contains("java.lang.String")) {
        others.addAll(List.of(List.of("a"), List.of("a", "a"), List.of("a", "b", "c")));
      } else if (item.contains("Degree")) {
        others.addAll(degrees());
      }
      return others;
    }
    if (!component.getName().equals("id") && !type.equals(YamlPath.class)) {
      others.add(null);
    }
    if (type.equals(String.class)) {
      others.addAll(List.of("", " ", "text", "../hemligt.pdf", "/rot", "a\\b", "0".repeat(64)));
    } else if (type.equals(Integer.class)) {
      others.addAll(List.of(-1, 0, 1, 100, 101, 480, 481, 1000, 1001, 1440, 1441));
    } else if (type.equals(BigDecimal.class)) {
      Stream.of("-1", "0", "0.009", "0.01", "0.24", "0.25", "120", "120.01", "1000", "1000.01")
          .forEach(number -> others.add(new BigDecimal(number)));
    } else if (type.equals(LocalDate.class)) {
      others.addAll(List.of(LocalDate.of(1950, 1, 1), LocalDate.of(2100, 12, 31)));
    } else if (type.equals(Boolean.class)) {
      others.addAll(List.of(true, false));
    } else if (type.isEnum()) {
      others.addAll(List.of(type.getEnumConstants()));
    }
    return others;
  }

  /** Returns pairs of degrees: two that share a day, two that do not, and two without days. */
  private static List<List<Degree>> degrees() {
    LocalDate day = LocalDate.of(2026, 1, 31);
    Degree first = new Degree(YamlPath.ROOT, 50, null, day);
    return List.of(
        List.of(first, new Degree(YamlPath.ROOT, 100, day, null)),
        List.of(first, new Degree(YamlPath.ROOT, 100, day.plusDays(1), null)),
        List.of(first, new Degree(YamlPath.ROOT, 100, null, null)));
  }

  private static Object value(RecordComponent component, Located record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Located made(
      Class<? extends Located> type, RecordComponent[] components, Object[] values) {
    try {
      Constructor<? extends Located> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " of " + Arrays.toString(values), e);
    }
  }
}
