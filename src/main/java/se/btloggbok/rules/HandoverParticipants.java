package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** Both the huvudhandledare and the leaving klinikhandledare take part in the handover. */
final class HandoverParticipants implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "avstamning-deltagare",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 6, klinikhandledaren punkt 7",
                  "Delta i handledaravstämning för att tillsammans med huvudhandledare bedöma"
                      + " BT-läkarens progression och kompetens"))
          .with("dagar-fore-slutet", 28)
          .with("dagar-efter-start", 28);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().handovers().stream()
        .map(handover -> judge(handover, context))
        .toList();
  }

  private static Outcome judge(Handover handover, RuleContext context) {
    int before = context.parameters().integer("dagar-fore-slutet");
    int after = context.parameters().integer("dagar-efter-start");
    LocalDate closes = handover.closes(after);
    Requirement requirement =
        Requirement.of(
                INFO,
                new Scope.OfHandover(handover.from().id(), handover.to().id()),
                handover.to().path())
            .due(closes);
    List<Meeting> meetings = handover.meetings(context.evidence().meetings(), before, after);
    boolean closed = context.evaluation().isPast(closes);
    if (meetings.isEmpty()) {
      return closed ? requirement.notApplicable() : requirement.upcoming();
    }
    List<Meeting> complete =
        meetings.stream().filter(meeting -> isComplete(meeting, handover, context)).toList();
    if (!complete.isEmpty()) {
      return requirement.met(complete);
    }
    Meeting last = meetings.get(meetings.size() - 1);
    return closed
        ? requirement
            .at(last.path().child("deltagare"))
            .violated(
                "saknas",
                handover.from().unit(),
                handover.to().unit(),
                missing(last, handover, context))
        : requirement.upcoming();
  }

  /** A list of participants that could not be read may hold whoever is missing. */
  private static boolean isComplete(Meeting meeting, Handover handover, RuleContext context) {
    return missing(meeting, handover, context).isEmpty()
        || context.isFaultyWithin(meeting.path().child("deltagare"));
  }

  private static List<String> missing(Meeting meeting, Handover handover, RuleContext context) {
    LocalDate day = meeting.dateOrThrow();
    List<String> missing =
        new ArrayList<>(context.missingFrom(meeting, context.roles().mainSupervisorsAround(day)));
    Set<String> clinical =
        new LinkedHashSet<>(
            context.roles().clinicalSupervisors(handover.from(), handover.from().end()));
    clinical.addAll(context.roles().clinicalSupervisors(handover.from(), day));
    missing.addAll(context.missingFrom(meeting, clinical));
    return missing.stream().distinct().toList();
  }
}
