package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Bookable;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Waiver;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Nothing is documented before it has happened. */
final class DocumentedInAdvance extends Rule {

  /** The key that says that an entry is only booked. */
  private static final String PLANNED = "planerad";

  DocumentedInAdvance() {
    super(
        "dokumenterat-i-forvag",
        Level.ERROR,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "BT-läkarens ansvar",
            "Det åligger BT-läkaren att dokumentera handledningstillfällen skriftligt"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Dated entry : context.logbook().datedEntries()) {
      if (isDocumented(entry)
          && !context.isDateFaulty(entry)
          && !context.isFaulty(entry, PLANNED)) {
        outcomes.add(judge(entry, context));
      }
    }
    return outcomes;
  }

  /** Certificates and waivers are left to the rules about their dates. */
  private static boolean isDocumented(Dated entry) {
    return entry.date() != null
        && !entry.planned()
        && !(entry instanceof Certificate)
        && !(entry instanceof Waiver);
  }

  private static Outcome judge(Dated entry, RuleContext context) {
    LocalDate date = entry.dateOrThrow();
    LocalDate today = context.evaluation().today();
    Requirement requirement = context.requirement(entry, entry.dateKey());
    if (!date.isAfter(today)) {
      return requirement.met(entry);
    }
    String message = entry instanceof Bookable ? "framtid" : "framtid-ej-planerbar";
    return requirement.violated(message, date, today);
  }
}
