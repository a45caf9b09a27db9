package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Person;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** A supervisor completes supervisor training before taking on the role. */
final class SupervisorTraining extends Rule {

  private static final String KEY = "handledarutbildning";

  SupervisorTraining() {
    super(
        "handledarutbildning",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 1, klinikhandledaren punkt 1",
            "genomgått adekvat handledarutbildning"));
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
    String name = person.displayName();
    ApproximateDate training = person.supervisorTraining();
    if (training == null) {
      return requirement.unmet(context.evaluation(), "saknas", name, firstDay);
    }
    if (!training.lastDay().isAfter(firstDay)) {
      return requirement.met(person);
    }
    return training.isExact()
        ? requirement.unmet(context.evaluation(), "for-sen", name, training.lastDay(), firstDay)
        : requirement.unmet(
            context.evaluation(), "for-sen-ungefar", name, training.written(), firstDay);
  }
}
