package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.Surroundings;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.Language;

/** When a watch works again, when it stops, and what it says. Time passes only between looks. */
class WatchTest {

  /** One look more than it takes to act on a change. */
  private static final int SETTLED = 3;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final MovableClock clock = new MovableClock(Instant.parse("2025-09-01T10:11:12Z"));
  private final List<LocalDate> days = new ArrayList<>();

  /** What happens between two looks. */
  private final List<Runnable> events = new ArrayList<>();

  private static final class MovableClock extends Clock {
    private Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
          return MovableClock.this.withZone(other);
        }
      };
    }
  }

  /** Work that reads no file and can fail. */
  private final class Work implements Watch.Work {
    private final TimingOptions timing;
    private ExitCode result = ExitCode.OK;
    private boolean refuses;
    private int times;

    Work(TimingOptions timing) {
      this.timing = timing;
    }

    @Override
    public Collection<Path> files(CommandContext context) {
      return List.of(folder.resolve("loggbok.yaml"));
    }

    @Override
    public ExitCode run(CommandContext context) {
      times++;
      days.add(timing.timing(context.surroundings().clock()).today());
      if (refuses) {
        throw new UsageException("fel.ingen-placering");
      }
      return result;
    }
  }

  private static TimingOptions timing(String... options) {
    TimingOptions timing = new TimingOptions();
    CommandSpec spec = CommandSpec.create();
    timing.arguments().forEach(argument -> argument.addTo(spec));
    new CommandLine(spec).parseArgs(options);
    return timing;
  }

  /** Does an event, and looks until it has been acted on. */
  private void then(Runnable event) {
    events.add(event);
    for (int look = 1; look < SETTLED; look++) {
      events.add(() -> {});
    }
  }

  private void write(String text) {
    try {
      Files.writeString(folder.resolve("loggbok.yaml"), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ExitCode watch(Work work, Writer stdout) {
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(stdout),
            new PrintWriter(err),
            clock,
            folder,
            Map.of(),
            false,
            false);
    int[] next = {0};
    return new Watch(new CommandContext(surroundings, Language.SV), work.timing)
        .repeat(
            work,
            () -> {
              boolean more = next[0] < events.size();
              if (more) {
                events.get(next[0]++).run();
              }
              return more;
            });
  }

  private ExitCode watch(Work work) {
    return watch(work, out);
  }

  @Test
  void aChangeOfAFileIsWorkedOn() {
    Work work = new Work(timing());
    then(() -> write("ett"));
    then(() -> write("ett två"));
    then(() -> {});
    watch(work);

    assertThat(work.times).isEqualTo(3);
  }

  @Test
  void theTimeIsSaidEachTime() {
    then(
        () -> {
          clock.now = clock.now.plusSeconds(63);
          write("ett");
        });
    watch(new Work(timing()));

    // Swedish summer time.
    assertThat(err.toString().lines())
        .containsExactly(
            "12:11:12: väntar på nästa ändring; avsluta med Ctrl-C",
            "12:12:15: väntar på nästa ändring; avsluta med Ctrl-C");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aNewDayIsWorkedOn() {
    clock.now = Instant.parse("2025-09-01T21:59:59Z");
    then(() -> clock.now = Instant.parse("2025-09-01T22:00:00Z"));
    then(() -> clock.now = Instant.parse("2025-09-02T21:59:59Z"));
    watch(new Work(timing()));

    assertThat(days).containsExactly(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2));
  }

  /** On 26 October 2025 Sweden goes from two hours before UTC to one. */
  @Test
  void aDayIsADayInSwedenAfterTheEndOfSummerTimeToo() {
    clock.now = Instant.parse("2025-10-25T21:59:59Z");
    then(() -> clock.now = Instant.parse("2025-10-25T22:00:00Z"));
    then(() -> clock.now = Instant.parse("2025-10-26T22:59:59Z"));
    then(() -> clock.now = Instant.parse("2025-10-26T23:00:00Z"));
    watch(new Work(timing()));

    assertThat(days)
        .containsExactly(
            LocalDate.of(2025, 10, 25), LocalDate.of(2025, 10, 26), LocalDate.of(2025, 10, 27));
  }

  @Test
  void aDayThatIsGivenDoesNotEnd() {
    then(() -> clock.now = Instant.parse("2025-09-03T12:00:00Z"));
    watch(new Work(timing("--today", "2025-09-01")));

    assertThat(days).containsExactly(LocalDate.of(2025, 9, 1));
  }

  @Test
  void whatIsWrongAtFirstEndsIt() {
    Work work = new Work(timing());
    work.result = ExitCode.USAGE;
    then(() -> write("ett"));

    assertThat(watch(work)).isEqualTo(ExitCode.USAGE);
    assertThat(work.times).isEqualTo(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatIsRefusedAtFirstEndsIt() {
    Work work = new Work(timing());
    work.refuses = true;

    assertThatThrownBy(() -> watch(work)).isInstanceOf(UsageException.class);
    assertThat(work.times).isEqualTo(1);
  }

  @Test
  void whatIsWrongLaterIsReported() {
    Work work = new Work(timing());
    then(
        () -> {
          work.refuses = true;
          write("ett");
        });
    then(
        () -> {
          work.refuses = false;
          work.result = ExitCode.USAGE;
          write("ett två");
        });
    then(
        () -> {
          work.result = ExitCode.FINDINGS;
          write("ett två tre");
        });

    assertThat(watch(work)).isEqualTo(ExitCode.FINDINGS);
    assertThat(work.times).isEqualTo(4);
    assertThat(err.toString())
        .containsOnlyOnce("bt: loggboken har ingen placering")
        .hasLineCount(5);
  }

  /** As in {@code bt validate --watch | head}. */
  @Test
  void itEndsWhenTheReaderHasGone() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void close() {
            // Nothing to close.
          }
        };
    Work work = new Work(timing());
    work.result = ExitCode.FINDINGS;
    then(() -> write("ett"));

    assertThat(watch(work, closed)).isEqualTo(ExitCode.FINDINGS);
    assertThat(work.times).isEqualTo(1);
  }
}
