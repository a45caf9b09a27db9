package se.btloggbok.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens when the user presses Ctrl-C: the work stops in good order, and what is done is
 * written before the process ends. Its exit code is then the JVM's own for the signal, which {@link
 * ExitCode#INTERRUPTED} is too.
 */
final class Interruption {

  /** How long somebody who wants to go has to wait at most, in seconds. */
  private static final int PATIENCE = 10;

  private Interruption() {}

  /**
   * Works.
   *
   * @param work the work, with all that is to be written
   * @param stop tells the work, from another thread, to come to its end
   */
  static void stopsInGoodOrder(Runnable work, Runnable stop) {
    CountDownLatch written = new CountDownLatch(1);
    Thread hook = new Thread(() -> stopAndWait(stop, written), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } finally {
      written.countDown();
      forget(hook);
    }
  }

  private static void stopAndWait(Runnable stop, CountDownLatch written) {
    stop.run();
    try {
      written.await(PATIENCE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook with it: nothing to forget.
    }
  }
}
