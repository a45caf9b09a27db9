package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.btloggbok.model.Person;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.model.UnitName;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.Scope;

/** Nothing is written twice: a session of one day and one supervisor, or a person. */
final class DuplicateEntries extends Rule {

  DuplicateEntries() {
    super(
        "dubbla-poster",
        Level.INFO,
        new Citation(CitedDocument.FORMAT, "handledningstillfällen, personer", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    sessions(outcomes, context);
    people(outcomes, context);
    return outcomes.isEmpty()
        ? List.of(context.requirement(Scope.BT, context.logbook().path()).met())
        : outcomes;
  }

  private static void sessions(List<Outcome> outcomes, RuleContext context) {
    Map<LocalDate, Set<String>> seen = new HashMap<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      if (context.isDateFaulty(session)) {
        continue;
      }
      LocalDate day = session.dateOrThrow();
      Set<String> seenThatDay = seen.computeIfAbsent(day, first -> new HashSet<>());
      List<String> again = new ArrayList<>();
      for (String supervisor : session.supervisors()) {
        if (!seenThatDay.add(supervisor)) {
          again.add(supervisor);
        }
      }
      if (!again.isEmpty()) {
        outcomes.add(
            context
                .requirement(session, session.dateKey())
                .violated("tillfalle", day, context.namesOf(again)));
      }
    }
  }

  private static void people(List<Outcome> outcomes, RuleContext context) {
    Map<String, Person> byName = new HashMap<>();
    for (Person person : context.logbook().people()) {
      String name = person.name() == null ? "" : UnitName.comparable(person.name());
      Person before = name.isEmpty() ? null : byName.putIfAbsent(name, person);
      if (before != null) {
        outcomes.add(
            context
                .requirement(new Scope.OfPerson(person.id()), person.path())
                .violated("person", person.displayName(), before.id(), person.id()));
      }
    }
  }
}
