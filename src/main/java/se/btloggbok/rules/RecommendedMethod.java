package se.btloggbok.rules;

import java.util.List;
import java.util.Objects;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.AssessmentMethod;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;

/** Assessments are made with methods that the region recommends. */
final class RecommendedMethod implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "bedomning-rekommenderad-metod",
              Level.WARNING,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 2, klinikhandledaren punkt 3",
                  "med på förhand kända och av VGR rekommenderade metoder"),
              new Citation(CitedDocument.VGR_COMPETENCE, "", ""))
          .with(
              "metoder", List.of("konsultationsmall", "DOPS", "CBD", "mini-CEX", "sit-in", "360"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().assessments().stream()
        .map(assessment -> judge(assessment, context))
        .toList();
  }

  private static Outcome judge(Assessment assessment, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, assessment).at(assessment.path().child("metod"));
    AssessmentMethod method = assessment.method();
    if (method == null) {
      return requirement.notApplicable();
    }
    List<String> recommended = context.parameters().words("metoder");
    String name = Objects.requireNonNullElse(assessment.methodName(), method.term());
    return recommended.contains(method.term()) || recommended.contains(name)
        ? requirement.met(assessment)
        : requirement.violated("annan", name, recommended);
  }
}
