package se.btloggbok.rules;

import java.util.List;
import java.util.Objects;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Assessments use methods that the region recommends. */
final class RecommendedMethod extends Rule {

  private static final Parameter<List<String>> METHODS =
      Parameter.words("metoder", "konsultationsmall", "DOPS", "CBD", "mini-CEX", "sit-in", "360");

  RecommendedMethod() {
    super(
        "bedomning-rekommenderad-metod",
        Level.WARNING,
        List.of(METHODS),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 2, klinikhandledaren punkt 3",
            "med på förhand kända och av VGR rekommenderade metoder"),
        new Citation(CitedDocument.VGR_COMPETENCE, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().assessments().stream()
        .map(assessment -> judge(assessment, context))
        .toList();
  }

  private static Outcome judge(Assessment assessment, RuleContext context) {
    Requirement requirement = context.requirement(assessment, "metod");
    AssessmentMethod method = assessment.method();
    if (method == null) {
      return requirement.notApplicable();
    }
    List<String> recommended = context.get(METHODS);
    String name = Objects.requireNonNullElse(assessment.methodName(), method.term());
    return recommended.contains(method.term()) || recommended.contains(name)
        ? requirement.met(assessment)
        : requirement.violated("annan", name, recommended);
  }
}
