package se.btloggbok.cli.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.btloggbok.cli.text.Texts;

/** Shows progress on one line of a terminal, which disappears when the work is done. */
public final class ProgressBar {

  /** Work that takes less time than this shows no bar. */
  private static final Duration DELAY = Duration.ofSeconds(1);

  private static final Duration INTERVAL = Duration.ofMillis(100);

  private static final int WIDTH = 30;

  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter terminal;
  private final boolean visible;
  private final Clock clock;
  private final int total;
  private final Texts texts;
  private int done;
  private Instant next;
  private boolean drawn;

  /**
   * Starts to measure.
   *
   * @param terminal where to draw
   * @param visible whether to draw at all: false if the output is not a terminal, or is shared with
   *     results
   * @param clock the time
   * @param total the number of steps
   * @param texts the language
   */
  public ProgressBar(PrintWriter terminal, boolean visible, Clock clock, int total, Texts texts) {
    this.terminal = terminal;
    this.visible = visible;
    this.clock = clock;
    this.total = total;
    this.texts = texts;
    this.next = clock.instant().plus(DELAY);
  }

  /** Counts one more step as done. */
  public void step() {
    done++;
    Instant now = clock.instant();
    if (visible && !now.isBefore(next)) {
      next = now.plus(INTERVAL);
      draw();
    }
  }

  private void draw() {
    int full = (int) ((long) WIDTH * done / total);
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    terminal.print(CLEAR_LINE + bar + " " + texts.say("framsteg", done, total));
    terminal.flush();
    drawn = true;
  }

  /** Removes the bar. */
  public void end() {
    if (drawn) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }
}
