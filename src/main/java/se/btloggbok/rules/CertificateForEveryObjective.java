package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Arrays;
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
import se.btloggbok.source.YamlPath;

/** Every delmål is covered by a certificate. */
final class CertificateForEveryObjective implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "intyg-alla-delmal",
              Level.ERROR,
              new Citation(CitedDocument.FORM_2, "", ""),
              new Citation(CitedDocument.OBJECTIVES, "delmål BT1–BT18", ""))
          .with("dagar-efter-slutet", 30);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Optional<DateRange> bt = context.logbook().period();
    return Arrays.stream(Objective.values())
        .map(objective -> judge(objective, bt, context))
        .toList();
  }

  private static Outcome judge(Objective objective, Optional<DateRange> bt, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfObjective(objective), YamlPath.ROOT.child("intyg"));
    List<Certificate> certificates =
        context.certificates(CertificateKind.OBJECTIVES).stream()
            .filter(certificate -> certificate.objectives().contains(objective))
            .toList();
    if (bt.isEmpty()) {
      return certificates.isEmpty() ? requirement.notApplicable() : requirement.met(certificates);
    }
    LocalDate due = bt.get().to().plusDays(context.parameters().integer("dagar-efter-slutet"));
    Requirement dueAfterEnd = requirement.due(due);
    if (!certificates.isEmpty()) {
      return dueAfterEnd.met(certificates);
    }
    boolean undated =
        context.logbook().certificates().stream()
            .filter(certificate -> certificate.objectives().contains(objective))
            .anyMatch(certificate -> certificate.date() == null);
    if (undated) {
      return dueAfterEnd.notApplicable();
    }
    return context.evaluation().isPast(due)
        ? dueAfterEnd.violated("saknas", List.of(objective), due)
        : dueAfterEnd.upcoming();
  }
}
