package se.btloggbok.identity;

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
import se.btloggbok.model.PersonalNumbers;

/** The text is one personnummer or samordningsnummer with a correct check digit, or null. */
@Documented
@Constraint(validatedBy = PersonalNumber.Validator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalNumber {

  /** Returns the key of the message. */
  String message() default "format-varde.personnummer";

  /** Returns the groups, which are not used. */
  Class<?>[] groups() default {};

  /** Returns the payload, which is not used. */
  Class<? extends Payload>[] payload() default {};

  /** Judges a text. */
  final class Validator implements ConstraintValidator<PersonalNumber, String> {

    /** Makes the validator, for Hibernate Validator. */
    public Validator() {}

    @Override
    public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
      return text == null
          || PersonalNumbers.in(text).stream()
              .anyMatch(number -> number.start() == 0 && number.end() == text.length());
    }
  }
}
