package se.btloggbok.model;

import jakarta.validation.ConstraintValidatorContext;

/** Placing what a constraint on a whole record finds on one of the record's components. */
final class Violations {

  private Violations() {}

  static void on(ConstraintValidatorContext context, String message, String component) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(message)
        .addPropertyNode(component)
        .addConstraintViolation();
  }
}
