package se.btloggbok.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.SupervisionSession;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.Scope;
import se.btloggbok.requirement.Status;

/**
 * The week of the evaluation date.
 *
 * @param week the week
 * @param supervision the status of its supervision; null if none is required
 * @param held the supervision held so far, by day
 * @param booked what is booked for the rest of the week, by day
 * @param willCount whether some of it will count as its supervision
 */
public record WeekOfBt(
    YearWeek week,
    @Nullable Status supervision,
    List<SupervisionSession> held,
    List<Dated> booked,
    boolean willCount) {

  /** Keeps its own copies. */
  public WeekOfBt {
    held = List.copyOf(held);
    booked = List.copyOf(booked);
  }

  static WeekOfBt of(CheckedLogbook checked) {
    LocalDate date = checked.evaluation().date();
    YearWeek week = YearWeek.from(date);
    DateRange days = new DateRange(week.atDay(DayOfWeek.MONDAY), week.atDay(DayOfWeek.SUNDAY));
    List<Dated> booked =
        Coming.booked(checked).stream()
            .filter(entry -> days.contains(entry.dateOrThrow()))
            .toList();
    return new WeekOfBt(
        week,
        checked.outcomes(RuleIds.WEEKLY_SUPERVISION).stream()
            .filter(one -> one.scope() instanceof Scope.OfWeek of && of.week().equals(week))
            .map(Outcome::status)
            .filter(status -> status != Status.NOT_APPLICABLE)
            .findFirst()
            .orElse(null),
        checked.facts().evidence().sessions().stream()
            .filter(session -> days.contains(session.dateOrThrow()))
            .sorted(Dated::byDay)
            .toList(),
        booked,
        booked.stream().anyMatch(entry -> Coming.willCount(entry, checked)));
  }

  /** Returns the supervision that is booked for the rest of the week. */
  public List<Dated> bookedSupervision() {
    return booked.stream().filter(SupervisionSession.class::isInstance).toList();
  }
}
