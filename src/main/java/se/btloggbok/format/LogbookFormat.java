package se.btloggbok.format;

import static se.btloggbok.format.ValueTypes.APPROXIMATE_DATE;
import static se.btloggbok.format.ValueTypes.COUNTRY;
import static se.btloggbok.format.ValueTypes.DATE;
import static se.btloggbok.format.ValueTypes.DECIMAL;
import static se.btloggbok.format.ValueTypes.FILE;
import static se.btloggbok.format.ValueTypes.FLAG;
import static se.btloggbok.format.ValueTypes.FREE_TEXT;
import static se.btloggbok.format.ValueTypes.INTEGER;
import static se.btloggbok.format.ValueTypes.MINUTES;
import static se.btloggbok.format.ValueTypes.PERCENT;
import static se.btloggbok.format.ValueTypes.PERSON;
import static se.btloggbok.format.ValueTypes.PLACEMENT;
import static se.btloggbok.format.ValueTypes.SHA256;
import static se.btloggbok.format.ValueTypes.TEXT;
import static se.btloggbok.format.ValueTypes.WAIVER_SCOPE;
import static se.btloggbok.format.ValueTypes.term;

import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsenceReason;
import se.btloggbok.model.AreaShare;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.model.AssessmentResult;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.ColleagueFeedback;
import se.btloggbok.model.Competence;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernKind;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Credit;
import se.btloggbok.model.Degree;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Focus;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.PlanFollowUp;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.model.TeachingForm;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.Training;
import se.btloggbok.model.TrainingForm;
import se.btloggbok.model.TrainingPlan;
import se.btloggbok.model.Waiver;

/**
 * The format {@code bt-loggbok/1}: its keys and their types. Annotations on the records define
 * required keys and limits. Reading, the JSON Schema, comparisons and anonymised copies all use
 * this description.
 */
final class LogbookFormat {

  /** The name of the format, as in the key {@code format}, without the version. */
  static final String NAME = "bt-loggbok";

  static final int VERSION = 1;

  private LogbookFormat() {}

  static Logbook logbook(Fields in) {
    return new Logbook(
        in.path(),
        in.get("format", TEXT),
        in.object("läkare", LogbookFormat::trainee),
        in.object("bastjänstgöring", LogbookFormat::training),
        in.byId("personer", LogbookFormat::person),
        in.byId("placeringar", LogbookFormat::placement),
        in.objects("frånvaro", LogbookFormat::absence),
        in.objects("handledningstillfällen", LogbookFormat::session),
        in.objects("bedömningar", LogbookFormat::assessment),
        in.objects("kollegabedömningar", LogbookFormat::colleagueFeedback),
        in.objects("avstämningar", LogbookFormat::meeting),
        in.objects("slutbedömningar", LogbookFormat::finalAssessment),
        in.object("utbildningsplan", LogbookFormat::trainingPlan),
        in.objects("utbildningstillfällen", LogbookFormat::teachingEvent),
        in.objects("avvikelser", LogbookFormat::concern),
        in.objects("intyg", LogbookFormat::certificate),
        in.objects("undantag", LogbookFormat::waiver));
  }

  private static Trainee trainee(Fields in) {
    return new Trainee(
        in.path(),
        in.get("namn", TEXT),
        in.objectOrList("läkarexamen", LogbookFormat::countryDate),
        in.objectOrList("legitimation", LogbookFormat::countryDate));
  }

  private static CountryDate countryDate(Fields in) {
    return new CountryDate(in.path(), in.get("land", COUNTRY), in.get("datum", DATE));
  }

  private static Training training(Fields in) {
    return new Training(
        in.path(),
        in.get("form", term(TrainingForm.class)),
        in.get("från", DATE),
        in.get("till", DATE),
        in.objectsOrOnly("huvudhandledare", "person", LogbookFormat::roleHolder),
        in.objectsOrOnly("studierektor", "person", LogbookFormat::roleHolder),
        in.objectsOrOnly("bt-chef", "person", LogbookFormat::roleHolder),
        in.objectsOrOnly("verksamhetschef", "person", LogbookFormat::roleHolder),
        in.get("st-start", DATE),
        in.get("specialitet", TEXT),
        in.get("avbruten", DATE));
  }

  private static RoleHolder roleHolder(Fields in) {
    return new RoleHolder(
        in.path(), in.get("person", PERSON), in.get("från", DATE), in.get("till", DATE));
  }

  private static Person person(Fields in) {
    return new Person(
        in.path(),
        in.id(),
        in.get("namn", TEXT),
        in.get("kompetens", term(Competence.class)),
        in.get("handledarkompetent", FLAG),
        in.get("specialitet", TEXT),
        in.oneOrMore("enhet", TEXT),
        in.get("verksam-sedan", APPROXIMATE_DATE),
        in.get("handledarutbildning", APPROXIMATE_DATE));
  }

  private static Placement placement(Fields in) {
    return new Placement(
        in.path(),
        in.id(),
        in.get("verksamhet", term(ClinicalArea.class)),
        in.get("inriktning", term(Focus.class)),
        in.get("enhet", TEXT),
        in.get("från", DATE),
        in.get("till", DATE),
        in.objectsOrOnly("tjänstgöringsgrad", "grad", LogbookFormat::degree),
        in.objectsOrOnly("klinikhandledare", "person", LogbookFormat::roleHolder),
        in.objectOrList("varav", LogbookFormat::areaShare),
        in.mark("tillgodoräknad", LogbookFormat::credit));
  }

  private static AreaShare areaShare(Fields in) {
    return new AreaShare(
        in.path(), in.get("verksamhet", term(ClinicalArea.class)), in.get("andel", PERCENT));
  }

  private static Credit credit(Fields in) {
    return new Credit(in.path(), in.get("beslut", DATE), in.get("beslutad-av", PERSON));
  }

  private static Degree degree(Fields in) {
    return new Degree(
        in.path(), in.get("grad", PERCENT), in.get("från", DATE), in.get("till", DATE));
  }

  private static Absence absence(Fields in) {
    return new Absence(
        in.path(),
        in.get("från", DATE),
        in.get("till", DATE),
        in.get("orsak", term(AbsenceReason.class)),
        in.get("omfattning", PERCENT));
  }

  private static SupervisionSession session(Fields in) {
    return new SupervisionSession(
        in.path(),
        in.get("datum", DATE),
        in.oneOrMore("handledare", PERSON),
        in.get("minuter", MINUTES),
        in.get("innehåll", FREE_TEXT),
        in.list("delmål", term(Objective.class)),
        in.get("besökstid", MINUTES),
        in.get("planerad", FLAG));
  }

  private static Assessment assessment(Fields in) {
    return new Assessment(
        in.path(),
        in.get("datum", DATE),
        in.get("metod", term(AssessmentMethod.class)),
        in.get("metod-namn", TEXT),
        in.get("bedömare", PERSON),
        in.list("delmål", term(Objective.class)),
        in.get("sammanfattning", FREE_TEXT),
        in.get("planerad", FLAG));
  }

  private static ColleagueFeedback colleagueFeedback(Fields in) {
    return new ColleagueFeedback(
        in.path(),
        in.get("datum", DATE),
        in.get("insamlad-av", PERSON),
        in.get("antal", INTEGER),
        in.get("sammanfattning", FREE_TEXT));
  }

  private static Meeting meeting(Fields in) {
    return new Meeting(
        in.path(),
        in.get("datum", DATE),
        in.get("slag", term(MeetingKind.class)),
        in.list("deltagare", PERSON),
        in.list("överlämning", PLACEMENT),
        in.get("sammanfattning", FREE_TEXT),
        in.get("planerad", FLAG));
  }

  private static FinalAssessment finalAssessment(Fields in) {
    return new FinalAssessment(
        in.path(),
        in.get("placering", PLACEMENT),
        in.get("datum", DATE),
        in.get("handledare", PERSON),
        in.get("resultat", term(AssessmentResult.class)));
  }

  private static TrainingPlan trainingPlan(Fields in) {
    return new TrainingPlan(
        in.path(),
        in.get("upprättad", DATE),
        in.get("tillsammans-med", PERSON),
        in.objects("uppföljningar", LogbookFormat::planFollowUp));
  }

  private static PlanFollowUp planFollowUp(Fields in) {
    return new PlanFollowUp(
        in.path(), in.get("datum", DATE), in.get("med", PERSON), in.get("ändring", FREE_TEXT));
  }

  private static TeachingEvent teachingEvent(Fields in) {
    return new TeachingEvent(
        in.path(),
        in.get("datum", DATE),
        in.get("arrangör", TEXT),
        in.get("form", term(TeachingForm.class)),
        in.get("ämne", TEXT),
        in.get("timmar", DECIMAL),
        in.get("planerad", FLAG));
  }

  private static Concern concern(Fields in) {
    return new Concern(
        in.path(),
        in.get("upptäckt", DATE),
        in.get("gäller", term(ConcernKind.class)),
        in.get("upptäckt-av", PERSON),
        in.object("rapporterad", LogbookFormat::concernReport));
  }

  private static ConcernReport concernReport(Fields in) {
    return new ConcernReport(in.path(), in.get("datum", DATE), in.list("till", PERSON));
  }

  private static Certificate certificate(Fields in) {
    return new Certificate(
        in.path(),
        in.get("slag", term(CertificateKind.class)),
        in.get("datum", DATE),
        in.get("utfärdare", PERSON),
        in.list("delmål", term(Objective.class)),
        in.get("aktiviteter", FREE_TEXT),
        in.get("kontroll", FREE_TEXT),
        in.get("heltidsmånader", DECIMAL),
        in.get("extern-bedömare", PERSON),
        in.get("fil", FILE),
        in.get("sha256", SHA256));
  }

  private static Waiver waiver(Fields in) {
    return new Waiver(
        in.path(),
        in.get("regel", TEXT),
        in.oneOrMore("gäller", WAIVER_SCOPE),
        in.get("beslut", DATE),
        in.get("beslutad-av", PERSON),
        in.get("skäl", TEXT));
  }
}
