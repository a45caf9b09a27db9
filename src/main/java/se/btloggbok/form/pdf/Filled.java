package se.btloggbok.form.pdf;

import java.util.List;

/**
 * A form that has been filled in.
 *
 * @param pdf the document; empty if something does not fit and no continuation sheet was asked for,
 *     or a character cannot be written
 * @param overflows what the form had no room for
 * @param unwritable the fields with a character that the typeface lacks
 */
public record Filled(byte[] pdf, List<Overflow> overflows, List<Unwritable> unwritable) {

  /** Copies the lists. */
  public Filled {
    overflows = List.copyOf(overflows);
    unwritable = List.copyOf(unwritable);
  }

  /** Returns whether there is a document. */
  public boolean isWritten() {
    return pdf.length > 0;
  }

  /**
   * A character that the typeface lacks.
   *
   * @param label the Swedish label of the field
   * @param character the code point
   */
  public record Unwritable(String label, int character) {}
}
