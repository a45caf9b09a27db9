package se.btloggbok.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/** Which outcomes a waiver is for. */
public final class WaiverMatch {

  private final Logbook logbook;
  private final ServiceCalendar calendar;
  private final Predicate<Waiver> wholeRule;

  /** The days of the entries that have one, by their places; worked out when first needed. */
  private @Nullable Map<YamlPath, LocalDate> dates;

  /**
   * Makes it for a logbook.
   *
   * @param logbook the logbook
   * @param calendar the logbook's calendar
   * @param wholeRule whether a waiver without scopes is meant for the whole rule: not where its
   *     scopes could not be read
   */
  public WaiverMatch(Logbook logbook, ServiceCalendar calendar, Predicate<Waiver> wholeRule) {
    this.logbook = logbook;
    this.calendar = calendar;
    this.wholeRule = wholeRule;
  }

  /** Returns whether an outcome of the waiver's rule is one that the waiver is for. */
  public boolean covers(Waiver waiver, Outcome outcome) {
    return waiver.scopes().isEmpty()
        ? wholeRule.test(waiver)
        : waiver.scopes().stream().anyMatch(scope -> covers(scope, outcome));
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

  /** A waiver may name any of the placements that count as one. */
  private boolean isSameStay(String id, String named) {
    return calendar.stays().stream()
        .anyMatch(stay -> stay.id().equals(id) && stay.hasPlacement(named));
  }
}
