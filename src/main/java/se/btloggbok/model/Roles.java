package se.btloggbok.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;

/**
 * Who had which role in the BT, and when. No rule judges the supervision of credited service, so
 * its klinikhandledare are left out.
 */
public final class Roles {

  private final Logbook logbook;
  private final @Nullable Training training;
  private final List<Placement> placements;
  private final List<RoleHolder> mainSupervisors;

  /** The roles of each person as huvudhandledare or klinikhandledare, in that order. */
  private final Map<String, List<RoleHolder>> byPerson = new HashMap<>();

  private final Set<String> mainSupervisorIds = new HashSet<>();
  private final Set<String> clinicalSupervisorIds = new HashSet<>();

  /** The person of each role, by its path; gathered when first needed. */
  private @Nullable Map<YamlPath, String> personAt;

  /** The names that several people have; gathered when first needed. */
  private @Nullable Set<String> sharedNames;

  /** The units of each person in comparable form, by the person's id; made when first needed. */
  private final Map<String, Set<String>> unitsOf = new HashMap<>();

  /** The comparable form of each unit that was asked for. */
  private final Map<String, String> comparableUnits = new HashMap<>();

  /** The time of each stay away from the huvudhandledare, since every week asks for it. */
  private final IdentityHashMap<Stay, Away> away = new IdentityHashMap<>();

  /**
   * The days of a stay when no huvudhandledare works at its unit.
   *
   * @param time from the first to the last of them; null if there are none
   * @param days how many there are
   */
  private record Away(@Nullable DateRange time, long days) {}

  /** Works out the roles of a logbook. */
  public Roles(Logbook logbook) {
    this.logbook = logbook;
    this.training = logbook.training();
    this.placements = logbook.placementsOfTraining();
    this.mainSupervisors = training == null ? List.of() : training.mainSupervisors();
    enter(mainSupervisors, mainSupervisorIds);
    for (Placement placement : placements) {
      enter(placement.clinicalSupervisors(), clinicalSupervisorIds);
    }
  }

  private void enter(List<RoleHolder> holders, Set<String> ids) {
    for (RoleHolder holder : holders) {
      String person = holder.person();
      if (person != null) {
        ids.add(person);
        byPerson.computeIfAbsent(person, any -> new ArrayList<>(1)).add(holder);
      }
    }
  }

  /** Returns whether there is a huvudhandledare on a day, by the dates in the logbook. */
  public boolean hasMainSupervisor(LocalDate day) {
    for (RoleHolder holder : mainSupervisors) {
      if (holder.covers(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the ids of the huvudhandledare on the day of a meeting or a certificate. On a day that
   * no one covers, it is the last one to have started by then, or else the first one.
   */
  public List<String> mainSupervisorsAround(LocalDate day) {
    return around(mainSupervisors, day);
  }

  /** Returns the ids of the BT-studierektor on a day, in the same way. */
  public List<String> directorsOfStudiesAround(LocalDate day) {
    return training == null ? List.of() : around(training.directorsOfStudies(), day);
  }

  /** Returns the ids of the BT-chef on a day, in the same way. */
  public List<String> managersAround(LocalDate day) {
    return training == null ? List.of() : around(training.managers(), day);
  }

  /** Returns the ids of the verksamhetschef on a day, in the same way. */
  public List<String> headsOfUnitAround(LocalDate day) {
    return training == null ? List.of() : around(training.headsOfUnit(), day);
  }

  /** Returns whether a person may decide on a waiver on a day, as studierektor or BT-chef. */
  public boolean mayWaive(String person, LocalDate day) {
    return directorsOfStudiesAround(day).contains(person) || managersAround(day).contains(person);
  }

  private static List<String> around(List<RoleHolder> holders, LocalDate day) {
    List<RoleHolder> covering = new ArrayList<>();
    RoleHolder before = null;
    RoleHolder first = null;
    for (RoleHolder holder : holders) {
      LocalDate start = start(holder);
      if (holder.covers(day)) {
        covering.add(holder);
      }
      if (!start.isAfter(day) && (before == null || start.isAfter(start(before)))) {
        before = holder;
      }
      if (first == null || start.isBefore(start(first))) {
        first = holder;
      }
    }
    RoleHolder nearest = before == null ? first : before;
    if (covering.isEmpty() && nearest != null) {
      covering.add(nearest);
    }
    return people(covering);
  }

  private static LocalDate start(RoleHolder holder) {
    return Objects.requireNonNullElse(holder.from(), LocalDate.MIN);
  }

  /** Returns the ids of those who were huvudhandledare on any day of a period, in file order. */
  public List<String> mainSupervisorsDuring(DateRange range) {
    List<RoleHolder> during = new ArrayList<>();
    for (RoleHolder holder : mainSupervisors) {
      if (overlaps(holder, range)) {
        during.add(holder);
      }
    }
    return people(during);
  }

  /** Returns the roles of a person as huvudhandledare or klinikhandledare. */
  public List<RoleHolder> of(String person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /** Returns the person whose role, as huvudhandledare or klinikhandledare, is at a place. */
  public Optional<String> personAt(YamlPath place) {
    if (personAt == null) {
      personAt = new HashMap<>();
      for (Map.Entry<String, List<RoleHolder>> roles : byPerson.entrySet()) {
        for (RoleHolder role : roles.getValue()) {
          personAt.put(role.path(), roles.getKey());
        }
      }
    }
    return Optional.ofNullable(personAt.get(place));
  }

  /** Returns whether a person is huvudhandledare at any time. */
  public boolean hasBeenMainSupervisor(String person) {
    return mainSupervisorIds.contains(person);
  }

  /** Returns whether a person is klinikhandledare of any placement at any time. */
  public boolean hasBeenClinicalSupervisor(String person) {
    return clinicalSupervisorIds.contains(person);
  }

  /** Returns the ids of all klinikhandledare of a stay, placement by placement in file order. */
  public List<String> clinicalSupervisors(Stay stay) {
    List<RoleHolder> holders = new ArrayList<>();
    for (Placement placement : stay.placements()) {
      holders.addAll(placement.clinicalSupervisors());
    }
    return people(holders);
  }

  /** Returns the ids of the klinikhandledare of a stay on a day. */
  public List<String> clinicalSupervisors(Stay stay, LocalDate day) {
    return people(holdersOn(stay, day));
  }

  /**
   * Returns whether a stay has a klinikhandledare on a day, or in an integrated BT a
   * huvudhandledare who works at its unit.
   */
  public boolean mayBeSupervisedOn(Stay stay, LocalDate day) {
    for (RoleHolder holder : holdersOn(stay, day)) {
      if (holder.person() != null) {
        return true;
      }
    }
    return isIntegrated() && worksAtUnit(mainSupervisorsAround(day), stay);
  }

  private static List<RoleHolder> holdersOn(Stay stay, LocalDate day) {
    List<RoleHolder> holders = new ArrayList<>();
    for (Placement placement : stay.placements()) {
      if (placement.covers(day)) {
        for (RoleHolder holder : placement.clinicalSupervisors()) {
          if (holder.covers(day)) {
            holders.add(holder);
          }
        }
      }
    }
    return holders;
  }

  /** Returns whether several people have a name. */
  public boolean isShared(String name) {
    if (sharedNames == null) {
      Set<String> seen = new HashSet<>();
      sharedNames = new HashSet<>();
      for (Person person : logbook.people()) {
        if (!seen.add(person.displayName())) {
          sharedNames.add(person.displayName());
        }
      }
    }
    return sharedNames.contains(name);
  }

  /** Returns whether a person works at a unit, however its name is written. */
  public boolean worksAt(Person person, @Nullable String unit) {
    if (unit == null) {
      return false;
    }
    Set<String> own = unitsOf.computeIfAbsent(person.id(), id -> comparable(person.units()));
    String comparable = comparable(unit);
    return !comparable.isEmpty() && own.contains(comparable);
  }

  private Set<String> comparable(List<String> units) {
    Set<String> comparable = new HashSet<>();
    for (String unit : units) {
      comparable.add(comparable(unit));
    }
    return comparable;
  }

  private String comparable(String unit) {
    return comparableUnits.computeIfAbsent(unit, UnitName::comparable);
  }

  /**
   * Returns the time of a stay, from its first to its last day, when no huvudhandledare works at
   * its unit; empty if there is always one who does.
   */
  public Optional<DateRange> timeAwayFromMainSupervisor(Stay stay) {
    return Optional.ofNullable(away(stay).time);
  }

  /** Returns whether no huvudhandledare works at the unit of a stay on more than half its days. */
  public boolean isMostlyAwayFromMainSupervisor(Stay stay) {
    return 2 * away(stay).days > stay.range().days();
  }

  private Away away(Stay stay) {
    return away.computeIfAbsent(stay, this::lookAway);
  }

  private Away lookAway(Stay stay) {
    DateRange whole = stay.range();
    if (!worksAtUnit(mainSupervisorsDuring(whole), stay)) {
      return new Away(whole, whole.days());
    }
    LocalDate first = null;
    LocalDate last = whole.from();
    long days = 0;
    for (LocalDate day = whole.from(); !day.isAfter(whole.to()); day = day.plusDays(1)) {
      if (!worksAtUnit(mainSupervisorsAround(day), stay)) {
        first = first == null ? day : first;
        last = day;
        days++;
      }
    }
    return new Away(first == null ? null : new DateRange(first, last), days);
  }

  private boolean worksAtUnit(List<String> people, Stay stay) {
    for (String id : people) {
      Optional<Person> person = logbook.person(id);
      if (person.isPresent() && worksAt(person.get(), stay.first().unit())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a stay is at the trainee's own clinic: at the unit of a huvudhandledare, in an
   * integrated BT (000, point 2 on the huvudhandledare). Whoever is huvudhandledare on any of its
   * days may do there what a klinikhandledare may.
   */
  public boolean isOwnClinic(Stay stay) {
    return isIntegrated() && worksAtUnit(mainSupervisorsDuring(stay.range()), stay);
  }

  /** Returns whether a stay is at the trainee's own clinic for at least half of its time. */
  public boolean isMostlyOwnClinic(Stay stay) {
    return isIntegrated() && !isMostlyAwayFromMainSupervisor(stay);
  }

  private boolean isIntegrated() {
    return training != null && training.isIntegrated();
  }

  /**
   * Returns the first day of each person in either role (huvudhandledare or klinikhandledare), by
   * id, in the order of the roles in the file. A role without a first day starts with the BT or the
   * placement. Roles in a BT or placement without a known period are left out.
   */
  public Map<String, LocalDate> firstDays() {
    Map<String, LocalDate> firstDays = firstDaysAsMainSupervisor();
    enterClinicalSupervisors(firstDays);
    return firstDays;
  }

  /**
   * Returns the first day of each huvudhandledare, by id; empty if the period of the BT is unknown.
   */
  public Map<String, LocalDate> firstDaysAsMainSupervisor() {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    logbook.period().ifPresent(bt -> enter(firstDays, mainSupervisors, bt));
    return firstDays;
  }

  /** Returns the first day of each klinikhandledare, by id, in placements with a known period. */
  public Map<String, LocalDate> firstDaysAsClinicalSupervisor() {
    Map<String, LocalDate> firstDays = new LinkedHashMap<>();
    enterClinicalSupervisors(firstDays);
    return firstDays;
  }

  private void enterClinicalSupervisors(Map<String, LocalDate> firstDays) {
    for (Placement placement : placements) {
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

  private static List<String> people(List<RoleHolder> holders) {
    Set<String> people = new LinkedHashSet<>();
    for (RoleHolder holder : holders) {
      if (holder.person() != null) {
        people.add(holder.person());
      }
    }
    return List.copyOf(people);
  }
}
