package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import se.btloggbok.source.NotAFileException;

/** Why there is nothing to say about a file. */
public enum Failure {
  /** There is no such file, or no longer. */
  MISSING("missing"),
  /** It may not be read. */
  DENIED("denied"),
  /** It is a pipe, a device or the like: reading it might never end. */
  NOT_A_FILE("not-a-file"),
  /** It cannot be read, for whatever reason. */
  UNREADABLE("unreadable"),
  /** The program's own fault. */
  INTERNAL("internal");

  private final String value;

  Failure(String value) {
    this.value = value;
  }

  /** Returns the word that machine formats use. */
  public String value() {
    return value;
  }

  /** Returns what an attempt to read says. */
  public static Failure of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return MISSING;
    }
    if (exception instanceof NotAFileException) {
      return NOT_A_FILE;
    }
    return exception instanceof AccessDeniedException ? DENIED : UNREADABLE;
  }
}
