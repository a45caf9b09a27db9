package se.btloggbok.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a BT: its service days, the time served, and the stays that its placements form.
 * Computed once per logbook and shared by all rules.
 */
public final class ServiceCalendar {

  /** The default number of working days of illness that are not deducted. */
  public static final int SHORT_ILLNESS = 10;

  private final Holidays holidays;
  private final ServicePlan plan;
  private final TimeServed timeServed;
  private final CalendarDays days;
  private final DailyAbsence absence;
  private final List<Stay> stays;

  /** Found when first needed, by one of the three rules about them. */
  private @Nullable List<Handover> handovers;

  /** The working days without absence all day, in placements or not. */
  private final ServiceDays serviceDays;

  /** The number of stays on each day, by index. */
  private final int[] staysOn;

  /**
   * Computes the calendar of a logbook.
   *
   * @param logbook the logbook; placements without a period, and absences without a first day, are
   *     left out
   * @param holidays the holidays
   * @param shortIllness the number of working days with illness, for all or part of the day, that
   *     are not deducted, from the first of the BT and of what is credited to it on
   */
  public ServiceCalendar(Logbook logbook, Holidays holidays, int shortIllness) {
    this(ServicePlan.of(logbook), holidays, shortIllness);
  }

  ServiceCalendar(ServicePlan plan, Holidays holidays, int shortIllness) {
    this.plan = plan;
    this.holidays = holidays;
    this.timeServed = new TimeServed(plan, this::isWorkingDay, shortIllness);
    this.days = timeServed.days();
    this.absence = timeServed.absence();
    this.stays = AdjoiningPlacements.joined(plan.placements(), this::isWorkingDay);
    this.serviceDays = new ServiceDays(days, absence);
    this.staysOn = staysOn(stays, days);
  }

  private static int[] staysOn(List<Stay> stays, CalendarDays days) {
    DailySums sums = new DailySums(days.length());
    for (Stay stay : stays) {
      sums.add(1, days.index(stay.range().from()), days.index(stay.end()) + 1);
    }
    return sums.upTo(Integer.MAX_VALUE);
  }

  /** Returns the time served in the placements. */
  public TimeServed timeServed() {
    return timeServed;
  }

  /**
   * Returns the parts of an absence that count as service and those that are deducted, in order.
   *
   * @param absence the absence; it has no parts without a first day
   * @param end the last day of an absence that has none
   */
  public List<AbsencePart> parts(Absence absence, LocalDate end) {
    LocalDate from = absence.from();
    LocalDate to = absence.to() == null ? end : absence.to();
    if (from == null || to.isBefore(from)) {
      return List.of();
    }
    AbsenceReason reason = absence.reason();
    if (reason == null || !reason.isIllness()) {
      return List.of(part(from, to, reason != null && reason.countsAsService()));
    }
    List<AbsencePart> parts = new ArrayList<>();
    LocalDate last = this.absence.lastAlike(from);
    while (last.isBefore(to)) {
      parts.add(part(from, last, this.absence.isShortIllness(from)));
      from = last.plusDays(1);
      last = this.absence.lastAlike(from);
    }
    parts.add(part(from, to, this.absence.isShortIllness(from)));
    return parts;
  }

  private AbsencePart part(LocalDate from, LocalDate to, boolean counts) {
    int workingDays = days.workingDays(days.nearestIndex(from), days.indexAfter(to));
    return new AbsencePart(new DateRange(from, to), workingDays, counts);
  }

  /** Returns the stays in the order of their first days. */
  public List<Stay> stays() {
    return stays;
  }

  /** Returns the handovers, in the order of their first stays. */
  public List<Handover> handovers() {
    if (handovers == null) {
      handovers = List.copyOf(Handovers.between(stays, this));
    }
    return handovers;
  }

  /**
   * Returns the days of a stay without the whole-day absence that it begins or ends with; all of
   * them if it has no service day.
   */
  public DateRange attended(Stay stay) {
    DateRange range = stay.range();
    List<LocalDate> served = serviceDays(stay);
    if (served.isEmpty()) {
      return range;
    }
    LocalDate first = served.get(0);
    LocalDate last = served.get(served.size() - 1);
    boolean beginsAway = days.workingDays(days.index(range.from()), days.index(first)) > 0;
    boolean endsAway = days.workingDays(days.indexAfter(last), days.indexAfter(range.to())) > 0;
    return new DateRange(beginsAway ? first : range.from(), endsAway ? last : range.to());
  }

  /**
   * Returns the periods of calendar days in the BT, in order, without any placement or whole-day
   * absence; none if the period of the BT is unknown.
   */
  public List<DateRange> gaps() {
    DateRange bt = plan.period();
    if (bt == null) {
      return List.of();
    }
    BitSet placed = placed(plan.counted());
    return runs(i -> bt.contains(days.date(i)) && !absence.isWhole(i) && !placed.get(i));
  }

  /** Returns the runs of days with a property, by their indexes, in order. */
  private List<DateRange> runs(IntPredicate property) {
    List<DateRange> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= days.length(); i++) {
      boolean has = i < days.length() && property.test(i);
      if (has && start < 0) {
        start = i;
      } else if (!has && start >= 0) {
        runs.add(new DateRange(days.date(start), days.date(i - 1)));
        start = -1;
      }
    }
    return runs;
  }

  /** Returns the indexes of the days within any of the placements. */
  private BitSet placed(Collection<Placement> placements) {
    BitSet placed = new BitSet(days.length());
    for (Placement placement : placements) {
      placement
          .range()
          .ifPresent(
              range -> placed.set(days.nearestIndex(range.from()), days.indexAfter(range.to())));
    }
    return placed;
  }

  /** Returns whether a day is Monday to Friday and not a holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.isHoliday(day);
  }

  /** Returns whether the trainee is away all of a day, for whatever reason. */
  public boolean isWhollyAbsent(LocalDate day) {
    return days.contains(day) && absence.isWhole(days.index(day));
  }

  /** Returns whether a day is a service day of more than one stay. */
  public boolean isShared(LocalDate day) {
    return days.contains(day)
        && staysOn[days.index(day)] > 1
        && serviceDays.contains(days.index(day));
  }

  /**
   * Returns the service days of some placements, in order: working days within any of them on which
   * the trainee is not away all day.
   */
  public List<LocalDate> serviceDays(Collection<Placement> placements) {
    BitSet served = served(placements);
    List<LocalDate> found = new ArrayList<>(served.cardinality());
    for (int i = served.nextSetBit(0); i >= 0; i = served.nextSetBit(i + 1)) {
      found.add(days.date(i));
    }
    return found;
  }

  /**
   * Returns the service days of a stay, in order. Its placements adjoin, so they are those between
   * its first and last day.
   */
  public List<LocalDate> serviceDays(Stay stay) {
    return serviceDays.within(stay.range());
  }

  /**
   * Returns the number of ISO weeks with a service day of a stay.
   *
   * @param stay the stay
   * @param range the days to look at
   */
  public int serviceWeeks(Stay stay, DateRange range) {
    return stay.range().overlaps(range) ? serviceDays.weeksWithin(stay.range().common(range)) : 0;
  }

  /** Returns whether some placements have at least a number of service days, and at least one. */
  public boolean hasServiceDays(Collection<Placement> placements, int least) {
    return served(placements).cardinality() >= Math.max(1, least);
  }

  /** Returns the indexes of the service days of some placements. */
  private BitSet served(Collection<Placement> placements) {
    BitSet served = placed(placements);
    served.and(serviceDays.indexes());
    return served;
  }

  /**
   * Returns the months served in some placements together, by the end of a day.
   *
   * @param placements the placements
   * @param through the last day that counts
   */
  public FullTimeMonths months(Collection<Placement> placements, LocalDate through) {
    return timeServed.of(placements).through(through).months();
  }

  /**
   * Returns the periods, in order, in which the degrees of some placements exceed 100 per cent in
   * total.
   */
  public List<DateRange> overlaps(Collection<Placement> placements) {
    int[] sum = DailyDegrees.summed(PlacementShare.whole(placements), days);
    return runs(i -> sum[i] > DailyDegrees.FULL_TIME);
  }
}
