package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
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
    return context.certificates(CertificateKind.BASE_COMPETENCE).stream()
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement =
        context
            .dueAfterEnd(Requirement.of(INFO, certificate))
            .at(certificate.path().child("extern-bedömare"));
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
