package se.btloggbok.form;

import java.util.List;

/** A part of a form, in the order of the form. */
public sealed interface FormPart {

  /** Returns its Swedish heading. */
  String title();

  /** Returns its single fields and free texts; none for a table. */
  List<FormField> fields();

  /** Fields that have one value each. */
  record Fields(String title, List<FormField> fields) implements FormPart {
    /** Copies the list. */
    public Fields {
      fields = List.copyOf(fields);
    }
  }

  /** A large field of free text. */
  record FreeText(FormField field) implements FormPart {
    @Override
    public String title() {
      return field.label();
    }

    @Override
    public List<FormField> fields() {
      return List.of(field);
    }
  }

  /**
   * A table with a limited number of rows.
   *
   * @param title its heading
   * @param columns the headings of its columns
   * @param rows the rows, of which there may be more than the form has room for; one text per
   *     column
   * @param names the names of the fields in the PDF: one list per row that the form has, and one
   *     name per column
   */
  record Rows(String title, List<String> columns, List<List<String>> rows, List<List<String>> names)
      implements FormPart {
    /** Copies the lists. */
    public Rows {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      names = names.stream().map(List::copyOf).toList();
    }

    @Override
    public List<FormField> fields() {
      return List.of();
    }

    /** Returns the number of rows that do not fit in the form. */
    public int tooMany() {
      return Math.max(0, rows.size() - names.size());
    }
  }
}
