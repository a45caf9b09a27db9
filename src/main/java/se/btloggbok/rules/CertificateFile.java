package se.btloggbok.rules;

import java.util.List;
import java.util.Objects;
import se.btloggbok.model.Certificate;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The file of a certificate exists and has not changed. */
final class CertificateFile extends Rule {

  CertificateFile() {
    super(
        "intyg-fil",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "samt att samla intyg och utvärderingsdokument"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().certificates().stream()
        .filter(certificate -> certificate.file() != null)
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement = context.requirement(certificate, "fil");
    String name = Objects.requireNonNull(certificate.file());
    AttachedFile file = context.facts().files() == null ? null : context.facts().files().get(name);
    if (file == null || context.isFaulty(certificate, "fil")) {
      return requirement.notApplicable();
    }
    return switch (file.state()) {
      case MISSING -> requirement.violated("saknas", name);
      case OUTSIDE -> requirement.violated("utanfor", name);
      case TOO_LARGE -> requirement.violated("for-stor", name);
      case UNREADABLE -> requirement.violated("olaslig", name);
      case FOUND -> withHash(requirement, certificate, file, context);
    };
  }

  private static Outcome withHash(
      Requirement requirement, Certificate certificate, AttachedFile file, RuleContext context) {
    String expected = certificate.sha256();
    boolean same =
        expected == null
            || context.isFaulty(certificate, "sha256")
            || expected.equalsIgnoreCase(file.sha256());
    return same
        ? requirement.met(certificate)
        : requirement
            .at(certificate, "sha256")
            .violated("andrad", Objects.requireNonNull(certificate.file()));
  }
}
