package se.btloggbok.format;

import se.btloggbok.model.Absence;
import se.btloggbok.model.AbsenceReason;
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
import se.btloggbok.model.Degree;
import se.btloggbok.model.FinalAssessment;
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
 * The format {@code bt-loggbok/1}: which keys there are, what must be there and within what limits,
 * and what becomes of it. The only place that says so: it reads files, and writes the JSON Schema.
 */
final class LogbookFormat {

  /** The name that every logbook has under {@code format}, without its version. */
  static final String NAME = "bt-loggbok";

  /** The version of the format that this describes. */
  static final int VERSION = 1;

  private LogbookFormat() {}

  static Logbook logbook(Fields in) {
    in.requires("format");
    in.requiresSections("läkare", "bastjänstgöring");
    return new Logbook(
        in.path(),
        in.text("format"),
        in.object("läkare", LogbookFormat::trainee),
        in.object("bastjänstgöring", LogbookFormat::training),
        in.byId("personer", LogbookFormat::person),
        in.byId("placeringar", LogbookFormat::placement),
        in.list("frånvaro", LogbookFormat::absence),
        in.list("handledningstillfällen", LogbookFormat::session),
        in.list("bedömningar", LogbookFormat::assessment),
        in.list("kollegabedömningar", LogbookFormat::colleagueFeedback),
        in.list("avstämningar", LogbookFormat::meeting),
        in.list("slutbedömningar", LogbookFormat::finalAssessment),
        in.object("utbildningsplan", LogbookFormat::trainingPlan),
        in.list("utbildningstillfällen", LogbookFormat::teachingEvent),
        in.list("avvikelser", LogbookFormat::concern),
        in.list("intyg", LogbookFormat::certificate),
        in.list("undantag", LogbookFormat::waiver));
  }

  private static Trainee trainee(Fields in) {
    in.requires("namn");
    return new Trainee(
        in.path(),
        in.text("namn"),
        in.object("läkarexamen", LogbookFormat::countryDate),
        in.object("legitimation", LogbookFormat::countryDate));
  }

  private static CountryDate countryDate(Fields in) {
    in.requires("datum");
    return new CountryDate(in.path(), in.text("land"), in.date("datum"));
  }

  private static Training training(Fields in) {
    in.requires("form", "från", "till", "huvudhandledare");
    in.requiresOnlyWith("form", TrainingForm.INTEGRATED, "st-start", "specialitet");
    in.inOrder("från", "till");
    return new Training(
        in.path(),
        in.term("form", TrainingForm.class),
        in.date("från"),
        in.date("till"),
        in.listOrOnly("huvudhandledare", "person", LogbookFormat::roleHolder),
        in.person("studierektor"),
        in.person("bt-chef"),
        in.person("verksamhetschef"),
        in.date("st-start"),
        in.text("specialitet"));
  }

  private static RoleHolder roleHolder(Fields in) {
    in.requires("person");
    in.inOrder("från", "till");
    return new RoleHolder(in.path(), in.person("person"), in.date("från"), in.date("till"));
  }

  private static Person person(Fields in) {
    in.requires("namn", "kompetens");
    in.allowsOnlyWith("kompetens", Competence.RESIDENT, "handledarkompetent");
    return new Person(
        in.path(),
        in.id(),
        in.text("namn"),
        in.term("kompetens", Competence.class),
        in.flag("handledarkompetent"),
        in.text("specialitet"),
        in.texts("enhet"),
        in.approximateDate("verksam-sedan"),
        in.approximateDate("handledarutbildning"));
  }

  private static Placement placement(Fields in) {
    in.requires("verksamhet", "enhet", "från", "till");
    in.inOrder("från", "till");
    in.apart("tjänstgöringsgrad");
    return new Placement(
        in.path(),
        in.id(),
        in.term("verksamhet", ClinicalArea.class),
        in.text("enhet"),
        in.date("från"),
        in.date("till"),
        in.listOrOnly("tjänstgöringsgrad", "grad", LogbookFormat::degree),
        in.listOrOnly("klinikhandledare", "person", LogbookFormat::roleHolder));
  }

  private static Degree degree(Fields in) {
    in.requires("grad");
    in.inOrder("från", "till");
    return new Degree(in.path(), in.integer("grad", 1, 100), in.date("från"), in.date("till"));
  }

  private static Absence absence(Fields in) {
    in.requires("från", "orsak");
    in.inOrder("från", "till");
    return new Absence(
        in.path(),
        in.date("från"),
        in.date("till"),
        in.term("orsak", AbsenceReason.class),
        in.integer("omfattning", 1, 100));
  }

  private static SupervisionSession session(Fields in) {
    in.requires("datum", "handledare");
    in.requiresUnless("planerad", "innehåll");
    return new SupervisionSession(
        in.path(),
        in.date("datum"),
        in.person("handledare"),
        in.integer("minuter", 1, 1440),
        in.freeText("innehåll"),
        in.terms("delmål", Objective.class),
        in.integer("besökstid", 1, 480),
        in.flag("planerad"));
  }

  private static Assessment assessment(Fields in) {
    in.requires("datum", "metod", "bedömare");
    in.requiresOnlyWith("metod", AssessmentMethod.OTHER, "metod-namn");
    return new Assessment(
        in.path(),
        in.date("datum"),
        in.term("metod", AssessmentMethod.class),
        in.text("metod-namn"),
        in.person("bedömare"),
        in.terms("delmål", Objective.class),
        in.freeText("sammanfattning"),
        in.flag("planerad"));
  }

  private static ColleagueFeedback colleagueFeedback(Fields in) {
    in.requires("datum", "insamlad-av");
    return new ColleagueFeedback(
        in.path(),
        in.date("datum"),
        in.person("insamlad-av"),
        in.integer("antal", 1, 1000),
        in.freeText("sammanfattning"));
  }

  private static Meeting meeting(Fields in) {
    in.requires("datum", "slag", "deltagare");
    return new Meeting(
        in.path(),
        in.date("datum"),
        in.term("slag", MeetingKind.class),
        in.people("deltagare"),
        in.placementPair("överlämning"),
        in.freeText("sammanfattning"),
        in.flag("planerad"));
  }

  private static FinalAssessment finalAssessment(Fields in) {
    in.requires("placering", "datum", "handledare", "resultat");
    return new FinalAssessment(
        in.path(),
        in.placement("placering"),
        in.date("datum"),
        in.person("handledare"),
        in.term("resultat", AssessmentResult.class));
  }

  private static TrainingPlan trainingPlan(Fields in) {
    in.requires("upprättad", "tillsammans-med");
    return new TrainingPlan(
        in.path(),
        in.date("upprättad"),
        in.person("tillsammans-med"),
        in.list("uppföljningar", LogbookFormat::planFollowUp));
  }

  private static PlanFollowUp planFollowUp(Fields in) {
    in.requires("datum", "med");
    return new PlanFollowUp(in.path(), in.date("datum"), in.person("med"), in.freeText("ändring"));
  }

  private static TeachingEvent teachingEvent(Fields in) {
    in.requires("datum", "ämne");
    return new TeachingEvent(
        in.path(),
        in.date("datum"),
        in.text("arrangör"),
        in.term("form", TeachingForm.class),
        in.text("ämne"),
        in.decimal("timmar", "0.25", "1000"),
        in.flag("planerad"));
  }

  private static Concern concern(Fields in) {
    in.requires("upptäckt", "gäller", "upptäckt-av");
    return new Concern(
        in.path(),
        in.date("upptäckt"),
        in.term("gäller", ConcernKind.class),
        in.person("upptäckt-av"),
        in.object("rapporterad", LogbookFormat::concernReport));
  }

  private static ConcernReport concernReport(Fields in) {
    in.requires("datum", "till");
    return new ConcernReport(in.path(), in.date("datum"), in.people("till"));
  }

  private static Certificate certificate(Fields in) {
    in.requires("slag", "datum", "utfärdare");
    in.requiresOnlyWith("slag", CertificateKind.OBJECTIVES, "delmål");
    in.allowsOnlyWith("slag", CertificateKind.OBJECTIVES, "aktiviteter", "kontroll");
    in.requiresOnlyWith("slag", CertificateKind.COMPLETED, "heltidsmånader");
    in.requiresOnlyWith("slag", CertificateKind.BASE_COMPETENCE, "extern-bedömare");
    return new Certificate(
        in.path(),
        in.term("slag", CertificateKind.class),
        in.date("datum"),
        in.person("utfärdare"),
        in.terms("delmål", Objective.class),
        in.freeText("aktiviteter"),
        in.freeText("kontroll"),
        in.decimal("heltidsmånader", "0.01", "120"),
        in.person("extern-bedömare"),
        in.file("fil"),
        in.sha256("sha256"));
  }

  private static Waiver waiver(Fields in) {
    in.requires("regel", "beslut", "beslutad-av", "skäl");
    return new Waiver(
        in.path(),
        in.text("regel"),
        in.waiverScopes("gäller"),
        in.date("beslut"),
        in.person("beslutad-av"),
        in.text("skäl"));
  }
}
