package se.btloggbok.cli;

/** Something that the user has to change before the program can do its work. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
