package se.btloggbok.source;

import java.io.IOException;

/** Thrown for a file that cannot be a logbook, because of what kind of file it is. */
public final class ForeignFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileKind kind;

  ForeignFileException(String name, FileKind kind) {
    super(name);
    this.kind = kind;
  }

  /** Returns the kind of the file. */
  public FileKind kind() {
    return kind;
  }
}
