package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.Competence;
import se.btloggbok.model.Person;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The klinikhandledare is a specialist or a qualified resident. */
final class ClinicalSupervisorCompetence extends Rule {

  ClinicalSupervisorCompetence() {
    super(
        "klinikhandledare-kompetens",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 1",
            "Vara specialistläkare eller handledarkompetent ST-läkare"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.judgePeople(
        context.roles().firstDaysAsClinicalSupervisor(),
        "kompetens",
        (requirement, person) -> judge(requirement, person, context));
  }

  private static Outcome judge(Requirement requirement, Person person, RuleContext context) {
    Competence competence = person.competence();
    if (competence == null
        || (competence == Competence.RESIDENT && context.isFaulty(person, "handledarkompetent"))) {
      return requirement.notApplicable();
    }
    boolean qualified = Boolean.TRUE.equals(person.qualifiedSupervisor());
    return switch (competence) {
      case SPECIALIST -> requirement.met(person);
      case RESIDENT ->
          qualified
              ? requirement.met(person)
              : requirement.unmet(context.evaluation(), "st-lakare", person.displayName());
      case OTHER -> requirement.unmet(context.evaluation(), "annan", person.displayName());
    };
  }
}
