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
 * The number of supervision sessions per week of a placement, and the planned time per patient
 * visit.
 *
 * @param title its title
 * @param description its content in words
 * @param area the CSS class of the verksamhet
 * @param months the months of the scale
 * @param weeks the weeks, in order
 * @param most the most sessions in a week
 * @param longest the longest visit, in minutes; 0 if none is recorded
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

  /** Copies the lists. */
  public Rhythm {
    months = List.copyOf(months);
    weeks = List.copyOf(weeks);
  }

  /**
   * A week.
   *
   * @param x its left edge, such as {@code 12.5%}
   * @param width its width, such as {@code 12.5%}
   * @param middle its middle, such as {@code 12.5%}
   * @param label the week in words
   * @param isToCome whether it begins after the evaluation date
   * @param sessions the number of sessions
   * @param top the top of its bar, in pixels
   * @param height the height of its bar, in pixels
   * @param visit planned minutes per visit, as last recorded that week; 0 if not recorded
   * @param y the vertical position of the visit's point, in pixels
   */
  public record Week(
      String x,
      String width,
      String middle,
      String label,
      boolean isToCome,
      int sessions,
      int top,
      int height,
      int visit,
      int y) {}

  /** Returns the base line of the bars, in pixels. */
  public int sessionsBase() {
    return SESSIONS_BASE;
  }

  /** Returns the base line of the points, in pixels. */
  public int visitsBase() {
    return VISITS_BASE;
  }

  /** Returns the rhythm of a stay; empty if it has not begun. */
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
                monday.isAfter(context.evaluation().date()),
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
            Areas.cssClass(stay.first().area()),
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
