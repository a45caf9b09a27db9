package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trainee's absence on each day, in per cent of the day, and how much of it is deducted. */
final class DailyAbsence {

  private final CalendarDays days;
  private final int[] total;
  private final int[] service;
  private final int[] illness;
  private final int[] other;
  private final int[] attendance;
  private final int[] excused;

  /** The days on which illness counts as service, whether or not there is any. */
  private final BitSet shortIllness;

  /** Enters absences, with all illness deducted. An absence without a first day is left out. */
  DailyAbsence(List<Absence> absences, CalendarDays days) {
    this.days = days;
    Sums sums = new Sums(days);
    absences.forEach(sums::enter);
    this.total = sums.total.upTo(Percent.WHOLE);
    this.service = sums.service.upTo(Percent.WHOLE);
    this.illness = sums.illness.upTo(Percent.WHOLE);
    this.other = sums.other.upTo(Percent.WHOLE);
    this.attendance = new int[days.length()];
    this.excused = new int[days.length()];
    this.shortIllness = judge(new BitSet(), 0);
  }

  private DailyAbsence(DailyAbsence same, BitSet served, int shortIllness) {
    this.days = same.days;
    this.total = same.total;
    this.service = same.service;
    this.illness = same.illness;
    this.other = same.other;
    this.attendance = new int[days.length()];
    this.excused = new int[days.length()];
    this.shortIllness = judge(served, shortIllness);
  }

  /** Computes the days, and returns those of service on which illness counts. */
  private BitSet judge(BitSet served, int most) {
    int left = most;
    BitSet counts = new BitSet();
    for (int i = 0; i < total.length; i++) {
      int deducted = illness[i];
      int counted = service[i];
      counts.set(i, left > 0 && served.get(i));
      if (deducted > 0 && counts.get(i) && days.isWorking(i)) {
        left--;
        counted += deducted;
        deducted = 0;
      }
      attendance[i] = Percent.WHOLE - Math.min(Percent.WHOLE, deducted + other[i]);
      excused[i] = Math.min(attendance[i], counted);
    }
    excuseIllnessOnlyInLeave();
    return counts;
  }

  /** Illness is excused where it interrupts leave, and not on its own: then it replaces nothing. */
  private void excuseIllnessOnlyInLeave() {
    int start = 0;
    boolean leave = false;
    for (int i = 0; i <= excused.length; i++) {
      if (i == excused.length || (days.isWorking(i) && excused[i] == 0)) {
        if (!leave) {
          Arrays.fill(excused, start, i, 0);
        }
        start = i + 1;
        leave = false;
      } else {
        leave |= days.isWorking(i) && service[i] > 0;
      }
    }
  }

  /** Returns whether illness on a day counts as service, whether or not there is any. */
  boolean isShortIllness(LocalDate day) {
    return days.contains(day) && shortIllness.get(days.index(day));
  }

  /** Returns the last of the days from one on of which illness counts as it does on that one. */
  LocalDate lastAlike(LocalDate day) {
    int index = days.nearestIndex(day);
    int change =
        isShortIllness(day) ? shortIllness.nextClearBit(index) : shortIllness.nextSetBit(index);
    return change < 0 ? LocalDate.MAX : days.date(change).minusDays(1);
  }

  /**
   * Returns the same absence with short illness counted as service.
   *
   * @param served the indexes of the days on which illness may count
   * @param most the number of working days with illness that count, whatever its extent, from the
   *     first on
   */
  DailyAbsence countingIllness(BitSet served, int most) {
    return new DailyAbsence(this, served, most);
  }

  /** Returns the same absence with all illness deducted. */
  DailyAbsence deductingIllness() {
    return new DailyAbsence(this, new BitSet(), 0);
  }

  /** Returns whether the trainee was away all of a day, for whatever reason. */
  boolean isWhole(int index) {
    return total[index] == Percent.WHOLE;
  }

  /** Returns what remains of a day after deductions, in per cent. */
  int attendance(int index) {
    return attendance[index];
  }

  /**
   * Returns what remains of each day after deductions, in per cent. Not a copy; must not be
   * modified.
   */
  int[] attendance() {
    return attendance;
  }

  /**
   * Returns how much of the attendance on a day is absence that counts as service also when there
   * is no placement, in per cent.
   */
  int excused(int index) {
    return excused[index];
  }

  /** The absences of each kind, in per cent of each day. */
  private static final class Sums {
    private final CalendarDays days;
    private final DailySums total;
    private final DailySums service;
    private final DailySums illness;
    private final DailySums other;

    Sums(CalendarDays days) {
      this.days = days;
      this.total = new DailySums(days.length());
      this.service = new DailySums(days.length());
      this.illness = new DailySums(days.length());
      this.other = new DailySums(days.length());
    }

    void enter(Absence absence) {
      LocalDate from = absence.from();
      LocalDate to = absence.to();
      if (from == null || (to != null && to.isBefore(from))) {
        return;
      }
      int extent = Percent.orWhole(absence.extent());
      int start = days.nearestIndex(from);
      int end = to == null ? days.length() : days.indexAfter(to);
      total.add(extent, start, end);
      DailySums kind = kind(absence.reason(), to);
      if (kind != null) {
        kind.add(extent, start, end);
      }
    }

    /**
     * Returns the sums to which an absence is added besides the total. Null without a readable
     * reason, and for absence that counts as service but has no end: it is not service outside the
     * placements.
     */
    private @Nullable DailySums kind(@Nullable AbsenceReason reason, @Nullable LocalDate to) {
      if (reason == null) {
        return null;
      }
      if (reason.isIllness()) {
        return illness;
      }
      if (reason.countsAsService()) {
        return to == null ? null : service;
      }
      return other;
    }
  }
}
