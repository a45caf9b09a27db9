package se.btloggbok.model;

import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the constraints on several components of a record share. */
final class Violations {

  private Violations() {}

  /**
   * Adds a violation to the component it is about, instead of to the record.
   *
   * @return false, as a validator does for what is not valid
   */
  static boolean add(ConstraintValidatorContext context, String message, String component) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(message)
        .addPropertyNode(component)
        .addConstraintViolation();
    return false;
  }

  /** Returns whether a component has a value; a list, whether it has any items. */
  static boolean isPresent(@Nullable Object value) {
    return value instanceof Collection<?> items ? !items.isEmpty() : value != null;
  }

  /**
   * Returns the constraint that a validator was initialized with.
   *
   * @throws IllegalStateException when it was not
   */
  static <A> A initialized(@Nullable A constraint) {
    if (constraint == null) {
      throw new IllegalStateException("not initialized");
    }
    return constraint;
  }
}
