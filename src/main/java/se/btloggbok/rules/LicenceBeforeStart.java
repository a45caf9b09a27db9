package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.Comparator;
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
    Optional<LocalDate> day =
        swedish.stream()
            .map(CountryDate::date)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder());
    return day.isEmpty()
        ? List.of(requirement.notApplicable())
        : stays.stream().map(stay -> judge(stay, day.get(), context)).toList();
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
