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

  private final List<Path> files;
  private final Look look;
  private final int jobs;
  private final List<LogbookSummary> done = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * Makes a batch.
   *
   * @param files the files
   * @param look what to do with each
   * @param jobs how many to look at at a time; at least one
   */
  public Batch(List<Path> files, Look look, int jobs) {
    this.files = List.copyOf(files);
    this.look = look;
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

  /** Returns how many files there are. */
  public int size() {
    return files.size();
  }

  /** Returns what there is to say of the files that have been looked at. */
  public Cohort cohort() {
    return new Cohort(done, files.size() - done.size());
  }

  /**
   * Looks at the files. One that cannot be read, or on which the program itself fails, is told of
   * in its summary, and stops nothing.
   *
   * @param finished is told of every summary, in the order of the files, as soon as can be
   */
  public void run(Consumer<LogbookSummary> finished) {
    Queue<Future<Optional<LogbookSummary>>> ahead = new ArrayDeque<>();
    Iterator<Path> rest = files.iterator();
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < AHEAD * jobs) {
          Path file = rest.next();
          ahead.add(workers.submit(() -> look(file)));
        }
        Optional<LogbookSummary> summary = result(ahead.remove());
        summary.ifPresent(done::add);
        summary.ifPresent(finished);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Optional<LogbookSummary> look(Path file) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(look.at(file));
    } catch (IOException e) {
      return Optional.of(failed(file, Failure.of(e)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Optional.of(failed(file, Failure.INTERNAL));
    }
  }

  private static LogbookSummary failed(Path file, Failure failure) {
    return LogbookSummary.unreadable(file.toString(), failure);
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
