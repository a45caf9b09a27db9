package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** Sessions are held by the klinikhandledare or the huvudhandledare. */
final class SupervisionByRightPerson extends Rule {

  SupervisionByRightPerson() {
    super(
        "handledning-av-ratt-handledare",
        Level.WARNING,
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "klinikhandledaren punkt 5",
            "Ha handledning med BT-läkaren varje vecka under primärvårdsplaceringen"),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "Huvudhandledarens roll",
            "Huvudhandledare handleder integrerad BT/ST 2021 och följer utbildningsläkaren under"
                + " hela ST-tiden"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.evidence().sessions().stream().map(session -> judge(session, context)).toList();
  }

  private static Outcome judge(SupervisionSession session, RuleContext context) {
    Requirement requirement = context.requirement(session, Keys.SUPERVISOR);
    LocalDate day = session.dateOrThrow();
    List<String> supervisors = session.supervisors();
    Set<String> clinical = new LinkedHashSet<>();
    boolean ownClinic = false;
    for (Stay stay : context.calendar().stays()) {
      if (stay.range().contains(day)) {
        clinical.addAll(context.roles().clinicalSupervisors(stay, day));
        ownClinic |= context.roles().isOwnClinic(stay);
      }
    }
    Set<String> right = new LinkedHashSet<>(clinical);
    right.addAll(context.roles().mainSupervisorsAround(day));
    boolean known = ownClinic || !clinical.isEmpty();
    boolean byRightPerson = supervisors.stream().anyMatch(right::contains);
    if (supervisors.isEmpty() || right.isEmpty() || (!known && !byRightPerson)) {
      return requirement.notApplicable();
    }
    if (!byRightPerson
        && (context.isFaultyWithin(session, Keys.SUPERVISOR) || isUnclear(session, day, context))) {
      return requirement.notApplicable();
    }
    return byRightPerson
        ? requirement.met(session)
        : requirement.violated("annan", day, context.namesOf(supervisors), context.namesOf(right));
  }

  /** Returns whether the right person may be unknown because an entry cannot be read. */
  private static boolean isUnclear(SupervisionSession session, LocalDate day, RuleContext context) {
    return context.isDateFaulty(session)
        || context.isFaultyWithin(Places.MAIN_SUPERVISORS)
        || context.logbook().placements().stream()
            .anyMatch(
                placement ->
                    placement.range().isEmpty()
                        || (placement.covers(day)
                            && context.isFaultyWithin(placement, Keys.CLINICAL_SUPERVISORS)));
  }
}
