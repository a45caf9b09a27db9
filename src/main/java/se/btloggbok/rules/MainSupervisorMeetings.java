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
        || context.roles().isAtMainSupervisorsUnit(stay)
        || !context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    return List.of(judge(requirement, stay, meetings(stay, context), context));
  }

  private static Outcome judge(
      Requirement requirement, Stay stay, List<Meeting> meetings, RuleContext context) {
    boolean ended = requirement.isPast(context.evaluation());
    boolean missing = meetings.isEmpty() && ended;
    Optional<DateRange> gap = missing ? Optional.empty() : gap(stay, meetings, context);
    if ((missing || gap.isPresent())
        && (context.hasUnreadMeeting() || context.hasUnreadAbsence())) {
      return requirement.notApplicable();
    }
    if (missing) {
      return requirement.violated("saknas", stay.unit());
    }
    Requirement regularly = requirement.at(Level.WARNING);
    if (gap.isPresent()) {
      return regularly
          .due(lastDayOf(gap.get(), stay, context))
          .within(gap.get())
          .violated("for-glest", stay.unit(), gap.get(), limit(context));
    }
    if (meetings.isEmpty()) {
      return requirement.upcoming();
    }
    LocalDate latest = meetings.get(meetings.size() - 1).dateOrThrow();
    DateRange rest = new DateRange(latest, stay.end());
    return !ended && isTooLong(rest, stay, context)
        ? regularly.due(nextDay(rest, stay, context)).upcoming()
        : requirement.met(meetings);
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
   * Returns the first interval that is too long between the start, the meetings, and the end or the
   * evaluation date.
   */
  private static Optional<DateRange> gap(Stay stay, List<Meeting> meetings, RuleContext context) {
    LocalDate today = context.evaluation().date();
    LocalDate last = today.isBefore(stay.end()) ? today : stay.end();
    List<LocalDate> points = new ArrayList<>();
    meetings.forEach(meeting -> points.add(meeting.dateOrThrow()));
    points.add(last);
    LocalDate from = stay.range().from();
    for (LocalDate to : points) {
      if (to.isAfter(from)) {
        DateRange time = new DateRange(from, to);
        if (isTooLong(time, stay, context)) {
          return Optional.of(time);
        }
      }
      from = to;
    }
    return Optional.empty();
  }

  /** Returns whether an interval without a meeting is too long. */
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
