package se.btloggbok.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record depends on another: with certain values of that one it may be there, or
 * has to be; with others it has no place. Says nothing while the other component is unknown, unless
 * {@code "null"} is among the values.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Conditional.List.class)
@Constraint(validatedBy = Conditional.Validator.class)
public @interface Conditional {

  /** The record component that depends. */
  String component();

  /** The record component that it depends on. */
  String on();

  /** The values of that component that it goes with, by their Java names. */
  String[] values();

  /** Whether it has to be there with these values. */
  boolean required() default false;

  /** Whether it has no place with any other value. */
  boolean exclusive() default true;

  /** The message when something is there that has no place. */
  String MISPLACED = "misplaced";

  /** The message when something that has to be there is not. */
  String MISSING = "missing";

  /** Key of the message; not used, one of the two above is. */
  String message() default MISPLACED;

  /** Not used; Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Not used; Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Several dependencies of one record. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /** The dependencies. */
    Conditional[] value();
  }

  /** Looks at the two components. */
  final class Validator implements ConstraintValidator<Conditional, Record> {

    private @Nullable Conditional rule;

    @Override
    public void initialize(Conditional constraint) {
      this.rule = constraint;
    }

    @Override
    public boolean isValid(Record bean, ConstraintValidatorContext context) {
      Conditional dependency = rule;
      if (dependency == null) {
        throw new IllegalStateException("not initialized");
      }
      Object on = value(bean, dependency.on());
      boolean valid = holds(dependency, on, value(bean, dependency.component()));
      if (!valid) {
        String message = applies(dependency, on) ? MISSING : MISPLACED;
        Violations.on(context, message, dependency.component());
      }
      return valid;
    }

    /**
     * Returns whether a dependency holds.
     *
     * @param dependency the dependency
     * @param on the value of the component that the other depends on
     * @param dependent the value of the component that depends
     */
    public static boolean holds(
        Conditional dependency, @Nullable Object on, @Nullable Object dependent) {
      if (on == null && !Arrays.asList(dependency.values()).contains("null")) {
        return true;
      }
      return applies(dependency, on)
          ? isPresent(dependent) || !dependency.required()
          : !isPresent(dependent) || !dependency.exclusive();
    }

    private static boolean applies(Conditional dependency, @Nullable Object on) {
      String name = on instanceof Enum<?> constant ? constant.name() : String.valueOf(on);
      return Arrays.asList(dependency.values()).contains(name);
    }

    private static boolean isPresent(@Nullable Object value) {
      return value instanceof Collection<?> values ? !values.isEmpty() : value != null;
    }

    private static @Nullable Object value(Record bean, String name) {
      for (RecordComponent component : bean.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          try {
            return component.getAccessor().invoke(bean);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      throw new IllegalStateException(bean.getClass() + " has no component " + name);
    }
  }
}
