package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Stay;
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
 * The receiving klinikhandledare takes part in the handover, or meets the klinikhandledare who
 * hands over.
 */
final class ReceivingSupervisor extends Rule {

  ReceivingSupervisor() {
    super(
        "overlamning-mottagare",
        Level.WARNING,
        List.of(HandoverWindow.DAYS_BEFORE_END, HandoverWindow.DAYS_AFTER_START),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "tredje stycket",
            "ett överlämnande mellan handledare på de olika placeringarna"));
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
    Set<String> receiving = receiving(handover.to(), handover.to().range().from(), context);
    if (receiving.isEmpty() || context.isSupervisionUnclear(handover.to())) {
      return requirement.notApplicable();
    }
    List<Meeting> about = window.meetings(context);
    List<Meeting> complete = new ArrayList<>();
    for (Meeting meeting : context.evidence().meetings()) {
      // Finding the people is slow, so the day comes first.
      if ((window.isAbout(meeting)
              || (window.holds(meeting) && isWithLeaving(meeting, handover, context)))
          && isWithReceiving(meeting, handover, context)) {
        complete.add(meeting);
      }
    }
    if (!complete.isEmpty()) {
      return requirement.met(complete);
    }
    if (!requirement.isPast(context.evaluation())) {
      return requirement.upcoming();
    }
    return about.isEmpty() || unread
        ? requirement.notApplicable()
        : requirement
            .at(about.get(about.size() - 1), Keys.PARTICIPANTS)
            .violated(
                "saknas",
                handover.from().unit(),
                handover.to().unit(),
                context.namesOf(receiving),
                window.days());
  }

  /** An unreadable list of participants may include the person who seems to be missing. */
  private static boolean isWithReceiving(Meeting meeting, Handover handover, RuleContext context) {
    Set<String> receiving = receiving(handover.to(), handover.to().range().from(), context);
    receiving.addAll(receiving(handover.to(), meeting.dateOrThrow(), context));
    return takesPart(meeting, receiving, context);
  }

  private static boolean isWithLeaving(Meeting meeting, Handover handover, RuleContext context) {
    return takesPart(meeting, context.roles().clinicalSupervisors(handover.from()), context);
  }

  private static boolean takesPart(Meeting meeting, Collection<String> anyOf, RuleContext context) {
    return context.isFaultyWithin(meeting, Keys.PARTICIPANTS)
        || !Collections.disjoint(meeting.participants(), anyOf);
  }

  /**
   * Returns the klinikhandledare of a stay on a day, and at the own clinic the huvudhandledare too.
   */
  private static Set<String> receiving(Stay stay, LocalDate day, RuleContext context) {
    Set<String> receiving = new LinkedHashSet<>(context.roles().clinicalSupervisors(stay, day));
    if (context.roles().isOwnClinic(stay)) {
      receiving.addAll(context.roles().mainSupervisorsAround(day));
    }
    return receiving;
  }
}
