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
 * Checks many files, several at a time. The number of parallel jobs does not affect the result:
 * summaries come in file order. Only the summary of a file is kept.
 */
public final class Batch {

  /** The number of files per worker that may be queued ahead of the slowest file. */
  private static final int AHEAD = 64;

  private final List<Path> files;
  private final Summariser summariser;
  private final int jobs;
  private final List<LogbookSummary> done = new ArrayList<>();
  private volatile boolean stopped;

  /**
   * Creates a batch.
   *
   * @param files the files
   * @param summariser checks and summarises each file
   * @param jobs the number of files to check at a time; at least one
   */
  public Batch(List<Path> files, Summariser summariser, int jobs) {
    this.files = List.copyOf(files);
    this.summariser = summariser;
    this.jobs = jobs;
  }

  /** Checks and summarises one file. Called from several threads at a time. */
  public interface Summariser {

    /**
     * Returns the summary of a file.
     *
     * @throws IOException if it cannot be read
     */
    LogbookSummary summarise(Path file) throws IOException;
  }

  /** Starts no more files; files in progress are finished. */
  public void stop() {
    stopped = true;
  }

  /** Returns the number of files. */
  public int size() {
    return files.size();
  }

  /** Returns the summaries so far. */
  public Cohort cohort() {
    return new Cohort(done, files.size() - done.size(), 0);
  }

  /**
   * Checks the files. A file that cannot be read, or on which bt itself fails, is recorded in its
   * summary and does not stop the run.
   *
   * @param finished called with each summary, in file order, as soon as it is available
   */
  public void run(Consumer<LogbookSummary> finished) {
    Queue<Future<Optional<LogbookSummary>>> ahead = new ArrayDeque<>();
    Iterator<Path> rest = files.iterator();
    ExecutorService workers = Executors.newFixedThreadPool(jobs);
    try {
      while (rest.hasNext() || !ahead.isEmpty()) {
        while (rest.hasNext() && ahead.size() < AHEAD * jobs) {
          Path file = rest.next();
          ahead.add(workers.submit(() -> summary(file)));
        }
        Optional<LogbookSummary> summary = result(ahead.remove());
        summary.ifPresent(done::add);
        summary.ifPresent(finished);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Optional<LogbookSummary> summary(Path file) {
    if (stopped) {
      return Optional.empty();
    }
    try {
      return Optional.of(summariser.summarise(file));
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
      throw new IllegalStateException("a batch is stopped, not interrupted", e);
    } catch (ExecutionException e) {
      // Not caused by a file: the JVM has run out of a resource.
      throw new IllegalStateException(e.getCause());
    }
  }
}
