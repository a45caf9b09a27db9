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

/** A supervisor has completed supervisor training before taking the role. */
final class SupervisorTraining implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "handledarutbildning",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "huvudhandledaren punkt 1, klinikhandledaren punkt 1",
              "genomgått adekvat handledarutbildning"));

  private static final String KEY = "handledarutbildning";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.inRoles(
        context.roles().firstDays(), (person, firstDay) -> judge(person, firstDay, context));
  }

  private static Outcome judge(Person person, LocalDate firstDay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPerson(person.id()), person.path().child(KEY))
            .due(firstDay);
    if (context.isFaulty(person, KEY) || context.isRoleUnclear(person)) {
      return requirement.notApplicable();
    }
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
