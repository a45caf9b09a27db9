package se.btloggbok.form;

import org.jspecify.annotations.Nullable;
import se.btloggbok.identity.Identity;

/**
 * A field of a form.
 *
 * @param name the name of the field in the PDF
 * @param label its Swedish label
 * @param value its text, with a line feed between lines; empty if it is not known
 * @param origin where the text comes from
 */
public record FormField(String name, String label, String value, Origin origin) {

  /** Where the text of a field comes from. */
  public enum Origin {
    /** The logbook, or what bt works out from it. */
    LOGBOOK,
    /** {@code identitet.yaml}. */
    IDENTITY,
    /** The number of the certificate among those that are sent in. */
    NUMBERING,
    /**
     * The logbook if the certificate is recorded there; otherwise the person who signs, by hand.
     */
    SIGNING,
    /** As {@link #SIGNING}, but the place of the signature is not known, and only the day is. */
    PLACE_AT_SIGNING
  }

  /** Returns a field whose text comes from the logbook. */
  static FormField logbook(String name, String label, String value) {
    return new FormField(name, label, value, Origin.LOGBOOK);
  }

  /** Returns a field whose text comes from {@code identitet.yaml}. */
  static FormField identity(String name, String label, @Nullable String value) {
    return new FormField(name, label, Identity.text(value), Origin.IDENTITY);
  }
}
