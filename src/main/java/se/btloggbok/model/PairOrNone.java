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

/** A list must have exactly two items or none. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PairOrNone.Validator.class)
public @interface PairOrNone {

  /** The message for a list of any other length. */
  String message() default "format-varde.tva";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Counts the items. */
  final class Validator implements ConstraintValidator<PairOrNone, List<?>> {

    @Override
    public boolean isValid(List<?> items, ConstraintValidatorContext context) {
      return holds(items);
    }

    /** Returns whether there are two items or none. */
    public static boolean holds(List<?> items) {
      return items.isEmpty() || items.size() == 2;
    }
  }
}
