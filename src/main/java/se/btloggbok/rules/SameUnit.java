package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.RoleHolder;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The klinikhandledare works at the unit of the placement. */
final class SameUnit extends Rule {

  SameUnit() {
    super(
        "klinikhandledare-samma-enhet",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 2",
            "Arbeta på samma enhet som sin BT-läkare"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay);
    if (stay.first().unit() == null) {
      return List.of(requirement.notApplicable());
    }
    List<Outcome> unmet = new ArrayList<>();
    List<Person> supervisors = new ArrayList<>();
    for (Placement placement : stay.placements()) {
      for (RoleHolder holder : placement.clinicalSupervisors()) {
        Optional<Person> person = context.logbook().person(holder.person());
        LocalDate start = Objects.requireNonNullElse(holder.from(), placement.from());
        if (person.isPresent() && start != null && !isUnclear(holder, person.get(), context)) {
          supervisors.add(person.get());
          if (!context.roles().worksAt(person.get(), stay.unit())) {
            unmet.add(
                elsewhere(requirement.at(holder.path()).due(start), stay, person.get(), context));
          }
        }
      }
    }
    if (supervisors.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    return unmet.isEmpty() ? List.of(requirement.met(supervisors)) : firstOf(unmet, context);
  }

  /** Returns every outcome with a waiver, and the first of the others. */
  private static List<Outcome> firstOf(List<Outcome> unmet, RuleContext context) {
    Map<Boolean, List<Outcome>> byWaiver =
        unmet.stream()
            .sorted(SameUnit::byDue)
            .collect(Collectors.partitioningBy(context.facts().waivers()::cover));
    List<Outcome> outcomes = new ArrayList<>(byWaiver.getOrDefault(true, List.of()));
    byWaiver.getOrDefault(false, List.of()).stream().findFirst().ifPresent(outcomes::add);
    return outcomes;
  }

  private static int byDue(Outcome one, Outcome other) {
    return one.requirement().dueOrThrow().compareTo(other.requirement().dueOrThrow());
  }

  private static boolean isUnclear(RoleHolder holder, Person person, RuleContext context) {
    return context.isFaulty(holder, Keys.FROM)
        || context.isFaulty(holder, Keys.PERSON)
        || context.isFaulty(holder.path())
        || context.isFaultyWithin(person, "enhet");
  }

  private static Outcome elsewhere(
      Requirement requirement, Stay stay, Person person, RuleContext context) {
    return person.units().isEmpty()
        ? requirement.unmet(context.evaluation(), "inte-angiven", person.displayName(), stay.unit())
        : requirement.unmet(
            context.evaluation(), "annan", person.displayName(), person.units(), stay.unit());
  }
}
