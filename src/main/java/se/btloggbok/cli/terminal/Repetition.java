package se.btloggbok.cli.terminal;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Work that is done again whenever what it depends on has changed. */
public final class Repetition {

  private Repetition() {}

  /** The work, done once. */
  public interface Round {

    /**
     * Returns what the work depends on, as it is now. Two states are equal when there is nothing to
     * do again.
     */
    Object state();

    /** Does the work. */
    void run();
  }

  /**
   * Does the work, and then again after each change. A change is acted on once two looks in a row
   * see the same state, so that a file is not read while it is being written.
   *
   * @param rounds begins a round
   * @param pause waits until it is time to look again; returns whether to go on
   */
  public static void run(Supplier<? extends Round> rounds, BooleanSupplier pause) {
    Round round;
    Object done;
    do {
      round = rounds.get();
      done = round.state();
      round.run();
    } while (isChanged(round, done, pause));
  }

  /** Waits for a change. Returns false if it is time to stop. */
  private static boolean isChanged(Round round, Object done, BooleanSupplier pause) {
    Object seen = done;
    while (pause.getAsBoolean()) {
      Object now = round.state();
      if (now.equals(seen) && !now.equals(done)) {
        return true;
      }
      seen = now;
    }
    return false;
  }
}
