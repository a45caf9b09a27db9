package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Stay;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/**
 * The waivers of a logbook: which rules may be waived and by whom, and which outcomes a waiver
 * covers.
 */
public final class Waivers {

  private final Logbook logbook;
  private final List<Waiver> decided;
  private final Roles roles;
  private final ServiceCalendar calendar;
  private final FaultyPlaces faulty;
  private final Map<String, Boolean> waivable;

  /** The valid waivers of each rule, in the order of the file; gathered when first needed. */
  private @Nullable Map<String, List<Waiver>> validByRule;

  /** The dated entries, by path; gathered when first needed. */
  private @Nullable Map<YamlPath, Dated> entries;

  /** The id of the stay that each placement belongs to; computed when first needed. */
  private @Nullable Map<String, String> stays;

  /**
   * Gathers the waivers of a logbook.
   *
   * @param logbook the whole logbook
   * @param evidence the part of the logbook that may count as evidence
   * @param roles the roles of the people in the logbook
   * @param calendar the logbook's calendar
   * @param faulty the places that have a finding about the format
   * @param waivable the ids of all rules, and whether each may be waived
   */
  public Waivers(
      Logbook logbook,
      Logbook evidence,
      Roles roles,
      ServiceCalendar calendar,
      FaultyPlaces faulty,
      Map<String, Boolean> waivable) {
    this.logbook = logbook;
    this.decided = evidence.waivers();
    this.roles = roles;
    this.calendar = calendar;
    this.faulty = faulty;
    this.waivable = Map.copyOf(waivable);
  }

  /** Returns whether there is a rule with an id. */
  public boolean isRule(String id) {
    return waivable.containsKey(id);
  }

  /** Returns whether there is a rule with an id, and it may be waived. */
  public boolean isWaivable(String id) {
    return waivable.getOrDefault(id, false);
  }

  /** Returns whether the person who decided on a waiver may do so on the day of the decision. */
  public boolean isDecidedByRightPerson(Waiver waiver) {
    String person = waiver.decidedBy();
    LocalDate day = waiver.date();
    return person != null && day != null && roles.mayWaive(person, day);
  }

  /**
   * Returns an outcome as waived if it is violated or at risk and a valid waiver covers it;
   * otherwise unchanged.
   */
  public Outcome apply(Outcome outcome) {
    boolean unmet = outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK;
    return unmet && isWaivable(outcome.rule())
        ? covering(outcome).map(waiver -> outcome.waived(waiver.path())).orElse(outcome)
        : outcome;
  }

  /** Returns whether a valid waiver covers an outcome. */
  public boolean cover(Outcome outcome) {
    return covering(outcome).isPresent();
  }

  private Optional<Waiver> covering(Outcome outcome) {
    for (Waiver waiver : validByRule().getOrDefault(outcome.rule(), List.of())) {
      if (covers(waiver, outcome)) {
        return Optional.of(waiver);
      }
    }
    return Optional.empty();
  }

  private Map<String, List<Waiver>> validByRule() {
    if (validByRule == null) {
      validByRule = new HashMap<>();
      for (Waiver waiver : decided) {
        if (waiver.rule() != null && isDecidedByRightPerson(waiver)) {
          validByRule.computeIfAbsent(waiver.rule(), any -> new ArrayList<>()).add(waiver);
        }
      }
    }
    return validByRule;
  }

  /**
   * Returns whether a waiver covers any requirement that applies and is not met; true if its scopes
   * cannot be read.
   *
   * @param outcomes the outcomes of its rule
   */
  public boolean isNeeded(Waiver waiver, List<Outcome> outcomes) {
    return areScopesUnclear(waiver)
        || outcomes.stream()
            .filter(outcome -> outcome.status() != Status.MET)
            .filter(outcome -> outcome.status() != Status.NOT_APPLICABLE)
            .anyMatch(outcome -> covers(waiver, outcome));
  }

  /**
   * Returns whether a waiver covers an outcome. Without scopes it covers the whole rule, unless its
   * scopes cannot be read.
   */
  public boolean covers(Waiver waiver, Outcome outcome) {
    if (!outcome.rule().equals(waiver.rule())) {
      return false;
    }
    if (waiver.scopes().isEmpty()) {
      return !areScopesUnclear(waiver);
    }
    for (WaiverScope scope : waiver.scopes()) {
      if (covers(scope, outcome)) {
        return true;
      }
    }
    return false;
  }

  private boolean areScopesUnclear(Waiver waiver) {
    return faulty.isAround(waiver.path().child("gäller"));
  }

  private boolean covers(WaiverScope waived, Outcome outcome) {
    if (waived instanceof WaiverScope.Weeks weeks) {
      return outcome.scope() instanceof Scope.OfWeek of
          ? weeks.contains(of.week())
          : days(outcome).filter(weeks.days()::overlaps).isPresent();
    }
    if (waived instanceof WaiverScope.Day day) {
      return outcome.scope() instanceof Scope.OfWeek of
          ? of.week().equals(YearWeek.from(day.date()))
          : days(outcome).filter(days -> days.contains(day.date())).isPresent();
    }
    if (waived instanceof WaiverScope.Certified certified) {
      return outcome.scope() instanceof Scope.OfObjective of
          && of.objective() == certified.objective();
    }
    return waived instanceof WaiverScope.Named named
        && (isWithin(named.id(), outcome) || isOf(named.id(), outcome));
  }

  /**
   * Returns the days that an outcome is about: its window, the first day of a gap, or the day of an
   * entry.
   */
  private Optional<DateRange> days(Outcome outcome) {
    DateRange window = outcome.requirement().window();
    if (window != null) {
      return Optional.of(window);
    }
    Optional<LocalDate> day =
        outcome.scope() instanceof Scope.OfGap gap
            ? Optional.of(gap.firstDay())
            : entry(outcome).map(Dated::date);
    return day.map(date -> new DateRange(date, date));
  }

  /** Returns the dated entry that an outcome is about or points at; empty if there is none. */
  private Optional<Dated> entry(Outcome outcome) {
    YamlPath path = outcome.scope() instanceof Scope.OfEntry entry ? entry.path() : outcome.place();
    return Optional.ofNullable(entries().get(path));
  }

  private Map<YamlPath, Dated> entries() {
    if (entries == null) {
      entries = new HashMap<>();
      for (Dated entry : logbook.datedEntries()) {
        entries.putIfAbsent(entry.path(), entry);
      }
    }
    return entries;
  }

  /**
   * Returns whether an outcome is about a placement, one of its weeks or handovers, or an entry
   * dated within its stay.
   */
  private boolean isWithin(String placement, Outcome outcome) {
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfPlacement of) {
      return isSameStay(of.id(), placement);
    }
    if (scope instanceof Scope.OfHandover handover) {
      return isSameStay(handover.from(), placement) || isSameStay(handover.to(), placement);
    }
    if (scope instanceof Scope.OfWeek) {
      return isSameStay(outcome.place().last(), placement);
    }
    if (!(scope instanceof Scope.OfEntry)) {
      return false;
    }
    Dated entry = entry(outcome).orElse(null);
    LocalDate day = entry == null ? null : entry.date();
    return day != null
        && calendar.stays().stream()
            .anyMatch(stay -> stay.hasPlacement(placement) && stay.range().contains(day));
  }

  /**
   * Returns whether an outcome is about a person, an entry that names the person, or a role of the
   * person.
   */
  private boolean isOf(String person, Outcome outcome) {
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfPerson of) {
      return of.id().equals(person);
    }
    if (scope instanceof Scope.OfEntry) {
      return entry(outcome).filter(entry -> entry.people().contains(person)).isPresent();
    }
    return scope instanceof Scope.OfPlacement
        && roles.of(person).stream().anyMatch(role -> role.path().equals(outcome.place()));
  }

  /**
   * Returns whether the stay with an id has the named placement. A waiver may name any placement of
   * a stay.
   */
  private boolean isSameStay(String id, String named) {
    if (stays == null) {
      stays = new HashMap<>();
      for (Stay stay : calendar.stays()) {
        for (Placement placement : stay.placements()) {
          stays.put(placement.id(), stay.id());
        }
      }
    }
    return id.equals(stays.getOrDefault(named, named));
  }
}
