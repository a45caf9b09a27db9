package se.btloggbok.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much time the placements of a BT make, together and by verksamhet. */
public final class TimeServed {

  /** How many days longer a placement is tried at first, and at most: five years and a half. */
  private static final int SHORTEST_TRIAL = 32;

  private static final int LONGEST_TRIAL = 2048;

  private final ServicePlan plan;
  private final Predicate<LocalDate> isWorkingDay;
  private final int shortIllness;
  private final CalendarDays days;
  private final DailyAbsence absence;

  /**
   * Works out the days of a plan.
   *
   * @param plan the plan
   * @param isWorkingDay which days are working days
   * @param shortIllness how many working days with illness are not deducted: the first of the BT
   */
  TimeServed(ServicePlan plan, Predicate<LocalDate> isWorkingDay, int shortIllness) {
    this.plan = plan;
    this.isWorkingDay = isWorkingDay;
    this.shortIllness = shortIllness;
    this.days = new CalendarDays(plan.whole().orElse(null), isWorkingDay);
    this.absence = absence(plan, days, shortIllness);
  }

  private TimeServed(TimeServed same, DailyAbsence absence) {
    this.plan = same.plan;
    this.isWorkingDay = same.isWorkingDay;
    this.shortIllness = 0;
    this.days = same.days;
    this.absence = absence;
  }

  private static DailyAbsence absence(ServicePlan plan, CalendarDays days, int shortIllness) {
    DailyAbsence absence = new DailyAbsence(plan.absences(), days);
    DateRange bt = plan.training().orElse(null);
    return bt == null
        ? absence
        : absence.countingIllness(days.index(bt.from()), days.index(bt.to()) + 1, shortIllness);
  }

  /** Returns the same with every day of illness deducted. */
  public TimeServed deductingIllness() {
    return new TimeServed(this, absence.deductingIllness());
  }

  /** Returns the days that it is about. */
  CalendarDays days() {
    return days;
  }

  /** Returns the absence on these days. */
  DailyAbsence absence() {
    return absence;
  }

  // --- sums ---

  /**
   * Returns the time that counts towards a requirement.
   *
   * @param area the verksamhet; null: the whole BT
   */
  public ServiceSum in(@Nullable ClinicalArea area) {
    return area == null ? whole() : sumOf(PlacementShare.of(area, plan.counted()));
  }

  /** Returns the time of some placements, one or several together. */
  public ServiceSum of(Collection<Placement> placements) {
    return sumOf(PlacementShare.whole(placements));
  }

  private ServiceSum sumOf(Collection<PlacementShare> shares) {
    return new ServiceSum(days, DailyDegrees.of(shares, days), absence.attendance());
  }

  /**
   * Returns the time of the whole BT: all placements, and the absence that counts as service on
   * working days of the BT without any, at the degree of the nearest placement before, else after.
   */
  public ServiceSum whole() {
    int[] degrees = DailyDegrees.of(PlacementShare.whole(plan.counted()), days);
    int[] attendance = absence.attendance().clone();
    DateRange bt = plan.period();
    if (bt != null) {
      int[] own = DailyDegrees.of(PlacementShare.whole(plan.placements()), days);
      int nearest = firstDegree(own);
      for (int i = 0; i < own.length; i++) {
        nearest = own[i] > 0 ? own[i] : nearest;
        if (degrees[i] == 0
            && days.isWorking(i)
            && absence.excused(i) > 0
            && bt.contains(days.date(i))) {
          degrees[i] = nearest;
          attendance[i] = absence.excused(i);
        }
      }
    }
    return new ServiceSum(days, degrees, attendance);
  }

  private static int firstDegree(int[] degrees) {
    for (int degree : degrees) {
      if (degree > 0) {
        return degree;
      }
    }
    return 0;
  }

  /**
   * Returns how much longer the last placement has to be for a sum to be as long as required, at
   * the degree of its last day; empty where no placement counts, or where years more would not do.
   *
   * @param area the verksamhet; null: the whole BT
   * @param required what the sum has to be, and is not
   */
  public Optional<Extension> extension(@Nullable ClinicalArea area, FullTimeMonths required) {
    Placement last = last(area);
    if (last == null) {
      return Optional.empty();
    }
    DateRange range = last.range().orElseThrow();
    int percent = DailyDegrees.atTheEnd(last, range);
    IntPredicate isEnough =
        more -> {
          ServicePlan longer = plan.lengthened(last, range.to().plusDays(more), percent);
          return new TimeServed(longer, isWorkingDay, shortIllness)
              .in(area)
              .total()
              .isAtLeast(required);
        };
    int trial = SHORTEST_TRIAL;
    while (trial <= LONGEST_TRIAL && !isEnough.test(trial)) {
      trial *= 2;
    }
    return trial > LONGEST_TRIAL
        ? Optional.empty()
        : Optional.of(
            new Extension(last, range.to().plusDays(Bisection.first(1, trial, isEnough)), percent));
  }

  /** The placement that ends last, of those of the BT that count. */
  private @Nullable Placement last(@Nullable ClinicalArea area) {
    Placement last = null;
    LocalDate end = LocalDate.MIN;
    for (Placement placement : plan.placements()) {
      LocalDate to = placement.range().map(DateRange::to).orElse(LocalDate.MIN);
      if ((area == null || placement.percentIn(area) > 0) && to.isAfter(end)) {
        last = placement;
        end = to;
      }
    }
    return last;
  }

  /**
   * Returns the first day on which a BT may end, to have lasted for some calendar months, or for as
   * many weeks as they are, credited service included.
   *
   * @param from the first day of the BT
   * @param months how many months
   */
  public LocalDate earliestEnd(LocalDate from, int months) {
    LocalDate end = from.plusMonths(months).minusDays(1);
    if (end.isBefore(from)) {
      return from;
    }
    CalendarDays bt = new CalendarDays(new DateRange(from, end), isWorkingDay);
    ServiceTime credited = sumOf(PlacementShare.whole(plan.credited())).total();
    FullTimeMonths required = FullTimeMonths.of(BigDecimal.valueOf(months));
    return ServiceSum.fullTime(bt).firstDay(time -> time.plus(credited).isAtLeast(required));
  }

  /**
   * Returns the day after some months of service: months in working days, in which only the absence
   * that is deducted is left out. Without any, it is so many calendar months after the start.
   *
   * @param start the first day of service
   * @param months how many months
   */
  public LocalDate dayAfterService(LocalDate start, int months) {
    return new TimeOfService(days, absence, isWorkingDay).dayAfter(start, months);
  }
}
