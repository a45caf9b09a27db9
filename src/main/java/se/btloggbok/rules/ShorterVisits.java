package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.OwnSessions;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Visits get shorter in the course of a placement. */
final class ShorterVisits extends Rule {

  /** A trend needs two sessions. */
  private static final Parameter<Integer> FEWEST_SESSIONS =
      Parameter.count("minst-tillfallen", 5).range(2, Parameter.HIGHEST);

  ShorterVisits() {
    super(
        "besokstid-kortas",
        Level.INFO,
        List.of(FEWEST_SESSIONS),
        new Citation(
            CitedDocument.VGR_PRIMARY_CARE,
            "andra stycket",
            "långa besökstider som kortas ju längre in i placeringen BT-läkaren kommer"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.calendar().stays().stream()
        .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
        .map(stay -> judge(stay, context))
        .toList();
  }

  private static Outcome judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay).due(stay.end());
    if (!context.evaluation().isPast(stay.end())) {
      // For a doctor who does not note the length of visits, there is nothing to come.
      return context.evidence().sessions().stream().anyMatch(one -> one.visitMinutes() != null)
          ? requirement.upcoming()
          : requirement.notApplicable();
    }
    OwnSessions own = new OwnSessions(stay, context.facts());
    List<SupervisionSession> sessions =
        context.evidence().sessions().stream()
            .filter(session -> session.visitMinutes() != null)
            .filter(session -> !context.isFaulty(session, "besökstid"))
            .filter(session -> stay.range().contains(session.dateOrThrow()))
            .filter(own::hold)
            .toList();
    if (sessions.size() < context.get(FEWEST_SESSIONS)) {
      return requirement.notApplicable();
    }
    return slopeSign(sessions, stay.range().from()) > 0
        ? requirement.violated("langre", stay.unit())
        : requirement.met(sessions);
  }

  /**
   * Returns the sign of the least-squares slope of minutes over days, which is the sign of its
   * numerator.
   */
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
