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

/** The shares must not exceed 100 per cent in total. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMostWhole.Validator.class)
public @interface AtMostWhole {

  /** The message for shares above 100 per cent. */
  String message() default "format-varde.andelar";

  /** Part of every Bean Validation constraint; not used here. */
  Class<?>[] groups() default {};

  /** Part of every Bean Validation constraint; not used here. */
  Class<? extends Payload>[] payload() default {};

  /** Adds the shares. */
  final class Validator implements ConstraintValidator<AtMostWhole, List<AreaShare>> {

    @Override
    public boolean isValid(List<AreaShare> shares, ConstraintValidatorContext context) {
      return holds(shares);
    }

    /**
     * Returns whether the shares total at most 100 per cent. A share without a percentage counts as
     * 0.
     */
    public static boolean holds(List<AreaShare> shares) {
      long sum = 0;
      for (AreaShare share : shares) {
        sum += share.percent() == null ? 0 : share.percent();
      }
      return sum <= Percent.WHOLE;
    }
  }
}
