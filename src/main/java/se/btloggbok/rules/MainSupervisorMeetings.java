package se.btloggbok.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Stay;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;

/** The huvudhandledare meets the trainee regularly during placements elsewhere. */
final class MainSupervisorMeetings extends Rule {

  private static final int DAYS_OF_WEEK = 7;

  private static final Parameter<Integer> MAXIMUM_DAYS = Parameter.days("hogst-dagar", 56);

  MainSupervisorMeetings() {
    super(
        "huvudhandledare-avstamning",
        Level.ERROR,
        List.of(RuleContext.MINIMUM_SERVICE_DAYS, MAXIMUM_DAYS),
        new Citation(
            CitedDocument.VGR_SUPERVISION,
            "huvudhandledaren punkt 5",
            "Ha regelbunden avstämning med BT-läkaren under övriga placeringar, dvs utanför"
                + " primärvård"));
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Requirement requirement = context.requirement(stay).due(stay.end());
    if (stay.first().area() == null
        || context.isUnitUnclear(stay)
        || stay.isIn(ClinicalArea.PRIMARY_CARE)
        || !context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    Optional<DateRange> away =
        context
            .roles()
            .timeAwayFromMainSupervisor(stay)
            .map(time -> untilInterrupted(time, context));
    boolean mostly = context.roles().isMostlyAwayFromMainSupervisor(stay);
    if (away.isEmpty() || (!mostly && !isTooLong(away.get(), stay, context))) {
      return List.of(requirement.notApplicable());
    }
    return judge(mostly ? requirement : requirement.at(Level.WARNING), stay, away.get(), context);
  }

  private static List<Outcome> judge(
      Requirement requirement, Stay stay, DateRange away, RuleContext context) {
    List<Meeting> meetings = meetings(stay, context);
    boolean ended =
        requirement.isPast(context.evaluation())
            && untilInterrupted(stay.range(), context).to().equals(stay.end());
    List<Outcome> outcomes = new ArrayList<>();
    if (!ended) {
      next(requirement, stay, away, meetings, context).ifPresent(outcomes::add);
    }
    Optional<Outcome> unmet =
        ended && meetings.isEmpty()
            ? Optional.of(requirement.violated("saknas", stay.unit()))
            : tooFarApart(requirement.at(Level.WARNING), stay, away, meetings, context);
    if (unmet.isPresent() && !context.hasUnreadMeeting() && !context.hasUnreadAbsence()) {
      outcomes.add(unmet.get());
    } else if (outcomes.isEmpty()) {
      outcomes.add(unmet.isPresent() ? requirement.notApplicable() : requirement.met(meetings));
    }
    return outcomes;
  }

  /** Returns a time without what comes after an interruption of the BT, if it has begun by then. */
  private static DateRange untilInterrupted(DateRange time, RuleContext context) {
    return context
        .logbook()
        .interrupted()
        .filter(time::contains)
        .map(last -> new DateRange(time.from(), last))
        .orElse(time);
  }

  /** Returns the meeting that is still to come; empty if none is needed, or it is overdue. */
  private static Optional<Outcome> next(
      Requirement requirement,
      Stay stay,
      DateRange away,
      List<Meeting> meetings,
      RuleContext context) {
    if (meetings.isEmpty()) {
      return Optional.of(requirement.upcoming());
    }
    LocalDate today = context.evaluation().date();
    LocalDate latest = meetings.get(meetings.size() - 1).dateOrThrow();
    LocalDate from = latest.isBefore(away.from()) ? away.from() : latest;
    return isTooLong(from, away.to(), stay, context) && !isTooLong(from, today, stay, context)
        ? Optional.of(
            requirement
                .at(Level.WARNING)
                .due(nextDay(new DateRange(from, away.to()), stay, context))
                .upcoming())
        : Optional.empty();
  }

  private static Optional<Outcome> tooFarApart(
      Requirement remark, Stay stay, DateRange away, List<Meeting> meetings, RuleContext context) {
    return gap(stay, away, meetings, context)
        .map(
            gap ->
                remark
                    .due(lastDayOf(gap, stay, context))
                    .within(gap)
                    .violated("for-glest", stay.unit(), gap, limit(context)));
  }

  /** Returns the meetings with a huvudhandledare during a stay, by date. */
  private static List<Meeting> meetings(Stay stay, RuleContext context) {
    List<Meeting> meetings = new ArrayList<>();
    for (Meeting meeting : context.evidence().meetings()) {
      if (stay.range().contains(meeting.dateOrThrow()) && isWithMainSupervisor(meeting, context)) {
        meetings.add(meeting);
      }
    }
    meetings.sort(Dated::byDay);
    return meetings;
  }

  private static boolean isWithMainSupervisor(Meeting meeting, RuleContext context) {
    List<String> main = context.roles().mainSupervisorsAround(meeting.dateOrThrow());
    return context.isFaultyWithin(meeting, Keys.PARTICIPANTS)
        || main.isEmpty()
        || !Collections.disjoint(main, meeting.participants());
  }

  private static int limit(RuleContext context) {
    return context.get(MAXIMUM_DAYS);
  }

  /**
   * Returns the first interval that is too long between the start of the time when the
   * huvudhandledare works elsewhere, the meetings, and the end of it or the evaluation date.
   */
  private static Optional<DateRange> gap(
      Stay stay, DateRange away, List<Meeting> meetings, RuleContext context) {
    LocalDate today = context.evaluation().date();
    List<LocalDate> points = new ArrayList<>();
    for (Meeting meeting : meetings) {
      if (away.contains(meeting.dateOrThrow())) {
        points.add(meeting.dateOrThrow());
      }
    }
    points.add(today.isBefore(away.to()) ? today : away.to());
    LocalDate from = away.from();
    for (LocalDate to : points) {
      if (isTooLong(from, to, stay, context)) {
        return Optional.of(new DateRange(from, to));
      }
      from = to;
    }
    return Optional.empty();
  }

  /** Returns whether an interval without a meeting is too long; no interval is not. */
  private static boolean isTooLong(LocalDate from, LocalDate to, Stay stay, RuleContext context) {
    return to.isAfter(from) && isTooLong(new DateRange(from, to), stay, context);
  }

  private static boolean isTooLong(DateRange time, Stay stay, RuleContext context) {
    return daysOfService(time, stay, context) > limit(context);
  }

  /** Returns the last day on which an interval without a meeting was not too long yet. */
  private static LocalDate lastDayOf(DateRange tooLong, Stay stay, RuleContext context) {
    LocalDate last = tooLong.to().minusDays(1);
    while (isTooLong(new DateRange(tooLong.from(), last), stay, context)) {
      last = last.minusDays(1);
    }
    return last;
  }

  /**
   * Returns the last day for the next meeting, in an interval that will be too long but is not yet.
   */
  private static LocalDate nextDay(DateRange time, Stay stay, RuleContext context) {
    LocalDate today = context.evaluation().date();
    LocalDate day = time.from().plusDays(limit(context));
    day = today.isAfter(day) ? today : day;
    while (!isTooLong(new DateRange(time.from(), day.plusDays(1)), stay, context)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * Returns the days from the first to the last of an interval, except whole weeks without a
   * service day.
   */
  private static long daysOfService(DateRange time, Stay stay, RuleContext context) {
    LocalDate monday = time.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = time.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    long days = time.days() - 1;
    if (monday.isAfter(sunday)) {
      return days;
    }
    DateRange whole = new DateRange(monday, sunday);
    int serviceWeeks = context.calendar().serviceWeeks(stay, whole);
    return days - (whole.days() - (long) serviceWeeks * DAYS_OF_WEEK);
  }
}
