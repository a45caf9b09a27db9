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

/** No session with the same day and supervisor, and no person, is entered twice. */
final class DuplicateEntries extends Rule {

  DuplicateEntries() {
    super(
        "dubbla-poster",
        Level.INFO,
        new Citation(CitedDocument.FORMAT, "handledningstillfällen, personer", ""));
  }

  /** A supervisor on a day. */
  private record Meeting(LocalDate day, String supervisor) {}

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
    Set<Meeting> seen = new HashSet<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      if (context.isDateFaulty(session)) {
        continue;
      }
      LocalDate day = session.dateOrThrow();
      List<String> again = new ArrayList<>();
      for (String supervisor : session.supervisors()) {
        if (!seen.add(new Meeting(day, supervisor))) {
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
