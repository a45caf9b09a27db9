package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Absence;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Placement;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Sessions are held during a placement, on days when the trainee is not absent. */
final class SupervisionWithinPlacement extends Rule {

  SupervisionWithinPlacement() {
    super(
        "handledning-inom-placering",
        Level.WARNING,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<DateRange> placed = new ArrayList<>();
    for (Placement placement : context.logbook().placements()) {
      placement.range().ifPresent(placed::add);
    }
    boolean unclear = placed.size() < context.logbook().placements().size();
    List<Absence> unclearAbsences =
        context.logbook().absences().stream()
            .filter(absence -> context.isFaultyWithin(absence.path()))
            .toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (SupervisionSession session : context.evidence().sessions()) {
      LocalDate day = session.dateOrThrow();
      Requirement requirement = context.requirement(session, session.dateKey());
      if (context.isDateFaulty(session)) {
        outcomes.add(requirement.notApplicable());
      } else if (!isWithinAny(placed, day)) {
        outcomes.add(unclear ? requirement.notApplicable() : requirement.violated("utanfor", day));
      } else if (!context.calendar().isWhollyAbsent(day)) {
        outcomes.add(requirement.met(session));
      } else {
        outcomes.add(
            unclearAbsences.stream().anyMatch(absence -> absence.covers(day))
                ? requirement.notApplicable()
                : requirement.violated("franvarande", day));
      }
    }
    return outcomes;
  }

  private static boolean isWithinAny(List<DateRange> ranges, LocalDate day) {
    for (DateRange range : ranges) {
      if (range.contains(day)) {
        return true;
      }
    }
    return false;
  }
}
