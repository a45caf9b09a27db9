package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Competence;
import se.btloggbok.model.Person;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The huvudhandledare is a specialist, in the first place. */
final class MainSupervisorSpecialist implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "huvudhandledare-specialist",
          Level.WARNING,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "huvudhandledaren punkt 1",
              "I första hand vara specialistläkare"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.inRoles(
        context.roles().firstDaysAsMainSupervisor(),
        (person, firstDay) -> judge(person, firstDay, context));
  }

  private static Outcome judge(Person person, LocalDate firstDay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPerson(person.id()), person.path().child("kompetens"))
            .due(firstDay);
    Competence competence = person.competence();
    if (competence == null || context.isRoleUnclear(person)) {
      return requirement.notApplicable();
    }
    return competence == Competence.SPECIALIST
        ? requirement.met(person)
        : requirement.unmet(context.evaluation(), "annan", person.displayName(), competence);
  }
}
