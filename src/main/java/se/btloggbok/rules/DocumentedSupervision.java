package se.btloggbok.rules;

import java.util.List;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.WrittenContent;

/** A session that was held is documented in writing. */
final class DocumentedSupervision implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "handledning-dokumenterad",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "BT-läkarens ansvar",
                  "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"))
          .with("minsta-langd", 10);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().sessions().stream().map(session -> judge(session, context)).toList();
  }

  private static Outcome judge(SupervisionSession session, RuleContext context) {
    Requirement requirement = Requirement.of(INFO, session).at(session.path().child("innehåll"));
    String content = session.content();
    if (content == null) {
      return requirement.notApplicable();
    }
    String text = WrittenContent.bare(content);
    return switch (WrittenContent.of(text, context.parameters().integer("minsta-langd"))) {
      case PLACEHOLDER ->
          text.isEmpty()
              ? requirement.violated("tomt", session.dateOrThrow())
              : requirement.violated("utan-innehall", session.dateOrThrow(), text);
      case SHORT -> requirement.at(Level.WARNING).violated("kort", session.dateOrThrow(), text);
      case WRITTEN -> requirement.met(session);
    };
  }
}
