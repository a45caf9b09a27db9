package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** The index of the first day on which illness counts as service, if it does on any. */
  private final int illnessFrom;

  /** The index after the last such day. */
  private final int illnessEnd;

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
    this.illnessFrom = 0;
    this.illnessEnd = judge(0, 0, 0);
  }

  private DailyAbsence(DailyAbsence same, int from, int end, int shortIllness) {
    this.days = same.days;
    this.total = same.total;
    this.service = same.service;
    this.illness = same.illness;
    this.other = same.other;
    this.attendance = new int[days.length()];
    this.excused = new int[days.length()];
    this.illnessFrom = from;
    this.illnessEnd = judge(from, end, shortIllness);
  }

  /** Computes the days, and returns the index after the last one on which illness counts. */
  private int judge(int from, int end, int shortIllness) {
    int left = shortIllness;
    int illnessEnd = shortIllness > 0 ? end : from;
    for (int i = 0; i < total.length; i++) {
      int deducted = illness[i];
      int counted = service[i];
      if (deducted > 0 && left > 0 && i >= from && i < end && days.isWorking(i)) {
        left--;
        illnessEnd = left == 0 ? i + 1 : end;
        counted += deducted;
        deducted = 0;
      }
      attendance[i] = Percent.WHOLE - Math.min(Percent.WHOLE, deducted + other[i]);
      excused[i] = Math.min(attendance[i], counted);
    }
    excuseIllnessOnlyInLeave();
    return illnessEnd;
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

  /**
   * Returns the days on which illness counts as service, whether or not there is any; empty if all
   * illness is deducted.
   */
  Optional<DateRange> shortIllness() {
    return illnessFrom < illnessEnd
        ? Optional.of(new DateRange(days.date(illnessFrom), days.date(illnessEnd - 1)))
        : Optional.empty();
  }

  /**
   * Returns the same absence with short illness counted as service.
   *
   * @param from the index of the first day on which illness may count
   * @param end the index after the last such day
   * @param most the number of working days with illness that count, whatever its extent, from the
   *     first on
   */
  DailyAbsence countingIllness(int from, int end, int most) {
    return new DailyAbsence(this, from, end, most);
  }

  /** Returns the same absence with all illness deducted. */
  DailyAbsence deductingIllness() {
    return new DailyAbsence(this, 0, 0, 0);
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
