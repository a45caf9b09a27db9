package se.btloggbok.source;

import java.io.IOException;

/** A file is something else than a text that somebody has written. */
public final class ForeignFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final FileKind kind;

  ForeignFileException(String name, FileKind kind) {
    super(name);
    this.kind = kind;
  }

  /** Returns what it is. */
  public FileKind kind() {
    return kind;
  }
}
