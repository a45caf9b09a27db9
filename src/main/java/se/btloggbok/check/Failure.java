package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import se.btloggbok.source.ForeignFileException;
import se.btloggbok.source.NotAFileException;

/** Why a file could not be checked. */
public enum Failure {
  /** The file does not exist. */
  MISSING,
  /** Access is denied. */
  DENIED,
  /** It is not a regular file: reading a pipe or a device might never end. */
  NOT_A_FILE,
  /** It is a word processor document. */
  WORD,
  /** It is a spreadsheet. */
  EXCEL,
  /** It is a PDF. */
  PDF,
  /** It is an archive. */
  ZIP,
  /** It is a web page. */
  HTML,
  /** It is JSON data. */
  JSON,
  /** It is an image. */
  IMAGE,
  /** It is a pointer that Git LFS leaves in place of a file that has not been fetched. */
  GIT_LFS,
  /** It is empty. */
  EMPTY,
  /** It is not text. */
  BINARY,
  /** It has the name of a logbook, or was one in an earlier version, but is not one. */
  UNRECOGNISED,
  /** It cannot be read, for some other reason. */
  UNREADABLE,
  /** The settings of its folder have a fault. */
  SETTINGS,
  /** A bug in bt. */
  INTERNAL;

  /** Returns the word used in machine-readable formats. */
  public String value() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the failure that an exception stands for. */
  public static Failure of(IOException exception) {
    if (exception instanceof NoSuchFileException) {
      return MISSING;
    }
    if (exception instanceof NotAFileException) {
      return NOT_A_FILE;
    }
    if (exception instanceof ForeignFileException foreign) {
      return valueOf(foreign.kind().name());
    }
    return exception instanceof AccessDeniedException ? DENIED : UNREADABLE;
  }
}
