package se.btloggbok.form;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.model.Objective;
import se.btloggbok.requirement.Message;

/**
 * A form and its contents.
 *
 * @param kind which form it is
 * @param objectives the delmål that it certifies; empty for the other forms
 * @param parts its parts, in the order of the form
 * @param remarks what the person who signs it or sends it in should know: messages of the bundle of
 *     the pages
 */
public record Form(
    FormKind kind, List<Objective> objectives, List<FormPart> parts, List<Message> remarks) {

  /** Copies the lists. */
  public Form {
    objectives = List.copyOf(objectives);
    parts = List.copyOf(parts);
    remarks = List.copyOf(remarks);
  }

  /**
   * Returns the name of its file, without folder and ending: {@code bilaga-2-BT4-BT9}. It contains
   * nothing about the trainee.
   */
  public String fileName() {
    StringBuilder name = new StringBuilder("bilaga-").append(kind.number()).append('-');
    if (objectives.isEmpty()) {
      return name.append(kind.word()).toString();
    }
    List<String> terms = objectives.stream().map(Objective::term).toList();
    return name.append(String.join("-", terms)).toString();
  }

  /**
   * Returns the number that it has as an attachment; empty for the application itself, and for a
   * form whose certificate is not in the logbook.
   */
  public String attachmentNumber() {
    return kind == FormKind.APPLICATION
        ? ""
        : fields(FormField.Origin.NUMBERING).stream().map(FormField::value).findFirst().orElse("");
  }

  /** Returns the single fields and the free texts, in the order of the form. */
  public List<FormField> fields() {
    return parts.stream().flatMap(part -> part.fields().stream()).toList();
  }

  /**
   * Returns the labels of the empty fields whose text should come from a source, each with the
   * title of its part if others have the same label. For the logbook, the titles of tables without
   * rows are included.
   */
  public List<String> emptyFields(FormField.Origin origin) {
    return labels(origin, true).stream().distinct().toList();
  }

  /** Returns the number of fields, and tables, whose text comes, or should come, from a source. */
  public int count(FormField.Origin origin) {
    return labels(origin, false).size();
  }

  /** Returns how many of them are filled. */
  public int countFilled(FormField.Origin origin) {
    return count(origin) - labels(origin, true).size();
  }

  private List<String> labels(FormField.Origin origin, boolean empty) {
    List<String> labels = new ArrayList<>();
    for (FormPart part : parts) {
      part.fields().stream()
          .filter(field -> field.origin() == origin && (!empty || field.value().isEmpty()))
          .forEach(field -> labels.add(label(field, part)));
      if (origin == FormField.Origin.LOGBOOK
          && part instanceof FormPart.Rows rows
          && (!empty || rows.rows().isEmpty())) {
        labels.add(part.title());
      }
    }
    return labels;
  }

  private String label(FormField field, FormPart part) {
    boolean isShared =
        fields().stream().filter(other -> other.label().equals(field.label())).count() > 1;
    return isShared ? field.label() + " (" + part.title() + ")" : field.label();
  }

  /** Returns the fields whose text comes, or should come, from a source. */
  public List<FormField> fields(FormField.Origin origin) {
    return fields().stream().filter(field -> field.origin() == origin).toList();
  }

  /** Returns the names of all its fields in the PDF. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (FormPart part : parts) {
      if (part instanceof FormPart.Rows rows) {
        rows.names().forEach(names::addAll);
      }
    }
    fields().forEach(field -> names.add(field.name()));
    return names;
  }
}
