package se.btloggbok.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.WrittenContent;

/** A certificate of delmål describes what was done and how it was verified. */
final class CertificateContent extends Rule {

  private static final Parameter<Integer> MINIMUM_LENGTH = Parameter.characters("minsta-langd", 10);

  CertificateContent() {
    super(
        "intyg-kontroll-beskriven",
        Level.ERROR,
        List.of(MINIMUM_LENGTH, RuleContext.DAYS_AFTER_END),
        new Citation(
            CitedDocument.FORM_2,
            "utbildningsaktiviteter; hur det kontrollerats att delmålen uppnåtts",
            ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.certificates(CertificateKind.OBJECTIVES).stream()
        .map(certificate -> judge(certificate, context))
        .toList();
  }

  private static Outcome judge(Certificate certificate, RuleContext context) {
    Requirement requirement = context.dueAfterEnd(context.requirement(certificate));
    if (context.isFaulty(certificate, "aktiviteter") || context.isFaulty(certificate, "kontroll")) {
      return requirement.notApplicable();
    }
    WrittenContent activities = content(certificate.activities(), context);
    WrittenContent verification = content(certificate.verification(), context);
    WrittenContent worst = activities.compareTo(verification) <= 0 ? activities : verification;
    List<String> lacking = new ArrayList<>();
    if (activities == worst) {
      lacking.add("aktiviteter");
    }
    if (verification == worst) {
      lacking.add("kontroll");
    }
    return switch (worst) {
      case WRITTEN -> requirement.met(certificate);
      case PLACEHOLDER ->
          requirement.unmet(context.evaluation(), "saknas", certificate.dateOrThrow(), lacking);
      case SHORT ->
          requirement
              .at(Level.WARNING)
              .unmet(context.evaluation(), "kort", certificate.dateOrThrow(), lacking);
    };
  }

  private static WrittenContent content(@Nullable String text, RuleContext context) {
    return WrittenContent.of(Objects.requireNonNullElse(text, ""), context.get(MINIMUM_LENGTH));
  }
}
