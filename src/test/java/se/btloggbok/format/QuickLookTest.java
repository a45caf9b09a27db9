package se.btloggbok.format;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.Located;
import se.btloggbok.model.Logbook;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/** What the quick look passes, Hibernate Validator has nothing to say about. */
class QuickLookTest {

  private final QuickLook quickLook = new QuickLook();
  private final Validator validator = Constraints.validator();

  private static Logbook logbook(String example) throws IOException {
    Path file = Path.of("examples", example);
    return new LogbookReader()
        .read(YamlReader.read(SourceReader.read(file, file.toString())))
        .logbook()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fardig.yaml", "integrerad.yaml", "portfolj/loggbok.yaml"})
  void aSoundLogbookIsPassed(String example) throws IOException {
    assertThat(quickLook.findsNothing(logbook(example))).isTrue();
  }

  /** Every record of three logbooks, with every component in turn made something else. */
  @Test
  void nothingThatIsWrongIsPassed() throws IOException {
    int passed = 0;
    int wrong = 0;
    for (String example : List.of("fardig.yaml", "integrerad.yaml", "portfolj/loggbok.yaml")) {
      for (Located sound : recordsIn(logbook(example))) {
        for (Located changed : changed(sound)) {
          boolean quick = quickLook.findsNothing(changed);
          boolean thorough = validator.validate(changed).isEmpty();
          assertThat(thorough || !quick).as("%s, made of %s", changed, sound).isTrue();
          passed += quick ? 1 : 0;
          wrong += thorough ? 0 : 1;
        }
      }
    }
    assertThat(passed).isGreaterThan(1000);
    assertThat(wrong).isGreaterThan(1000);
  }

  /** A record and all records within it. */
  private static List<Located> recordsIn(Located bean) {
    List<Located> found = new ArrayList<>();
    found.add(bean);
    for (RecordComponent component : bean.getClass().getRecordComponents()) {
      Object value = value(component, bean);
      Stream<?> values = value instanceof Collection<?> items ? items.stream() : Stream.of(value);
      values
          .filter(Located.class::isInstance)
          .forEach(inner -> found.addAll(recordsIn((Located) inner)));
    }
    return found;
  }

  private static List<Located> changed(Located bean) {
    List<Located> changed = new ArrayList<>();
    RecordComponent[] components = bean.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      for (Object other : others(components[i])) {
        Object[] values =
            Arrays.stream(components).map(component -> value(component, bean)).toArray();
        values[i] = other;
        changed.add(made(bean.getClass(), components, values));
      }
    }
    return changed;
  }

  private static List<Object> others(RecordComponent component) {
    Class<?> type = component.getType();
    List<Object> others = new ArrayList<>();
    if (type.equals(List.class)) {
      others.add(List.of());
      boolean texts = component.getGenericType().getTypeName().contains("java.lang.String");
      if (texts) {
        others.add(List.of("a"));
        others.add(List.of("a", "a"));
        others.add(List.of("a", "b", "c"));
      }
      return others;
    }
    if (!Located.class.isAssignableFrom(type) && !type.getName().contains("YamlPath")) {
      others.add(null);
    }
    if (type.equals(String.class)) {
      others.addAll(List.of("", " ", "\u00A0", "text", "../hemligt.pdf", "/rot", "0".repeat(64)));
    } else if (type.equals(Integer.class)) {
      others.addAll(List.of(-1, 0, 1, 100, 101, 480, 481, 1000, 1001, 1440, 1441));
    } else if (type.equals(BigDecimal.class)) {
      Stream.of("-1", "0", "0.01", "0.25", "120", "120.01", "1000", "1000.01")
          .forEach(number -> others.add(new BigDecimal(number)));
    } else if (type.equals(LocalDate.class)) {
      others.addAll(List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)));
    } else if (type.equals(Boolean.class)) {
      others.addAll(List.of(true, false));
    } else if (type.isEnum()) {
      others.addAll(List.of(type.getEnumConstants()));
    }
    return others;
  }

  private static Object value(RecordComponent component, Located bean) {
    try {
      return component.getAccessor().invoke(bean);
    } catch (IllegalAccessException | InvocationTargetException e) {
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
