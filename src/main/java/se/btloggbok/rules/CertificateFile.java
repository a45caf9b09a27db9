package se.btloggbok.rules;

import java.util.List;
import java.util.Objects;
import se.btloggbok.model.Certificate;
import se.btloggbok.rule.AttachedFile;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** The file of a certificate is there, and is the one it was. */
final class CertificateFile implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "intyg-fil",
          Level.ERROR,
          new Citation(
              CitedDocument.VGR_SUPERVISION,
              "BT-läkarens ansvar",
              "samt att samla intyg och utvärderingsdokument"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().certificates().stream()
        .filter(certificate -> certificate.file() != null)
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, certificate).at(certificate.path().child("fil"));
    String name = Objects.requireNonNull(certificate.file());
    AttachedFile file = context.files() == null ? null : context.files().get(name);
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
            .at(certificate.path().child("sha256"))
            .violated("andrad", Objects.requireNonNull(certificate.file()));
  }
}
