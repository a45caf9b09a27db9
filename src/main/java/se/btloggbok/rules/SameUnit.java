package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The klinikhandledare works at the unit of the placement. */
final class SameUnit implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "klinikhandledare-samma-enhet",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "klinikhandledaren punkt 2",
              "Arbeta på samma enhet som sin BT-läkare"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream().map(stay -> judge(stay, context)).toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path());
    if (stay.first().unit() == null) {
      return requirement.notApplicable();
    }
    List<Outcome> unmet = new ArrayList<>();
    List<Person> supervisors = new ArrayList<>();
    for (Placement placement : stay.placements()) {
      for (RoleHolder holder : placement.clinicalSupervisors()) {
        Optional<Person> person = context.logbook().person(holder.person());
        LocalDate start = Objects.requireNonNullElse(holder.from(), placement.from());
        if (person.isPresent() && start != null && !isUnclear(holder, person.get(), context)) {
          supervisors.add(person.get());
          if (!person.get().worksAt(stay.unit())) {
            unmet.add(
                elsewhere(requirement.at(holder.path()).due(start), stay, person.get(), context));
          }
        }
      }
    }
    if (supervisors.isEmpty()) {
      return requirement.notApplicable();
    }
    return unmet.stream()
        .min((one, other) -> due(one).compareTo(due(other)))
        .orElseGet(() -> requirement.met(supervisors));
  }

  private static LocalDate due(Outcome unmet) {
    return Objects.requireNonNull(unmet.due());
  }

  private static boolean isUnclear(RoleHolder holder, Person person, RuleContext context) {
    return context.isFaulty(holder, "från")
        || context.isFaulty(holder, "person")
        || context.isFaulty(holder.path())
        || context.isFaultyWithin(person.path().child("enhet"));
  }

  private static Outcome elsewhere(
      Requirement requirement, Stay stay, Person person, RuleContext context) {
    return person.units().isEmpty()
        ? requirement.unmet(context.evaluation(), "inte-angiven", person.displayName(), stay.unit())
        : requirement.unmet(
            context.evaluation(), "annan", person.displayName(), person.units(), stay.unit());
  }
}
