package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** Supervision is dense at first. */
final class DenseSupervisionFirst implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "handledning-tat-i-borjan",
              Level.INFO,
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "andra stycket",
                  "Till en början krävs till exempel tät handledning"))
          .with("minsta-dagar", 56)
          .with("skillnad", 2);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream()
        .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
        .map(stay -> judge(stay, context))
        .toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(stay.end());
    List<LocalDate> days = context.calendar().serviceDays(stay.placements());
    int quarter = days.size() / 4;
    if (stay.range().days() < context.parameters().integer("minsta-dagar") || quarter == 0) {
      return requirement.notApplicable();
    }
    if (!context.evaluation().isPast(stay.end())) {
      return requirement.upcoming();
    }
    int first = sessions(context, days.get(0), days.get(quarter - 1));
    int last = sessions(context, days.get(days.size() - quarter), days.get(days.size() - 1));
    return last - first >= context.parameters().integer("skillnad")
        ? requirement.violated("tatare-i-slutet", stay.unit(), first, last)
        : requirement.met(stay.first());
  }

  private static int sessions(RuleContext context, LocalDate from, LocalDate to) {
    DateRange range = new DateRange(from, to);
    return (int)
        context.evidence().sessions().stream()
            .filter(session -> range.contains(session.dateOrThrow()))
            .count();
  }
}
