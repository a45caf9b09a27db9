package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.Training;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.source.YamlPath;

/** A BT panel meets after three and after nine months. */
final class PanelMeetings implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "bt-kollegium",
              Level.WARNING,
              new Citation(CitedDocument.VGR_COMPETENCE, "BT-kollegium", ""))
          .with("manader", List.of(3, 9))
          .with("dagar", 30);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<DateRange> bt = context.logbook().period();
    return bt.isEmpty()
        ? List.of()
        : context.parameters().integers("manader").stream()
            .map(month -> judge(month, bt.get(), context))
            .toList();
  }

  private static Outcome judge(int month, DateRange bt, RuleContext context) {
    LocalDate day = bt.from().plusMonths(month);
    int margin = context.parameters().integer("dagar");
    DateRange window = new DateRange(day.minusDays(margin), day.plusDays(margin));
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPanel(month), YamlPath.ROOT.child("avstämningar"))
            .due(window.to());
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
    if (!context.evaluation().isPast(window.to())) {
      return requirement.upcoming();
    }
    return panels.isEmpty()
        ? requirement.violated("saknas", month, window)
        : requirement
            .at(panels.get(0).path().child("deltagare"))
            .violated(
                "deltagare", month, panels.get(0).dateOrThrow(), missing(panels.get(0), context));
  }

  /** A list of participants that could not be read may hold whoever is missing. */
  private static List<String> missing(Meeting panel, RuleContext context) {
    List<String> missing = new ArrayList<>();
    if (context.isFaultyWithin(panel.path().child("deltagare"))) {
      return missing;
    }
    missing.addAll(
        context.missingFrom(panel, context.roles().mainSupervisorsAround(panel.dateOrThrow())));
    Training training = context.logbook().training();
    String director = training == null ? null : training.directorOfStudies();
    if (director != null) {
      missing.addAll(context.missingFrom(panel, List.of(director)));
    }
    return missing.stream().distinct().toList();
  }
}
