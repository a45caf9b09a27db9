package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** A concern is reported promptly. */
final class ConcernReportedPromptly extends Rule {

  private static final Parameter<Integer> DAYS = Parameter.days("dagar", 7);

  ConcernReportedPromptly() {
    super(
        "avvikelse-skyndsamt",
        Level.WARNING,
        List.of(DAYS),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 3, klinikhandledaren punkt 6",
            "skyndsamt rapportera detta"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().concerns().stream().map(concern -> judge(concern, context)).toList();
  }

  private static Outcome judge(Concern concern, RuleContext context) {
    LocalDate due = concern.dateOrThrow().plusDays(context.get(DAYS));
    Requirement requirement = context.requirement(concern).due(due);
    ConcernReport report = concern.report();
    if (report == null || context.isDateFaulty(report) || context.isDateFaulty(concern)) {
      return requirement.notApplicable();
    }
    return report.dateOrThrow().isAfter(due)
        ? requirement
            .at(report, report.dateKey())
            .violated("sen", concern.dateOrThrow(), report.dateOrThrow(), due)
        : requirement.met(report);
  }
}
