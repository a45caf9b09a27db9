package se.btloggbok.form.pdf;

import java.util.List;

/** A form that has been filled in, and what could not be. */
public final class Filled {

  private final byte[] pdf;
  private final List<Overflow> overflows;
  private final List<Unwritable> unwritable;

  /** Keeps the document without copying it; an empty array means none. */
  Filled(byte[] pdf, List<Overflow> overflows, List<Unwritable> unwritable) {
    this.pdf = pdf;
    this.overflows = List.copyOf(overflows);
    this.unwritable = List.copyOf(unwritable);
  }

  /**
   * A character that the typeface lacks.
   *
   * @param label the Swedish label of the field
   * @param character the code point
   */
  public record Unwritable(String label, int character) {}

  /**
   * Returns whether there is a document. There is none if something does not fit and no
   * continuation sheet was asked for, or if a character cannot be written.
   */
  public boolean isWritten() {
    return pdf.length > 0;
  }

  /** Returns the document. */
  public byte[] pdf() {
    return pdf.clone();
  }

  /** Returns what did not fit in the form. */
  public List<Overflow> overflows() {
    return overflows;
  }

  /** Returns the fields with a character that the typeface lacks. */
  public List<Unwritable> unwritable() {
    return unwritable;
  }
}
