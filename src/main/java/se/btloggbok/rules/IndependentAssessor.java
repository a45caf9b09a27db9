package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The extern bedömare is independent of the BT. */
final class IndependentAssessor extends Rule {

  IndependentAssessor() {
    super(
        "extern-bedomare-oberoende",
        Level.ERROR,
        List.of(RuleContext.DAYS_AFTER_END),
        new Citation(CitedDocument.FORM_4, "extern bedömare", ""),
        new Citation(CitedDocument.VGR_COMPETENCE, "", ""));
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
            .dueAfterEnd(context.requirement(certificate))
            .at(certificate, Keys.EXTERNAL_ASSESSOR);
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
