package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** A certificate is not dated before what it certifies, nor after today. */
final class CertificateDate extends Rule {

  CertificateDate() {
    super(
        "intyg-datum",
        Level.ERROR,
        new Citation(CitedDocument.FORM_2, "ort och datum", ""),
        new Citation(CitedDocument.FORM_3, "ort och datum", ""),
        new Citation(CitedDocument.FORM_4, "ort och datum", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.logbook().certificates().stream()
        .filter(certificate -> certificate.date() != null)
        .filter(certificate -> !context.isDateFaulty(certificate))
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement = context.requirement(certificate, certificate.dateKey());
    LocalDate day = certificate.dateOrThrow();
    LocalDate today = context.evaluation().today();
    if (day.isAfter(today)) {
      return requirement.violated("framtid", day);
    }
    Optional<LocalDate> start =
        certificate.kind() == CertificateKind.OBJECTIVES ? firstDay(context) : Optional.empty();
    if (start.isEmpty() || !day.isBefore(start.get())) {
      return requirement.met(certificate);
    }
    return context.hasUnreadPlacement()
        ? requirement.notApplicable()
        : requirement.violated("fore-start", day, start.get());
  }

  /** Returns the first day of service, credited service included. */
  private static Optional<LocalDate> firstDay(RuleContext context) {
    return context.logbook().placements().stream()
        .flatMap(placement -> placement.range().stream())
        .map(DateRange::from)
        .min(Comparator.naturalOrder());
  }
}
