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

/** The klinikhandledare is a specialist or a qualified resident. */
final class ClinicalSupervisorCompetence implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "klinikhandledare-kompetens",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "klinikhandledaren punkt 1",
              "Vara specialistläkare eller handledarkompetent ST-läkare"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.inRoles(
        context.roles().firstDaysAsClinicalSupervisor(),
        (person, firstDay) -> judge(person, firstDay, context));
  }

  private static Outcome judge(Person person, LocalDate firstDay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPerson(person.id()), person.path().child("kompetens"))
            .due(firstDay);
    Competence competence = person.competence();
    if (competence == null
        || (competence == Competence.RESIDENT && context.isFaulty(person, "handledarkompetent"))
        || context.isRoleUnclear(person)) {
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
