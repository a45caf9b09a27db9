package se.btloggbok.table;

import se.btloggbok.requirement.Message;

/** The reason why tables cannot be read as a logbook. */
public final class TableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Message problem;

  TableException(Message problem) {
    super(problem.key(), null, false, false);
    this.problem = problem;
  }

  /** Returns what is wrong, with the name of the table and the number of the row. */
  public Message problem() {
    return problem;
  }
}
