package se.btloggbok.rules;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Competence;
import se.btloggbok.model.Person;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The extern bedömare is a specialist who works at another unit than the huvudhandledare. */
final class AssessorCompetence extends Rule {

  private static final String UNIT = "enhet";

  AssessorCompetence() {
    super(
        "extern-bedomare-kompetens",
        Level.WARNING,
        List.of(RuleContext.DAYS_AFTER_END),
        new Citation(CitedDocument.FORM_4, "extern bedömare: specialitet och tjänsteställe", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.certificates(CertificateKind.BASE_COMPETENCE).stream()
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement =
        context
            .dueAfterEnd(context.requirement(certificate))
            .at(certificate, Keys.EXTERNAL_ASSESSOR);
    Optional<Person> found = context.logbook().person(certificate.externalAssessor());
    if (found.isEmpty()) {
      return requirement.notApplicable();
    }
    Person assessor = found.get();
    Competence competence = assessor.competence();
    String name = assessor.displayName();
    if (competence != null && competence != Competence.SPECIALIST) {
      return requirement.unmet(context.evaluation(), "inte-specialist", name, competence);
    }
    Optional<String> shared = sharedUnit(assessor, certificate, context);
    if (shared.isPresent()) {
      return requirement.unmet(context.evaluation(), "samma-enhet", name, shared.get());
    }
    return competence == null || isUnclear(assessor, certificate, context)
        ? requirement.notApplicable()
        : requirement.met(certificate);
  }

  /**
   * Returns a unit where both the assessor and a huvudhandledare work; empty if there is none. Also
   * empty for an assessor who has been huvudhandledare: another rule reports that.
   */
  private static Optional<String> sharedUnit(
      Person assessor, Certificate certificate, RuleContext context) {
    if (context.roles().hasBeenMainSupervisor(assessor.id())) {
      return Optional.empty();
    }
    return mainSupervisors(certificate, context).stream()
        .flatMap(main -> main.units().stream())
        .filter(unit -> context.roles().worksAt(assessor, unit))
        .findFirst();
  }

  private static boolean isUnclear(Person assessor, Certificate certificate, RuleContext context) {
    return context.isFaultyWithin(assessor, UNIT)
        || context.isFaultyWithin(Places.MAIN_SUPERVISORS)
        || mainSupervisors(certificate, context).stream()
            .anyMatch(main -> context.isFaultyWithin(main, UNIT));
  }

  private static List<Person> mainSupervisors(Certificate certificate, RuleContext context) {
    return context.roles().mainSupervisorsAround(certificate.dateOrThrow()).stream()
        .flatMap(id -> context.logbook().person(id).stream())
        .toList();
  }
}
