package se.btloggbok.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles Ctrl-C: the work stops early, and what has been done is written before the process ends.
 * The JVM then sets the exit code of the signal, 130.
 */
public final class Interruption {

  /** Maximum wait after Ctrl-C, in seconds. */
  private static final int MAX_WAIT = 10;

  private Interruption() {}

  /**
   * Does some work, and stops it early at Ctrl-C.
   *
   * @param work the work, including all that it writes
   * @param stop asks the work to end soon; called from another thread
   */
  public static void runInterruptibly(Runnable work, Runnable stop) {
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
      written.await(MAX_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      awaitEnd();
    }
  }

  /** The process is ending already, with the exit code of the signal. */
  private static void awaitEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
