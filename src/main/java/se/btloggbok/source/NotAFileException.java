package se.btloggbok.source;

import java.io.IOException;

/** Thrown for a pipe, a device or the like: reading it might block, or never end. */
public final class NotAFileException extends IOException {

  private static final long serialVersionUID = 1L;

  NotAFileException(String name) {
    super(name);
  }
}
