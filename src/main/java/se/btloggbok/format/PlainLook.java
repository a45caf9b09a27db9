package se.btloggbok.format;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Absence;
import se.btloggbok.model.AreaShare;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AtMostWhole;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Chronological;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Credit;
import se.btloggbok.model.Degree;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.GoesWith;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.PairOrNone;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.RequiredUnless;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Spanning;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WithinPeriod;

/**
 * Whether a record satisfies the constraints that annotate its components, without the time that
 * Hibernate Validator takes to start.
 *
 * <p>Generated from the annotations: {@code mvn test -Dtest=PlainLookTest -Drefresh}.
 */
final class PlainLook {

  private static final Pattern CERTIFICATE_FILE =
      Pattern.compile("(?!/)(?!.*(^|/)\\.\\.(/|$))[^\\\\:]+");
  private static final Pattern CERTIFICATE_SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private PlainLook() {}

  /** Returns whether a record satisfies its constraints, if it has any. */
  static boolean isPlain(Object record) {
    if (record instanceof Logbook it) {
      return it.format() != null && it.trainee() != null && it.training() != null;
    }
    if (record instanceof Trainee it) {
      return it.name() != null;
    }
    if (record instanceof CountryDate it) {
      return it.date() != null;
    }
    if (record instanceof Training it) {
      return it.form() != null
          && it.from() != null
          && it.to() != null
          && !it.mainSupervisors().isEmpty()
          && Chronological.Validator.holds(it)
          && GoesWith.Validator.holds(it.form(), "integrerad", it.residencyStart(), true)
          && GoesWith.Validator.holds(it.form(), "integrerad", it.specialty(), true)
          && WithinPeriod.Validator.holds(it);
    }
    if (record instanceof RoleHolder it) {
      return it.person() != null && Chronological.Validator.holds(it);
    }
    if (record instanceof Person it) {
      return it.name() != null
          && it.competence() != null
          && GoesWith.Validator.holds(
              it.competence(), "st-läkare", it.qualifiedSupervisor(), false);
    }
    if (record instanceof Placement it) {
      return it.area() != null
          && it.unit() != null
          && it.from() != null
          && it.to() != null
          && Spanning.areApart(it.degrees())
          && AtMostWhole.Validator.holds(it.shares())
          && Chronological.Validator.holds(it);
    }
    if (record instanceof Degree it) {
      return it.percent() != null
          && isWithin(it.percent(), 1, 100)
          && Chronological.Validator.holds(it);
    }
    if (record instanceof AreaShare it) {
      return it.area() != null && it.percent() != null && isWithin(it.percent(), 1, 100);
    }
    if (record instanceof Credit it) {
      return it.date() != null && it.decidedBy() != null;
    }
    if (record instanceof Absence it) {
      return it.from() != null
          && it.reason() != null
          && isWithin(it.extent(), 1, 100)
          && Chronological.Validator.holds(it);
    }
    if (record instanceof SupervisionSession it) {
      return it.date() != null
          && !it.supervisors().isEmpty()
          && isWithin(it.minutes(), 1, 1440)
          && isWithin(it.visitMinutes(), 1, 480)
          && RequiredUnless.Validator.holds(it.content(), it.plannedFlag());
    }
    if (record instanceof Assessment it) {
      return it.date() != null
          && it.method() != null
          && it.assessor() != null
          && GoesWith.Validator.holds(it.method(), "annan", it.methodName(), true);
    }
    if (record instanceof ColleagueFeedback it) {
      return it.date() != null && it.collectedBy() != null && isWithin(it.count(), 1, 1000);
    }
    if (record instanceof Meeting it) {
      return it.date() != null
          && it.kind() != null
          && !it.participants().isEmpty()
          && PairOrNone.Validator.holds(it.handover());
    }
    if (record instanceof FinalAssessment it) {
      return it.placement() != null
          && it.date() != null
          && it.supervisor() != null
          && it.result() != null;
    }
    if (record instanceof TrainingPlan it) {
      return it.date() != null && it.drawnUpWith() != null;
    }
    if (record instanceof PlanFollowUp it) {
      return it.date() != null && it.with() != null;
    }
    if (record instanceof TeachingEvent it) {
      return it.date() != null && it.subject() != null && isWithin(it.hours(), "0.25", "1000");
    }
    if (record instanceof Concern it) {
      return it.date() != null && it.about() != null && it.foundBy() != null;
    }
    if (record instanceof ConcernReport it) {
      return it.date() != null && !it.to().isEmpty();
    }
    if (record instanceof Certificate it) {
      return it.kind() != null
          && it.date() != null
          && it.issuer() != null
          && isWithin(it.fullTimeMonths(), "0.01", "120")
          && matches(it.file(), CERTIFICATE_FILE)
          && matches(it.sha256(), CERTIFICATE_SHA256)
          && GoesWith.Validator.holds(it.kind(), "delmål", it.objectives(), true)
          && GoesWith.Validator.holds(it.kind(), "delmål", it.activities(), false)
          && GoesWith.Validator.holds(it.kind(), "delmål", it.verification(), false)
          && GoesWith.Validator.holds(
              it.kind(), "fullgjord bastjänstgöring", it.fullTimeMonths(), true)
          && GoesWith.Validator.holds(
              it.kind(), "uppnådd baskompetens", it.externalAssessor(), true);
    }
    if (record instanceof Waiver it) {
      return it.rule() != null
          && it.date() != null
          && it.decidedBy() != null
          && it.reason() != null;
    }
    return true;
  }

  private static boolean isWithin(@Nullable Integer number, int least, int most) {
    return number == null || (number >= least && number <= most);
  }

  private static boolean isWithin(@Nullable BigDecimal number, String least, String most) {
    return number == null
        || (number.compareTo(new BigDecimal(least)) >= 0
            && number.compareTo(new BigDecimal(most)) <= 0);
  }

  private static boolean matches(@Nullable String text, Pattern pattern) {
    return text == null || pattern.matcher(text).matches();
  }
}
