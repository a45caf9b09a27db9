package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
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
 * The waivers of a logbook: which rules may be waived and by whom, which outcomes a waiver covers,
 * and what it does to them.
 */
public final class Waivers {

  private final Logbook logbook;
  private final List<Waiver> decided;
  private final Roles roles;
  private final ServiceCalendar calendar;
  private final FaultyPlaces faulty;
  private final Map<String, Boolean> waivable;

  /** The dates of the entries that have one, by place; computed when first needed. */
  private @Nullable Map<YamlPath, LocalDate> dates;

  /** The id of the stay that each placement belongs to; computed when first needed. */
  private @Nullable Map<String, String> stays;

  /**
   * Gathers the waivers of a logbook.
   *
   * @param logbook the whole logbook
   * @param evidence the logbook as it stood at the evaluation date
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

  /** Returns whether a waiver is decided by a person who may, on the day of the decision. */
  public boolean isDecidedByRightPerson(Waiver waiver) {
    String person = waiver.decidedBy();
    LocalDate day = waiver.date();
    return person != null && day != null && roles.mayWaive(person, day);
  }

  /** Returns an outcome, waived where a valid waiver covers it; otherwise it is unchanged. */
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
    return decided.stream()
        .filter(waiver -> isDecidedByRightPerson(waiver) && covers(waiver, outcome))
        .findFirst();
  }

  /**
   * Returns whether a waiver covers any requirement that is not met; true if its scopes cannot be
   * read.
   */
  public boolean isNeeded(Waiver waiver, List<Outcome> outcomes) {
    return areScopesUnclear(waiver)
        || outcomes.stream()
            .filter(outcome -> covers(waiver, outcome))
            .anyMatch(
                outcome ->
                    outcome.status() != Status.MET && outcome.status() != Status.NOT_APPLICABLE);
  }

  /**
   * Returns whether a waiver covers an outcome. Without scopes it covers the whole rule, unless its
   * scopes cannot be read.
   */
  public boolean covers(Waiver waiver, Outcome outcome) {
    if (!outcome.rule().equals(waiver.rule())) {
      return false;
    }
    return waiver.scopes().isEmpty()
        ? !areScopesUnclear(waiver)
        : waiver.scopes().stream().anyMatch(scope -> covers(scope, outcome));
  }

  private boolean areScopesUnclear(Waiver waiver) {
    return faulty.isAround(waiver.path().child("gäller"));
  }

  private boolean covers(WaiverScope waived, Outcome outcome) {
    if (waived instanceof WaiverScope.Weeks weeks) {
      return outcome.scope() instanceof Scope.OfWeek of
          ? weeks.contains(of.week())
          : dateOf(outcome).map(YearWeek::from).filter(weeks::contains).isPresent();
    }
    if (waived instanceof WaiverScope.Day day) {
      return outcome.scope() instanceof Scope.OfWeek of
          ? of.week().equals(YearWeek.from(day.date()))
          : dateOf(outcome).filter(day.date()::equals).isPresent();
    }
    if (waived instanceof WaiverScope.Certified certified) {
      return outcome.scope() instanceof Scope.OfObjective of
          && of.objective() == certified.objective();
    }
    return waived instanceof WaiverScope.Named named && isAbout(outcome, named.id());
  }

  private Optional<LocalDate> dateOf(Outcome outcome) {
    if (outcome.scope() instanceof Scope.OfGap gap) {
      return Optional.of(gap.firstDay());
    }
    YamlPath path = outcome.scope() instanceof Scope.OfEntry entry ? entry.path() : outcome.place();
    return Optional.ofNullable(dates().get(path));
  }

  private Map<YamlPath, LocalDate> dates() {
    if (dates == null) {
      dates = new HashMap<>();
      for (Dated entry : logbook.datedEntries()) {
        dates.putIfAbsent(entry.path(), entry.date());
      }
    }
    return dates;
  }

  private boolean isAbout(Outcome outcome, String id) {
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfPerson person) {
      return person.id().equals(id);
    }
    if (scope instanceof Scope.OfHandover handover) {
      return isSameStay(handover.from(), id) || isSameStay(handover.to(), id);
    }
    if (scope instanceof Scope.OfPlacement placement) {
      return isSameStay(placement.id(), id);
    }
    return scope instanceof Scope.OfWeek && isSameStay(outcome.place().last(), id);
  }

  /**
   * Returns whether a stay has a placement with an id. A waiver may name any placement of a stay.
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
