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
import java.util.List;

/** The periods in a list must not overlap. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NoOverlap.Validator.class)
public @interface NoOverlap {

  /** The message for periods that overlap. */
  String message() default "format-varde.grader";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Compares each period with the next. */
  final class Validator implements ConstraintValidator<NoOverlap, List<? extends Spanning>> {

    @Override
    public boolean isValid(List<? extends Spanning> periods, ConstraintValidatorContext context) {
      return Spanning.areApart(periods);
    }
  }
}
