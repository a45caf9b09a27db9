package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.TimeServed;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** A BT panel meets after three and after nine months. */
final class PanelMeetings extends Rule {

  private static final Parameter<List<Integer>> MONTHS = Parameter.monthsOfBt("manader", 3, 9);
  private static final Parameter<Integer> DAYS = Parameter.days("dagar", 30);

  PanelMeetings() {
    super(
        "bt-kollegium",
        Level.WARNING,
        List.of(MONTHS, DAYS),
        new Citation(CitedDocument.VGR_COMPETENCE, "BT-kollegium", ""),
        new Citation(
            CitedDocument.VGR_QUESTIONS,
            "Handledning och kompetensbedömning",
            "med avstämningar med varje klinikhandledare samt vid två BT-kollegium"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<DateRange> bt = context.logbook().period();
    return bt.isEmpty()
        ? List.of()
        : context.get(MONTHS).stream().map(month -> judge(month, bt.get(), context)).toList();
  }

  private static Outcome judge(int month, DateRange bt, RuleContext context) {
    TimeServed time = context.calendar().timeServed();
    LocalDate day = time.dayAfterService(bt.from(), month);
    int margin = context.get(DAYS);
    DateRange window = new DateRange(time.moved(day, -margin), time.moved(day, margin));
    Requirement requirement =
        context
            .requirement(new Scope.OfPanel(month), Places.MEETINGS)
            .due(window.to())
            .within(window);
    if (day.isAfter(bt.to())) {
      return requirement.notApplicable();
    }
    List<Meeting> panels =
        context.evidence().meetings().stream()
            .filter(meeting -> meeting.kind() == null || meeting.kind() == MeetingKind.PANEL)
            .filter(meeting -> window.contains(meeting.dateOrThrow()))
            .sorted(Dated::byDay)
            .toList();
    List<Meeting> complete =
        panels.stream().filter(panel -> missing(panel, context).isEmpty()).toList();
    if (!complete.isEmpty()) {
      return requirement.met(complete);
    }
    if (context.hasUnreadMeeting() || context.hasUnreadAbsence()) {
      return requirement.undecided(context.evaluation());
    }
    return panels.isEmpty()
        ? requirement.outstanding(context.evaluation(), "saknas", month, window)
        : requirement
            .at(panels.get(0), Keys.PARTICIPANTS)
            .unmet(
                context.evaluation(),
                "deltagare",
                month,
                panels.get(0).dateOrThrow(),
                missing(panels.get(0), context));
  }

  /** An unreadable list of participants may include the person who seems to be missing. */
  private static List<String> missing(Meeting panel, RuleContext context) {
    List<String> missing = new ArrayList<>();
    if (context.isFaultyWithin(panel, Keys.PARTICIPANTS)) {
      return missing;
    }
    missing.addAll(
        context.missingFrom(panel, context.roles().mainSupervisorsAround(panel.dateOrThrow())));
    missing.addAll(
        context.missingFrom(panel, context.roles().directorsOfStudiesAround(panel.dateOrThrow())));
    return missing.stream().distinct().toList();
  }
}
