package se.btloggbok.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.UnitName;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Message;

/**
 * The trainee's name as the forms ask for it. {@code identitet.yaml} has its two parts. A logbook
 * has the whole name, whose last word is taken for the surname.
 *
 * @param firstName förnamn
 * @param lastName efternamn
 * @param personalNumber personnummer; null if not known
 * @param remarks what must be checked about the name
 */
record Applicant(
    String firstName, String lastName, @Nullable String personalNumber, List<Message> remarks) {

  static Applicant of(Logbook logbook, Identity identity) {
    String number = identity.personalNumber();
    String name = VisibleText.line(name(logbook));
    String first = identity.firstName();
    String last = identity.lastName();
    if (first != null && last != null) {
      boolean isSame = UnitName.same(first + " " + last, name);
      return new Applicant(
          first, last, number, isSame ? List.of() : List.of(Message.of("blankett.annat-namn")));
    }
    int space = name.lastIndexOf(' ');
    return new Applicant(
        name.substring(0, Math.max(0, space)),
        name.substring(space + 1),
        number,
        name.indexOf(' ') == space ? List.of() : List.of(Message.of("blankett.namn-delat")));
  }

  private static @Nullable String name(Logbook logbook) {
    return Optional.ofNullable(logbook.trainee()).map(Trainee::name).orElse(null);
  }

  /** Returns the part of a form that identifies the applicant. */
  FormPart.Fields part() {
    return new FormPart.Fields(
        "Sökande",
        List.of(
            FormField.logbook("Efternamn", "Efternamn", lastName),
            FormField.logbook("Förnamn", "Förnamn", firstName),
            FormField.identity("Personnummer", "Personnummer", personalNumber)));
  }
}
