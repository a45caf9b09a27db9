package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The time for each visit gets shorter as the placement goes on. */
final class ShorterVisits implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "besokstid-kortas",
              Level.INFO,
              new Citation(
                  CitedDocument.VGR_PRIMARY_CARE,
                  "andra stycket",
                  "långa besökstider som kortas ju längre in i placeringen BT-läkaren kommer"))
          .with("minst-tillfallen", 5);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream()
        .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
        .map(stay -> judge(stay, context))
        .toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(stay.end());
    if (!context.evaluation().isPast(stay.end())) {
      return requirement.upcoming();
    }
    List<SupervisionSession> sessions =
        context.evidence().sessions().stream()
            .filter(session -> session.visitMinutes() != null)
            .filter(session -> !context.isFaulty(session, "besökstid"))
            .filter(session -> stay.range().contains(session.dateOrThrow()))
            .toList();
    if (sessions.size() < context.parameters().integer("minst-tillfallen")) {
      return requirement.notApplicable();
    }
    return slopeSign(sessions, stay.range().from()) > 0
        ? requirement.violated("langre", stay.unit())
        : requirement.met(sessions);
  }

  /** The sign of the least-squares slope of minutes over days: that of its numerator. */
  private static int slopeSign(List<SupervisionSession> sessions, LocalDate origin) {
    long count = sessions.size();
    long days = 0;
    long minutes = 0;
    long products = 0;
    for (SupervisionSession session : sessions) {
      long day = session.dateOrThrow().toEpochDay() - origin.toEpochDay();
      long visit = Objects.requireNonNull(session.visitMinutes());
      days += day;
      minutes += visit;
      products += day * visit;
    }
    return Long.signum(count * products - days * minutes);
  }
}
