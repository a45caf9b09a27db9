package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import se.btloggbok.source.ForeignFileException;
import se.btloggbok.source.NotAFileException;

/** Why a file could not be checked. */
public enum Failure {
  /** The file does not exist. */
  MISSING("missing"),
  /** Access is denied. */
  DENIED("denied"),
  /** It is not a regular file: reading a pipe or a device might never end. */
  NOT_A_FILE("not-a-file"),
  /** It is a word processor document. */
  WORD("word"),
  /** It is a spreadsheet. */
  EXCEL("excel"),
  /** It is a PDF. */
  PDF("pdf"),
  /** It is an archive. */
  ZIP("zip"),
  /** It is a web page. */
  HTML("html"),
  /** It is JSON data. */
  JSON("json"),
  /** It is an image. */
  IMAGE("image"),
  /** It is a pointer that Git LFS leaves in place of a file that has not been fetched. */
  GIT_LFS("git-lfs"),
  /** It is empty. */
  EMPTY("empty"),
  /** It is not text. */
  BINARY("binary"),
  /** It has the name of a logbook, or was one in an earlier version, but is not one. */
  UNRECOGNISED("unrecognised"),
  /** It cannot be read, for some other reason. */
  UNREADABLE("unreadable"),
  /** The settings of its folder have a fault. */
  SETTINGS("settings"),
  /** A bug in bt. */
  INTERNAL("internal");

  private final String value;

  Failure(String value) {
    this.value = value;
  }

  /** Returns the word used in machine-readable formats. */
  public String value() {
    return value;
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
