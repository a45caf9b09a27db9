package se.btloggbok.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Scope;
import se.btloggbok.rule.Status;
import se.btloggbok.source.YamlPath;

/** The decided waivers of a logbook, and the outcomes that they cover. */
final class Waivers {

  private final Logbook logbook;
  private final List<Waiver> valid;
  private final ServiceCalendar calendar;
  private final Predicate<Waiver> wholeRule;

  /**
   * Keeps those waivers that hold: decided by the studierektor or the BT-chef of this logbook.
   *
   * @param logbook the logbook
   * @param decided the waivers decided by the evaluation date
   * @param calendar the logbook's calendar
   * @param wholeRule whether a waiver without scopes is meant for the whole rule: not where its
   *     scopes could not be read
   */
  Waivers(
      Logbook logbook,
      List<Waiver> decided,
      ServiceCalendar calendar,
      Predicate<Waiver> wholeRule) {
    this.wholeRule = wholeRule;
    this.logbook = logbook;
    this.calendar = calendar;
    this.valid = decided.stream().filter(this::mayDecide).toList();
  }

  private boolean mayDecide(Waiver waiver) {
    Training training = logbook.training();
    String decidedBy = waiver.decidedBy();
    return training != null
        && decidedBy != null
        && (decidedBy.equals(training.directorOfStudies()) || decidedBy.equals(training.manager()));
  }

  /** Returns the outcomes, waived where one of the waivers covers what is violated or at risk. */
  List<Outcome> apply(List<Outcome> outcomes) {
    return valid.isEmpty() ? outcomes : outcomes.stream().map(this::apply).toList();
  }

  private Outcome apply(Outcome outcome) {
    if (outcome.status() != Status.VIOLATED && outcome.status() != Status.AT_RISK) {
      return outcome;
    }
    return valid.stream()
        .filter(waiver -> outcome.rule().equals(waiver.rule()) && covers(waiver, outcome))
        .findFirst()
        .map(waiver -> outcome.waived(waiver.path()))
        .orElse(outcome);
  }

  private boolean covers(Waiver waiver, Outcome outcome) {
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
    return logbook.datedEntries().stream()
        .filter(entry -> entry.path().equals(path))
        .findFirst()
        .map(Dated::date);
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
