package se.btloggbok.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Trainee;
import se.btloggbok.requirement.Message;

/**
 * The trainee's name as the forms ask for it. {@code identitet.yaml} has its two parts. A logbook
 * has the whole name, whose last word is taken for the surname.
 *
 * @param firstName förnamn
 * @param lastName efternamn
 * @param personalNumber personnummer; empty if not known
 * @param isGuessed whether the name has more than two words, so that its parts must be checked
 */
record Applicant(String firstName, String lastName, String personalNumber, boolean isGuessed) {

  static Applicant of(Logbook logbook, Identity identity) {
    String number = Identity.text(identity.personalNumber());
    String first = identity.firstName();
    String last = identity.lastName();
    if (first != null && last != null) {
      return new Applicant(first, last, number, false);
    }
    String name = FormText.of(name(logbook));
    int space = name.lastIndexOf(' ');
    return new Applicant(
        name.substring(0, Math.max(0, space)),
        name.substring(space + 1),
        number,
        name.indexOf(' ') != space);
  }

  private static @Nullable String name(Logbook logbook) {
    return Optional.ofNullable(logbook.trainee()).map(Trainee::name).orElse(null);
  }

  /** Returns the part of a form that says who it is about. */
  FormPart.Fields part() {
    return new FormPart.Fields(
        "Sökande",
        List.of(
            FormField.logbook("Efternamn", "Efternamn", lastName),
            FormField.logbook("Förnamn", "Förnamn", firstName),
            FormField.identity("Personnummer", "Personnummer", personalNumber)));
  }

  /** Returns the remark that the name must be checked, if it must. */
  List<Message> remarks() {
    return isGuessed ? List.of(Message.of("blankett.namn-delat")) : List.of();
  }
}
