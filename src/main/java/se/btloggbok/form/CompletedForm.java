package se.btloggbok.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Placement;
import se.btloggbok.model.ServiceRows;
import se.btloggbok.model.TimeServed;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Facts;
import se.btloggbok.requirement.Message;

/** Bilaga 3: the certificate of a completed BT. */
final class CompletedForm {

  /** The number of rows of the form. */
  static final int ROWS = 18;

  private static final String MONTHS =
      "Tjänstgöringens omfatt ning omräknad till månader på heltid";

  private static final Signature.Names SIGNATURE =
      new Signature.Names("Ort och datum", "Namnförtydligande", null, null, "Tjänsteställe");

  private static final Words WORDS = new Words(Language.SV);

  private CompletedForm() {}

  static Form of(Facts facts, Attachments attachments, Identity identity) {
    Certificate certificate = attachments.last(CertificateKind.COMPLETED);
    Applicant applicant = Applicant.of(facts.logbook(), identity);
    List<Placement> placements = facts.evidence().lastingPlacements();
    TimeServed served = facts.calendar().timeServed();
    ServiceRows rows = ServiceRows.of(placements, served);
    FullTimeMonths sum = served.whole().total().months();
    return new Form(
        FormKind.COMPLETED,
        List.of(),
        List.of(
            attachments.part(certificate),
            applicant.part(),
            new FormPart.Rows(
                "Tjänsteförteckning",
                List.of("Tjänstgöringsställe", "Period", "Procent av heltid", "Månader på heltid"),
                rows.rows().stream().map(CompletedForm::row).toList(),
                IntStream.rangeClosed(1, ROWS).mapToObj(CompletedForm::names).toList()),
            new FormPart.Fields(
                "Summa",
                List.of(
                    FormField.logbook(
                        MONTHS + "Summa", "Månader på heltid, summa", WORDS.months(sum)))),
            account(
                "Redogör för vilken eller vilka delar av tjänstgöringen som genomförts inom"
                    + " primärvård",
                "Delar av tjänstgöringen inom primärvård",
                ClinicalArea.PRIMARY_CARE,
                placements),
            account(
                "Redogör för vilken eller vilka delar av tjänstgöringen som genomförts inom akut"
                    + " sjukvård",
                "Delar av tjänstgöringen inom akut sjukvård",
                ClinicalArea.EMERGENCY_CARE,
                placements),
            signature(certificate, facts).part(SIGNATURE, facts.logbook(), identity)),
        remarks(certificate, applicant, rows, facts));
  }

  private static List<String> names(int row) {
    return List.of(
        "Tjänstgöringsställe sjukhus klinik enhet eller annan specificeringRow" + row,
        "Period ååmmddååmmddRow" + row,
        "Tjänstgöringens omfatt ning i procent av heltidRow" + row,
        MONTHS + "Row" + row);
  }

  /** Returns whether a row has other months than its placement has by itself. */
  private static boolean isDifferentAlone(ServiceRows.Row row, TimeServed served) {
    FullTimeMonths alone = served.of(List.of(row.placement())).total().months();
    return alone.rounded().compareTo(row.months()) != 0;
  }

  private static List<String> row(ServiceRows.Row row) {
    return List.of(
        place(row.placement()),
        FormText.period(row.placement()),
        Integer.toString(row.percent()),
        WORDS.decimal(row.months()));
  }

  private static String place(Placement placement) {
    String unit = FormText.unit(placement);
    return placement.isCredited() ? unit + " (tillgodoräknad)" : unit;
  }

  /**
   * Returns an account of the service in a verksamhet. It has no sum: the months of the rows add up
   * to those of the whole BT, and may differ in the last decimals from those of a single
   * verksamhet.
   */
  private static FormPart account(
      String name, String label, ClinicalArea area, List<Placement> placements) {
    List<String> lines = new ArrayList<>();
    for (Placement placement : placements) {
      int percent = placement.percentIn(area);
      if (percent > 0 && placement.range().isPresent()) {
        lines.add(
            place(placement)
                + ", "
                + FormText.period(placement)
                + (percent == 100 ? "" : ", varav %d %% inom %s".formatted(percent, area.term())));
      }
    }
    return new FormPart.FreeText(FormField.logbook(name, label, String.join("\n", lines)));
  }

  /** Returns the signature of the certificate, or that of the last verksamhetschef. */
  private static Signature signature(@Nullable Certificate certificate, Facts facts) {
    return Signature.of(
        "Huvudansvarig verksamhetschef eller motsvarande",
        certificate,
        facts.roles().headsOfUnitAround(Forms.lastDay(facts)));
  }

  private static List<Message> remarks(
      @Nullable Certificate certificate, Applicant applicant, ServiceRows rows, Facts facts) {
    List<Message> remarks = new ArrayList<>(applicant.remarks());
    TimeServed served = facts.calendar().timeServed();
    if (certificate == null) {
      remarks.add(Message.of("blankett.utkast"));
    }
    Optional<LocalDate> interrupted = facts.logbook().interrupted();
    if (interrupted.isPresent()) {
      remarks.add(Message.of("blankett.avbruten", interrupted.get()));
    } else if (Forms.lastDay(facts).isAfter(facts.evaluation().date())) {
      remarks.add(Message.of("blankett.inte-slut", facts.evaluation().date()));
    }
    List<String> undated =
        facts.logbook().placements().stream()
            .filter(placement -> placement.range().isEmpty())
            .map(FormText::unit)
            .toList();
    if (!undated.isEmpty()) {
      remarks.add(Message.of("blankett.utan-period", undated));
    }
    Optional.ofNullable(certificate)
        .map(Certificate::fullTimeMonths)
        .filter(
            months ->
                !served.agreesWith(months, FullTimeMonths.of(new BigDecimal(TimeServed.TOLERANCE))))
        .ifPresent(
            months ->
                remarks.add(
                    Message.of("blankett.annan-summa", months, served.whole().total().months())));
    if (rows.rows().stream().anyMatch(row -> isDifferentAlone(row, served))) {
      remarks.add(Message.of("blankett.rader"));
    }
    return remarks;
  }
}
