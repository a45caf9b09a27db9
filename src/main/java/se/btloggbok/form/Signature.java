package se.btloggbok.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.form.FormField.Origin;
import se.btloggbok.identity.Identity;
import se.btloggbok.model.Certificate;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.report.VisibleText;

/**
 * Who signs a certificate, and when.
 *
 * @param title the role of the person
 * @param person the id of the person; null if not known
 * @param date the day of the logbook's certificate; null if there is none, and the person who signs
 *     fills it in
 */
record Signature(String title, @Nullable String person, @Nullable LocalDate date) {

  /** The names of the fields in the PDF; null for what the form does not ask for. */
  record Names(
      String date,
      String name,
      @Nullable String personalNumber,
      @Nullable String specialty,
      String workplace) {}

  /**
   * Returns the signature of a certificate.
   *
   * @param certificate the certificate; null for a draft
   * @param signers the people who may sign a draft, the likeliest first
   */
  static Signature of(String title, @Nullable Certificate certificate, List<String> signers) {
    return certificate == null
        ? new Signature(title, signers.isEmpty() ? null : signers.get(0), null)
        : new Signature(title, certificate.issuer(), certificate.date());
  }

  /** Returns the part of the form that is about the signature. */
  FormPart.Fields part(Names names, Logbook logbook, Identity identity) {
    Optional<Person> known = logbook.person(person);
    String id = person == null ? "" : person;
    String place = identity.placeOf(id);
    List<FormField> fields = new ArrayList<>();
    fields.add(
        new FormField(
            names.date(),
            "Ort och datum",
            placeAndDay(place),
            place.isEmpty() ? Origin.PLACE_AT_SIGNING : Origin.SIGNING));
    fields.add(
        FormField.logbook(names.name(), "Namnförtydligande", FormText.name(person, logbook)));
    if (names.personalNumber() != null) {
      fields.add(
          FormField.identity(
              names.personalNumber(), "Personnummer", identity.personalNumberOf(id)));
    }
    if (names.specialty() != null) {
      fields.add(
          FormField.logbook(
              names.specialty(),
              "Specialitet",
              VisibleText.line(known.map(Person::specialty).orElse(null))));
    }
    fields.add(
        FormField.logbook(
            names.workplace(),
            "Tjänsteställe",
            known.stream()
                .flatMap(one -> one.units().stream())
                .map(VisibleText::line)
                .collect(Collectors.joining("; "))));
    return new FormPart.Fields(title, fields);
  }

  /** A day without a place is still worth filling in, but a place without a day is not. */
  private String placeAndDay(String place) {
    return date == null
        ? ""
        : Stream.of(place, FormText.day(date))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
  }
}
