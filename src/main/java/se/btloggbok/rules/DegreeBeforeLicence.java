package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Trainee;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** The degree in medicine is not later than the Swedish licence. */
final class DegreeBeforeLicence extends Rule {

  private static final String DEGREE = "läkarexamen";
  private static final String LICENCE = "legitimation";

  DegreeBeforeLicence() {
    super(
        "examen-fore-legitimation",
        Level.ERROR,
        new Citation(CitedDocument.FORM_1, "läkarexamen; legitimation/motsvarande", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TRAINEE);
    Trainee trainee = context.logbook().trainee();
    if (trainee == null
        || context.isFaultyWithin(trainee, DEGREE)
        || context.isFaultyWithin(trainee, LICENCE)) {
      return List.of(requirement.notApplicable());
    }
    Optional<CountryDate> graduation = earliest(trainee.degrees());
    Optional<CountryDate> licence =
        earliest(trainee.licences().stream().filter(CountryDate::isSwedish).toList());
    return List.of(
        graduation.isPresent() && licence.isPresent()
            ? judge(requirement, graduation.get(), licence.get())
            : requirement.notApplicable());
  }

  private static Optional<CountryDate> earliest(Collection<CountryDate> entries) {
    return entries.stream().filter(entry -> entry.date() != null).min(DegreeBeforeLicence::byDay);
  }

  private static int byDay(CountryDate one, CountryDate other) {
    return Objects.requireNonNull(one.date()).compareTo(Objects.requireNonNull(other.date()));
  }

  private static Outcome judge(
      Requirement requirement, CountryDate graduation, CountryDate licence) {
    LocalDate graduated = Objects.requireNonNull(graduation.date());
    LocalDate licensed = Objects.requireNonNull(licence.date());
    return graduated.isAfter(licensed)
        ? requirement.at(graduation, "datum").violated("efter-legitimation", graduated, licensed)
        : requirement.met(graduation, licence);
  }
}
