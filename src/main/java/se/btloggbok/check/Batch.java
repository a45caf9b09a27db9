package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Looks at many files, several at a time. What comes out does not depend on how many: the summaries
 * come in the order of the files. Of a file that has been looked at, only its summary is kept.
 */
public final class Batch {

  /** How far ahead of the slowest file each worker may be, in files. */
  private static final int AHEAD = 64;

  private final int jobs;
  private volatile boolean stopped;

  /**
   * Makes a batch.
   *
   * @param jobs how many files to look at at a time; at least one
   */
  public Batch(int jobs) {
    this.jobs = jobs;
  }

  /** What to do with a file. Called from several threads at a time. */
  public interface Look {

    /**
     * Looks at a file.
     *
     * @throws IOException when it cannot be read
     */
    LogbookSummary at(Path file) throws IOException;
  }

  /** Begins with no more files. Those that are under way are finished. */
  public void stop() {
    stopped = true;
  }

  /**
   * Looks at some files. One that cannot be read, or on which the program itself fails, is told of
   * in its summary, and stops nothing.
   *
   * @param files the files
   * @param look what to do with each
   * @param finished is told of every summary, in the order of the files, as soon as can be
   */
  public Cohort run(List<Path> files, Look look, Consumer<LogbookSummary> finished) {
    List<LogbookSummary> summaries = new ArrayList<>();
    Queue<Future<Optional<LogbookSummary>>> ahead = new ArrayDeque<>();
    Iterator<Path> rest = files.iterator();
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < AHEAD * jobs) {
          Path file = rest.next();
          ahead.add(workers.submit(() -> look(file, look)));
        }
        result(ahead.remove())
            .ifPresent(
                summary -> {
                  summaries.add(summary);
                  finished.accept(summary);
                });
      }
    } finally {
      workers.shutdownNow();
    }
    return new Cohort(summaries, files.size() - summaries.size());
  }

  private Optional<LogbookSummary> look(Path file, Look look) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(look.at(file));
    } catch (IOException e) {
      return Optional.of(LogbookSummary.unreadable(file.toString(), Failure.of(e)));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.of(LogbookSummary.unreadable(file.toString(), Failure.INTERNAL));
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("nobody interrupts a batch: they stop it", e);
    } catch (ExecutionException e) {
      // Not a file's fault: the JVM has run out of something.
      throw new IllegalStateException(e.getCause());
    }
  }
}
