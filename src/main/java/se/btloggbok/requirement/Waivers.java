package se.btloggbok.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.btloggbok.model.ByDay;
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

  /** The part of a rule that is all of it. */
  private static final String WHOLE = "";

  private final Logbook logbook;
  private final List<Waiver> decided;
  private final Roles roles;
  private final ServiceCalendar calendar;
  private final FaultyPlaces faulty;
  private final Map<String, Boolean> waivable;
  private final Function<String, Optional<String>> meant;

  /** The indexes of the valid waivers of each rule; gathered when first needed. */
  private @Nullable Map<String, ByPart> validByRule;

  /** The dated entries, by path; gathered when first needed. */
  private @Nullable Map<YamlPath, Dated> entries;

  /** The stay that each placement belongs to, by its id; computed when first needed. */
  private @Nullable Map<String, Stay> stays;

  /**
   * Gathers the waivers of a logbook.
   *
   * @param logbook the whole logbook
   * @param evidence the part of the logbook that may count as evidence
   * @param roles the roles of the people in the logbook
   * @param calendar the logbook's calendar
   * @param faulty the places that have a finding about the format
   * @param waivable the ids of all rules, and whether each may be waived
   * @param meant returns which of them an unknown id was meant to be
   */
  public Waivers(
      Logbook logbook,
      Logbook evidence,
      Roles roles,
      ServiceCalendar calendar,
      FaultyPlaces faulty,
      Map<String, Boolean> waivable,
      Function<String, Optional<String>> meant) {
    this.logbook = logbook;
    this.decided = evidence.waivers();
    this.roles = roles;
    this.calendar = calendar;
    this.faulty = faulty;
    this.waivable = Map.copyOf(waivable);
    this.meant = meant;
  }

  /** Returns whether there is a rule with an id. */
  public boolean isRule(String id) {
    return waivable.containsKey(id);
  }

  /** Returns the id that an unknown one was plainly meant to be. */
  public Optional<String> ruleMeantBy(String unknown) {
    return meant.apply(unknown);
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
    return isUnmet(outcome) && isWaivable(outcome.rule())
        ? covering(outcome).map(waiver -> outcome.waived(waiver.path())).orElse(outcome)
        : outcome;
  }

  /** Returns whether a valid waiver covers an outcome. */
  public boolean cover(Outcome outcome) {
    return covering(outcome).isPresent();
  }

  private Optional<Waiver> covering(Outcome outcome) {
    ByPart waivers = validByRule().get(outcome.rule());
    int first = waivers == null ? ByPart.NONE : waivers.least(parts(outcome));
    return first == ByPart.NONE ? Optional.empty() : Optional.of(decided.get(first));
  }

  /** Returns the indexes of the valid waivers of each rule, by what they are about. */
  private Map<String, ByPart> validByRule() {
    if (validByRule == null) {
      validByRule = new HashMap<>();
      // The first waiver comes last, to take the place of the others.
      for (int i = decided.size() - 1; i >= 0; i--) {
        Waiver waiver = decided.get(i);
        if (waiver.rule() != null && isDecidedByRightPerson(waiver)) {
          validByRule.computeIfAbsent(waiver.rule(), any -> new ByPart()).put(parts(waiver), i);
        }
      }
    }
    return validByRule;
  }

  /**
   * Returns a test of whether a waiver covers any requirement that applies and is not met. It is
   * true of a waiver whose scopes cannot be read.
   *
   * @param outcomes the outcomes of all rules
   */
  public Predicate<Waiver> neededFor(List<Outcome> outcomes) {
    Set<String> waived = new HashSet<>();
    logbook.waivers().forEach(waiver -> waived.add(waiver.rule()));
    Map<String, ByPart> unmet = new HashMap<>();
    for (Outcome outcome : outcomes) {
      if (outcome.status() != Status.MET
          && outcome.status() != Status.NOT_APPLICABLE
          && waived.contains(outcome.rule())) {
        unmet.computeIfAbsent(outcome.rule(), any -> new ByPart()).put(parts(outcome), 0);
      }
    }
    return waiver -> {
      ByPart ofRule = unmet.get(waiver.rule());
      return areScopesUnclear(waiver)
          || (ofRule != null && ofRule.least(parts(waiver)) != ByPart.NONE);
    };
  }

  /**
   * Returns whether a waiver has scopes, though what is not met of its rule is about the whole BT.
   *
   * @param outcomes the outcomes of all rules
   */
  public boolean isTooNarrow(Waiver waiver, List<Outcome> outcomes) {
    return !waiver.scopes().isEmpty()
        && outcomes.stream()
            .filter(outcome -> isUnmet(outcome) && outcome.rule().equals(waiver.rule()))
            .anyMatch(
                outcome ->
                    outcome.scope() instanceof Scope.Whole
                        && outcome.requirement().window() == null);
  }

  private static boolean isUnmet(Outcome outcome) {
    return outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK;
  }

  private boolean areScopesUnclear(Waiver waiver) {
    return faulty.isAround(waiver.path().child("gäller"));
  }

  /**
   * Returns what a waiver is about: its scopes, or the whole rule if it has none. It is about
   * nothing if they cannot be read.
   */
  private List<Object> parts(Waiver waiver) {
    List<Object> parts = new ArrayList<>();
    if (waiver.scopes().isEmpty() && !areScopesUnclear(waiver)) {
      parts.add(WHOLE);
    }
    for (WaiverScope scope : waiver.scopes()) {
      if (scope instanceof WaiverScope.Weeks weeks) {
        parts.add(weeks.days());
      } else if (scope instanceof WaiverScope.Day day) {
        parts.add(new DateRange(day.date(), day.date()));
      } else if (scope instanceof WaiverScope.Certified certified) {
        parts.add(certified.objective());
      } else if (scope instanceof WaiverScope.Named named) {
        parts.add(stay(stayOf(named.id())));
        parts.add(placement(named.id()));
        parts.add(person(named.id()));
      }
    }
    return parts;
  }

  /** Returns what an outcome is about, in the same form: one of these parts is enough. */
  private List<Object> parts(Outcome outcome) {
    List<Object> parts = new ArrayList<>();
    parts.add(WHOLE);
    Scope scope = outcome.scope();
    if (scope instanceof Scope.OfWeek of) {
      DateRange days = new WaiverScope.Weeks(of.week(), of.week()).days();
      parts.add(days);
      Stay stay = stays().get(outcome.place().last());
      if (stay != null) {
        addPlacements(stay, workingDays(days), parts);
      }
      return parts;
    }
    days(outcome).ifPresent(parts::add);
    placeAt(outcome.place()).ifPresent(id -> parts.add(stay(id)));
    if (scope instanceof Scope.Whole) {
      addPlacementsAround(outcome.requirement().window(), parts);
    } else if (scope instanceof Scope.OfObjective of) {
      parts.add(of.objective());
    } else if (scope instanceof Scope.OfHandover handover) {
      parts.add(stay(stayOf(handover.from())));
      parts.add(stay(stayOf(handover.to())));
    } else if (scope instanceof Scope.OfPerson of) {
      parts.add(person(of.id()));
    } else if (scope instanceof Scope.OfPlacement of) {
      parts.add(stay(of.id()));
      roles.personAt(outcome.place()).ifPresent(id -> parts.add(person(id)));
    } else if (scope instanceof Scope.OfEntry) {
      entry(outcome).ifPresent(entry -> addParts(entry, parts));
    }
    return parts;
  }

  /** Adds the placements that an entry is dated within, and the people that it names. */
  private void addParts(Dated entry, List<Object> parts) {
    LocalDate day = entry.date();
    for (Stay stay : calendar.stays()) {
      if (day != null && stay.range().contains(day)) {
        addPlacements(stay, List.of(day), parts);
      }
    }
    entry.people().forEach(id -> parts.add(person(id)));
  }

  /** Returns the stay of a placement that is the place to look, or that the place lies in. */
  private Optional<String> placeAt(YamlPath place) {
    if (place.equals(Places.PLACEMENTS) || !Places.PLACEMENTS.holds(place)) {
      return Optional.empty();
    }
    return Optional.of(stayOf(place.segments().get(1)));
  }

  /** Returns the id of the stay of a placement; its own id if there is no such placement. */
  private String stayOf(String placement) {
    Stay stay = stays().get(placement);
    return stay == null ? placement : stay.id();
  }

  /** Adds the placements during which a time lies, if it is known. */
  private void addPlacementsAround(@Nullable DateRange time, List<Object> parts) {
    for (Placement placement : logbook.placements()) {
      if (time != null && placement.covers(time.from()) && placement.covers(time.to())) {
        parts.add(placement(placement.id()));
      }
    }
  }

  private List<LocalDate> workingDays(DateRange week) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = week.from(); !day.isAfter(week.to()); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        days.add(day);
      }
    }
    return days;
  }

  /**
   * Adds the placements of a stay that have any of some days. If none has, since the days lie
   * between two of them, all are added.
   */
  private static void addPlacements(Stay stay, List<LocalDate> days, List<Object> parts) {
    List<Placement> having = new ArrayList<>(stay.placements());
    having.removeIf(placement -> days.stream().noneMatch(placement::covers));
    for (Placement placement : having.isEmpty() ? stay.placements() : having) {
      parts.add(placement(placement.id()));
    }
  }

  /** The part of a rule that is about the days of one placement. */
  private static String placement(String id) {
    return "dagar " + id;
  }

  /** The part of a rule that is about a stay as a whole. */
  private static String stay(String id) {
    return "placering " + id;
  }

  private static String person(String id) {
    return "person " + id;
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
      entries = logbook.datedEntriesByPath();
    }
    return entries;
  }

  /**
   * Returns the stay that each placement belongs to, by the placement's id. A waiver of a rule
   * about whole stays may name any of them.
   */
  private Map<String, Stay> stays() {
    if (stays == null) {
      stays = new HashMap<>();
      for (Stay stay : calendar.stays()) {
        for (Placement placement : stay.placements()) {
          stays.put(placement.id(), stay);
        }
      }
    }
    return stays;
  }

  /**
   * Numbers by the parts of a BT: days, texts and delmål. So all waivers of a rule are compared
   * with an outcome at once.
   */
  private static final class ByPart {

    /** Larger than any number. */
    static final int NONE = Integer.MAX_VALUE;

    private final ByDay<Integer> byDay = new ByDay<>(NONE);
    private final Map<Object, Integer> byName = new HashMap<>();

    /** Sets the number of some parts. */
    void put(List<Object> parts, int number) {
      for (Object part : parts) {
        if (part instanceof DateRange days) {
          byDay.set(days, number);
        } else {
          byName.put(part, number);
        }
      }
    }

    /** Returns the least number of any of some parts, or {@link #NONE}. */
    int least(List<Object> parts) {
      int least = NONE;
      for (Object part : parts) {
        if (part instanceof DateRange days) {
          for (int number : byDay.within(days).values()) {
            least = Math.min(least, number);
          }
        } else {
          least = Math.min(least, byName.getOrDefault(part, NONE));
        }
      }
      return least;
    }
  }
}
