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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day that a period has must lie within it. Holds if the period is unknown. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithinPeriod.Validator.class)
public @interface WithinPeriod {

  /** The component with the day. The record also implements {@link Spanning}. */
  String component();

  /** The message for a day outside the period. */
  String message() default "format-ordning.utanfor";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Looks for the day in the period. */
  final class Validator implements ConstraintValidator<WithinPeriod, NamedComponents> {

    @SuppressWarnings("NullAway.Init") // by initialize
    private WithinPeriod constraint;

    @Override
    public void initialize(WithinPeriod constraint) {
      this.constraint = constraint;
    }

    @Override
    public boolean isValid(NamedComponents entry, ConstraintValidatorContext context) {
      return holds((Spanning) entry, (LocalDate) entry.component(constraint.component()))
          || Violations.add(context, constraint.message(), constraint.component());
    }

    /** Returns whether a day, if there is one, lies within a period. */
    public static boolean holds(Spanning period, @Nullable LocalDate day) {
      return day == null || period.range().isEmpty() || period.covers(day);
    }
  }
}
