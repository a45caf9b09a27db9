package se.btloggbok.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.files.FileStates;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.terminal.Interruption;
import se.btloggbok.cli.terminal.Repetition;
import se.btloggbok.cli.text.ReportedException;
import se.btloggbok.cli.text.UsageException;

/**
 * {@code --watch}: the work of a command, repeated whenever a file that it depends on has changed,
 * or a new day has begun.
 *
 * <p>The first round is like a run without {@code --watch}: it ends if something cannot be read. In
 * later rounds that is only reported, and the watch goes on.
 */
final class Watch {

  /** How often to look at the files, in milliseconds. */
  private static final int INTERVAL = 300;

  private final CommandContext context;
  private final TimingOptions timing;
  private boolean begun;
  private ExitCode result = ExitCode.USAGE;

  /**
   * Prepares to watch.
   *
   * @param context the context of the command
   * @param timing the day to judge at, which may be that of the clock
   */
  Watch(CommandContext context, TimingOptions timing) {
    // A process keeps one offset from UTC, but a watch may go on past the end of summer time.
    Clock clock = context.surroundings().clock().withZone(ZoneId.of("Europe/Stockholm"));
    this.context = context.at(clock);
    this.timing = timing;
  }

  /** What a command does each time. */
  interface Work {

    /** Returns the files and folders that it will read, whether they exist or not. */
    Collection<Path> files(CommandContext context);

    /** Does the work. */
    ExitCode run(CommandContext context);
  }

  /**
   * Works until Ctrl-C, or until the reader of the output has gone.
   *
   * @param end called when there is nothing more to do
   * @return the result of the last time; after Ctrl-C, the exit code is that of the signal
   * @throws UsageException if the work cannot be done the first time
   */
  ExitCode run(Work work, Runnable end) {
    CountDownLatch stopped = new CountDownLatch(1);
    Interruption.runInterruptibly(
        () -> {
          try {
            repeat(work, () -> isTimeToLook(stopped));
          } finally {
            end(end);
          }
        },
        stopped::countDown);
    return result;
  }

  /** Reports a failure at the end before the process ends. */
  private void end(Runnable end) {
    try {
      end.run();
    } catch (UsageException e) {
      context.surroundings().report(e.explain(context.texts()));
    }
    context.out().flush();
    if (context.surroundings().errorTerminal()) {
      // The terminal has echoed ^C.
      context.surroundings().err().println();
    }
    context.surroundings().err().flush();
  }

  /**
   * Works until it is time to stop.
   *
   * @param pause waits until it is time to look again; returns whether to go on
   */
  ExitCode repeat(Work work, BooleanSupplier pause) {
    Repetition.run(
        () -> round(work, context.afresh()),
        () -> begun && !context.out().checkError() && pause.getAsBoolean());
    return result;
  }

  private Repetition.Round round(Work work, CommandContext fresh) {
    Collection<Path> files = work.files(fresh);
    return new Repetition.Round() {
      @Override
      public Object state() {
        return List.of(timing.timing(fresh.surroundings().clock()), FileStates.of(files));
      }

      @Override
      public void run() {
        result = result(work, fresh);
        begun |= result != ExitCode.USAGE;
        if (begun) {
          LocalTime now = LocalTime.now(fresh.surroundings().clock());
          fresh.out().flush();
          fresh
              .surroundings()
              .err()
              .println(fresh.texts().say("bevakar", now.truncatedTo(ChronoUnit.SECONDS)));
          fresh.surroundings().err().flush();
        }
      }
    };
  }

  private ExitCode result(Work work, CommandContext fresh) {
    try {
      return work.run(fresh);
    } catch (ReportedException e) {
      return ExitCode.USAGE;
    } catch (UsageException e) {
      if (!begun) {
        throw e;
      }
      fresh.surroundings().report(e.explain(fresh.texts()));
      return ExitCode.USAGE;
    }
  }

  private static boolean isTimeToLook(CountDownLatch stopped) {
    try {
      return !stopped.await(INTERVAL, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
