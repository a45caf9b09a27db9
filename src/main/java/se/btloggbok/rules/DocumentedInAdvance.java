package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** What has not happened yet is not documented as if it had. */
final class DocumentedInAdvance implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "dokumenterat-i-forvag",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "BT-läkarens ansvar",
              "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Dated entry : context.logbook().datedEntries()) {
      boolean judged = !(entry instanceof Certificate) && !(entry instanceof Waiver);
      if (judged && !context.isFaulty(entry, entry.dateKey())) {
        judge(entry, context.evaluation().today()).ifPresent(outcomes::add);
      }
    }
    return outcomes;
  }

  private static Optional<Outcome> judge(Dated entry, LocalDate today) {
    LocalDate date = entry.date();
    if (date == null || entry.planned()) {
      return Optional.empty();
    }
    Requirement requirement = Requirement.of(INFO, entry).at(entry.path().child(entry.dateKey()));
    if (!date.isAfter(today)) {
      return Optional.of(requirement.met(entry));
    }
    String message = entry.mayBePlanned() ? "framtid" : "framtid-ej-planerbar";
    return Optional.of(requirement.violated(message, date, today));
  }
}
