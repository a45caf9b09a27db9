package se.btloggbok.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.requirement.Facts;
import se.btloggbok.requirement.Message;

/** Bilaga 4: the certificate of base competence, with two signatures. */
final class CompetenceForm {

  private static final Signature.Names SUPERVISOR =
      new Signature.Names(
          "Ort och datum", "Namnförtydligande", "Personnummer_2", "Specialitet", "Tjänsteställe");

  private static final Signature.Names ASSESSOR =
      new Signature.Names(
          "Ort och datum_2",
          "Namnförtydligande_2",
          "Personnummer_3",
          "Specialitet_2",
          "Tjänsteställe_2");

  private CompetenceForm() {}

  static Form of(Facts facts, Attachments attachments, Identity identity) {
    Certificate certificate = attachments.last(CertificateKind.BASE_COMPETENCE);
    Applicant applicant = Applicant.of(facts.logbook(), identity);
    List<Message> remarks = new ArrayList<>(applicant.remarks());
    if (certificate == null) {
      remarks.add(Message.of("blankett.utkast"));
    }
    return new Form(
        FormKind.COMPETENCE,
        List.of(),
        List.of(
            attachments.part(certificate),
            applicant.part(),
            supervisor(certificate, facts).part(SUPERVISOR, facts.logbook(), identity),
            assessor(certificate).part(ASSESSOR, facts.logbook(), identity)),
        remarks);
  }

  /** Returns the signature of the certificate, or that of the last huvudhandledare. */
  private static Signature supervisor(@Nullable Certificate certificate, Facts facts) {
    return Signature.of(
        "Huvudansvarig handledare",
        certificate,
        facts.roles().mainSupervisorsAround(Forms.lastDay(facts)));
  }

  private static Signature assessor(@Nullable Certificate certificate) {
    String title = "Extern bedömare";
    return certificate == null
        ? new Signature(title, null, null)
        : new Signature(title, certificate.externalAssessor(), certificate.date());
  }
}
