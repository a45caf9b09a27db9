package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.FinalAssessment;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Once baskompetens is certified, the last final assessment of every placement is passed. */
final class PassedFinalAssessments extends Rule {

  PassedFinalAssessments() {
    super(
        "slutbedomning-godkand",
        Level.WARNING,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS, RuleContext.DAYS_AFTER_END),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 8",
            "Fylla i blanketten Slutbedömning tjänstgöringsperiod BT."),
        new Citation(CitedDocument.VGR_COMPETENCE, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.add(judge(stay, context)));
    return outcomes;
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay);
    Optional<FinalAssessment> last =
        context.evidence().finalAssessments().stream()
            .filter(assessment -> stay.hasPlacement(assessment.placement()))
            .max(FinalAssessment::byDayThenPass);
    Optional<Certificate> certified =
        context.certificates(CertificateKind.BASE_COMPETENCE).stream().findFirst();
    if (last.isEmpty() && !context.isAssessed(stay)) {
      return requirement.notApplicable();
    }
    if (certified.isEmpty()) {
      return ahead(context.dueAfterEnd(requirement), last, context);
    }
    if (last.isEmpty()) {
      return requirement.notApplicable();
    }
    if (last.get().isPassed()) {
      return requirement.met(last.get());
    }
    return isUnclear(last.get(), context)
        ? requirement.notApplicable()
        : requirement
            .at(last.get().path())
            .violated(
                "ej-godkand", stay.unit(), last.get().dateOrThrow(), certified.get().dateOrThrow());
  }

  /**
   * Judges a stay before baskompetens is certified, when it may still be passed. A missing final
   * assessment or certificate is left to other rules.
   */
  private static Outcome ahead(
      Requirement requirement, Optional<FinalAssessment> last, RuleContext context) {
    if (last.isPresent() && last.get().isPassed()) {
      return requirement.met(last.get());
    }
    return requirement.undecided(context.evaluation());
  }

  /** Returns whether the result, or another final assessment, could not be read. */
  private static boolean isUnclear(FinalAssessment last, RuleContext context) {
    return last.result() == null
        || context.isFaulty(last, "resultat")
        || context.hasUnreadEntry(Places.FINAL_ASSESSMENTS, context.logbook().finalAssessments());
  }
}
