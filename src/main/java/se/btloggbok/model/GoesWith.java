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
import org.jspecify.annotations.Nullable;

/**
 * A component may be present only if another component is a certain word. Holds if the other
 * component is unknown.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(GoesWith.List.class)
@Constraint(validatedBy = GoesWith.Validator.class)
public @interface GoesWith {

  /** The dependent component. */
  String component();

  /** The component that it depends on, a {@link Term}. */
  String on();

  /** The word with which it may be present. */
  String word();

  /** Whether it is also required with that word. */
  boolean required() default false;

  /** The message for a required component that is missing. */
  String message() default "format-saknas.nyckel-for";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Several such constraints on one record. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {

    /** The constraints. */
    GoesWith[] value();
  }

  /** Compares the two components. */
  final class Validator implements ConstraintValidator<GoesWith, NamedComponents> {

    private static final String MISPLACED = "format-galler-inte.nyckel";

    @SuppressWarnings("NullAway.Init") // by initialize
    private GoesWith constraint;

    @Override
    public void initialize(GoesWith constraint) {
      this.constraint = constraint;
    }

    @Override
    public boolean isValid(NamedComponents entry, ConstraintValidatorContext context) {
      Term on = (Term) entry.component(constraint.on());
      Object value = entry.component(constraint.component());
      return holds(on, constraint.word(), value, constraint.required())
          || Violations.add(
              context,
              Violations.isPresent(value) ? MISPLACED : constraint.message(),
              constraint.component());
    }

    /**
     * Returns whether the constraint holds.
     *
     * @param on the component that the value depends on
     * @param word the word with which the value may be present
     * @param value the dependent component
     * @param required whether it is required with that word
     */
    public static boolean holds(
        @Nullable Term on, String word, @Nullable Object value, boolean required) {
      if (on == null) {
        return true;
      }
      boolean present = Violations.isPresent(value);
      return on.term().equals(word) ? present || !required : !present;
    }
  }
}
