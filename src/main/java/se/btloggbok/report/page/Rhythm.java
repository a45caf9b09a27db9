package se.btloggbok.report.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;

/**
 * How often there was supervision in a placement, and how long each visit was planned.
 *
 * @param title its title
 * @param description what it shows, in words
 * @param area what to colour it by
 * @param months the months of the scale
 * @param weeks one a week
 * @param most the most sessions in a week, for the scale
 * @param longest the longest visit, in minutes, for the scale; 0: none are written
 * @param height its height, in pixels
 */
public record Rhythm(
    String title,
    String description,
    String area,
    List<TimeScale.Tick> months,
    List<Week> weeks,
    int most,
    int longest,
    int height)
    implements Block {

  private static final int HEIGHT = 48;
  private static final int SESSIONS_BASE = 92;
  private static final int VISITS_BASE = 166;

  /** Keeps its own copies. */
  public Rhythm {
    months = List.copyOf(months);
    weeks = List.copyOf(weeks);
  }

  /**
   * A week.
   *
   * @param x where it begins, as {@code 12.5%}
   * @param width how wide it is, likewise
   * @param middle its middle, likewise
   * @param label the week in words
   * @param sessions how many sessions were held
   * @param top the top of its bar, in pixels
   * @param height how high its bar is, in pixels
   * @param visit planned minutes a visit, the last that is written that week; 0: not written
   * @param y where the visit's point is, in pixels
   */
  public record Week(
      String x,
      String width,
      String middle,
      String label,
      int sessions,
      int top,
      int height,
      int visit,
      int y) {}

  /** Returns where the bars stand, in pixels. */
  public int sessionsBase() {
    return SESSIONS_BASE;
  }

  /** Returns the lowest that a visit's point can be, in pixels. */
  public int visitsBase() {
    return VISITS_BASE;
  }

  /** Returns the rhythm of a stay; empty where it has not begun. */
  static Optional<Rhythm> of(Stay stay, PageContext context) {
    if (stay.range().from().isAfter(context.evaluation().date())) {
      return Optional.empty();
    }
    TimeScale scale = new TimeScale(stay.range());
    Map<YearWeek, List<SupervisionSession>> sessions =
        context.evidence().sessions().stream()
            .filter(session -> stay.range().contains(session.dateOrThrow()))
            .sorted(Comparator.comparing(SupervisionSession::dateOrThrow))
            .collect(
                Collectors.groupingBy(
                    session -> YearWeek.from(session.dateOrThrow()),
                    TreeMap::new,
                    Collectors.toList()));
    int most = sessions.values().stream().mapToInt(List::size).max().orElse(0);
    int longest = sessions.values().stream().mapToInt(Rhythm::visit).max().orElse(0);
    List<Week> weeks = new ArrayList<>();
    YearWeek last = YearWeek.from(stay.end());
    for (YearWeek week = YearWeek.from(stay.range().from());
        !week.isAfter(last);
        week = week.plusWeeks(1)) {
      List<SupervisionSession> held = sessions.getOrDefault(week, List.of());
      LocalDate monday = week.atDay(DayOfWeek.MONDAY);
      for (DateRange days : scale.within(monday, monday.plusDays(6))) {
        weeks.add(
            new Week(
                scale.start(days.from()),
                scale.width(days),
                scale.middle(days.from().plusDays(days.days() / 2)),
                context.words().weeks(List.of(week)),
                held.size(),
                SESSIONS_BASE - pixels(held.size(), most),
                pixels(held.size(), most),
                visit(held),
                VISITS_BASE - pixels(visit(held), longest)));
      }
    }
    int held = sessions.values().stream().mapToInt(List::size).sum();
    return Optional.of(
        new Rhythm(
            context.stay(stay),
            description(stay, held, weeks.size(), context),
            Areas.kind(stay.first().area()),
            scale.months(context.words()),
            weeks,
            most,
            longest,
            (longest > 0 ? VISITS_BASE : SESSIONS_BASE) + 2));
  }

  private static String description(Stay stay, int held, int weeks, PageContext context) {
    LocalDate date = context.evaluation().date();
    if (!stay.end().isAfter(date)) {
      return context.say("rytm.beskrivning", context.stay(stay), held, weeks);
    }
    YearWeek first = YearWeek.from(stay.range().from());
    int begun = (int) ChronoUnit.WEEKS.between(first.atDay(DayOfWeek.MONDAY), date) + 1;
    return context.say("rytm.hittills", context.stay(stay), held, begun, weeks);
  }

  private static int visit(List<SupervisionSession> sessions) {
    return sessions.stream()
        .map(SupervisionSession::visitMinutes)
        .filter(Objects::nonNull)
        .reduce(0, (one, later) -> later);
  }

  private static int pixels(int part, int whole) {
    return whole == 0 ? 0 : HEIGHT * part / whole;
  }
}
