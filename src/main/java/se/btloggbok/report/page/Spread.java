package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The markers in a row of a timeline. Markers that would overlap are put below each other. */
final class Spread {

  /**
   * The width of a marker in a narrow drawing, in per mille: two markers closer than this touch.
   */
  private static final int WIDTH = 17;

  /** From one marker to the one below it, in pixels. */
  private static final int STEP = 12;

  /** The maximum number of markers below each other; any more overlap. */
  private static final int LEVELS = 4;

  /** Earlier than any position, without overflow in arithmetic. */
  private static final long LONG_AGO = -1_000_000_000_000L;

  private final int y;
  private final List<Marker> markers = new ArrayList<>();

  private record Marker(LocalDate date, String kind, String text) {}

  /** Begins a row. */
  Spread(int y) {
    this.y = y;
  }

  /** Adds a marker on a day. */
  void add(LocalDate date, String kind, String text) {
    markers.add(new Marker(date, kind, text));
  }

  /** Returns the markers in the order of their days, each as high up as there is room for it. */
  List<Timeline.Event> drawn(TimeScale scale) {
    long[] last = new long[LEVELS];
    Arrays.fill(last, LONG_AGO);
    List<Timeline.Event> events = new ArrayList<>();
    markers.sort(Comparator.comparing(Marker::date));
    for (Marker marker : markers) {
      long day = marker.date().toEpochDay();
      int level = 0;
      while (level < LEVELS - 1 && 1000 * (day - last[level]) < WIDTH * scale.range().days()) {
        level++;
      }
      last[level] = day;
      events.add(
          new Timeline.Event(
              scale.middle(marker.date()), y + level * STEP, marker.kind(), marker.text()));
    }
    return events;
  }
}
