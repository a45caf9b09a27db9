package se.btloggbok.report.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * The BT week by week: which weeks require supervision, and which had it.
 *
 * @param weeks the weeks, in order
 * @param legend the marks that occur
 */
public record Calendar(List<Week> weeks, List<Mark> legend) implements Block {

  private static final String FREE = "free";

  /** Copies the lists. */
  public Calendar {
    weeks = List.copyOf(weeks);
    legend = List.copyOf(legend);
  }

  /**
   * A week.
   *
   * @param key the week, as in machine formats
   * @param number its number
   * @param month the name of the month in its first week; empty in other weeks
   * @param area the CSS class of the verksamhet; empty outside placements
   * @param mark the mark of its supervision
   * @param now whether the evaluation date is in the week
   * @param text the week in words
   */
  public record Week(
      String key, int number, String month, String area, Mark mark, boolean now, String text) {}

  /** Returns the weeks of the BT and its placements; empty if neither has a period. */
  static Optional<Calendar> of(PageContext context) {
    return context.span().map(span -> of(span, context));
  }

  private static Calendar of(DateRange span, PageContext context) {
    Map<YearWeek, Outcome> outcomes = new HashMap<>();
    for (Outcome outcome : context.outcomes(RuleIds.WEEKLY_SUPERVISION)) {
      if (outcome.scope() instanceof Scope.OfWeek week) {
        outcomes.put(week.week(), outcome);
      }
    }
    Map<YearWeek, Integer> sessions = sessions(context);
    List<Stay> stays = context.checked().lastingStays();
    List<Week> weeks = new ArrayList<>();
    Map<String, Mark> legend = new LinkedHashMap<>();
    int month = 0;
    YearWeek last = YearWeek.from(span.to());
    for (YearWeek week = YearWeek.from(span.from());
        !week.isAfter(last);
        week = week.plusWeeks(1)) {
      LocalDate thursday = week.atDay(DayOfWeek.THURSDAY);
      boolean newMonth = thursday.getMonthValue() != month;
      month = thursday.getMonthValue();
      Optional<Outcome> outcome = Optional.ofNullable(outcomes.get(week));
      Optional<Stay> stay = stay(week, stays);
      int held = sessions.getOrDefault(week, 0);
      boolean free = stay.isPresent() && isFree(week, context);
      Mark mark = mark(outcome, held, free, context);
      String why = outcome.isPresent() || mark.kind().equals(FREE) ? "" : why(stay, context);
      legend.putIfAbsent(mark.kind(), mark);
      weeks.add(
          new Week(
              new Scope.OfWeek(week).toString(),
              week.getWeek(),
              newMonth ? month(thursday, weeks.isEmpty(), context) : "",
              stay.map(one -> Areas.cssClass(one.first().area())).orElse(""),
              mark,
              YearWeek.from(context.evaluation().date()).equals(week),
              text(week, mark, held, why, stay, context)));
    }
    return new Calendar(weeks, List.copyOf(legend.values()));
  }

  private static Map<YearWeek, Integer> sessions(PageContext context) {
    Map<YearWeek, Integer> sessions = new HashMap<>();
    for (Dated session : context.evidence().sessions()) {
      LocalDate date = session.date();
      if (date != null) {
        sessions.merge(YearWeek.from(date), 1, Integer::sum);
      }
    }
    return sessions;
  }

  /** Returns the month, with the year if it is new. */
  private static String month(LocalDate day, boolean first, PageContext context) {
    String month = context.words().month(day);
    return first || day.getMonthValue() == 1 ? month + " " + day.getYear() : month;
  }

  private static Mark mark(
      Optional<Outcome> outcome, int sessions, boolean free, PageContext context) {
    if (outcome.isPresent()) {
      return Mark.of(outcome.get().status(), context.words());
    }
    if (sessions > 0) {
      return new Mark("extra", "+", context.say("vecka.utan-krav-med"));
    }
    return free
        ? new Mark(FREE, "·", context.say("vecka.ingen-tjanst"))
        : new Mark(Status.NOT_APPLICABLE.value(), "–", context.say("vecka.utan-krav"));
  }

  /** Returns whether a week has no service day. */
  private static boolean isFree(YearWeek week, PageContext context) {
    LocalDate monday = week.atDay(DayOfWeek.MONDAY);
    return monday
        .datesUntil(monday.plusDays(5))
        .noneMatch(
            day -> context.calendar().isWorkingDay(day) && !context.calendar().isWhollyAbsent(day));
  }

  /** Returns the stay of a week: the one in primary care, if any, or else the first. */
  private static Optional<Stay> stay(YearWeek week, List<Stay> all) {
    List<Stay> stays =
        all.stream()
            .filter(stay -> !stay.range().from().isAfter(week.atDay(DayOfWeek.SUNDAY)))
            .filter(stay -> !stay.end().isBefore(week.atDay(DayOfWeek.MONDAY)))
            .toList();
    return stays.stream()
        .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
        .findFirst()
        .or(() -> stays.stream().findFirst());
  }

  /**
   * Returns why a week requires no supervision; empty if the rule set does not include the rule.
   */
  private static String why(Optional<Stay> stay, PageContext context) {
    if (context.rule(RuleIds.WEEKLY_SUPERVISION).isEmpty()) {
      return "";
    }
    if (stay.isEmpty()) {
      return context.say("vecka.ingen-placering");
    }
    return stay.get().isIn(ClinicalArea.PRIMARY_CARE)
        ? context.say("vecka.ingen-tjanst")
        : context.say("vecka.annan-verksamhet", context.words().term(stay.get().first().area()));
  }

  private static String text(
      YearWeek week,
      Mark mark,
      int sessions,
      String why,
      Optional<Stay> stay,
      PageContext context) {
    return context
        .say(
            "vecka.text",
            context.words().weeks(List.of(week)),
            mark.label(),
            sessions == 0 ? "" : context.say("vecka.antal", sessions),
            why.isEmpty() ? "" : " – " + why,
            stay.map(context::stay).orElse(""))
        .strip();
  }
}
