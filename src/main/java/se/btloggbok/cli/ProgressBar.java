package se.btloggbok.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far work has come, on a line of its own that goes away when it is done. */
final class ProgressBar {

  /** Short work needs no bar. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private static final int WIDTH = 30;

  private static final String FROM_THE_START = "\r\u001B[K";

  private final PrintWriter terminal;
  private final boolean visible;
  private final Clock clock;
  private final int total;
  private final Texts texts;
  private int done;
  private Instant next;
  private boolean drawn;

  /**
   * Begins.
   *
   * @param terminal where to draw
   * @param visible whether that is a terminal, with nothing else to show meanwhile
   * @param clock what time it is
   * @param total how much there is to do
   * @param texts the words
   */
  ProgressBar(PrintWriter terminal, boolean visible, Clock clock, int total, Texts texts) {
    this.terminal = terminal;
    this.visible = visible;
    this.clock = clock;
    this.total = total;
    this.texts = texts;
    this.next = clock.instant().plus(PATIENCE);
  }

  /** One more is done. */
  void step() {
    done++;
    Instant now = clock.instant();
    if (visible && !now.isBefore(next)) {
      next = now.plus(BETWEEN);
      draw();
    }
  }

  private void draw() {
    int full = (int) ((long) WIDTH * done / total);
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    terminal.print(FROM_THE_START + bar + " " + texts.say("framsteg", done, total));
    terminal.flush();
    drawn = true;
  }

  /** All is done: the bar goes away. */
  void end() {
    if (drawn) {
      terminal.print(FROM_THE_START);
      terminal.flush();
    }
  }
}
