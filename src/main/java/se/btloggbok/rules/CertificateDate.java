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

  private static final Citation OF_OBJECTIVES = citation(CitedDocument.FORM_2);
  private static final Citation OF_COMPLETION = citation(CitedDocument.FORM_3);
  private static final Citation OF_COMPETENCE = citation(CitedDocument.FORM_4);

  CertificateDate() {
    super("intyg-datum", Level.ERROR, OF_OBJECTIVES, OF_COMPLETION, OF_COMPETENCE);
  }

  private static Citation citation(CitedDocument form) {
    return new Citation(form, "ort och datum", "");
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
    Requirement requirement =
        context
            .requirement(certificate, certificate.dateKey())
            .citing(
                certificate.kind() == CertificateKind.COMPLETED
                    ? OF_COMPLETION
                    : certificate.kind() == CertificateKind.BASE_COMPETENCE
                        ? OF_COMPETENCE
                        : OF_OBJECTIVES);
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
