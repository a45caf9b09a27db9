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
import se.btloggbok.model.TimeServed;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Places;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.Scope;

/** There is a certificate of completed BT, and it agrees with the logbook. */
final class CompletionCertificate extends Rule {

  private static final Parameter<FullTimeMonths> TOLERANCE =
      Parameter.fullTimeMonths("avvikelse-manader", TimeServed.TOLERANCE);

  CompletionCertificate() {
    super(
        "intyg-fullgjord-bt",
        Level.ERROR,
        List.of(TOLERANCE, RuleContext.DAYS_AFTER_END),
        new Citation(CitedDocument.FORM_3, "", ""));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    Requirement requirement = context.requirement(Scope.BT, Places.CERTIFICATES);
    Requirement dueAfterEnd = context.dueAfterEnd(requirement);
    Optional<DateRange> bt = context.logbook().period();
    if (bt.isEmpty()) {
      return List.of(requirement.notApplicable());
    }
    List<Certificate> certificates = context.certificates(CertificateKind.COMPLETED);
    Optional<LocalDate> last =
        certificates.stream().map(Certificate::dateOrThrow).max(Comparator.naturalOrder());
    if (last.isPresent()) {
      TimeServed served = context.calendar().timeServed();
      return certificates.stream()
          .filter(certificate -> certificate.dateOrThrow().equals(last.get()))
          .map(certificate -> judge(dueAfterEnd, certificate, bt.get(), served, context))
          .min((one, other) -> one.get(0).status().compareTo(other.get(0).status()))
          .orElseThrow();
    }
    if (context.hasUnreadCertificate(CertificateKind.COMPLETED)) {
      return List.of(requirement.notApplicable());
    }
    return List.of(
        dueAfterEnd.outstanding(context.evaluation(), "saknas", dueAfterEnd.dueOrThrow()));
  }

  private static List<Outcome> judge(
      Requirement requirement,
      Certificate certificate,
      DateRange bt,
      TimeServed served,
      RuleContext context) {
    Training training = Objects.requireNonNull(context.logbook().training());
    List<String> heads = context.roles().headsOfUnitAround(certificate.dateOrThrow());
    String issuer = certificate.issuer();
    boolean unclear =
        context.isFaulty(certificate, Keys.ISSUER)
            || context.isFaultyWithin(training, Keys.HEAD_OF_UNIT);
    List<Outcome> faults = new ArrayList<>();
    if (!unclear && !heads.isEmpty() && issuer != null && !heads.contains(issuer)) {
      faults.add(
          requirement
              .at(certificate, Keys.ISSUER)
              .unmet(
                  context.evaluation(),
                  "inte-verksamhetschefen",
                  context.nameOf(issuer),
                  context.namesOf(heads)));
    }
    BigDecimal certified = certificate.fullTimeMonths();
    if (certified != null
        && !context.isFaulty(certificate, "heltidsmånader")
        && !context.isFaultyWithin(Places.PLACEMENTS)
        && !context.isFaultyWithin(Places.ABSENCES)
        && !served.agreesWith(certified, context.get(TOLERANCE))) {
      faults.add(
          requirement
              .at(certificate, "heltidsmånader")
              .unmet(
                  context.evaluation(),
                  "andra-manader",
                  certified,
                  served.whole().total().months()));
    }
    if (faults.isEmpty()) {
      faults.addAll(remarks(requirement.at(Level.WARNING), certificate, bt, context));
    }
    return faults.isEmpty() ? List.of(requirement.met(certificate)) : faults;
  }

  private static List<Outcome> remarks(
      Requirement remark, Certificate certificate, DateRange bt, RuleContext context) {
    List<Outcome> remarks = new ArrayList<>();
    Training training = Objects.requireNonNull(context.logbook().training());
    if (training.headsOfUnit().isEmpty() && !context.isFaultyWithin(training, Keys.HEAD_OF_UNIT)) {
      remarks.add(remark.at(training.path()).unmet(context.evaluation(), "verksamhetschef-saknas"));
    }
    if (certificate.dateOrThrow().isBefore(bt.to())) {
      remarks.add(
          remark
              .at(certificate, certificate.dateKey())
              .unmet(context.evaluation(), "for-tidigt", certificate.dateOrThrow(), bt.to()));
    }
    return remarks;
  }
}
