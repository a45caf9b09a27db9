package se.btloggbok.form.pdf;

import java.util.List;

/**
 * What a field, or a table, has no room for.
 *
 * @param label the Swedish label of the field or the table
 * @param isTable whether rows are too many, rather than lines
 * @param tooMany the number of lines or rows that have no room
 * @param rest the text that is not in the form itself: one paragraph per item
 */
public record Overflow(String label, boolean isTable, int tooMany, List<String> rest) {

  /** Copies the list. */
  public Overflow {
    rest = List.copyOf(rest);
  }
}
