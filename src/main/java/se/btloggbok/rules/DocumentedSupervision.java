package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.WrittenContent;

/** Every session that was held is documented in writing. */
final class DocumentedSupervision extends Rule {

  private static final Parameter<Integer> MINIMUM_LENGTH = Parameter.characters("minsta-langd", 10);

  DocumentedSupervision() {
    super(
        "handledning-dokumenterad",
        Level.ERROR,
        List.of(MINIMUM_LENGTH),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().sessions().stream().map(session -> judge(session, context)).toList();
  }

  private static Outcome judge(SupervisionSession session, RuleContext context) {
    Requirement requirement = context.requirement(session, "innehåll");
    String content = session.content();
    if (content == null) {
      return requirement.notApplicable();
    }
    String text = WrittenContent.bare(content);
    return switch (WrittenContent.of(text, context.get(MINIMUM_LENGTH))) {
      case PLACEHOLDER ->
          text.isEmpty()
              ? requirement.violated("tomt", session.dateOrThrow())
              : requirement.violated("utan-innehall", session.dateOrThrow(), text);
      case SHORT -> requirement.at(Level.WARNING).violated("kort", session.dateOrThrow(), text);
      case WRITTEN -> requirement.met(session);
    };
  }
}
