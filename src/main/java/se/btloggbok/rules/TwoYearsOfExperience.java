package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Person;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;

/** A supervisor has at least two years of experience in the field. */
final class TwoYearsOfExperience extends Rule {

  private static final Parameter<Integer> YEARS = Parameter.years("ar", 2);

  private static final String KEY = "verksam-sedan";

  TwoYearsOfExperience() {
    super(
        "handledare-tva-ars-erfarenhet",
        Level.ERROR,
        List.of(YEARS),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 1, klinikhandledaren punkt 1",
            "minst två års dokumenterad erfarenhet av läkartjänst i relevant verksamhet"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.judgePeople(
        context.roles().firstDays(),
        KEY,
        (requirement, person) -> judge(requirement, person, context));
  }

  private static Outcome judge(Requirement requirement, Person person, RuleContext context) {
    if (context.isFaulty(person, KEY)) {
      return requirement.notApplicable();
    }
    LocalDate firstDay = requirement.dueOrThrow();
    ApproximateDate since = person.activeSince();
    if (since == null) {
      return requirement.unmet(context.evaluation(), "saknas", person.displayName(), firstDay);
    }
    LocalDate experienced = since.lastDay().plusYears(context.get(YEARS));
    return experienced.isAfter(firstDay)
        ? requirement.unmet(
            context.evaluation(),
            "for-kort",
            person.displayName(),
            since.written(),
            firstDay,
            context.get(YEARS))
        : requirement.met(person);
  }
}
