package se.btloggbok.report.findings;

import org.jspecify.annotations.Nullable;
import se.btloggbok.check.Failure;

/**
 * A file that could not be checked, so that nothing is known about it.
 *
 * @param name the file, as the user wrote it
 * @param failure why; null if the file itself could be read
 * @param message what is wrong and what to do, in the user's language
 */
public record UncheckedFile(String name, @Nullable Failure failure, String message) {

  /** Stands where the id of a rule would, in formats that require one. */
  static final String RULE = "ej-granskad";
}
