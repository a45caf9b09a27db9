package se.btloggbok.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.TeachingEvent;
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

/** The BT has teaching on consultation skills. */
final class ConsultationTeaching implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "utbildning-konsultationskunskap",
              Level.INFO,
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "andra stycket",
                  "Inom ramen för det utbildningsprogram som VGR erbjuder BT-läkarna finns också"
                      + " konsultationskunskap."))
          .with("amne", "konsultation");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("utbildningstillfällen"));
    Optional<DateRange> bt = context.logbook().period();
    String subject = context.parameters().word("amne").toLowerCase(Locale.ROOT);
    List<TeachingEvent> events =
        context.evidence().teachingEvents().stream()
            .filter(event -> isAbout(event, subject))
            .toList();
    if (bt.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    Requirement due = requirement.due(bt.get().to());
    if (!events.isEmpty()) {
      return List.of(due.met(events));
    }
    return List.of(
        context.evaluation().isPast(bt.get().to()) ? due.violated("saknas") : due.upcoming());
  }

  private static boolean isAbout(TeachingEvent event, String subject) {
    return event.subject() != null && event.subject().toLowerCase(Locale.ROOT).contains(subject);
  }
}
