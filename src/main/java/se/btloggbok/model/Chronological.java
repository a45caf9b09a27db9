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

/**
 * The last day of a period must not be before the first. The violation is reported on the last day.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Chronological.Validator.class)
public @interface Chronological {

  /** The message for a period that ends before it begins. */
  String message() default "format-ordning.period";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the days if both are known. */
  final class Validator implements ConstraintValidator<Chronological, Spanning> {

    @Override
    public boolean isValid(Spanning period, ConstraintValidatorContext context) {
      return holds(period)
          || Violations.add(context, context.getDefaultConstraintMessageTemplate(), "to");
    }

    /** Returns whether the last day is not before the first; true if either is unknown. */
    public static boolean holds(Spanning period) {
      LocalDate from = period.from();
      LocalDate to = period.to();
      return from == null || to == null || !to.isBefore(from);
    }
  }
}
