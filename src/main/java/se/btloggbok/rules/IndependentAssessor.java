package se.btloggbok.rules;

import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** The extern bedömare is independent of the BT. */
final class IndependentAssessor implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "extern-bedomare-oberoende",
              Level.ERROR,
              new Citation(CitedDocument.FORM_4, "extern bedömare", ""),
              new Citation(CitedDocument.VGR_COMPETENCE, "", ""))
          .with("dagar-efter-slutet", 30);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<DateRange> bt = context.logbook().period();
    return context.evidence().certificates().stream()
        .filter(certificate -> certificate.kind() == CertificateKind.BASE_COMPETENCE)
        .map(certificate -> judge(certificate, bt, context))
        .toList();
  }

  private static Requirement requirement(
      Certificate certificate, Optional<DateRange> bt, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, certificate);
    int days = context.parameters().integer("dagar-efter-slutet");
    return bt.map(period -> requirement.due(period.to().plusDays(days))).orElse(requirement);
  }

  private static Outcome judge(
      Certificate certificate, Optional<DateRange> bt, RuleContext context) {
    Requirement requirement =
        requirement(certificate, bt, context).at(certificate.path().child("extern-bedömare"));
    String assessor = certificate.externalAssessor();
    if (assessor == null) {
      return requirement.notApplicable();
    }
    String name = context.nameOf(assessor);
    if (context.roles().hasBeenMainSupervisor(assessor)) {
      return requirement.unmet(context.evaluation(), "huvudhandledare", name);
    }
    return context.roles().hasBeenClinicalSupervisor(assessor)
        ? requirement.at(Level.WARNING).unmet(context.evaluation(), "klinikhandledare", name)
        : requirement.met(certificate);
  }
}
