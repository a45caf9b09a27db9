package se.btloggbok.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days of a BT: which of them are service days, how many full-time-equivalent months they make,
 * and which placements count as one. Made once for a logbook and shared by all rules.
 */
public final class ServiceCalendar {

  private static final int WHOLE = 100;

  private final Holidays holidays;
  private final LocalDate firstDay;
  private final LocalDate[] days;
  private final boolean[] working;
  private final int[] absent;
  private final int[] subtracted;
  private final List<Placement> placements;
  private final List<Stay> stays;

  /**
   * Works out the calendar of a logbook.
   *
   * @param logbook the logbook; placements without a period, and absences without a first day, are
   *     left out
   * @param holidays the holidays
   */
  public ServiceCalendar(Logbook logbook, Holidays holidays) {
    this.holidays = holidays;
    Optional<DateRange> whole = whole(logbook);
    this.firstDay = whole.map(DateRange::from).orElse(LocalDate.MAX);
    int length = whole.map(range -> (int) range.days()).orElse(0);
    this.days = new LocalDate[length];
    this.working = new boolean[length];
    this.absent = new int[length];
    this.subtracted = new int[length];
    enterDays();
    logbook.absences().forEach(this::enter);
    this.placements = logbook.placements();
    this.stays = AdjoiningPlacements.joined(logbook.placements(), this::isWorkingDay);
  }

  /** From the first day of the BT or any placement to the last; empty where none is known. */
  private static Optional<DateRange> whole(Logbook logbook) {
    List<DateRange> ranges = new ArrayList<>();
    logbook.period().ifPresent(ranges::add);
    for (Placement placement : logbook.placements()) {
      placement.range().ifPresent(ranges::add);
    }
    return ranges.stream().reduce(DateRange::spanning);
  }

  private int index(LocalDate day) {
    return (int) (day.toEpochDay() - firstDay.toEpochDay());
  }

  private void enterDays() {
    LocalDate day = firstDay;
    for (int i = 0; i < days.length; i++) {
      days[i] = day;
      working[i] = isWorkingDay(day);
      day = day.plusDays(1);
    }
  }

  private void enter(Absence absence) {
    LocalDate from = absence.from();
    AbsenceReason reason = absence.reason();
    LocalDate to = absence.to();
    if (from == null || absent.length == 0 || (to != null && to.isBefore(from))) {
      return;
    }
    int extent = percent(absence.extent());
    long start = Math.max(0, from.toEpochDay() - firstDay.toEpochDay());
    long end =
        to == null
            ? absent.length - 1L
            : Math.min(absent.length - 1L, to.toEpochDay() - firstDay.toEpochDay());
    for (int i = (int) start; i <= end; i++) {
      absent[i] = Math.min(WHOLE, absent[i] + extent);
      if (reason != null && !reason.countsAsService()) {
        subtracted[i] = Math.min(WHOLE, subtracted[i] + extent);
      }
    }
  }

  /** What is out of range has a finding about the format, and counts as if it were left out. */
  private static int percent(@Nullable Integer written) {
    return written != null && isPercent(written) ? written : WHOLE;
  }

  private static boolean isPercent(@Nullable Integer written) {
    return written != null && written >= 1 && written <= WHOLE;
  }

  /** Returns the stays in the order of their first days. */
  public List<Stay> stays() {
    return stays;
  }

  /** Returns the handovers, in the order of the stays that end. */
  public List<Handover> handovers() {
    List<Handover> handovers = new ArrayList<>();
    for (Stay from : stays) {
      Stay to = firstAfter(from.end());
      if (to != null && isHandover(from, to)) {
        handovers.add(new Handover(from, to));
      }
    }
    return handovers;
  }

  private static boolean isHandover(Stay from, Stay to) {
    return from.first().unit() != null
        && to.first().unit() != null
        && !UnitName.same(from.unit(), to.unit());
  }

  /** The first of the stays, in their order, that begins after a day; null where none does. */
  private @Nullable Stay firstAfter(LocalDate day) {
    int low = 0;
    int high = stays.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stays.get(middle).range().from().isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == stays.size() ? null : stays.get(low);
  }

  /**
   * Returns the periods of the BT, in order, in which there is neither a placement nor whole
   * absence.
   *
   * @param bt the period of the BT
   */
  public List<DateRange> gaps(DateRange bt) {
    List<DateRange> gaps = new ArrayList<>();
    BitSet placed = placed(placements);
    LocalDate start = null;
    for (LocalDate day = bt.from(); !day.isAfter(bt.to().plusDays(1)); day = day.plusDays(1)) {
      boolean free = bt.contains(day) && !isWhollyAbsent(day) && !holds(placed, day);
      if (free && start == null) {
        start = day;
      } else if (!free && start != null) {
        gaps.add(new DateRange(start, day.minusDays(1)));
        start = null;
      }
    }
    return gaps;
  }

  /** The days within any of some placements. */
  private BitSet placed(Collection<Placement> placements) {
    BitSet placed = new BitSet(absent.length);
    for (Placement placement : placements) {
      placement.range().ifPresent(range -> placed.set(index(range.from()), index(range.to()) + 1));
    }
    return placed;
  }

  private boolean holds(BitSet days, LocalDate day) {
    long index = day.toEpochDay() - firstDay.toEpochDay();
    return index >= 0 && index < absent.length && days.get((int) index);
  }

  /** Returns whether a day is Monday to Friday and no holiday. */
  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holidays.isHoliday(day);
  }

  /** Returns whether nothing is left of a day for service, for whatever reason. */
  public boolean isWhollyAbsent(LocalDate day) {
    long index = day.toEpochDay() - firstDay.toEpochDay();
    return index >= 0 && index < absent.length && absent[(int) index] == WHOLE;
  }

  /**
   * Returns the service days of some placements, in order: working days within any of them on which
   * the trainee is not wholly absent.
   */
  public List<LocalDate> serviceDays(Collection<Placement> placements) {
    List<LocalDate> serviceDays = new ArrayList<>();
    BitSet placed = placed(placements);
    for (int i = nextServed(placed, 0); i >= 0; i = nextServed(placed, i + 1)) {
      serviceDays.add(days[i]);
    }
    return serviceDays;
  }

  /** Returns whether there is any service day of some placements. */
  public boolean hasServiceDay(Collection<Placement> placements) {
    return nextServed(placed(placements), 0) >= 0;
  }

  /** The first service day among some days, from one on; -1 where there is none. */
  private int nextServed(BitSet placed, int from) {
    int day = placed.nextSetBit(from);
    while (day >= 0 && (!working[day] || absent[day] == WHOLE)) {
      day = placed.nextSetBit(day + 1);
    }
    return day;
  }

  /**
   * Returns how many full-time-equivalent months some placements make, one or several together,
   * from their first day through a day.
   *
   * <p>The days of the placements are joined into unbroken periods. In each, months are counted
   * from its first day; every day weighs 1 / the length of the month it lies in, times the degree
   * that day (of all the placements together, at most 100 per cent), times the part of the day that
   * is service.
   *
   * @param placements the placements
   * @param through the last day that counts
   */
  public FullTimeMonths months(Collection<Placement> placements, LocalDate through) {
    int[] degrees = degrees(placements);
    long parts = 0;
    int start = 0;
    while (start < degrees.length) {
      if (degrees[start] <= 0) {
        start++;
        continue;
      }
      int end = start;
      while (end < degrees.length && degrees[end] > 0) {
        end++;
      }
      parts += partsOf(degrees, start, end, through);
      start = end;
    }
    return new FullTimeMonths(parts);
  }

  private long partsOf(int[] degrees, int start, int end, LocalDate through) {
    LocalDate first = days[start];
    long parts = 0;
    int monthStart = start;
    for (int month = 0; monthStart < end; month++) {
      LocalDate next = first.plusMonths(month + 1L);
      long length = ChronoUnit.DAYS.between(first.plusMonths(month), next);
      long partsPerPercent = FullTimeMonths.PARTS_PER_MONTH / (WHOLE * WHOLE) / length;
      int monthEnd = Math.min(end, index(next));
      for (int i = monthStart; i < monthEnd && !days[i].isAfter(through); i++) {
        parts += partsPerPercent * degrees[i] * (WHOLE - subtracted[i]);
      }
      monthStart = monthEnd;
    }
    return parts;
  }

  /**
   * Returns the degree of every day, in per cent, of some placements together; 100 at most. A day
   * of the result is its index after the calendar's first day.
   */
  private int[] degrees(Collection<Placement> placements) {
    int[] sum = summedDegrees(placements);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = Math.min(WHOLE, sum[i]);
    }
    return sum;
  }

  private int[] summedDegrees(Collection<Placement> placements) {
    int[] sum = new int[absent.length];
    for (Placement placement : placements) {
      placement
          .range()
          .ifPresent(
              range -> {
                int offset = index(range.from());
                int[] own = degreesOf(placement, range);
                for (int i = 0; i < own.length; i++) {
                  sum[offset + i] += own[i];
                }
              });
    }
    return sum;
  }

  private static int[] degreesOf(Placement placement, DateRange range) {
    int[] own = new int[(int) range.days()];
    Arrays.fill(own, WHOLE);
    long origin = range.from().toEpochDay();
    for (Degree degree : placement.degrees()) {
      if (isPercent(degree.percent())) {
        LocalDate from = degree.from();
        LocalDate to = degree.to();
        long start = from == null ? 0 : Math.max(0, from.toEpochDay() - origin);
        long end = to == null ? own.length : Math.min(own.length, to.toEpochDay() - origin + 1);
        if (start < end) {
          Arrays.fill(own, (int) start, (int) end, percent(degree.percent()));
        }
      }
    }
    return own;
  }

  /**
   * Returns the periods in which the degrees of some placements sum to over 100 per cent, in order.
   */
  public List<DateRange> overlaps(Collection<Placement> placements) {
    int[] sum = summedDegrees(placements);
    List<DateRange> overlaps = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= sum.length; i++) {
      boolean over = i < sum.length && sum[i] > WHOLE;
      if (over && start < 0) {
        start = i;
      } else if (!over && start >= 0) {
        overlaps.add(new DateRange(days[start], days[i - 1]));
        start = -1;
      }
    }
    return overlaps;
  }
}
