package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Person;
import se.btloggbok.requirement.CertificateIssuer;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Certificates of delmål are issued by the right person. */
final class ObjectiveCertificateIssuer extends Rule {

  private static final Parameter<CertificateIssuer> ISSUER =
      Parameter.term("utfardare", CertificateIssuer.TRAINED_SUPERVISOR);

  ObjectiveCertificateIssuer() {
    super(
        "intyg-delmal-utfardare",
        Level.ERROR,
        List.of(ISSUER, RuleContext.DAYS_AFTER_END),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 4",
            "Intyga BT-läkarens kompetens genom utfärdande av intyg om delmål i"
                + " bastjänstgöringen"),
        new Citation(CitedDocument.FORM_2, "utfärdande handledare", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.certificates(CertificateKind.OBJECTIVES).stream()
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement =
        context.dueAfterEnd(context.requirement(certificate)).at(certificate, Keys.ISSUER);
    String issuer = certificate.issuer();
    if (issuer == null || context.isFaulty(certificate, Keys.ISSUER)) {
      return requirement.notApplicable();
    }
    LocalDate day = certificate.dateOrThrow();
    if (context.get(ISSUER) == CertificateIssuer.MAIN_SUPERVISOR) {
      List<String> main = context.roles().mainSupervisorsAround(day);
      return main.isEmpty() || main.contains(issuer)
          ? requirement.met(certificate)
          : requirement.unmet(
              context.evaluation(),
              "inte-huvudhandledaren",
              context.nameOf(issuer),
              context.namesOf(main));
    }
    Optional<Person> person = context.logbook().person(issuer);
    if (person.isEmpty() || context.isFaulty(person.get(), "handledarutbildning")) {
      return requirement.notApplicable();
    }
    ApproximateDate training = person.get().supervisorTraining();
    String message = training == null ? "utan-handledarutbildning" : "senare-handledarutbildning";
    return training != null && !training.lastDay().isAfter(day)
        ? requirement.met(certificate)
        : requirement.unmet(context.evaluation(), message, context.nameOf(issuer));
  }
}
