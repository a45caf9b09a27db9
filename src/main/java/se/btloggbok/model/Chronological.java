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

/** The last day is not before the first. Told of the last day. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Chronological.Validator.class)
public @interface Chronological {

  /** Key of the message. */
  String message() default "chronological";

  /** Not used; Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Not used; Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the days where both are known. */
  final class Validator implements ConstraintValidator<Chronological, Spanning> {

    @Override
    public boolean isValid(Spanning spanning, ConstraintValidatorContext context) {
      boolean valid = holds(spanning);
      if (!valid) {
        Violations.on(context, context.getDefaultConstraintMessageTemplate(), "to");
      }
      return valid;
    }

    /** Returns whether the last day is not before the first. */
    public static boolean holds(Spanning spanning) {
      LocalDate from = spanning.from();
      LocalDate to = spanning.to();
      return from == null || to == null || !to.isBefore(from);
    }
  }
}
