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
import java.util.Collection;

/** A list of exactly two, or an empty one. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Pair.Validator.class)
public @interface Pair {

  /** Key of the message. */
  String message() default "pair";

  /** Not used; Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Not used; Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Counts. */
  final class Validator implements ConstraintValidator<Pair, Collection<?>> {

    @Override
    public boolean isValid(Collection<?> values, ConstraintValidatorContext context) {
      return values == null || holds(values);
    }

    /** Returns whether there are two, or none. */
    public static boolean holds(Collection<?> values) {
      return values.isEmpty() || values.size() == 2;
    }
  }
}
