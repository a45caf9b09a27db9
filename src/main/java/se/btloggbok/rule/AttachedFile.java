package se.btloggbok.rule;

/**
 * A file that a certificate names.
 *
 * @param state whether it is there
 * @param sha256 its SHA-256 in lower-case hexadecimal; empty unless it is there and was asked for
 */
public record AttachedFile(State state, String sha256) {

  /** Whether a file is there. */
  public enum State {
    /** It is, within the logbook's folder. */
    FOUND,
    /** There is no such file, or it is no ordinary file. */
    MISSING,
    /** It is reached by a link out of the logbook's folder. */
    OUTSIDE,
    /** It is there, but too large for its SHA-256 to be computed. */
    TOO_LARGE,
    /** It is there, but cannot be read. */
    UNREADABLE
  }
}
