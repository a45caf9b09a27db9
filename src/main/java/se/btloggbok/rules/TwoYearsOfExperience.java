package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ApproximateDate;
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

/** A supervisor has at least two years of service in the field. */
final class TwoYearsOfExperience implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "handledare-tva-ars-erfarenhet",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 1, klinikhandledaren punkt 1",
                  "minst två års dokumenterad erfarenhet av läkartjänst i relevant verksamhet"))
          .with("ar", 2);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.inRoles(
        context.roles().firstDays(), (person, firstDay) -> judge(person, firstDay, context));
  }

  private static final String KEY = "verksam-sedan";

  private static Outcome judge(Person person, LocalDate firstDay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPerson(person.id()), person.path().child(KEY))
            .due(firstDay);
    if (context.isFaulty(person, KEY) || context.isRoleUnclear(person)) {
      return requirement.notApplicable();
    }
    ApproximateDate since = person.activeSince();
    if (since == null) {
      return requirement.unmet(context.evaluation(), "saknas", person.displayName(), firstDay);
    }
    LocalDate experienced = since.lastDay().plusYears(context.parameters().integer("ar"));
    return experienced.isAfter(firstDay)
        ? requirement.unmet(
            context.evaluation(), "for-kort", person.displayName(), since.written(), firstDay)
        : requirement.met(person);
  }
}
