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
import java.util.Comparator;
import java.util.List;

/** No day of a placement has two degrees. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DistinctDegrees.Validator.class)
public @interface DistinctDegrees {

  /** Key of the message. */
  String message() default "distinctDegrees";

  /** Not used; Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Not used; Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Compares each degree's period with the one that begins next. */
  final class Validator implements ConstraintValidator<DistinctDegrees, Placement> {

    @Override
    public boolean isValid(Placement placement, ConstraintValidatorContext context) {
      boolean valid = holds(placement);
      if (!valid) {
        Violations.on(context, context.getDefaultConstraintMessageTemplate(), "degrees");
      }
      return valid;
    }

    /** Returns whether no day has two degrees. */
    public static boolean holds(Placement placement) {
      List<Degree> inOrder =
          placement.degrees().stream().sorted(Comparator.comparing(Validator::start)).toList();
      for (int i = 1; i < inOrder.size(); i++) {
        LocalDate end = inOrder.get(i - 1).to();
        if (end == null || !end.isBefore(start(inOrder.get(i)))) {
          return false;
        }
      }
      return true;
    }

    private static LocalDate start(Degree degree) {
      LocalDate from = degree.from();
      return from == null ? LocalDate.MIN : from;
    }
  }
}
