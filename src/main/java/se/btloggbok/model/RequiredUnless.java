package se.btloggbok.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A component is required unless a flag is true. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RequiredUnless.Validator.class)
public @interface RequiredUnless {

  /** The required component. */
  String component();

  /** The component that holds the flag. */
  String flag();

  /** The message for a component that is missing. */
  String message() default "format-saknas.nyckel";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the two components. */
  final class Validator implements ConstraintValidator<RequiredUnless, NamedComponents> {

    @SuppressWarnings("NullAway.Init") // by initialize
    private RequiredUnless constraint;

    @Override
    public void initialize(RequiredUnless constraint) {
      this.constraint = constraint;
    }

    @Override
    public boolean isValid(NamedComponents entry, ConstraintValidatorContext context) {
      return holds(
              entry.component(constraint.component()), (Boolean) entry.component(constraint.flag()))
          || Violations.add(context, constraint.message(), constraint.component());
    }

    /**
     * Returns whether the constraint holds.
     *
     * @param value the required component
     * @param flag the flag; null counts as false
     */
    public static boolean holds(@Nullable Object value, @Nullable Boolean flag) {
      return Boolean.TRUE.equals(flag) || Violations.isPresent(value);
    }
  }
}
