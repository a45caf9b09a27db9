package se.btloggbok.intake;

import se.btloggbok.requirement.Message;

/** The reason why nothing can be imported from a file. */
public final class IntakeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  /**
   * Makes an exception.
   *
   * @param key the key of its text in the bundle of the command line
   * @param arguments what the text mentions
   */
  public IntakeException(String key, Object... arguments) {
    super(key, null, false, false);
    this.reason = Message.of(key, arguments);
  }

  IntakeException(Message reason) {
    super(reason.key(), null, false, false);
    this.reason = reason;
  }

  /** Returns the reason. */
  public Message reason() {
    return reason;
  }
}
