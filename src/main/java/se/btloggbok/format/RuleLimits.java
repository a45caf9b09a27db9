package se.btloggbok.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Training;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * The limits on what the rules compare with each other: placements with meetings, for example. Each
 * is many times what a BT can have. A logbook beyond any of them is not judged, since that would
 * take time that grows faster than the logbook.
 */
final class RuleLimits {

  /** The most placements, and the most meetings. */
  static final int MAX_ENTRIES = 500;

  /** The most placements on one day. */
  static final int MAX_ON_A_DAY = 20;

  /** The most people in a role, and the most units of a person. */
  static final int MAX_NAMES = 50;

  private final YamlDocument document;
  private final Findings findings;
  private boolean exceeded;

  private RuleLimits(YamlDocument document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** Returns whether a logbook is within all limits. Each that it exceeds becomes a finding. */
  static boolean hold(Logbook logbook, YamlDocument document, Findings findings) {
    RuleLimits limits = new RuleLimits(document, findings);
    limits.check(logbook);
    return !limits.exceeded;
  }

  private void check(Logbook logbook) {
    YamlPath root = logbook.path();
    check(logbook.placements(), MAX_ENTRIES, root.child("placeringar"));
    check(logbook.meetings(), MAX_ENTRIES, root.child("avstämningar"));
    crowdedDay(logbook.placements())
        .ifPresent(day -> exceeded("samma-dag", root.child("placeringar"), MAX_ON_A_DAY, day));
    Training training = logbook.training();
    if (training != null) {
      YamlPath path = training.path();
      check(training.mainSupervisors(), MAX_NAMES, path.child("huvudhandledare"));
      check(training.directorsOfStudies(), MAX_NAMES, path.child("studierektor"));
      check(training.managers(), MAX_NAMES, path.child("bt-chef"));
      check(training.headsOfUnit(), MAX_NAMES, path.child("verksamhetschef"));
    }
    for (Placement placement : logbook.placements()) {
      check(placement.clinicalSupervisors(), MAX_NAMES, placement.path().child("klinikhandledare"));
    }
    for (Person person : logbook.people()) {
      check(person.units(), MAX_NAMES, person.path().child("enhet"));
    }
  }

  private void check(Collection<?> entries, int most, YamlPath path) {
    if (entries.size() > most) {
      exceeded("for-manga", path, most, path.last());
    }
  }

  private void exceeded(String message, YamlPath path, Object... arguments) {
    exceeded = true;
    findings.add(FormatRules.LIMIT, path, document.regionOf(path), message, arguments);
  }

  /** Returns the first day of too many placements at once; empty if there is none. */
  private static Optional<LocalDate> crowdedDay(List<Placement> placements) {
    if (placements.size() <= MAX_ON_A_DAY) {
      return Optional.empty();
    }
    List<LocalDate> starts = new ArrayList<>();
    List<LocalDate> ends = new ArrayList<>();
    for (Placement placement : placements) {
      Optional<DateRange> range = placement.range();
      range.ifPresent(days -> starts.add(days.from()));
      range.ifPresent(days -> ends.add(days.to()));
    }
    Collections.sort(starts);
    Collections.sort(ends);
    int ended = 0;
    for (int begun = 1; begun <= starts.size(); begun++) {
      LocalDate day = starts.get(begun - 1);
      while (ends.get(ended).isBefore(day)) {
        ended++;
      }
      if (begun - ended > MAX_ON_A_DAY) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }
}
