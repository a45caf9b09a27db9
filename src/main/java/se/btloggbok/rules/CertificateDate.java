package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** A certificate is not dated before what it certifies, nor after today. */
final class CertificateDate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "intyg-datum",
          Level.ERROR,
          new Citation(CitedDocument.FORM_2, "ort och datum", ""),
          new Citation(CitedDocument.FORM_3, "ort och datum", ""),
          new Citation(CitedDocument.FORM_4, "ort och datum", ""));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.logbook().certificates().stream()
        .filter(certificate -> certificate.date() != null)
        .filter(certificate -> !context.isFaulty(certificate, "datum"))
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, certificate).at(certificate.path().child("datum"));
    LocalDate day = certificate.dateOrThrow();
    LocalDate today = context.evaluation().today();
    if (day.isAfter(today)) {
      return requirement.violated("framtid", day);
    }
    List<Stay> stays = context.calendar().stays();
    boolean early =
        certificate.kind() == CertificateKind.OBJECTIVES
            && !stays.isEmpty()
            && day.isBefore(stays.get(0).range().from());
    return early
        ? requirement.violated("fore-start", day, stays.get(0).range().from())
        : requirement.met(certificate);
  }
}
