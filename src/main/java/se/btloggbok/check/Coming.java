package se.btloggbok.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Assessment;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Meeting;
import se.btloggbok.model.MeetingKind;
import se.btloggbok.model.Stay;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.OwnSessions;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.WhoseEntry;

/**
 * Requirements that are due soon, and whether what they ask for is booked. Only what the format
 * allows to be booked has bookings: supervision, assessments and meetings.
 *
 * @param group the requirements
 * @param booked the booked entries that may meet them, by day
 * @param bookBy the last day to book, if nothing is booked; null if something is, or if there is
 *     nothing to book
 */
public record Coming(DueGroup group, List<Dated> booked, @Nullable LocalDate bookBy) {

  /**
   * How many days ahead to book and to be reminded. Not from any source: two weeks is roughly how
   * far ahead other people can be booked.
   */
  public static final int DAYS_AHEAD = 14;

  private static final Map<String, Predicate<Dated>> BOOKABLE =
      Map.of(
          RuleIds.WEEKLY_SUPERVISION, entry -> entry instanceof SupervisionSession,
          RuleIds.CONTINUOUS_ASSESSMENT, entry -> entry instanceof Assessment,
          RuleIds.MAIN_SUPERVISOR_MEETING, entry -> isMeeting(entry, MeetingKind.MAIN_SUPERVISOR),
          RuleIds.HANDOVER_MEETING, entry -> isMeeting(entry, MeetingKind.SUPERVISORS),
          RuleIds.PANEL_MEETINGS, entry -> isMeeting(entry, MeetingKind.PANEL));

  /** Keeps its own copy. */
  public Coming {
    booked = List.copyOf(booked);
  }

  /** Returns what is due, and what is booked for it on the evaluation date or later. */
  static Coming of(DueGroup group, CheckedLogbook checked) {
    Predicate<Dated> kind = BOOKABLE.get(group.rule());
    if (kind == null) {
      return new Coming(group, List.of(), null);
    }
    boolean isWeekly = group.first().scope() instanceof Scope.OfWeek;
    List<Dated> booked =
        booked(checked).stream()
            .filter(kind)
            .filter(
                entry -> group.outcomes().stream().anyMatch(one -> willMeet(entry, one, checked)))
            .toList();
    LocalDate bookBy =
        booked.isEmpty() && !isWeekly ? group.dueOrThrow().minusDays(DAYS_AHEAD) : null;
    return new Coming(group, booked, bookBy);
  }

  /** Returns what is booked for the evaluation date or later, by day. */
  static List<Dated> booked(CheckedLogbook checked) {
    return checked.facts().logbook().datedEntries().stream()
        .filter(entry -> entry.date() != null && checked.isToCome(entry))
        .sorted(Comparator.comparing(Dated::dateOrThrow))
        .toList();
  }

  /** Returns whether a booked entry is supervision of its week in primary care, once it is held. */
  static boolean willCount(Dated entry, CheckedLogbook checked) {
    YearWeek week = YearWeek.from(entry.dateOrThrow());
    DateRange days = new DateRange(week.atDay(DayOfWeek.MONDAY), week.atDay(DayOfWeek.SUNDAY));
    return entry instanceof SupervisionSession session
        && OwnSessions.isOfAny(
            checked.calendar().stays().stream()
                .filter(stay -> stay.isIn(ClinicalArea.PRIMARY_CARE))
                .filter(stay -> checked.calendar().serviceWeeks(stay, days) > 0)
                .toList(),
            session,
            checked.facts());
  }

  /** Returns the number of the requirements that something is booked for. */
  public int countBooked() {
    return group.first().scope() instanceof Scope.OfWeek
        ? (int)
            booked.stream()
                .map(entry -> YearWeek.from(entry.dateOrThrow()))
                .filter(group.weeks()::contains)
                .distinct()
                .count()
        : Math.min(booked.size(), group.size());
  }

  private static boolean isMeeting(Dated entry, MeetingKind kind) {
    return entry instanceof Meeting meeting && meeting.kind() == kind;
  }

  /** Returns whether a booked entry will count for a requirement, once it is held. */
  private static boolean willMeet(Dated entry, Outcome outcome, CheckedLogbook checked) {
    return window(outcome, checked).contains(entry.dateOrThrow())
        && isFor(outcome.scope(), entry, checked);
  }

  /** Returns whether a booked entry is about a scope, as the rules judge those that were held. */
  private static boolean isFor(Scope scope, Dated entry, CheckedLogbook checked) {
    if (scope instanceof Scope.OfWeek) {
      return willCount(entry, checked);
    }
    if (scope instanceof Scope.OfPlacement of && entry instanceof Assessment assessment) {
      return stay(of, checked)
          .filter(stay -> WhoseEntry.isOf(stay, assessment, checked.facts()))
          .isPresent();
    }
    if (scope instanceof Scope.OfHandover of
        && entry instanceof Meeting meeting
        && meeting.handover().size() == 2) {
      return checked.calendar().handovers().stream()
          .filter(one -> one.from().id().equals(of.from()) && one.to().id().equals(of.to()))
          .anyMatch(handover -> handover.isNamed(meeting));
    }
    return true;
  }

  /** Returns the days on which a booked entry may meet a requirement. */
  private static DateRange window(Outcome outcome, CheckedLogbook checked) {
    DateRange window = outcome.requirement().window();
    if (window != null) {
      return window;
    }
    LocalDate due = Objects.requireNonNull(outcome.due());
    LocalDate from =
        outcome.scope() instanceof Scope.OfWeek week
            ? week.week().atDay(DayOfWeek.MONDAY)
            : start(outcome.scope(), checked).orElse(checked.evaluation().date());
    return new DateRange(from.isAfter(due) ? due : from, due);
  }

  private static Optional<LocalDate> start(Scope scope, CheckedLogbook checked) {
    return scope instanceof Scope.OfPlacement of
        ? stay(of, checked).map(stay -> stay.range().from())
        : Optional.empty();
  }

  private static Optional<Stay> stay(Scope.OfPlacement scope, CheckedLogbook checked) {
    return checked.calendar().stays().stream()
        .filter(stay -> stay.id().equals(scope.id()))
        .findFirst();
  }
}
