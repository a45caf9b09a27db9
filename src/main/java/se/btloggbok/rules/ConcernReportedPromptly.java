package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Concern;
import se.btloggbok.model.ConcernReport;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** A concern is reported without delay. */
final class ConcernReportedPromptly implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "avvikelse-skyndsamt",
              Level.WARNING,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 3, klinikhandledaren punkt 6",
                  "skyndsamt rapportera detta"))
          .with("dagar", 7);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().concerns().stream().map(concern -> judge(concern, context)).toList();
  }

  private static Outcome judge(Concern concern, RuleContext context) {
    LocalDate due = concern.dateOrThrow().plusDays(context.parameters().integer("dagar"));
    Requirement requirement = Requirement.of(INFO, concern).due(due);
    ConcernReport report = concern.report();
    if (report == null
        || context.isFaulty(report, "datum")
        || context.isFaulty(concern, "upptäckt")) {
      return requirement.notApplicable();
    }
    return report.dateOrThrow().isAfter(due)
        ? requirement
            .at(report.path().child("datum"))
            .violated("sen", concern.dateOrThrow(), report.dateOrThrow(), due)
        : requirement.met(report);
  }
}
