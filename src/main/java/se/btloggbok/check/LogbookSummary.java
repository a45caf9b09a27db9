package se.btloggbok.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.FormatRules;
import se.btloggbok.model.ClinicalArea;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.rule.Evaluation;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.RuleGroup;
import se.btloggbok.rule.RuleIds;
import se.btloggbok.rule.Status;
import se.btloggbok.rules.RuleCatalog;

/**
 * A logbook among many, in a few words: a view of its outcomes. Keeps nothing of the file's text,
 * so that there may be any number of them.
 *
 * @param file the file's name, as the user wrote it
 * @param trainee the name of the BT-läkare; null where it is not known
 * @param evaluation when it was judged; null when the file could not be read
 * @param month how far the BT has come; null where that is not known
 * @param findings how many findings there are of each level
 * @param requirements how many requirements stand in each way
 * @param nextDue what comes next; null where nothing does
 * @param supervision of the weeks so far that needed supervision, those that had it; null where
 *     none did. A week with a waiver needs none
 * @param objectives of the delmål, those with a certificate; null where the rule set does not ask
 * @param groups how the requirements of each kind stand: what is most pressing among them
 * @param period the period of the BT; null where it is not known
 * @param stays the placements, in order; those that count as one are one
 * @param fault what keeps the file from being read as a logbook; null where nothing does
 * @param failure why the file could not be read at all; null where it could
 */
public record LogbookSummary(
    String file,
    @Nullable String trainee,
    @Nullable Evaluation evaluation,
    @Nullable MonthOfBt month,
    Map<Level, Long> findings,
    Map<Status, Long> requirements,
    @Nullable NextDue nextDue,
    @Nullable Share supervision,
    @Nullable Share objectives,
    Map<RuleGroup, Status> groups,
    @Nullable DateRange period,
    List<Stretch> stays,
    @Nullable Finding fault,
    @Nullable Failure failure) {

  /** Keeps its own copies. */
  public LogbookSummary {
    findings = Map.copyOf(findings);
    requirements = Map.copyOf(requirements);
    groups = Map.copyOf(groups);
    stays = List.copyOf(stays);
  }

  /**
   * The time of a placement.
   *
   * @param area its verksamhet; null where it is not known
   * @param range its days
   */
  public record Stretch(@Nullable ClinicalArea area, DateRange range) {}

  /** Returns the summary of a file that was checked. */
  public static LogbookSummary of(CheckedLogbook checked) {
    Optional<Logbook> logbook = checked.logbook();
    return new LogbookSummary(
        checked.source().name(),
        logbook.map(Logbook::trainee).map(trainee -> trainee.name()).orElse(null),
        checked.evaluation(),
        logbook
            .flatMap(Logbook::period)
            .map(bt -> MonthOfBt.of(checked.evaluation().date(), bt))
            .orElse(null),
        counts(Level.values(), checked::count),
        counts(Status.values(), checked::count),
        NextDue.of(checked.outcomes()).orElse(null),
        Share.ofMetSoFar(checked.outcomes(RuleIds.WEEKLY_SUPERVISION)).orElse(null),
        Share.ofMet(checked.outcomes(RuleIds.CERTIFIED_OBJECTIVES)).orElse(null),
        groups(checked.outcomes()),
        logbook.flatMap(Logbook::period).orElse(null),
        checked.calendar().stays().stream()
            .map(stay -> new Stretch(stay.first().area(), stay.range()))
            .toList(),
        logbook.isPresent() ? null : fault(checked),
        null);
  }

  /** Returns the summary of a file that could not be read. */
  public static LogbookSummary unreadable(String file, Failure failure) {
    return new LogbookSummary(
        file,
        null,
        null,
        null,
        counts(Level.values(), level -> 0L),
        counts(Status.values(), status -> 0L),
        null,
        null,
        null,
        Map.of(),
        null,
        List.of(),
        null,
        failure);
  }

  private static <T> Map<T, Long> counts(T[] values, Function<T, Long> count) {
    return Arrays.stream(values).collect(Collectors.toMap(value -> value, count));
  }

  /** How each kind of requirement stands: what is most pressing among those that there are. */
  private static Map<RuleGroup, Status> groups(List<Outcome> outcomes) {
    Map<RuleGroup, Status> groups = new EnumMap<>(RuleGroup.class);
    for (Outcome outcome : outcomes) {
      groups.merge(
          RuleCatalog.groupOf(outcome.rule()),
          outcome.status(),
          BinaryOperator.minBy(Comparator.comparing(Status::urgency)));
    }
    return groups;
  }

  /** The first thing that is wrong with the file itself; the others may follow from it. */
  private static @Nullable Finding fault(CheckedLogbook checked) {
    return checked.findings().stream()
        .filter(finding -> FormatRules.isFormat(finding.rule()))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether the file was read as a logbook, and judged. */
  public boolean isJudged() {
    return failure == null && fault == null;
  }

  /** Returns how many findings are of a level. */
  public long count(Level level) {
    return findings.getOrDefault(level, 0L);
  }

  /** Returns how many requirements stand in a way. */
  public long count(Status status) {
    return requirements.getOrDefault(status, 0L);
  }
}
