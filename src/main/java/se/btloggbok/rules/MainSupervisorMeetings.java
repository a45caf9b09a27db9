package se.btloggbok.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.Person;
import se.btloggbok.model.Stay;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;

/** The huvudhandledare meets the trainee regularly during placements elsewhere. */
final class MainSupervisorMeetings implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.of(
              "huvudhandledare-avstamning",
              Level.ERROR,
              new Citation(
                  CitedDocument.VGR_SUPERVISION,
                  "huvudhandledaren punkt 5",
                  "Ha regelbunden avstämning med BT-läkaren under övriga placeringar, dvs utanför"
                      + " primärvård"))
          .with("minsta-dagar", 28)
          .with("hogst-dagar", 56);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Outcome> evaluate(RuleContext context) {
    List<Outcome> outcomes = new ArrayList<>();
    context.calendar().stays().forEach(stay -> outcomes.addAll(judge(stay, context)));
    return outcomes;
  }

  private static List<Outcome> judge(Stay stay, RuleContext context) {
    Requirement requirement =
        Requirement.of(INFO, new Scope.OfPlacement(stay.id()), stay.path()).due(stay.end());
    if (stay.first().area() == null
        || isUnitUnclear(stay, context)
        || stay.isIn(ClinicalArea.PRIMARY_CARE)
        || context.roles().isAtMainSupervisorsUnit(stay)
        || !context.isAssessed(stay)) {
      return List.of(requirement.notApplicable());
    }
    List<Meeting> meetings = meetings(stay, context);
    if (meetings.isEmpty() && context.evaluation().isPast(stay.end())) {
      return List.of(requirement.violated("saknas", stay.unit()));
    }
    Optional<DateRange> gap = gap(stay, meetings, context);
    if (gap.isPresent()) {
      return List.of(
          requirement
              .at(Level.WARNING)
              .violated("for-glest", stay.unit(), gap.get(), limit(context)));
    }
    return List.of(meetings.isEmpty() ? requirement.upcoming() : requirement.met(meetings));
  }

  private static boolean isUnitUnclear(Stay stay, RuleContext context) {
    for (String id : context.roles().mainSupervisorsDuring(stay.range())) {
      Optional<Person> person = context.logbook().person(id);
      if (person.isPresent() && context.isFaultyWithin(person.get().path().child("enhet"))) {
        return true;
      }
    }
    return stay.first().unit() == null;
  }

  /** The meetings with a huvudhandledare during a stay, by date. */
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
    return context.isFaultyWithin(meeting.path().child("deltagare"))
        || main.isEmpty()
        || !Collections.disjoint(main, meeting.participants());
  }

  private static int limit(RuleContext context) {
    return context.parameters().integer("hogst-dagar");
  }

  /** The first time between start, meetings and end, or the evaluation date, that is too long. */
  private static Optional<DateRange> gap(Stay stay, List<Meeting> meetings, RuleContext context) {
    LocalDate today = context.evaluation().date();
    LocalDate last = today.isBefore(stay.end()) ? today : stay.end();
    List<LocalDate> points = new ArrayList<>();
    meetings.forEach(meeting -> points.add(meeting.dateOrThrow()));
    points.add(last);
    LocalDate from = stay.range().from();
    Set<YearWeek> weeks = null;
    for (LocalDate to : points) {
      if (to.toEpochDay() - from.toEpochDay() > limit(context)) {
        DateRange time = new DateRange(from, to);
        weeks = weeks == null ? weeksOfService(stay, context) : weeks;
        if (daysOfService(time, weeks) > limit(context)) {
          return Optional.of(time);
        }
      }
      from = to;
    }
    return Optional.empty();
  }

  private static Set<YearWeek> weeksOfService(Stay stay, RuleContext context) {
    Set<YearWeek> weeks = new HashSet<>();
    for (LocalDate day : context.calendar().serviceDays(stay.placements())) {
      weeks.add(YearWeek.from(day));
    }
    return weeks;
  }

  /** Days from the first to the last, less the whole weeks without a service day between them. */
  private static long daysOfService(DateRange range, Set<YearWeek> weeksOfService) {
    long days = range.days() - 1;
    YearWeek week = YearWeek.from(range.from());
    while (!week.atDay(DayOfWeek.SUNDAY).isAfter(range.to())) {
      boolean whole = !week.atDay(DayOfWeek.MONDAY).isBefore(range.from());
      if (whole && !weeksOfService.contains(week)) {
        days -= DayOfWeek.values().length;
      }
      week = week.plusWeeks(1);
    }
    return days;
  }
}
