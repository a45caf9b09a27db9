package se.btloggbok.form.pdf;

import java.util.List;

/**
 * What does not fit in a field or a table.
 *
 * @param label the Swedish label of the field or the table
 * @param isTable whether it is a table with too many rows, not a field with too many lines
 * @param tooMany the number of lines or rows that do not fit
 * @param rest the text that is not in the form itself: one paragraph per item
 */
public record Overflow(String label, boolean isTable, int tooMany, List<String> rest) {

  /** Copies the list. */
  public Overflow {
    rest = List.copyOf(rest);
  }
}
