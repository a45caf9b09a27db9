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

/** The huvudhandledare is preferably a specialist. */
final class MainSupervisorSpecialist extends Rule {

  MainSupervisorSpecialist() {
    super(
        "huvudhandledare-specialist",
        Level.WARNING,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 1",
            "I första hand vara specialistläkare"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.judgePeople(
        context.roles().firstDaysAsMainSupervisor(),
        "kompetens",
        (requirement, person) -> judge(requirement, person, context));
  }

  private static Outcome judge(Requirement requirement, Person person, RuleContext context) {
    Competence competence = person.competence();
    if (competence == null) {
      return requirement.notApplicable();
    }
    return competence == Competence.SPECIALIST
        ? requirement.met(person)
        : requirement.unmet(context.evaluation(), "annan", person.displayName(), competence);
  }
}
