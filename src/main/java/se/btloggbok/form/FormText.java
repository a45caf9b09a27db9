package se.btloggbok.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Spanning;
import se.btloggbok.report.VisibleText;

/** How the forms write what the logbook says. */
final class FormText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  private FormText() {}

  /** Returns a day as the forms ask for it: {@code ååmmdd}; empty for null. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** Returns a period as the forms ask for it: {@code ååmmdd-ååmmdd}. */
  static String period(Spanning period) {
    return day(period.from()) + "-" + day(period.to());
  }

  /** Returns the name of a person; the id if the logbook does not describe the person. */
  static String name(@Nullable String person, Logbook logbook) {
    return person == null ? "" : VisibleText.line(logbook.nameOf(person));
  }

  static String unit(Placement placement) {
    String unit = placement.unit();
    return VisibleText.line(unit == null ? placement.id() : unit);
  }

  static String method(Assessment assessment) {
    return assessment.method() == AssessmentMethod.OTHER
        ? VisibleText.line(assessment.methodName())
        : Optional.ofNullable(assessment.method()).map(AssessmentMethod::term).orElse("");
  }
}
