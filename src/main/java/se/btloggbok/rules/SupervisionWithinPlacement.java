package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    return context.evidence().sessions().stream().map(session -> judge(session, context)).toList();
  }

  private static Outcome judge(SupervisionSession session, RuleContext context) {
    Requirement requirement = context.requirement(session, session.dateKey());
    LocalDate day = session.dateOrThrow();
    boolean unclear = false;
    boolean within = false;
    for (Placement placement : context.logbook().placements()) {
      Optional<DateRange> range = placement.range();
      unclear |= range.isEmpty();
      within |= range.isPresent() && range.get().contains(day);
    }
    if (context.isDateFaulty(session)) {
      return requirement.notApplicable();
    }
    if (!within) {
      return unclear ? requirement.notApplicable() : requirement.violated("utanfor", day);
    }
    if (!context.calendar().isWhollyAbsent(day)) {
      return requirement.met(session);
    }
    boolean unclearAbsence =
        context.logbook().absences().stream()
            .anyMatch(absence -> absence.covers(day) && context.isFaultyWithin(absence.path()));
    return unclearAbsence ? requirement.notApplicable() : requirement.violated("franvarande", day);
  }
}
