package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.HandoverWindow;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/**
 * Both the huvudhandledare and the klinikhandledare of the placement that ends take part in the
 * handover.
 */
final class HandoverParticipants extends Rule {

  HandoverParticipants() {
    super(
        "avstamning-deltagare",
        Level.ERROR,
        List.of(HandoverWindow.DAYS_BEFORE_END, HandoverWindow.DAYS_AFTER_START),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 6, klinikhandledaren punkt 7",
            "Delta i handledaravstämning för att tillsammans med huvudhandledare bedöma"
                + " BT-läkarens progression och kompetens"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    boolean unread = context.hasUnreadMeeting() || context.hasUnreadPlacement();
    return context.calendar().handovers().stream()
        .map(handover -> judge(handover, unread, context))
        .toList();
  }

  private static Outcome judge(Handover handover, boolean unread, RuleContext context) {
    HandoverWindow window = HandoverWindow.of(handover, context);
    Requirement requirement =
        context.requirement(handover).due(window.days().to()).within(window.days());
    List<Meeting> meetings = window.meetings(context);
    if (meetings.isEmpty()) {
      return requirement.undecided(context.evaluation());
    }
    List<Meeting> complete =
        meetings.stream().filter(meeting -> isComplete(meeting, handover, context)).toList();
    if (!complete.isEmpty()) {
      return requirement.met(complete);
    }
    if (unread) {
      return requirement.undecided(context.evaluation());
    }
    Meeting last = meetings.get(meetings.size() - 1);
    return requirement
        .at(last, Keys.PARTICIPANTS)
        .unmet(
            context.evaluation(),
            "saknas",
            handover.from().unit(),
            handover.to().unit(),
            missing(last, handover, context));
  }

  /** An unreadable list of participants may include the person who seems to be missing. */
  private static boolean isComplete(Meeting meeting, Handover handover, RuleContext context) {
    return missing(meeting, handover, context).isEmpty()
        || context.isFaultyWithin(meeting, Keys.PARTICIPANTS);
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
