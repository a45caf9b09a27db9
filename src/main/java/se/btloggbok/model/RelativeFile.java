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
import java.util.regex.Pattern;

/** A file under the logbook's own folder, with {@code /} between the names. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RelativeFile.Validator.class)
public @interface RelativeFile {

  /** What such a path looks like: no drive, no backslash, not absolute, no step upwards. */
  String PATTERN = "(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+";

  /** Key of the message. */
  String message() default "relativeFile";

  /** Not used; Bean Validation asks for it. */
  Class<?>[] groups() default {};

  /** Not used; Bean Validation asks for it. */
  Class<? extends Payload>[] payload() default {};

  /** Matches the pattern. */
  final class Validator implements ConstraintValidator<RelativeFile, CharSequence> {

    private static final Pattern RELATIVE = Pattern.compile(PATTERN);

    @Override
    public boolean isValid(CharSequence file, ConstraintValidatorContext context) {
      return file == null || holds(file);
    }

    /** Returns whether a path is relative, and stays within. */
    public static boolean holds(CharSequence file) {
      return RELATIVE.matcher(file).matches();
    }
  }
}
