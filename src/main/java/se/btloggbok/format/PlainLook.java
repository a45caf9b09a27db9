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
    return switch (record.getClass().getSimpleName()) {
      case "Logbook" -> plain((Logbook) record);
      case "Trainee" -> plain((Trainee) record);
      case "CountryDate" -> plain((CountryDate) record);
      case "Training" -> plain((Training) record);
      case "RoleHolder" -> plain((RoleHolder) record);
      case "Person" -> plain((Person) record);
      case "Placement" -> plain((Placement) record);
      case "Degree" -> plain((Degree) record);
      case "AreaShare" -> plain((AreaShare) record);
      case "Credit" -> plain((Credit) record);
      case "Absence" -> plain((Absence) record);
      case "SupervisionSession" -> plain((SupervisionSession) record);
      case "Assessment" -> plain((Assessment) record);
      case "ColleagueFeedback" -> plain((ColleagueFeedback) record);
      case "Meeting" -> plain((Meeting) record);
      case "FinalAssessment" -> plain((FinalAssessment) record);
      case "TrainingPlan" -> plain((TrainingPlan) record);
      case "PlanFollowUp" -> plain((PlanFollowUp) record);
      case "TeachingEvent" -> plain((TeachingEvent) record);
      case "Concern" -> plain((Concern) record);
      case "ConcernReport" -> plain((ConcernReport) record);
      case "Certificate" -> plain((Certificate) record);
      case "Waiver" -> plain((Waiver) record);
      default -> true;
    };
  }

  private static boolean plain(Logbook it) {
    return it.format() != null && it.trainee() != null && it.training() != null;
  }

  private static boolean plain(Trainee it) {
    return it.name() != null;
  }

  private static boolean plain(CountryDate it) {
    return it.date() != null;
  }

  private static boolean plain(Training it) {
    return it.form() != null
        && it.from() != null
        && it.to() != null
        && !it.mainSupervisors().isEmpty()
        && Chronological.Validator.holds(it)
        && GoesWith.Validator.holds(it.form(), "integrerad", it.residencyStart(), true)
        && GoesWith.Validator.holds(it.form(), "integrerad", it.specialty(), true)
        && WithinPeriod.Validator.holds(it, it.interrupted());
  }

  private static boolean plain(RoleHolder it) {
    return it.person() != null && Chronological.Validator.holds(it);
  }

  private static boolean plain(Person it) {
    return it.name() != null
        && it.competence() != null
        && GoesWith.Validator.holds(it.competence(), "st-läkare", it.qualifiedSupervisor(), false);
  }

  private static boolean plain(Placement it) {
    return it.area() != null
        && it.unit() != null
        && it.from() != null
        && it.to() != null
        && Spanning.areApart(it.degrees())
        && AtMostWhole.Validator.holds(it.shares())
        && Chronological.Validator.holds(it);
  }

  private static boolean plain(Degree it) {
    return it.percent() != null
        && isWithin(it.percent(), 1, 100)
        && Chronological.Validator.holds(it);
  }

  private static boolean plain(AreaShare it) {
    return it.area() != null && it.percent() != null && isWithin(it.percent(), 1, 100);
  }

  private static boolean plain(Credit it) {
    return it.date() != null && it.decidedBy() != null;
  }

  private static boolean plain(Absence it) {
    return it.from() != null
        && it.reason() != null
        && isWithin(it.extent(), 1, 100)
        && Chronological.Validator.holds(it);
  }

  private static boolean plain(SupervisionSession it) {
    return it.date() != null
        && !it.supervisors().isEmpty()
        && isWithin(it.minutes(), 1, 1440)
        && isWithin(it.visitMinutes(), 1, 480)
        && RequiredUnless.Validator.holds(it.content(), it.plannedFlag());
  }

  private static boolean plain(Assessment it) {
    return it.date() != null
        && it.method() != null
        && it.assessor() != null
        && GoesWith.Validator.holds(it.method(), "annan", it.methodName(), true);
  }

  private static boolean plain(ColleagueFeedback it) {
    return it.date() != null && it.collectedBy() != null && isWithin(it.count(), 1, 1000);
  }

  private static boolean plain(Meeting it) {
    return it.date() != null
        && it.kind() != null
        && !it.participants().isEmpty()
        && PairOrNone.Validator.holds(it.handover());
  }

  private static boolean plain(FinalAssessment it) {
    return it.placement() != null
        && it.date() != null
        && it.supervisor() != null
        && it.result() != null;
  }

  private static boolean plain(TrainingPlan it) {
    return it.date() != null && it.drawnUpWith() != null;
  }

  private static boolean plain(PlanFollowUp it) {
    return it.date() != null && it.with() != null;
  }

  private static boolean plain(TeachingEvent it) {
    return it.date() != null && it.subject() != null && isWithin(it.hours(), "0.25", "1000");
  }

  private static boolean plain(Concern it) {
    return it.date() != null && it.about() != null && it.foundBy() != null;
  }

  private static boolean plain(ConcernReport it) {
    return it.date() != null && !it.to().isEmpty();
  }

  private static boolean plain(Certificate it) {
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
        && GoesWith.Validator.holds(it.kind(), "uppnådd baskompetens", it.externalAssessor(), true);
  }

  private static boolean plain(Waiver it) {
    return it.rule() != null && it.date() != null && it.decidedBy() != null && it.reason() != null;
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
