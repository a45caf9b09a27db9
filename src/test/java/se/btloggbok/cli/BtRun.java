package se.btloggbok.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.terminal.LineInput;

/** Runs bt in this process, in a folder and on a day. */
public final class BtRun {

  /** A day on which {@code examples/minimal.yaml} has no findings. */
  public static final LocalDate DAY = LocalDate.of(2025, 9, 1);

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private InputStream in = InputStream.nullInputStream();
  private boolean terminal;
  private boolean errorTerminal;
  private @Nullable LineInput keyboard;
  private Clock clock = Clock.systemUTC();

  /** Runs it in a folder. */
  public BtRun(Path folder) {
    this.folder = folder;
    on(DAY);
  }

  /**
   * The result of a run.
   *
   * @param exitCode its exit code
   * @param out its standard output
   * @param err its standard error
   */
  public record Result(int exitCode, String out, String err) {

    /** Returns all output. */
    public String everything() {
      return out + err;
    }
  }

  /** Gives it a text on standard input. */
  public BtRun stdin(String text) {
    return stdin(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Gives it a stream as standard input. */
  public BtRun stdin(InputStream stream) {
    in = stream;
    return this;
  }

  /** Gives an environment variable a value. */
  public BtRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  BtRun onTerminal() {
    terminal = true;
    return this;
  }

  /** Lets a user answer questions. */
  public BtRun answering(LineInput user) {
    keyboard = user;
    return this;
  }

  /** Runs it on another day. */
  BtRun on(LocalDate day) {
    clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return this;
  }

  /** Makes standard error a terminal, and every reading of the clock take some time. */
  BtRun onErrorTerminal(Duration look) {
    errorTerminal = true;
    clock = new TickingClock(clock, look);
    return this;
  }

  private static final class TickingClock extends Clock {
    private final Clock start;
    private final Duration tick;
    private int ticks;

    TickingClock(Clock start, Duration tick) {
      this.start = start;
      this.tick = tick;
    }

    @Override
    public Instant instant() {
      return start.instant().plus(tick.multipliedBy(ticks++));
    }

    @Override
    public ZoneId getZone() {
      return start.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new TickingClock(start.withZone(zone), tick);
    }
  }

  /** Runs {@code bt log} on a day. */
  public Result log(String today, String... arguments) {
    return run(
        Stream.of(List.of("logga"), List.of(arguments), List.of("--today", today))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  /** Runs a command. */
  public Result run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Bt.run(
            new Surroundings(
                in,
                new PrintWriter(out),
                new PrintWriter(err),
                clock,
                folder,
                environment,
                terminal,
                errorTerminal,
                keyboard),
            arguments);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
