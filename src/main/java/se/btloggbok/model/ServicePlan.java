package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link ServiceCalendar} is made of.
 *
 * @param period the period of the BT; null where it is not known
 * @param residencyStart the first day of the ST that the BT is part of; null where there is none
 * @param placements the placements of the BT
 * @param credited earlier service that is credited to the BT: it counts in every sum, and nothing
 *     else is asked of it
 * @param absences times away
 */
record ServicePlan(
    @Nullable DateRange period,
    @Nullable LocalDate residencyStart,
    List<Placement> placements,
    List<Placement> credited,
    List<Absence> absences) {

  /** Keeps its own copy of the lists. */
  ServicePlan {
    placements = List.copyOf(placements);
    credited = List.copyOf(credited);
    absences = List.copyOf(absences);
  }

  /** Returns the plan of a logbook. */
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
        logbook.absences());
  }

  /** Returns the placements of the BT and those that are credited. */
  List<Placement> counted() {
    if (credited.isEmpty()) {
      return placements;
    }
    List<Placement> all = new ArrayList<>(placements);
    all.addAll(credited);
    return all;
  }

  /** Returns from the first day of the BT or of its placements to the last, where one is known. */
  Optional<DateRange> training() {
    return spanning(placements, period);
  }

  /** Returns the same from the first day of the ST or of credited service, where it is earlier. */
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

  /** Returns this with one of its placements lasting longer, at a degree in per cent. */
  ServicePlan lengthened(Placement placement, LocalDate end, int percent) {
    LocalDate to = placement.to();
    List<Degree> degrees = new ArrayList<>(placement.degrees());
    degrees.add(new Degree(placement.path(), percent, to == null ? null : to.plusDays(1), null));
    Placement longer =
        new Placement(
            placement.path(),
            placement.id(),
            placement.area(),
            placement.unit(),
            placement.from(),
            end,
            degrees,
            placement.clinicalSupervisors(),
            placement.shares(),
            placement.credit());
    List<Placement> changed = new ArrayList<>(placements);
    changed.replaceAll(each -> each.id().equals(placement.id()) ? longer : each);
    return new ServicePlan(period, residencyStart, changed, credited, absences);
  }
}
