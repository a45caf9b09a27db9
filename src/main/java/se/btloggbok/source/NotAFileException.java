package se.btloggbok.source;

import java.io.IOException;

/** What is named is a pipe, a device or the like: reading it might never begin, or never end. */
public final class NotAFileException extends IOException {

  private static final long serialVersionUID = 1L;

  NotAFileException(String name) {
    super(name);
  }
}
