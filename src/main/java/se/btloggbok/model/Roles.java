package se.btloggbok.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who was huvudhandledare and klinikhandledare, and when. */
public final class Roles {

  private final Logbook logbook;
  private final List<RoleHolder> mainSupervisors;

  /** Works out the roles of a logbook. */
  public Roles(Logbook logbook) {
    this.logbook = logbook;
    Training training = logbook.training();
    this.mainSupervisors = training == null ? List.of() : training.mainSupervisors();
  }

  /**
   * Returns the ids of those who were huvudhandledare some day of a period, in the file's order.
   */
  public List<String> mainSupervisorsDuring(DateRange range) {
    return holders(mainSupervisors.stream().filter(holder -> overlaps(holder, range)));
  }

  /** Returns the ids of those who have been klinikhandledare of a stay, in the file's order. */
  public List<String> clinicalSupervisors(Stay stay) {
    return holders(
        stay.placements().stream().flatMap(placement -> placement.clinicalSupervisors().stream()));
  }

  /**
   * Returns whether a stay is at the own clinic: at the huvudhandledare's unit, in an integrated BT
   * (000, the huvudhandledare's point 2).
   */
  public boolean isOwnClinic(Stay stay) {
    Training training = logbook.training();
    return training != null
        && training.isIntegrated()
        && mainSupervisorsDuring(stay.range()).stream()
            .flatMap(id -> logbook.person(id).stream())
            .anyMatch(person -> person.worksAt(stay.first().unit()));
  }

  /**
   * Returns the first day of the first role (huvudhandledare or klinikhandledare) of everybody who
   * has one, where the logbook tells it; in the order of the roles in the file.
   */
  public Map<String, LocalDate> firstDays() {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    logbook.period().ifPresent(bt -> enter(firstDays, mainSupervisors, bt));
    for (Placement placement : logbook.placements()) {
      placement
          .range()
          .ifPresent(range -> enter(firstDays, placement.clinicalSupervisors(), range));
    }
    return firstDays;
  }

  private static void enter(
      Map<String, LocalDate> firstDays, List<RoleHolder> holders, DateRange whole) {
    for (RoleHolder holder : holders) {
      LocalDate from = holder.from();
      LocalDate first = from == null ? whole.from() : from;
      String person = holder.person();
      if (person != null) {
        firstDays.merge(person, first, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
  }

  private static boolean overlaps(RoleHolder holder, DateRange range) {
    LocalDate from = holder.from();
    LocalDate to = holder.to();
    return (from == null || !from.isAfter(range.to()))
        && (to == null || !to.isBefore(range.from()));
  }

  private static List<String> holders(Stream<RoleHolder> roles) {
    return roles
        .flatMap(holder -> Optional.ofNullable(holder.person()).stream())
        .distinct()
        .toList();
  }
}
