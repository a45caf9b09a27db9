package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Person;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

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
