package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Training;
import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Evaluation;
import se.btloggbok.rule.FileText;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameters;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.rule.Status;
import se.btloggbok.rule.WaiverMatch;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** Checks files, one after another: from what was read to outcomes and findings. */
public final class Checker {

  private final List<Rule> rules;
  private final RuleSet ruleSet;
  private final Holidays holidays;
  private final Map<String, Boolean> waivable;
  private final LogbookReader reader = new LogbookReader();

  /** Makes a checker of all of some rules, as they are themselves. */
  public Checker(List<Rule> rules, Holidays holidays) {
    this(rules, RuleSet.of("alla", rules.stream().map(Rule::info).toList()), holidays);
  }

  /**
   * Makes a checker.
   *
   * @param rules the rules, in the order of their outcomes
   * @param ruleSet which of them judge, and how
   * @param holidays the holidays
   */
  public Checker(List<Rule> rules, RuleSet ruleSet, Holidays holidays) {
    this.rules = rules.stream().filter(rule -> ruleSet.holds(rule.info())).toList();
    this.ruleSet = ruleSet;
    this.holidays = holidays;
    Map<String, Boolean> byId = new HashMap<>();
    FormatRules.ALL.forEach(rule -> byId.put(rule.id(), false));
    rules.forEach(rule -> byId.put(rule.info().id(), rule.isWaivable()));
    this.waivable = Map.copyOf(byId);
  }

  /**
   * Checks a file. The certificates' files are looked for in its folder.
   *
   * @throws IOException when it cannot be read at all
   */
  public CheckedLogbook check(Path file, Timing timing) throws IOException {
    SourceReader.Reading reading = SourceReader.read(file, file.toString());
    return check(reading, file.toAbsolutePath().getParent(), timing);
  }

  /** Checks a file that has been read. */
  public CheckedLogbook check(SourceReader.Reading reading, Timing timing) {
    return check(reading, null, timing);
  }

  /**
   * Checks a file that has been read.
   *
   * @param reading the file
   * @param folder the folder that the certificates' files are looked for in; null: nowhere
   * @param timing when to judge
   */
  public CheckedLogbook check(SourceReader.Reading reading, @Nullable Path folder, Timing timing) {
    YamlDocument document = YamlReader.read(reading);
    ReadLogbook read = reader.read(document);
    Evaluation evaluation = timing.evaluation(read.logbook());
    List<Outcome> outcomes = new ArrayList<>(read.outcomes());
    RuleContext context = context(document, read, evaluation, folder);
    outcomes.addAll(judge(read, context));
    return new CheckedLogbook(
        document,
        read.logbook(),
        context.calendar(),
        evaluation,
        outcomes,
        FindingView.findings(outcomes, document),
        FindingView.waived(outcomes, document, read.logbook().orElse(Logbook.EMPTY)));
  }

  private List<Outcome> judge(ReadLogbook read, RuleContext context) {
    List<Outcome> judged = new ArrayList<>();
    for (Rule rule : rules) {
      if (!rule.judgesOutcomes() && (read.logbook().isPresent() || !rule.needsLogbook())) {
        judged.addAll(judge(rule, context));
      }
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Outcome outcome : judged) {
      outcomes.add(waived(outcome, context));
    }
    for (Rule rule : rules) {
      if (rule.judgesOutcomes()) {
        outcomes.addAll(judge(rule, context.with(judged)));
      }
    }
    return outcomes;
  }

  private List<Outcome> judge(Rule rule, RuleContext context) {
    List<Outcome> judged = new ArrayList<>();
    for (Outcome outcome : rule.evaluate(context.with(ruleSet.parameters(rule.info())))) {
      Outcome said = isToldAlready(outcome, rule, context) ? outcome.notApplicable() : outcome;
      judged.add(ruleSet.levelled(said, rule.info()));
    }
    return judged;
  }

  /** A field with a finding about the format is not accused of anything else. */
  private static boolean isToldAlready(Outcome outcome, Rule rule, RuleContext context) {
    return outcome.message() != null && rule.isWaivable() && context.isFaulty(outcome.place());
  }

  private RuleContext context(
      YamlDocument document, ReadLogbook read, Evaluation evaluation, @Nullable Path folder) {
    Logbook logbook = read.logbook().orElse(Logbook.EMPTY);
    Logbook evidence = logbook.asOf(evaluation.evidenceUntil());
    ServiceCalendar calendar = new ServiceCalendar(logbook, holidays);
    WaiverMatch waiverMatch =
        new WaiverMatch(
            logbook, calendar, waiver -> !read.faulty().isAround(waiver.path().child("gäller")));
    return new RuleContext(
        logbook,
        evidence,
        calendar,
        new Roles(logbook),
        evaluation,
        new Parameters(Map.of()),
        read.faulty(),
        new FileText(document.source().text(), document::fragments),
        folder == null ? null : AttachedFiles.of(evidence, folder),
        waivable,
        List.of(),
        waiverMatch);
  }

  /** An outcome that a decided waiver covers is waived, and nothing else about it changes. */
  private Outcome waived(Outcome outcome, RuleContext context) {
    Training training = context.logbook().training();
    boolean open = outcome.status() == Status.VIOLATED || outcome.status() == Status.AT_RISK;
    if (!open || training == null || !waivable.getOrDefault(outcome.rule(), false)) {
      return outcome;
    }
    for (Waiver waiver : context.evidence().waivers()) {
      if (outcome.rule().equals(waiver.rule())
          && waiver.decidedBy() != null
          && training.mayWaive(waiver.decidedBy())
          && context.waiverMatch().covers(waiver, outcome)) {
        return outcome.waived(waiver.path());
      }
    }
    return outcome;
  }
}
