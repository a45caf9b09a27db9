package se.btloggbok.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.CertificateKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Facts;

/** Makes the forms of a logbook. */
public final class Forms {

  private Forms() {}

  /** Returns the forms without any personal data that the logbook does not have. */
  public static List<Form> of(Facts facts, Set<FormKind> wanted, Collection<Objective> draft) {
    return of(facts, wanted, draft, Identity.NONE);
  }

  /**
   * Returns the forms, in the order of the application. There is one bilaga 2 per certificate of
   * delmål in the logbook, or a single draft.
   *
   * @param wanted which forms to make
   * @param draft the delmål of a draft; if there are any, the draft is the only bilaga 2
   * @param identity personal data that the logbook does not have
   */
  public static List<Form> of(
      Facts facts, Set<FormKind> wanted, Collection<Objective> draft, Identity identity) {
    Attachments attachments = new Attachments(facts.evidence());
    List<Form> forms = new ArrayList<>();
    for (FormKind kind : FormKind.values()) {
      if (wanted.contains(kind)) {
        switch (kind) {
          case APPLICATION -> forms.add(ApplicationForm.of(facts, attachments, identity));
          case OBJECTIVES -> forms.addAll(objectives(facts, draft, attachments, identity));
          case COMPLETED -> forms.add(CompletedForm.of(facts, attachments, identity));
          case COMPETENCE -> forms.add(CompetenceForm.of(facts, attachments, identity));
        }
      }
    }
    return forms;
  }

  private static List<Form> objectives(
      Facts facts, Collection<Objective> draft, Attachments attachments, Identity identity) {
    if (!draft.isEmpty()) {
      return List.of(new ObjectivesForm(facts, null, draft).form(attachments, identity));
    }
    return attachments.of(CertificateKind.OBJECTIVES).stream()
        .map(each -> new ObjectivesForm(facts, each, each.objectives()).form(attachments, identity))
        .toList();
  }

  /** Returns the last day of the BT, or the evaluation date if it is not known. */
  static LocalDate lastDay(Facts facts) {
    return facts.logbook().lasting().map(DateRange::to).orElse(facts.evaluation().date());
  }
}
