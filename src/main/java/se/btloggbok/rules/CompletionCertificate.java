package se.btloggbok.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Training;
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

/** There is a certificate of completed BT, and it says what the logbook says. */
final class CompletionCertificate implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of("intyg-fullgjord-bt", Level.ERROR, new Citation(CitedDocument.FORM_3, "", ""))
          .with("avvikelse-manader", new BigDecimal("0.05"))
          .with("dagar-efter-slutet", 30);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = Requirement.of(INFO, Scope.BT, YamlPath.ROOT.child("intyg"));
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    LocalDate due = bt.get().to().plusDays(context.parameters().integer("dagar-efter-slutet"));
    List<Certificate> certificates = context.certificates(CertificateKind.COMPLETED);
    Optional<LocalDate> last =
        certificates.stream().map(Certificate::dateOrThrow).max(Comparator.naturalOrder());
    if (last.isPresent()) {
      return certificates.stream()
          .filter(certificate -> certificate.dateOrThrow().equals(last.get()))
          .map(certificate -> judge(requirement.due(due), certificate, bt.get(), context))
          .min((one, other) -> one.get(0).status().compareTo(other.get(0).status()))
          .orElseThrow();
    }
    if (context.hasUndatedCertificate(CertificateKind.COMPLETED)) {
      return List.of(requirement.notApplicable());
    }
    return List.of(
        context.evaluation().isPast(due)
            ? requirement.due(due).violated("saknas", due)
            : requirement.due(due).upcoming());
  }

  private static List<Outcome> judge(
      Requirement requirement, Certificate certificate, DateRange bt, RuleContext context) {
    Training training = Objects.requireNonNull(context.logbook().training());
    String head = training.headOfUnit();
    String issuer = certificate.issuer();
    boolean unclear =
        context.isFaulty(certificate, "utfärdare") || context.isFaulty(training, "verksamhetschef");
    if (!unclear && head != null && issuer != null && !head.equals(issuer)) {
      return List.of(
          requirement
              .at(certificate.path().child("utfärdare"))
              .unmet(
                  context.evaluation(),
                  "inte-verksamhetschefen",
                  context.nameOf(issuer),
                  context.nameOf(head)));
    }
    FullTimeMonths served =
        context.calendar().months(context.logbook().placements(), LocalDate.MAX);
    BigDecimal certified = certificate.fullTimeMonths();
    if (certified != null
        && !context.isFaulty(certificate, "heltidsmånader")
        && !context.isFaultyWithin(YamlPath.ROOT.child("placeringar"))
        && !context.isFaultyWithin(YamlPath.ROOT.child("frånvaro"))
        && !isNear(certified, served, context)) {
      return List.of(
          requirement
              .at(certificate.path().child("heltidsmånader"))
              .unmet(context.evaluation(), "andra-manader", certified, served));
    }
    List<Outcome> remarks = remarks(requirement.at(Level.WARNING), certificate, bt, context);
    return remarks.isEmpty() ? List.of(requirement.met(certificate)) : remarks;
  }

  private static List<Outcome> remarks(
      Requirement remark, Certificate certificate, DateRange bt, RuleContext context) {
    List<Outcome> remarks = new ArrayList<>();
    Training training = Objects.requireNonNull(context.logbook().training());
    if (training.headOfUnit() == null && !context.isFaulty(training, "verksamhetschef")) {
      remarks.add(remark.at(training.path()).unmet(context.evaluation(), "verksamhetschef-saknas"));
    }
    if (certificate.dateOrThrow().isBefore(bt.to())) {
      remarks.add(
          remark
              .at(certificate.path().child("datum"))
              .unmet(context.evaluation(), "for-tidigt", certificate.dateOrThrow(), bt.to()));
    }
    return remarks;
  }

  private static boolean isNear(BigDecimal certified, FullTimeMonths served, RuleContext context) {
    BigDecimal parts = certified.multiply(BigDecimal.valueOf(FullTimeMonths.PARTS_PER_MONTH));
    BigDecimal difference = parts.subtract(BigDecimal.valueOf(served.parts())).abs();
    long allowed = context.parameters().months("avvikelse-manader").parts();
    return difference.compareTo(BigDecimal.valueOf(allowed)) <= 0;
  }
}
