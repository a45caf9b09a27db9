package se.btloggbok.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.TeachingEvent;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** The BT includes teaching on consultation skills. */
final class ConsultationTeaching extends Rule {

  private static final Parameter<String> SUBJECT = Parameter.word("amne", "konsultation");

  ConsultationTeaching() {
    super(
        "utbildning-konsultationskunskap",
        Level.INFO,
        List.of(SUBJECT),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "andra stycket",
            "Inom ramen för det utbildningsprogram som VGR erbjuder BT-läkarna finns också"
                + " konsultationskunskap."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TEACHING_EVENTS);
    Optional<DateRange> bt = context.logbook().period();
    String subject = context.get(SUBJECT).toLowerCase(Locale.ROOT);
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
    if (due.isPast(context.evaluation())
        && context.hasUnreadEntry(Places.TEACHING_EVENTS, context.logbook().teachingEvents())) {
      return List.of(due.notApplicable());
    }
    return List.of(due.outstanding(context.evaluation(), "saknas"));
  }

  private static boolean isAbout(TeachingEvent event, String subject) {
    return event.subject() != null && event.subject().toLowerCase(Locale.ROOT).contains(subject);
  }
}
