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
