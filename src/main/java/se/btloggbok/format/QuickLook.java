package se.btloggbok.format;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Chronological;
import se.btloggbok.model.Conditional;
import se.btloggbok.model.DistinctDegrees;
import se.btloggbok.model.Located;
import se.btloggbok.model.Pair;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RelativeFile;
import se.btloggbok.model.Spanning;

/**
 * A quick look at whether all constraints on a logbook's records plainly hold. Hibernate Validator
 * takes longer to start than all else of a check, and has nothing to say where they do.
 *
 * <p>It errs on one side only: what it does not know for certain, it leaves to Hibernate Validator.
 */
final class QuickLook {

  private final Map<Class<?>, Look> looks = new ConcurrentHashMap<>();

  /**
   * What is looked at in a record of one type.
   *
   * @param values its components, by name
   * @param tests what has to hold of each component
   * @param whole what has to hold of the whole record
   */
  private record Look(
      Map<String, Field> values,
      Map<Field, List<Predicate<@Nullable Object>>> tests,
      List<Predicate<Located>> whole) {}

  /** Returns whether all constraints on a record, and on the records in it, plainly hold. */
  boolean findsNothing(Located bean) {
    Look look = looks.computeIfAbsent(bean.getClass(), QuickLook::look);
    for (Map.Entry<Field, List<Predicate<@Nullable Object>>> component : look.tests().entrySet()) {
      Object value = valueOf(component.getKey(), bean);
      for (Predicate<@Nullable Object> test : component.getValue()) {
        if (!test.test(value)) {
          return false;
        }
      }
      if (!findsNothingWithin(value)) {
        return false;
      }
    }
    for (Predicate<Located> test : look.whole()) {
      if (!test.test(bean)) {
        return false;
      }
    }
    return true;
  }

  private boolean findsNothingWithin(@Nullable Object value) {
    if (value instanceof Located bean) {
      return findsNothing(bean);
    }
    if (value instanceof Collection<?> items) {
      for (Object item : items) {
        if (item instanceof Located bean && !findsNothing(bean)) {
          return false;
        }
      }
    }
    return true;
  }

  private static Look look(Class<?> type) {
    Map<String, Field> values = new LinkedHashMap<>();
    Map<Field, List<Predicate<@Nullable Object>>> tests = new LinkedHashMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        values.put(field.getName(), field);
        List<Predicate<@Nullable Object>> own = new ArrayList<>();
        for (Annotation constraint : field.getDeclaredAnnotations()) {
          own.add(test(constraint));
        }
        tests.put(field, own);
      }
    }
    List<Predicate<Located>> whole = new ArrayList<>();
    for (Annotation constraint : type.getDeclaredAnnotations()) {
      addTests(constraint, values, whole);
    }
    return new Look(values, tests, whole);
  }

  private static Predicate<@Nullable Object> test(Annotation constraint) {
    if (constraint instanceof Valid) {
      return value -> true;
    } else if (constraint instanceof NotNull) {
      return value -> value != null;
    } else if (constraint instanceof NotBlank) {
      return value -> value instanceof String text && !text.isBlank() && !text.trim().isEmpty();
    } else if (constraint instanceof NotEmpty) {
      return value -> value instanceof Collection<?> items && !items.isEmpty();
    } else if (constraint instanceof Min min) {
      return atLeast(BigDecimal.valueOf(min.value()));
    } else if (constraint instanceof Max max) {
      return atMost(BigDecimal.valueOf(max.value()));
    } else if (constraint instanceof DecimalMin min && min.inclusive()) {
      return atLeast(new BigDecimal(min.value()));
    } else if (constraint instanceof DecimalMax max && max.inclusive()) {
      return atMost(new BigDecimal(max.value()));
    } else if (constraint instanceof Pattern pattern && pattern.flags().length == 0) {
      return value -> value == null || value.toString().matches(pattern.regexp());
    } else if (constraint instanceof Pair) {
      return value -> value instanceof Collection<?> items && Pair.Validator.holds(items);
    } else if (constraint instanceof RelativeFile) {
      return value -> value == null || RelativeFile.Validator.holds(value.toString());
    }
    return value -> false;
  }

  private static Predicate<@Nullable Object> atLeast(BigDecimal least) {
    return value -> value == null || new BigDecimal(value.toString()).compareTo(least) >= 0;
  }

  private static Predicate<@Nullable Object> atMost(BigDecimal most) {
    return value -> value == null || new BigDecimal(value.toString()).compareTo(most) <= 0;
  }

  private static void addTests(
      Annotation constraint, Map<String, Field> values, List<Predicate<Located>> tests) {
    if (constraint instanceof Conditional.List several) {
      for (Conditional each : several.value()) {
        tests.add(test(each, values));
      }
    } else if (constraint instanceof Conditional one) {
      tests.add(test(one, values));
    } else if (constraint instanceof Chronological) {
      tests.add(bean -> bean instanceof Spanning period && Chronological.Validator.holds(period));
    } else if (constraint instanceof DistinctDegrees) {
      tests.add(bean -> bean instanceof Placement entry && DistinctDegrees.Validator.holds(entry));
    } else {
      tests.add(bean -> false);
    }
  }

  private static Predicate<Located> test(Conditional dependency, Map<String, Field> values) {
    Field on = values.get(dependency.on());
    Field dependent = values.get(dependency.component());
    return bean ->
        on != null
            && dependent != null
            && Conditional.Validator.holds(dependency, valueOf(on, bean), valueOf(dependent, bean));
  }

  private static @Nullable Object valueOf(Field component, Located bean) {
    try {
      return component.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
