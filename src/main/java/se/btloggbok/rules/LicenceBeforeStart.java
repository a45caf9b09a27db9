package se.btloggbok.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Trainee;
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

/** No placement starts before the licence, unless a certificate says so. */
final class LicenceBeforeStart implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
          "legitimation-fore-start",
          Level.ERROR,
          new Citation(CitedDocument.MEDICAL_ASSOCIATION, "", ""),
          new Citation(CitedDocument.FORM_1, "tjänstgöring före legitimation", ""));

  private static final YamlPath TRAINEE = YamlPath.ROOT.child("läkare");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Stay> stays = context.calendar().stays();
    Trainee trainee = context.logbook().trainee();
    if (trainee == null || stays.isEmpty() || context.isFaulty(trainee, "legitimation")) {
      return List.of(Requirement.of(INFO, Scope.BT, TRAINEE).notApplicable());
    }
    CountryDate licence = trainee.licence();
    if (licence == null) {
      LocalDate due = stays.get(0).range().from().minusDays(1);
      Requirement written = Requirement.of(INFO, Scope.BT, TRAINEE).due(due);
      return List.of(
          context.evaluation().isPast(due) ? written.violated("inte-angiven") : written.upcoming());
    }
    LocalDate day = licence.date();
    return day == null || context.isFaulty(licence, "datum")
        ? List.of(Requirement.of(INFO, Scope.BT, TRAINEE).notApplicable())
        : stays.stream().map(stay -> judge(stay, day, context)).toList();
  }

  private static Outcome judge(Stay stay, LocalDate licensed, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path().child("från"));
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
