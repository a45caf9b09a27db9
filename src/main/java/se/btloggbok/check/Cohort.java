package se.btloggbok.check;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.btloggbok.format.Redaction;
import se.btloggbok.model.UnitName;
import se.btloggbok.requirement.Level;

/**
 * The logbooks of a cohort.
 *
 * @param logbooks one summary per file, in the order of the arguments
 * @param left the number of files that were not checked, because the user interrupted the run
 * @param finished the number of logbooks left out because there is nothing more to do
 */
public record Cohort(List<LogbookSummary> logbooks, int left, int finished) {

  /** Keeps its own copy. */
  public Cohort {
    logbooks = List.copyOf(logbooks);
  }

  /** Returns the logbooks with something left to do. */
  public Cohort active() {
    List<LogbookSummary> active =
        logbooks.stream().filter(logbook -> !logbook.isFinished()).toList();
    return new Cohort(active, left, finished + logbooks.size() - active.size());
  }

  /**
   * Returns the logbooks, those that most need attention first: files that could not be read, then
   * files that could not be judged, then by the number of requirements that need someone to act
   * now, the number of weeks without supervision up to now, the number of requirements at risk, the
   * next deadline, and the name. Those with nothing more to do come last.
   */
  public List<LogbookSummary> worstFirst() {
    Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
    return logbooks.stream()
        .sorted(
            Comparator.comparing((LogbookSummary logbook) -> logbook.failure() == null)
                .thenComparing(LogbookSummary::isJudged)
                .thenComparing(LogbookSummary::isFinished)
                .thenComparing(logbook -> -logbook.attention().pressing())
                .thenComparing(logbook -> -logbook.attention().weeksWithout())
                .thenComparing(logbook -> -logbook.attention().atRisk())
                .thenComparing(Cohort::deadline)
                .thenComparing(
                    logbook -> Objects.requireNonNullElse(logbook.trainee(), ""), swedish)
                .thenComparing(LogbookSummary::file))
        .toList();
  }

  /**
   * Returns the names of trainees with several logbooks, sorted, each with the files in the order
   * of the user's arguments. Names are compared without case, punctuation and surplus space;
   * anonymised copies, whose trainees all have one name, are left out.
   */
  public Map<String, List<String>> doubles() {
    Map<String, List<LogbookSummary>> byName = new TreeMap<>();
    for (LogbookSummary logbook : logbooks) {
      String name = UnitName.comparable(Objects.requireNonNullElse(logbook.trainee(), ""));
      if (!name.isEmpty() && !name.equals(UnitName.comparable(Redaction.TRAINEE))) {
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(logbook);
      }
    }
    Map<String, List<String>> doubles = new LinkedHashMap<>();
    for (List<LogbookSummary> ofOne : byName.values()) {
      if (ofOne.size() > 1) {
        doubles.put(
            String.valueOf(ofOne.get(0).trainee()),
            ofOne.stream().map(LogbookSummary::file).toList());
      }
    }
    return doubles;
  }

  /** Returns the day since which the logbooks' development is known; empty if it is not. */
  public Optional<LocalDate> since() {
    return logbooks.stream()
        .flatMap(logbook -> Stream.ofNullable(logbook.development()))
        .map(Development::since)
        .min(LocalDate::compareTo);
  }

  private static LocalDate deadline(LogbookSummary logbook) {
    NextDue next = logbook.attention().deadline();
    return next == null ? LocalDate.MAX : next.date();
  }

  /**
   * Returns the names of the rule sets that the logbooks were judged by, each once, in alphabetical
   * order.
   */
  public List<String> ruleSets() {
    return logbooks.stream()
        .flatMap(logbook -> Stream.ofNullable(logbook.ruleSet()))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the number of files that could not be read. */
  public long unreadable() {
    return logbooks.stream().filter(logbook -> logbook.failure() != null).count();
  }

  /** Returns the number of files that could be read, but not as logbooks. */
  public long unjudged() {
    return logbooks.stream().filter(logbook -> logbook.fault() != null).count();
  }

  /** Returns the number of logbooks that were judged and have at least one brist. */
  public long lacking() {
    return logbooks.stream()
        .filter(logbook -> logbook.isJudged() && logbook.count(Level.ERROR) > 0)
        .count();
  }
}
