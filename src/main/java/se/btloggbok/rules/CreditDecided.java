package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.Credit;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Roles;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** Credited service is decided by a person who is authorised to do so. */
final class CreditDecided extends Rule {

  private static final String DAY = "beslut";

  CreditDecided() {
    super(
        "tillgodoraknande-beslutat",
        Level.ERROR,
        new Citation(CitedDocument.PATIENT_SAFETY_ORDINANCE, "", ""),
        new Citation(
            CitedDocument.VGR_QUESTIONS,
            "Tillgodoräknande av tjänstgöring innan BT",
            "Ja, men det finns vissa förutsättningar."));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    return context.logbook().placements().stream()
        .filter(Placement::isCredited)
        .map(placement -> judge(placement, context))
        .toList();
  }

  private static Outcome judge(Placement placement, RuleContext context) {
    Credit credit = placement.credit();
    LocalDate day = credit == null ? null : credit.date();
    String decidedBy = credit == null ? null : credit.decidedBy();
    Scope scope = new Scope.OfPlacement(placement.id());
    Requirement requirement = context.requirement(scope, placement.path());
    if (credit != null && context.isFaulty(credit.path())) {
      return requirement.notApplicable();
    }
    DateRange service = context.isPeriodUnclear(placement) ? null : placement.range().orElse(null);
    LocalDate first = firstDay(context);
    if (service != null && first != null && !service.to().isBefore(first)) {
      return requirement.violated("inte-fore-bt", unit(placement), service, first);
    }
    if (credit == null || day == null || decidedBy == null || context.isFaulty(credit, DAY)) {
      return requirement.notApplicable();
    }
    if (day.isAfter(context.evaluation().today())) {
      return requirement.at(credit, DAY).violated("framtid", day);
    }
    if (day.isAfter(context.evaluation().date())) {
      return requirement.upcoming();
    }
    if (!mayCredit(decidedBy, day, context.roles())) {
      return isUnclear(credit, context)
          ? requirement.notApplicable()
          : requirement
              .at(credit, Keys.DECIDED_BY)
              .violated("fel-beslutsfattare", context.nameOf(decidedBy), day);
    }
    return service != null && day.isBefore(service.from())
        ? requirement
            .at(Level.WARNING)
            .at(credit, DAY)
            .violated("fore-tjanstgoringen", day, unit(placement), service.from())
        : requirement.met(credit);
  }

  /** Returns the first day of the BT; null if it is unknown. */
  private static @Nullable LocalDate firstDay(RuleContext context) {
    Training training = context.logbook().training();
    return training == null || context.isPeriodUnclear(training) ? null : training.from();
  }

  private static String unit(Placement placement) {
    String unit = placement.unit();
    return unit == null ? placement.id() : unit;
  }

  private static boolean mayCredit(String person, LocalDate day, Roles roles) {
    return roles.headsOfUnitAround(day).contains(person)
        || roles.directorsOfStudiesAround(day).contains(person)
        || roles.managersAround(day).contains(person);
  }

  /** Returns whether the person, or the holders of one of the roles, could not be read. */
  private static boolean isUnclear(Credit credit, RuleContext context) {
    Training training = context.logbook().training();
    return training == null
        || context.isFaulty(credit, Keys.DECIDED_BY)
        || context.isFaultyWithin(training, Keys.HEAD_OF_UNIT)
        || context.isFaultyWithin(training, Keys.DIRECTOR_OF_STUDIES)
        || context.isFaultyWithin(training, Keys.MANAGER);
  }
}
