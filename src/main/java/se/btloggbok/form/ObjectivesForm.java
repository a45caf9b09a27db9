package se.btloggbok.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.model.Placement;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Facts;
import se.btloggbok.requirement.Message;

/**
 * Bilaga 2: a certificate of delmål. Its two texts are the certificate's own words, followed by
 * what the logbook has about each delmål, up to the day of the certificate or, in a draft, up to
 * the evaluation date.
 */
final class ObjectivesForm {

  private static final String ACTIVITIES =
      "Utbildningsaktiviteter som sökanden genomfört för att uppnå delmål tex kliniska"
          + " tjänstgöringar under handledning kurser eller tidigare tjänstgöring Om intyget avser"
          + " flera delmål beskriv vilka utbildningsaktiviteter som avser vilka delmål";

  private static final String VERIFICATION =
      "Hur det kontrollerats att sökanden uppnått delmål tex bedömningar av kliniskt"
          + " omhändertagande eller kursexaminationer Om intyget avser flera delmål beskriv vilka"
          + " kontroller som avser vilka delmål";

  private static final Signature.Names SIGNATURE =
      new Signature.Names(
          "Ort och datum", "Namnförtydligande", "Personnummer_2", "Specialitet", "Tjänsteställe");

  private final Facts facts;
  private final Logbook evidence;
  private final @Nullable Certificate certificate;
  private final List<Objective> objectives;

  /**
   * Prepares the form.
   *
   * @param certificate the certificate in the logbook; null for a draft
   * @param objectives the delmål that it is about
   */
  ObjectivesForm(Facts facts, @Nullable Certificate certificate, Collection<Objective> objectives) {
    this.facts = facts;
    this.certificate = certificate;
    LocalDate date = certificate == null ? null : certificate.date();
    this.evidence = date == null ? facts.evidence() : facts.evidence().asOf(date);
    this.objectives = objectives.stream().distinct().sorted().toList();
  }

  Form form(Attachments attachments, Identity identity) {
    Applicant applicant = Applicant.of(facts.logbook(), identity);
    return new Form(
        FormKind.OBJECTIVES,
        objectives,
        List.of(
            attachments.part(certificate),
            applicant.part(),
            new FormPart.Fields(
                "Delmål",
                List.of(
                    FormField.logbook(
                        "Delmål som intyget avser tex BT1 BT2",
                        "Delmål som intyget avser",
                        Words.objectives(objectives)))),
            new FormPart.FreeText(
                FormField.logbook(ACTIVITIES, "Utbildningsaktiviteter", activities())),
            new FormPart.FreeText(
                FormField.logbook(
                    VERIFICATION,
                    "Hur det kontrollerats att delmålen är uppnådda",
                    verification())),
            Signature.of("Intygsutfärdande handledare", certificate, List.of())
                .part(SIGNATURE, facts.logbook(), identity)),
        remarks(applicant));
  }

  private List<Message> remarks(Applicant applicant) {
    List<Message> remarks = new ArrayList<>(applicant.remarks());
    if (certificate == null) {
      remarks.add(Message.of("blankett.utkast"));
    }
    List<Objective> without =
        objectives.stream().filter(one -> evidence.about(one).isEmpty()).toList();
    if (!without.isEmpty()) {
      remarks.add(Message.of("blankett.delmal-utan-underlag", without));
    }
    return remarks;
  }

  // --- the texts ---

  private String activities() {
    List<String> lines = new ArrayList<>();
    if (certificate != null) {
      lines.add(VisibleText.line(certificate.activities()));
    }
    List<Placement> placements = placements();
    if (!placements.isEmpty()) {
      lines.add(
          "Klinisk tjänstgöring under handledning: "
              + placements.stream()
                  .map(one -> FormText.unit(one) + " (" + FormText.period(one) + ")")
                  .collect(Collectors.joining("; ")));
    }
    for (Objective objective : objectives) {
      lines.add(
          line(
              objective,
              listed("handledning", sessions(objective), one -> FormText.day(one.date())),
              listed("utbildning", about(objective, TeachingEvent.class), this::teaching)));
    }
    return joined(lines);
  }

  /** Returns what the certificate says, or else the assessments that the logbook has. */
  private String verification() {
    String own = certificate == null ? "" : VisibleText.line(certificate.verification());
    if (!own.isEmpty()) {
      return own;
    }
    List<String> lines = new ArrayList<>();
    for (Objective objective : objectives) {
      lines.add(line(objective, listed("", assessments(objective), this::assessment)));
    }
    String passed =
        evidence.finalAssessments().stream()
            .filter(FinalAssessment::isPassed)
            .filter(one -> placements().stream().anyMatch(it -> it.id().equals(one.placement())))
            .sorted(Dated::byDay)
            .map(this::finalAssessment)
            .collect(Collectors.joining("; "));
    if (!passed.isEmpty()) {
      lines.add("Slutbedömning, godkänd: " + passed);
    }
    return joined(lines);
  }

  private static String joined(List<String> lines) {
    return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  /** Returns a line about a delmål; empty if there is nothing to say. */
  private static String line(Objective objective, String... lists) {
    String all = Stream.of(lists).filter(list -> !list.isEmpty()).collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : objective.term() + " " + objective.title() + ": " + all;
  }

  private static <T extends Dated> String listed(
      String heading, List<T> entries, Function<T, String> text) {
    String all = entries.stream().map(text).distinct().collect(Collectors.joining(", "));
    return all.isEmpty() || heading.isEmpty() ? all : heading + " " + all;
  }

  private String teaching(TeachingEvent event) {
    String organiser = VisibleText.line(event.organiser());
    return FormText.day(event.date())
        + " "
        + VisibleText.line(event.subject())
        + (organiser.isEmpty() ? "" : " (" + organiser + ")");
  }

  private String assessment(Assessment assessment) {
    return "%s %s (%s)"
        .formatted(
            FormText.method(assessment),
            FormText.day(assessment.date()),
            FormText.name(assessment.assessor(), facts.logbook()));
  }

  private String finalAssessment(FinalAssessment assessment) {
    return "%s %s (%s)"
        .formatted(
            facts.logbook().placement(assessment.placement()).map(FormText::unit).orElse(""),
            FormText.day(assessment.date()),
            FormText.name(assessment.supervisor(), facts.logbook()));
  }

  // --- the entries about a delmål ---

  private List<SupervisionSession> sessions(Objective objective) {
    return about(objective, SupervisionSession.class);
  }

  private List<Assessment> assessments(Objective objective) {
    return about(objective, Assessment.class);
  }

  private <T extends Dated> List<T> about(Objective objective, Class<T> type) {
    return evidence.about(objective).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Dated::byDay)
        .toList();
  }

  /** Returns the placements with supervision or an assessment about one of the delmål. */
  private List<Placement> placements() {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Objective objective : objectives) {
      sessions(objective).forEach(session -> days.add(session.dateOrThrow()));
      assessments(objective).forEach(assessment -> days.add(assessment.dateOrThrow()));
    }
    return facts.logbook().placementsOfTraining().stream()
        .filter(placement -> placement.range().isPresent())
        .filter(placement -> days.stream().anyMatch(placement::covers))
        .toList();
  }
}
