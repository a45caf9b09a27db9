package se.btloggbok.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.btloggbok.form.FormField.Origin;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.CountryDate;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Trainee;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Facts;

/** Bilaga 1: the application. */
final class ApplicationForm {

  private static final List<String> COLUMNS = List.of("Land", "Datum");

  /** The form has three rows for licences. */
  private static final int LICENCES = 3;

  private ApplicationForm() {}

  static Form of(Facts facts, Attachments attachments, Identity identity) {
    Applicant applicant = Applicant.of(facts.logbook(), identity);
    Trainee trainee = facts.logbook().trainee();
    return new Form(
        FormKind.APPLICATION,
        List.of(),
        List.of(
            applicant.part(),
            contact(facts, identity),
            new FormPart.Rows(
                "Läkarexamen",
                COLUMNS,
                rows(trainee == null ? List.of() : trainee.degrees()),
                List.of(List.of("Land", "Datum ååmmdd"))),
            new FormPart.Rows(
                "Legitimation eller motsvarande bevis",
                COLUMNS,
                rows(trainee == null ? List.of() : trainee.licences()),
                IntStream.rangeClosed(2, LICENCES + 1)
                    .mapToObj(i -> List.of("Land_" + i, "Datum ååmmdd_" + i))
                    .toList()),
            attached(attachments),
            new FormPart.Fields(
                "Underskrift",
                List.of(
                    // The day is that of signing, which is not known yet.
                    new FormField("Ort och datum", "Ort och datum", "", Origin.SIGNING)))),
        applicant.remarks());
  }

  private static FormPart contact(Facts facts, Identity identity) {
    return new FormPart.Fields(
        "Kontaktuppgifter",
        List.of(
            FormField.identity("Utdelningsadress", "Utdelningsadress", identity.address()),
            FormField.identity("Postnummer", "Postnummer", identity.postalCode()),
            FormField.identity("Postort", "Postort", identity.postalTown()),
            FormField.identity(
                "Telefon privat inkl riktnummer", "Telefon privat", identity.telephone()),
            FormField.identity("Epostadress", "E-postadress", identity.email()),
            FormField.logbook("Arbetsplats", "Arbetsplats", workplace(facts)),
            FormField.identity(
                "Telefon arbetet inkl riktnummer", "Telefon arbetet", identity.workTelephone())));
  }

  /** Returns the unit of the last stay that has begun. */
  private static String workplace(Facts facts) {
    Optional<Stay> last =
        facts.calendar().stays().stream()
            .filter(stay -> !stay.range().from().isAfter(facts.evaluation().date()))
            .reduce((one, later) -> later);
    Optional<Placement> placement = last.map(Stay::first);
    return placement.map(FormText::unit).orElse("");
  }

  private static List<List<String>> rows(List<CountryDate> dates) {
    return dates.stream()
        .map(
            one ->
                List.of(
                    one.country() == null ? CountryDate.SWEDEN : VisibleText.line(one.country()),
                    FormText.day(one.date())))
        .toList();
  }

  private static FormPart attached(Attachments attachments) {
    return new FormPart.Fields(
        "Bifogade intyg, bilagornas nummer",
        List.of(
            attached(0, "Delmål i bastjänstgöringen", CertificateKind.OBJECTIVES, attachments),
            attached(1, "Fullgjord bastjänstgöring", CertificateKind.COMPLETED, attachments),
            attached(2, "Uppnådd baskompetens", CertificateKind.BASE_COMPETENCE, attachments),
            attached(
                3, "Tjänstgöring före legitimation", CertificateKind.BEFORE_LICENCE, attachments),
            attached(4, "Utländsk tjänstgöring", CertificateKind.ABROAD, attachments)));
  }

  private static FormField attached(
      int field, String label, CertificateKind kind, Attachments attachments) {
    return new FormField("Bilagor nr." + field, label, attachments.numbers(kind), Origin.NUMBERING);
  }
}
