package se.btloggbok.requirement;

/**
 * A file that a certificate refers to.
 *
 * @param state whether it can be read
 * @param sha256 its SHA-256 in lower-case hexadecimal; empty unless the file was found and the hash
 *     was requested
 */
public record AttachedFile(State state, String sha256) {

  /** Whether a file can be read. */
  public enum State {
    /** It is in the logbook's folder. */
    FOUND,
    /** It does not exist, or is not a regular file. */
    MISSING,
    /** Its path or a link leads out of the logbook's folder. */
    OUTSIDE,
    /** It is too large for its SHA-256 to be computed, alone or together with the others. */
    TOO_LARGE,
    /** It exists, but cannot be read. */
    UNREADABLE
  }
}
