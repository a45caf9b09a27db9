package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The signs of a row of a timeline. Signs that would cover each other are put below each other. */
final class Spread {

  /** The width of a sign in a narrow drawing: two signs closer than this touch, in per mille. */
  private static final int WIDTH = 17;

  /** From one sign to the one below it, in pixels. */
  private static final int STEP = 12;

  /** The most signs below each other; more than these cover each other. */
  private static final int LEVELS = 4;

  /** Before every day, with room for arithmetic. */
  private static final long LONG_AGO = -1_000_000_000_000L;

  private final int y;
  private final List<Sign> signs = new ArrayList<>();

  private record Sign(LocalDate date, String kind, String text) {}

  /** Begins a row. */
  Spread(int y) {
    this.y = y;
  }

  /** Adds a sign on a day. */
  void add(LocalDate date, String kind, String text) {
    signs.add(new Sign(date, kind, text));
  }

  /** Returns the signs in the order of their days, each as high up as there is room for it. */
  List<Timeline.Event> drawn(TimeScale scale) {
    long[] last = new long[LEVELS];
    Arrays.fill(last, LONG_AGO);
    List<Timeline.Event> events = new ArrayList<>();
    signs.sort(Comparator.comparing(Sign::date));
    for (Sign sign : signs) {
      long day = sign.date().toEpochDay();
      int level = 0;
      while (level < LEVELS - 1 && 1000 * (day - last[level]) < WIDTH * scale.range().days()) {
        level++;
      }
      last[level] = day;
      events.add(
          new Timeline.Event(
              scale.middle(sign.date()), y + level * STEP, sign.kind(), sign.text()));
    }
    return events;
  }
}
