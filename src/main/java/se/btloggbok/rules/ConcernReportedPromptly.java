package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;

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
