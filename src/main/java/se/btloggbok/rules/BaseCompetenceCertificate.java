package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Objective;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Status;
import se.btloggbok.source.YamlPath;

/** There is a certificate of base competence. */
final class BaseCompetenceCertificate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "intyg-baskompetens",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 4",
                  "samt intyg om uppnådd baskompetens"),
              new Citation(CitedDocument.FORM_4, "", ""))
          .with("dagar-efter-slutet", 30);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("intyg"));
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    LocalDate due = bt.get().to().plusDays(context.parameters().integer("dagar-efter-slutet"));
    return List.of(judge(requirement.due(due), due, context));
  }

  private static Outcome judge(Requirement requirement, LocalDate due, RuleContext context) {
    List<Certificate> certificates = context.certificates(CertificateKind.BASE_COMPETENCE);
    if (certificates.isEmpty()) {
      if (context.hasUndatedCertificate(CertificateKind.BASE_COMPETENCE)) {
        return requirement.notApplicable();
      }
      return context.evaluation().isPast(due)
          ? requirement.violated("saknas", due)
          : requirement.upcoming();
    }
    List<Outcome> judged =
        certificates.stream().map(each -> judge(requirement, each, context)).toList();
    return judged.stream()
        .filter(outcome -> outcome.status() == Status.MET)
        .findFirst()
        .orElse(judged.get(0));
  }

  private static Outcome judge(
      Requirement requirement, Certificate certificate, RuleContext context) {
    LocalDate day = certificate.dateOrThrow();
    List<String> main = context.roles().mainSupervisorsAround(day);
    String issuer = certificate.issuer();
    if (issuer != null && !main.isEmpty() && !main.contains(issuer)) {
      return requirement
          .at(certificate.path().child("utfärdare"))
          .unmet(
              context.evaluation(),
              "inte-huvudhandledaren",
              context.nameOf(issuer),
              context.namesOf(main));
    }
    List<Objective> later =
        Arrays.stream(Objective.values())
            .filter(objective -> isCertifiedOnlyAfter(objective, day, context))
            .toList();
    return later.isEmpty()
        ? requirement.met(certificate)
        : requirement
            .at(certificate.path().child("datum"))
            .unmet(context.evaluation(), "for-tidigt", day, later);
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
