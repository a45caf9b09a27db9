package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** Every delmål is covered by a certificate. */
final class CertificateForEveryObjective extends Rule {

  CertificateForEveryObjective() {
    super(
        "intyg-alla-delmal",
        Level.ERROR,
        List.of(RuleContext.DAYS_AFTER_END),
        new Citation(CitedDocument.FORM_2, "", ""),
        new Citation(CitedDocument.OBJECTIVES, "delmål BT1–BT18", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return Arrays.stream(Objective.values()).map(objective -> judge(objective, context)).toList();
  }

  private static Outcome judge(Objective objective, RuleContext context) {
    Scope scope = new Scope.OfObjective(objective);
    Requirement requirement = context.dueAfterEnd(context.requirement(scope, Places.CERTIFICATES));
    List<Certificate> certificates =
        context.certificates(CertificateKind.OBJECTIVES).stream()
            .filter(certificate -> certificate.objectives().contains(objective))
            .toList();
    if (!certificates.isEmpty()) {
      return requirement.met(certificates);
    }
    LocalDate due = requirement.due();
    return due == null || hasUnread(objective, context)
        ? requirement.notApplicable()
        : requirement.outstanding(context.evaluation(), "saknas", List.of(objective), due);
  }

  /** Whether a certificate that may be about a delmål, or its day or its delmål, is unreadable. */
  private static boolean hasUnread(Objective objective, RuleContext context) {
    return context.isAnEntryFaulty(Places.CERTIFICATES)
        || context.logbook().certificates().stream()
            .anyMatch(
                certificate ->
                    context.isFaultyWithin(certificate, "delmål")
                        || (certificate.objectives().contains(objective)
                            && (certificate.date() == null || certificate.kind() == null)));
  }
}
