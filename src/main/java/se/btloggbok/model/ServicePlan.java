package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The input of a {@link ServiceCalendar}.
 *
 * @param period the period of the BT; null if unknown
 * @param residencyStart the first day of the ST that the BT is part of; null if there is none
 * @param placements the placements of the BT
 * @param credited earlier service that is credited towards the BT; it counts in every sum and is
 *     subject to no other rule
 * @param absences the trainee's absences
 * @param interrupted the last day of a BT that was interrupted; null otherwise. No time is served
 *     after it
 */
record ServicePlan(
    @Nullable DateRange period,
    @Nullable LocalDate residencyStart,
    List<Placement> placements,
    List<Placement> credited,
    List<Absence> absences,
    @Nullable LocalDate interrupted) {

  ServicePlan {
    placements = List.copyOf(placements);
    credited = List.copyOf(credited);
    absences = List.copyOf(absences);
  }

  static ServicePlan of(Logbook logbook) {
    Training training = logbook.training();
    List<Placement> placements = new ArrayList<>();
    List<Placement> credited = new ArrayList<>();
    for (Placement placement : logbook.placements()) {
      (placement.isCredited() ? credited : placements).add(placement);
    }
    return new ServicePlan(
        logbook.period().orElse(null),
        training == null ? null : training.residencyStart(),
        placements,
        credited,
        logbook.absences(),
        logbook.interrupted().orElse(null));
  }

  /** Returns the placements of the BT, followed by the credited ones. */
  List<Placement> counted() {
    if (credited.isEmpty()) {
      return placements;
    }
    List<Placement> all = new ArrayList<>(placements);
    all.addAll(credited);
    return all;
  }

  /**
   * Returns the shortest period that contains the BT and its placements; empty if none is known.
   */
  Optional<DateRange> training() {
    return spanning(placements, period);
  }

  /** Returns the same period, extended to contain credited service and the first day of the ST. */
  Optional<DateRange> whole() {
    return spanning(counted(), period).map(this::withResidency);
  }

  private DateRange withResidency(DateRange range) {
    return residencyStart != null && residencyStart.isBefore(range.from())
        ? new DateRange(residencyStart, range.to())
        : range;
  }

  private static Optional<DateRange> spanning(
      List<Placement> placements, @Nullable DateRange period) {
    DateRange whole = period;
    for (Placement placement : placements) {
      DateRange range = placement.range().orElse(null);
      if (range != null) {
        whole = whole == null ? range : whole.spanning(range);
      }
    }
    return Optional.ofNullable(whole);
  }

  /**
   * Returns this plan with a new last day for one of its placements, and a degree in per cent after
   * its old last day.
   */
  ServicePlan lengthened(Placement placement, LocalDate end, int percent) {
    LocalDate to = placement.to();
    List<Degree> degrees = new ArrayList<>(placement.degrees());
    degrees.add(new Degree(placement.path(), percent, to == null ? null : to.plusDays(1), null));
    Placement longer = placement.with(placement.from(), end, degrees);
    List<Placement> changed = new ArrayList<>(placements);
    changed.replaceAll(each -> each.id().equals(placement.id()) ? longer : each);
    return new ServicePlan(period, residencyStart, changed, credited, absences, interrupted);
  }
}
