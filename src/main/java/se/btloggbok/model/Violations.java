package se.btloggbok.model;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Helpers for constraints that span several components of a record. */
final class Violations {

  private Violations() {}

  /**
   * Reports a violation on a component instead of on the record.
   *
   * @return false, the result of a validator for an invalid value
   */
  static boolean add(ConstraintValidatorContext context, String message, String component) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(message)
        .addPropertyNode(component)
        .addConstraintViolation();
    return false;
  }

  /** Returns whether a component has a value. An empty list has none. */
  static boolean isPresent(@Nullable Object value) {
    return value instanceof Collection<?> items ? !items.isEmpty() : value != null;
  }
}
