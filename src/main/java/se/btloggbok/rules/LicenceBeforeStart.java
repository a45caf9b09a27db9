package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Trainee;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/** No placement starts before the licence, unless there is a certificate for service before it. */
final class LicenceBeforeStart extends Rule {

  LicenceBeforeStart() {
    super(
        "legitimation-fore-start",
        Level.ERROR,
        new Citation(CitedDocument.MEDICAL_ASSOCIATION, "", ""),
        new Citation(CitedDocument.FORM_1, "tjänstgöring före legitimation", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.TRAINEE);
    List<Stay> stays = context.calendar().stays();
    Trainee trainee = context.logbook().trainee();
    if (trainee == null || stays.isEmpty() || context.isFaultyWithin(trainee, "legitimation")) {
      return List.of(requirement.notApplicable());
    }
    List<CountryDate> swedish = trainee.licences().stream().filter(CountryDate::isSwedish).toList();
    if (swedish.isEmpty()) {
      LocalDate due = stays.get(0).range().from().minusDays(1);
      String message = trainee.licences().isEmpty() ? "inte-angiven" : "bara-utlandsk";
      return List.of(requirement.due(due).outstanding(context.evaluation(), message));
    }
    CountryDate first = null;
    for (CountryDate licence : swedish) {
      boolean isFirst = first == null || date(licence).isBefore(date(first));
      first = licence.date() != null && isFirst ? licence : first;
    }
    return first == null ? List.of(requirement.notApplicable()) : judge(stays, first, context);
  }

  private static LocalDate date(CountryDate licence) {
    return Objects.requireNonNullElse(licence.date(), LocalDate.MAX);
  }

  /**
   * Judges each stay. If several begin before the licence, it is most likely the date of the
   * licence that is wrong, and that is reported once.
   */
  private static List<Outcome> judge(List<Stay> stays, CountryDate licence, RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Stay> early = new ArrayList<>();
    for (Stay stay : stays) {
      Outcome outcome = judge(stay, date(licence), context);
      outcomes.add(outcome);
      if (isUnmet(outcome, context)) {
        early.add(stay);
      }
    }
    if (early.size() > 1) {
      outcomes.replaceAll(
          outcome -> isUnmet(outcome, context) ? outcome.requirement().notApplicable() : outcome);
      outcomes.add(
          context
              .requirement(Scope.BT, licence.path().child("datum"))
              .violated(
                  "efter-flera",
                  date(licence),
                  early.size(),
                  early.get(0).unit(),
                  early.get(0).range().from()));
    }
    return outcomes;
  }

  private static boolean isUnmet(Outcome outcome, RuleContext context) {
    return outcome.status() == Status.VIOLATED && !context.facts().waivers().cover(outcome);
  }

  private static Outcome judge(Stay stay, LocalDate licensed, RuleContext context) {
    Requirement requirement = context.requirement(stay).at(stay.first(), Keys.FROM);
    LocalDate start = stay.range().from();
    if (!start.isBefore(licensed)) {
      return requirement.met(stay.first());
    }
    Optional<Certificate> certificate =
        context.evidence().certificates().stream()
            .filter(each -> each.kind() == CertificateKind.BEFORE_LICENCE)
            .findFirst();
    return certificate.isPresent()
        ? requirement.met(certificate.get())
        : requirement.violated("fore-legitimation", stay.unit(), start, licensed);
  }
}
