package se.btloggbok.rules;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Handover;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.HandoverWindow;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The supervisors meet at every handover. */
final class HandoverMeeting extends Rule {

  private static final String HANDOVER = "överlämning";

  HandoverMeeting() {
    super(
        "avstamning-vid-overlamning",
        Level.ERROR,
        List.of(HandoverWindow.DAYS_BEFORE_END, HandoverWindow.DAYS_AFTER_START),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 6, klinikhandledaren punkt 7",
            "Sådan avstämning sker vid överlämning mellan kliniska placeringar"),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "tredje stycket",
            "ett överlämnande mellan handledare på de olika placeringarna"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    boolean unread = context.hasUnreadMeeting() || context.hasUnreadPlacement();
    List<Handover> all = context.calendar().handovers();
    return all.stream().map(handover -> judge(handover, all, unread, context)).toList();
  }

  private static Outcome judge(
      Handover handover, List<Handover> all, boolean unread, RuleContext context) {
    HandoverWindow window = HandoverWindow.of(handover, context);
    DateRange days = window.days();
    Requirement requirement = context.requirement(handover).due(days.to()).within(days);
    String from = handover.from().unit();
    String to = handover.to().unit();
    List<Meeting> meetings = window.meetings(context);
    if (meetings.stream().anyMatch(window::holds)) {
      return requirement.met(meetings);
    }
    if (!requirement.isPast(context.evaluation())) {
      return meetings.isEmpty() ? requirement.upcoming() : requirement.at(Level.WARNING).upcoming();
    }
    if (unread) {
      return requirement.notApplicable();
    }
    if (meetings.isEmpty()) {
      return ofNoHandover(handover, all, window, context)
          .map(
              meeting ->
                  requirement
                      .at(meeting, HANDOVER)
                      .violated(
                          handover.isReversedIn(meeting) ? "omvand" : "finns-inte",
                          meeting.dateOrThrow(),
                          from,
                          to,
                          ids(handover)))
          .orElseGet(() -> requirement.violated("saknas", from, to, days));
    }
    Meeting last = meetings.get(meetings.size() - 1);
    if (context.isDateFaulty(last)) {
      return requirement.met(meetings);
    }
    String message = last.dateOrThrow().isBefore(days.from()) ? "tidig" : "sen";
    return requirement
        .at(Level.WARNING)
        .at(last.path())
        .violated(message, from, to, last.dateOrThrow(), days);
  }

  /**
   * Returns a meeting that names the placements of a handover in reverse, or one within its window
   * that names two placements without a handover.
   */
  private static Optional<Meeting> ofNoHandover(
      Handover handover, List<Handover> all, HandoverWindow window, RuleContext context) {
    return context.evidence().meetings().stream()
        .filter(meeting -> meeting.kind() != MeetingKind.MAIN_SUPERVISOR)
        .filter(meeting -> meeting.handover().size() == 2)
        .filter(meeting -> !context.isDateFaulty(meeting))
        .filter(meeting -> !context.isFaultyWithin(meeting, HANDOVER))
        .filter(
            meeting ->
                handover.isReversedIn(meeting)
                    || (window.holds(meeting)
                        && all.stream().noneMatch(any -> any.isReversedIn(meeting))))
        .filter(meeting -> all.stream().noneMatch(any -> any.isNamed(meeting)))
        .findFirst();
  }

  private static String ids(Handover handover) {
    return "[%s, %s]".formatted(handover.from().id(), handover.to().id());
  }
}
