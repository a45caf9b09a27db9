package se.btloggbok.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time served in the placements of a BT, in total and by verksamhet. */
public final class TimeServed {

  /**
   * The first and the longest extension to try, in days. The longest is about five and a half
   * years.
   */
  private static final int SHORTEST_TRIAL = 32;

  private static final int LONGEST_TRIAL = 2048;

  /** The full-time months by which a certificate may differ, unless a rule set says otherwise. */
  public static final String TOLERANCE = "0.05";

  private final ServicePlan plan;
  private final Predicate<LocalDate> isWorkingDay;
  private final int shortIllness;
  private final CalendarDays days;
  private final DailyAbsence absence;

  /** Computed when first needed, for all certificates. */
  private @Nullable TimeServed deducting;

  /**
   * Computes the days of a plan.
   *
   * @param plan the plan
   * @param isWorkingDay decides which days are working days
   * @param shortIllness the number of working days with illness that are not deducted, from the
   *     first of the BT and of what is credited to it on
   */
  TimeServed(ServicePlan plan, Predicate<LocalDate> isWorkingDay, int shortIllness) {
    this.plan = plan;
    this.isWorkingDay = isWorkingDay;
    this.shortIllness = shortIllness;
    this.days = new CalendarDays(plan.whole().orElse(null), isWorkingDay);
    this.absence = absence(plan, days, shortIllness);
  }

  private static DailyAbsence absence(ServicePlan plan, CalendarDays days, int shortIllness) {
    BitSet served = new BitSet();
    plan.training().ifPresent(bt -> enter(bt, days, served));
    for (Placement placement : plan.credited()) {
      placement.range().ifPresent(range -> enter(range, days, served));
    }
    return new DailyAbsence(plan.absences(), days, served, shortIllness);
  }

  private static void enter(DateRange range, CalendarDays days, BitSet served) {
    served.set(days.index(range.from()), days.index(range.to()) + 1);
  }

  /** Returns the same time with every day of illness deducted. */
  public TimeServed deductingIllness() {
    if (deducting == null) {
      deducting = new TimeServed(plan, isWorkingDay, 0);
    }
    return deducting;
  }

  /**
   * Returns the number of working days with illness that are not deducted, if there are so many.
   */
  public int shortIllness() {
    return shortIllness;
  }

  CalendarDays days() {
    return days;
  }

  DailyAbsence absence() {
    return absence;
  }

  // --- sums ---

  /**
   * Returns the time served in a verksamhet.
   *
   * @param area the verksamhet; null for the whole BT
   */
  public ServiceSum in(@Nullable ClinicalArea area) {
    return area == null ? whole() : sumOf(PlacementShare.of(area, plan.counted()));
  }

  /** Returns the time served in some placements together. */
  public ServiceSum of(Collection<Placement> placements) {
    return sumOf(PlacementShare.whole(placements));
  }

  private ServiceSum sumOf(Collection<PlacementShare> shares) {
    return new ServiceSum(days, DailyDegrees.of(shares, days), attendance());
  }

  /** Returns the attendance on each day, in per cent; none after an interruption of the BT. */
  private int[] attendance() {
    int[] attendance = absence.attendance();
    if (end() < attendance.length) {
      attendance = attendance.clone();
      Arrays.fill(attendance, end(), attendance.length, 0);
    }
    return attendance;
  }

  /** Returns the index after the last day on which time may be served. */
  private int end() {
    LocalDate interrupted = plan.interrupted();
    return interrupted == null ? days.length() : days.indexAfter(interrupted);
  }

  /**
   * Returns the time served in the whole BT: in all placements, and as absence that counts as
   * service on working days of the BT outside them. The latter has the degree of the nearest
   * placement before, or after if there is none before.
   */
  public ServiceSum whole() {
    int[] degrees = DailyDegrees.of(PlacementShare.whole(plan.counted()), days);
    int[] attendance = attendance().clone();
    DateRange bt = plan.period();
    if (bt != null) {
      int[] own = DailyDegrees.of(PlacementShare.whole(plan.placements()), days);
      int nearest = firstDegree(own);
      for (int i = 0; i < end(); i++) {
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

  /**
   * Returns whether a certified number of full-time months agrees with the time served in the whole
   * BT, counted in months or in weeks, with or without a deduction for short illness: a certificate
   * may use any of these.
   */
  public boolean agreesWith(BigDecimal certified, FullTimeMonths tolerance) {
    return Stream.of(whole().total(), deductingIllness().whole().total())
        .flatMap(time -> Stream.of(time.months(), time.weeks()))
        .anyMatch(served -> isNear(certified, served, tolerance));
  }

  private static boolean isNear(
      BigDecimal certified, FullTimeMonths served, FullTimeMonths tolerance) {
    BigDecimal parts = certified.multiply(BigDecimal.valueOf(FullTimeMonths.PARTS_PER_MONTH));
    BigDecimal difference = parts.subtract(BigDecimal.valueOf(served.parts())).abs();
    return difference.compareTo(BigDecimal.valueOf(tolerance.parts())) <= 0;
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
   * Returns the shortest extension of the last placement that makes a sum long enough, at the
   * degree of its last day; empty if no placement counts, or if the longest extension to try is not
   * enough.
   *
   * @param area the verksamhet; null for the whole BT
   * @param required the required sum, which is not reached
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

  /** Returns the placement of the BT that ends last, of those that count. */
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
   * Returns the first day on which a BT may end to have lasted a number of calendar months, or the
   * corresponding weeks, credited service included. It is never before the first day.
   *
   * @param from the first day of the BT
   * @param months the number of months
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
   * Returns the day after a number of months of service, measured in working days without deducted
   * absence. Without any such absence, it is that number of calendar months after the start.
   *
   * @param start the first day of service
   * @param months the number of months
   */
  public LocalDate dayAfterService(LocalDate start, int months) {
    return timeOfService().dayAfter(start, months);
  }

  /**
   * Returns the day that is a number of calendar days after another, or before it if the number is
   * negative. Days of absence that are deducted whole are not counted.
   */
  public LocalDate moved(LocalDate day, int number) {
    return timeOfService().moved(day, number);
  }

  private TimeOfService timeOfService() {
    return new TimeOfService(days, absence, isWorkingDay);
  }
}
