package se.btloggbok.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Meeting;
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
    List<Meeting> meetings =
        context.evidence().meetings().stream()
            .filter(meeting -> stay.range().contains(meeting.dateOrThrow()))
            .filter(meeting -> isWithMainSupervisor(meeting, context))
            .sorted(Comparator.comparing(Meeting::dateOrThrow))
            .toList();
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
    return stay.first().unit() == null
        || context.roles().mainSupervisorsDuring(stay.range()).stream()
            .flatMap(id -> context.logbook().person(id).stream())
            .anyMatch(person -> context.isFaultyWithin(person.path().child("enhet")));
  }

  private static boolean isWithMainSupervisor(Meeting meeting, RuleContext context) {
    List<String> main = context.roles().mainSupervisorsAround(meeting.dateOrThrow());
    return context.isFaultyWithin(meeting.path().child("deltagare"))
        || main.isEmpty()
        || main.stream().anyMatch(meeting.participants()::contains);
  }

  private static int limit(RuleContext context) {
    return context.parameters().integer("hogst-dagar");
  }

  /** The first time between start, meetings and end, or the evaluation date, that is too long. */
  private static Optional<DateRange> gap(Stay stay, List<Meeting> meetings, RuleContext context) {
    LocalDate today = context.evaluation().date();
    LocalDate last = today.isBefore(stay.end()) ? today : stay.end();
    List<LocalDate> points = new ArrayList<>();
    points.add(stay.range().from());
    meetings.forEach(meeting -> points.add(meeting.dateOrThrow()));
    points.add(last);
    List<DateRange> longTimes =
        IntStream.range(1, points.size())
            .filter(i -> points.get(i).isAfter(points.get(i - 1)))
            .mapToObj(i -> new DateRange(points.get(i - 1), points.get(i)))
            .filter(range -> range.days() - 1 > limit(context))
            .toList();
    if (longTimes.isEmpty()) {
      return Optional.empty();
    }
    Set<YearWeek> weeksOfService =
        context.calendar().serviceDays(stay.placements()).stream()
            .map(YearWeek::from)
            .collect(Collectors.toSet());
    return longTimes.stream()
        .filter(range -> daysOfService(range, weeksOfService) > limit(context))
        .findFirst();
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
