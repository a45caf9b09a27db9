package se.btloggbok.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.source.YamlPath;

/** The names in annotations on records are names of components, and the words are terms. */
class NamedComponentsTest {

  private static final Map<Class<?>, NamedComponents> RECORDS =
      Stream.of(
              new Training(
                  YamlPath.ROOT,
                  TrainingForm.INTEGRATED,
                  null,
                  null,
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  LocalDate.of(2025, 9, 1),
                  "psykiatri",
                  null),
              new Person(
                  YamlPath.ROOT,
                  "eva",
                  null,
                  Competence.RESIDENT,
                  true,
                  null,
                  List.of(),
                  null,
                  null),
              new SupervisionSession(
                  YamlPath.ROOT, null, List.of(), null, "Prov", List.of(), null, true),
              new Assessment(
                  YamlPath.ROOT, null, AssessmentMethod.OTHER, "Egen", null, List.of(), null, null),
              new Certificate(
                  YamlPath.ROOT,
                  CertificateKind.OBJECTIVES,
                  null,
                  null,
                  List.of(Objective.values()),
                  "Tjänstgöring",
                  "Prov",
                  BigDecimal.TEN,
                  "karin",
                  null,
                  null))
          .collect(Collectors.toMap(Object::getClass, Function.identity()));

  @ParameterizedTest
  @ValueSource(
      classes = {
        Training.class,
        Person.class,
        SupervisionSession.class,
        Assessment.class,
        Certificate.class
      })
  void namesAreThoseOfComponents(Class<?> record) throws ReflectiveOperationException {
    NamedComponents example = RECORDS.get(record);
    Map<String, RecordComponent> components =
        Arrays.stream(record.getRecordComponents())
            .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    for (String name : names(record).toList()) {
      assertThat(components).containsKey(name);
      Object value = components.get(name).getAccessor().invoke(example);
      assertThat(example.component(name)).as(name).isNotNull().isEqualTo(value);
    }
    assertThatThrownBy(() -> example.component("namn"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Stream<String> names(Class<?> record) {
    Stream<String> words =
        Arrays.stream(record.getAnnotationsByType(GoesWith.class))
            .flatMap(it -> Stream.of(it.component(), it.on()));
    Stream<String> flags =
        Arrays.stream(record.getAnnotationsByType(RequiredUnless.class))
            .flatMap(it -> Stream.of(it.component(), it.flag()));
    return Stream.concat(words, flags);
  }

  @Test
  void wordsAreTermsOfTheOtherComponent() throws ReflectiveOperationException {
    int words = 0;
    for (Class<?> record : RECORDS.keySet()) {
      for (GoesWith dependence : record.getAnnotationsByType(GoesWith.class)) {
        Object[] terms = record.getMethod(dependence.on()).getReturnType().getEnumConstants();
        assertThat(Arrays.stream(terms).map(term -> ((Term) term).term()))
            .as("%s", dependence)
            .contains(dependence.word());
        words++;
      }
    }
    assertThat(words).isEqualTo(9);
  }
}
