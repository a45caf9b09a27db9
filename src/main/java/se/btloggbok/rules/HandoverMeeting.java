package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.DateRange;
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

/** The supervisors meet at every handover between placements. */
final class HandoverMeeting implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "avstamning-vid-overlamning",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 6, klinikhandledaren punkt 7",
                  "Sådan avstämning sker vid överlämning mellan kliniska placeringar"),
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "tredje stycket",
                  "ett överlämnande mellan handledare på de olika placeringarna"))
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
    LocalDate opens = handover.opens(before);
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
      return closed
          ? requirement.violated(
              "saknas", handover.from().unit(), handover.to().unit(), new DateRange(opens, closes))
          : requirement.upcoming();
    }
    boolean inTime =
        meetings.stream().anyMatch(meeting -> handover.isWithin(meeting, before, after));
    if (inTime || !closed) {
      return requirement.met(meetings);
    }
    Meeting last = meetings.get(meetings.size() - 1);
    if (context.isFaulty(last, "datum")) {
      return requirement.met(meetings);
    }
    String message = last.dateOrThrow().isBefore(opens) ? "tidig" : "sen";
    return requirement
        .at(Level.WARNING)
        .at(last.path())
        .violated(
            message,
            handover.from().unit(),
            handover.to().unit(),
            last.dateOrThrow(),
            new DateRange(opens, closes));
  }
}
