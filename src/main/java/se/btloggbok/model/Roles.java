package se.btloggbok.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Returns whether somebody is huvudhandledare on a day, by the dates in the logbook alone. */
  public boolean hasMainSupervisor(LocalDate day) {
    return mainSupervisors.stream().anyMatch(holder -> holder.covers(day));
  }

  /**
   * Returns the ids of those who are huvudhandledare on a day of a meeting or a certificate: the
   * first one's time reaches back, and the last one's goes on.
   */
  public List<String> mainSupervisorsAround(LocalDate day) {
    List<RoleHolder> covering =
        mainSupervisors.stream().filter(holder -> holder.covers(day)).toList();
    if (!covering.isEmpty()) {
      return people(covering.stream());
    }
    Comparator<RoleHolder> byStart = Comparator.comparing(Roles::start);
    Optional<RoleHolder> before =
        mainSupervisors.stream().filter(holder -> !start(holder).isAfter(day)).max(byStart);
    return people(before.or(() -> mainSupervisors.stream().min(byStart)).stream());
  }

  private static LocalDate start(RoleHolder holder) {
    return Objects.requireNonNullElse(holder.from(), LocalDate.MIN);
  }

  /**
   * Returns the ids of those who were huvudhandledare some day of a period, in the file's order.
   */
  public List<String> mainSupervisorsDuring(DateRange range) {
    return people(mainSupervisors.stream().filter(holder -> overlaps(holder, range)));
  }

  /** Returns the roles of somebody. */
  public List<RoleHolder> of(String person) {
    return Stream.concat(
            mainSupervisors.stream(),
            logbook.placements().stream()
                .flatMap(placement -> placement.clinicalSupervisors().stream()))
        .filter(holder -> person.equals(holder.person()))
        .toList();
  }

  /** Returns whether somebody has ever been huvudhandledare. */
  public boolean hasBeenMainSupervisor(String person) {
    return mainSupervisors.stream().anyMatch(holder -> person.equals(holder.person()));
  }

  /** Returns whether somebody has ever been klinikhandledare. */
  public boolean hasBeenClinicalSupervisor(String person) {
    return logbook.placements().stream()
        .flatMap(placement -> placement.clinicalSupervisors().stream())
        .anyMatch(holder -> person.equals(holder.person()));
  }

  /** Returns the ids of those who have been klinikhandledare of a stay, in the file's order. */
  public List<String> clinicalSupervisors(Stay stay) {
    return people(
        stay.placements().stream().flatMap(placement -> placement.clinicalSupervisors().stream()));
  }

  /** Returns the ids of those who are klinikhandledare of a stay on a day. */
  public List<String> clinicalSupervisors(Stay stay, LocalDate day) {
    return people(
        stay.placements().stream()
            .filter(placement -> placement.covers(day))
            .flatMap(placement -> placement.clinicalSupervisors().stream())
            .filter(holder -> holder.covers(day)));
  }

  /** Returns whether somebody is klinikhandledare of a stay on a day. */
  public boolean hasClinicalSupervisor(Stay stay, LocalDate day) {
    for (Placement placement : stay.placements()) {
      if (placement.covers(day)) {
        for (RoleHolder holder : placement.clinicalSupervisors()) {
          if (holder.person() != null && holder.covers(day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns whether a huvudhandledare of the time works at the unit of a stay. */
  public boolean isAtMainSupervisorsUnit(Stay stay) {
    return mainSupervisorsDuring(stay.range()).stream()
        .flatMap(id -> logbook.person(id).stream())
        .anyMatch(person -> person.worksAt(stay.first().unit()));
  }

  /**
   * Returns whether a stay is at the own clinic: at the huvudhandledare's unit, in an integrated BT
   * (000, the huvudhandledare's point 2).
   */
  public boolean isOwnClinic(Stay stay) {
    Training training = logbook.training();
    return training != null && training.isIntegrated() && isAtMainSupervisorsUnit(stay);
  }

  /**
   * Returns the first day of the first role (huvudhandledare or klinikhandledare) of everybody who
   * has one, where the logbook tells it; in the order of the roles in the file.
   */
  public Map<String, LocalDate> firstDays() {
    Map<String, LocalDate> firstDays = firstDaysAsMainSupervisor();
    enterClinicalSupervisors(firstDays);
    return firstDays;
  }

  /** Returns the first day of everybody who is huvudhandledare, where the logbook tells it. */
  public Map<String, LocalDate> firstDaysAsMainSupervisor() {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    logbook.period().ifPresent(bt -> enter(firstDays, mainSupervisors, bt));
    return firstDays;
  }

  /** Returns the first day of everybody who is klinikhandledare, where the logbook tells it. */
  public Map<String, LocalDate> firstDaysAsClinicalSupervisor() {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    enterClinicalSupervisors(firstDays);
    return firstDays;
  }

  private void enterClinicalSupervisors(Map<String, LocalDate> firstDays) {
    for (Placement placement : logbook.placements()) {
      placement
          .range()
          .ifPresent(range -> enter(firstDays, placement.clinicalSupervisors(), range));
    }
  }

  private static void enter(
      Map<String, LocalDate> firstDays, List<RoleHolder> holders, DateRange whole) {
    for (RoleHolder holder : holders) {
      LocalDate first = Objects.requireNonNullElse(holder.from(), whole.from());
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

  private static List<String> people(Stream<RoleHolder> holders) {
    return holders
        .flatMap(holder -> Optional.ofNullable(holder.person()).stream())
        .distinct()
        .toList();
  }
}
