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

/** The last day of a BT that was interrupted must lie within its period, if that is known. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WithinPeriod.Validator.class)
public @interface WithinPeriod {

  /** The message for a day outside the period. */
  String message() default "format-ordning.utanfor";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Looks for the day in the period. */
  final class Validator implements ConstraintValidator<WithinPeriod, Training> {
    @Override
    public boolean isValid(Training training, ConstraintValidatorContext context) {
      return holds(training)
          || Violations.add(context, context.getDefaultConstraintMessageTemplate(), "interrupted");
    }

    /** Returns whether the day, if there is one, lies within the period. */
    public static boolean holds(Training training) {
      LocalDate day = training.interrupted();
      return day == null || training.range().isEmpty() || training.covers(day);
    }
  }
}
