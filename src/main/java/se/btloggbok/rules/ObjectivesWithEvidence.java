package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** By half time, there is a session, an assessment or a teaching event about every delmål. */
final class ObjectivesWithEvidence extends Rule {

  ObjectivesWithEvidence() {
    super(
        "delmal-utan-underlag",
        Level.INFO,
        new Citation(CitedDocument.FORM_2, "", ""),
        new Citation(CitedDocument.OBJECTIVES, "delmål BT1–BT18", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<LocalDate> halfTime = context.logbook().period().map(ObjectivesWithEvidence::halfTime);
    boolean unread = hasUnread(context);
    Map<Objective, List<Dated>> evidence = context.evidence().byObjective();
    List<Outcome> outcomes = new ArrayList<>();
    for (Objective objective : Objective.values()) {
      List<Dated> about = evidence.getOrDefault(objective, List.of());
      outcomes.add(judge(objective, about, halfTime, unread, context));
    }
    return outcomes;
  }

  /**
   * Returns the last day of the first half, which includes the middle day if the number of days is
   * odd.
   */
  private static LocalDate halfTime(DateRange bt) {
    return bt.from().plusDays((bt.days() + 1) / 2 - 1);
  }

  private static Outcome judge(
      Objective objective,
      List<Dated> about,
      Optional<LocalDate> halfTime,
      boolean unread,
      RuleContext context) {
    Requirement requirement =
        context.requirement(new Scope.OfObjective(objective), Places.TRAINING);
    if (halfTime.isEmpty()) {
      return requirement.notApplicable();
    }
    Requirement due = requirement.due(halfTime.get());
    if (!about.isEmpty()) {
      return due.met(about.get(0));
    }
    return unread && due.isPast(context.evaluation())
        ? due.notApplicable()
        : due.outstanding(context.evaluation(), "saknas", List.of(objective), halfTime.get());
  }

  /**
   * Returns whether an entry that may be about a delmål, or the list of its delmål, could not be
   * read.
   */
  private static boolean hasUnread(RuleContext context) {
    Logbook logbook = context.logbook();
    return context.hasUnreadEntry(Places.SESSIONS, logbook.sessions())
        || context.hasUnreadEntry(Places.ASSESSMENTS, logbook.assessments())
        || context.hasUnreadEntry(Places.TEACHING_EVENTS, logbook.teachingEvents())
        || Stream.concat(logbook.sessions().stream(), logbook.assessments().stream())
            .anyMatch(entry -> context.isFaultyWithin(entry, "delmål"));
  }
}
