package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** There is a certificate of base competence. */
final class BaseCompetenceCertificate extends Rule {

  BaseCompetenceCertificate() {
    super(
        "intyg-baskompetens",
        Level.ERROR,
        List.of(RuleContext.DAYS_AFTER_END),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 4",
            "samt intyg om uppnådd baskompetens"),
        new Citation(CitedDocument.FORM_4, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement =
        context.dueAfterEnd(context.requirement(Scope.BT, Places.CERTIFICATES));
    return requirement.due() == null
        ? List.of(requirement.notApplicable())
        : judge(requirement, context);
  }

  private static List<Outcome> judge(Requirement requirement, RuleContext context) {
    List<Certificate> certificates = context.certificates(CertificateKind.BASE_COMPETENCE);
    if (certificates.isEmpty()) {
      if (context.hasUnreadCertificate(CertificateKind.BASE_COMPETENCE)) {
        return List.of(requirement.notApplicable());
      }
      return List.of(
          requirement.outstanding(context.evaluation(), "saknas", requirement.dueOrThrow()));
    }
    List<List<Outcome>> judged =
        certificates.stream().map(each -> judge(requirement, each, context)).toList();
    return judged.stream()
        .filter(outcomes -> outcomes.get(0).status() == Status.MET)
        .findFirst()
        .orElse(judged.get(0));
  }

  private static List<Outcome> judge(
      Requirement requirement, Certificate certificate, RuleContext context) {
    LocalDate day = certificate.dateOrThrow();
    List<String> main = context.roles().mainSupervisorsAround(day);
    String issuer = certificate.issuer();
    List<Outcome> faults = new ArrayList<>();
    if (issuer != null && !main.isEmpty() && !main.contains(issuer)) {
      faults.add(
          requirement
              .at(certificate, Keys.ISSUER)
              .unmet(
                  context.evaluation(),
                  "inte-huvudhandledaren",
                  context.nameOf(issuer),
                  context.namesOf(main)));
    }
    List<Objective> later =
        Arrays.stream(Objective.values())
            .filter(objective -> isCertifiedOnlyAfter(objective, day, context))
            .toList();
    if (!later.isEmpty()) {
      faults.add(
          requirement
              .at(certificate, certificate.dateKey())
              .unmet(context.evaluation(), "for-tidigt", day, later));
    }
    return faults.isEmpty() ? List.of(requirement.met(certificate)) : faults;
  }

  private static boolean isCertifiedOnlyAfter(
      Objective objective, LocalDate day, RuleContext context) {
    return context.certificates(CertificateKind.OBJECTIVES).stream()
        .filter(certificate -> certificate.objectives().contains(objective))
        .map(Certificate::dateOrThrow)
        .min(Comparator.naturalOrder())
        .filter(earliest -> earliest.isAfter(day))
        .isPresent();
  }
}
