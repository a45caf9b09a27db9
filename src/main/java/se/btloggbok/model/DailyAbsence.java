package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

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

  /**
   * Enters absences. One without a first day is left out.
   *
   * @param absences the absences
   * @param days the days
   * @param served the indexes of the days on which illness may count as service
   * @param most the number of working days with illness that count, whatever its extent, from the
   *     first on
   */
  DailyAbsence(List<Absence> absences, CalendarDays days, BitSet served, int most) {
    this.days = days;
    this.total = sums(absences, absence -> true);
    this.service = sums(absences, DailyAbsence::isService);
    this.illness = sums(absences, absence -> isFor(absence, AbsenceReason::isIllness));
    this.other = sums(absences, absence -> isFor(absence, DailyAbsence::isOther));
    this.attendance = new int[days.length()];
    this.excused = new int[days.length()];
    this.shortIllness = judge(served, most);
  }

  /** Returns the absence of a kind on each day, in per cent. */
  private int[] sums(List<Absence> absences, Predicate<Absence> isOfKind) {
    DailySums sums = new DailySums(days.length());
    for (Absence absence : absences) {
      LocalDate from = absence.from();
      LocalDate to = absence.to();
      if (from != null && (to == null || !to.isBefore(from)) && isOfKind.test(absence)) {
        int end = to == null ? days.length() : days.indexAfter(to);
        sums.add(Percent.orWhole(absence.extent()), days.nearestIndex(from), end);
      }
    }
    return sums.upTo(Percent.WHOLE);
  }

  /** Absence without a readable reason is of no kind. */
  private static boolean isFor(Absence absence, Predicate<AbsenceReason> isOfKind) {
    AbsenceReason reason = absence.reason();
    return reason != null && isOfKind.test(reason);
  }

  /** Absence that counts as service but has no end is not service outside the placements. */
  private static boolean isService(Absence absence) {
    return absence.to() != null && isFor(absence, AbsenceReason::countsAsService);
  }

  private static boolean isOther(AbsenceReason reason) {
    return !reason.isIllness() && !reason.countsAsService();
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
}
