package se.btloggbok.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Suggestions;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.model.Training;
import se.btloggbok.requirement.AttachedFile;
import se.btloggbok.requirement.Evaluation;
import se.btloggbok.requirement.Facts;
import se.btloggbok.requirement.FileText;
import se.btloggbok.requirement.Keys;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleContext;
import se.btloggbok.requirement.RuleIds;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.ServedMonths;
import se.btloggbok.requirement.Status;
import se.btloggbok.requirement.Waivers;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;

/** Checks files: reads them, applies the rules, and turns the outcomes into findings. */
public final class Checker {

  private final List<Rule> rules;

  /** The rule about bookings, if it is not one of the others: a booking is a fact all the same. */
  private final List<Rule> bookings;

  private final RuleSet ruleSet;
  private final Holidays holidays;
  private final int shortIllness;
  private final boolean ignoresMissingFiles;
  private final Citations citations;
  private final Map<String, Boolean> waivable;
  private final LogbookReader reader = new LogbookReader();

  /** Creates a checker that applies all rules, with their own levels and default parameters. */
  public Checker(List<Rule> rules, Holidays holidays) {
    this(rules, RuleSet.of("alla", rules.stream().map(Rule::info).toList()), holidays, false);
  }

  /**
   * Creates a checker.
   *
   * @param rules the rules, in the order of their outcomes
   * @param ruleSet which of them apply, at which levels and with which parameters
   * @param holidays the holidays
   * @param ignoresMissingFiles whether a file that a certificate refers to may be missing, since it
   *     is kept elsewhere; if it exists, it is judged
   */
  public Checker(
      List<Rule> rules, RuleSet ruleSet, Holidays holidays, boolean ignoresMissingFiles) {
    this.ignoresMissingFiles = ignoresMissingFiles;
    this.rules = rules.stream().filter(rule -> ruleSet.holds(rule.info())).toList();
    this.bookings =
        rules.stream()
            .filter(rule -> rule.info().id().equals(RuleIds.PLANNED_HAS_PASSED))
            .filter(rule -> !ruleSet.holds(rule.info()))
            .toList();
    this.ruleSet = ruleSet;
    this.holidays = holidays;
    this.shortIllness = shortIllness(rules, ruleSet);
    this.citations = new Citations(this.rules.stream().map(Rule::info).map(ruleSet::info).toList());
    Map<String, Boolean> byId = new HashMap<>();
    FormatRules.ALL.forEach(rule -> byId.put(rule.id(), false));
    rules.forEach(rule -> byId.put(rule.info().id(), rule.isWaivable()));
    this.waivable = Map.copyOf(byId);
  }

  /**
   * The parameter belongs to the rule about the length of the BT, but applies to every sum of time.
   */
  private static int shortIllness(List<Rule> rules, RuleSet ruleSet) {
    for (Rule rule : rules) {
      if (rule.info().id().equals(RuleIds.MONTHS)) {
        return ruleSet.parameters(rule.info()).get(ServedMonths.SHORT_ILLNESS);
      }
    }
    return ServiceCalendar.SHORT_ILLNESS;
  }

  /**
   * Checks a file. Files that certificates refer to are looked up in its folder.
   *
   * @throws IOException if it cannot be read
   */
  public CheckedLogbook check(Path file, Timing timing) throws IOException {
    return check(file, List.of(timing)).get(0);
  }

  /**
   * Checks a file, which is read once, at several dates. Files that certificates refer to are
   * looked up in its folder.
   *
   * @return the results, in the order of the dates
   * @throws IOException if it cannot be read
   */
  public List<CheckedLogbook> check(Path file, List<Timing> timings) throws IOException {
    ReadLogbook read = reader.read(SourceReader.read(file, file.toString()).ofLogbook());
    List<CheckedLogbook> results = new ArrayList<>();
    for (Timing timing : timings) {
      results.add(check(read, file.toAbsolutePath().getParent(), timing));
    }
    return results;
  }

  /** Checks a file that has been read. Files that certificates refer to are not looked up. */
  public CheckedLogbook check(SourceReader.Reading reading, Timing timing) {
    return check(reading, null, timing);
  }

  /**
   * Checks a file that has been read.
   *
   * @param reading the file
   * @param folder the folder in which to look up files that certificates refer to; null if they
   *     cannot be looked up
   * @param timing the dates of the evaluation
   */
  public CheckedLogbook check(SourceReader.Reading reading, @Nullable Path folder, Timing timing) {
    return check(reader.read(reading), folder, timing);
  }

  /**
   * Checks an older version of a file, which has been read.
   *
   * @param reading the older version
   * @param folder the folder in which to look up files that certificates refer to now; null if they
   *     cannot be looked up
   * @param earlier returns how those files were then, given how they are now
   * @param timing the dates of the evaluation
   */
  public CheckedLogbook check(
      SourceReader.Reading reading,
      @Nullable Path folder,
      UnaryOperator<Map<String, AttachedFile>> earlier,
      Timing timing) {
    return check(reader.read(reading), folder, earlier, timing);
  }

  /**
   * Checks a logbook that has been read.
   *
   * @param read the logbook
   * @param folder the folder in which to look up files that certificates refer to; null if they
   *     cannot be looked up
   * @param timing the dates of the evaluation
   */
  public CheckedLogbook check(ReadLogbook read, @Nullable Path folder, Timing timing) {
    return check(read, folder, UnaryOperator.identity(), timing);
  }

  private CheckedLogbook check(
      ReadLogbook read,
      @Nullable Path folder,
      UnaryOperator<Map<String, AttachedFile>> files,
      Timing timing) {
    YamlDocument document = read.document();
    Evaluation evaluation = timing.evaluation(read.logbook());
    List<Outcome> outcomes = new ArrayList<>(read.outcomes());
    Facts facts = facts(document, read, evaluation, folder, files);
    outcomes.addAll(judge(rules, read, facts));
    List<Outcome> ahead = new ArrayList<>(outcomes);
    ahead.addAll(judge(bookings, read, facts));
    ahead.removeIf(one -> !DueGroup.isAhead(one));
    return new CheckedLogbook(
        document,
        ruleSet.name(),
        citations,
        read.logbook(),
        facts,
        outcomes,
        ahead,
        FindingView.findings(outcomes, document),
        FindingView.waived(outcomes, document, facts.logbook()),
        null);
  }

  private List<Outcome> judge(List<Rule> chosen, ReadLogbook read, Facts facts) {
    List<Outcome> judged = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Rule rule : chosen) {
      if (!rule.judgesOutcomes() && (read.logbook().isPresent() || !rule.needsLogbook())) {
        for (Outcome outcome : judge(rule, facts, List.of())) {
          boolean cutShort = isCutShort(outcome, rule, facts);
          // As upcoming, it still justifies a waiver that was decided before the interruption.
          judged.add(cutShort ? outcome.requirement().upcoming() : outcome);
          outcomes.add(
              cutShort ? outcome.requirement().notApplicable() : facts.waivers().apply(outcome));
        }
      }
    }
    for (Rule rule : chosen) {
      if (rule.judgesOutcomes()) {
        outcomes.addAll(judge(rule, facts, judged));
      }
    }
    return outcomes;
  }

  /**
   * Returns whether an interruption of the BT makes a requirement void: it needs a whole BT, or is
   * due after the day of the interruption. If that day is a fault, any due date may be after it.
   */
  private static boolean isCutShort(Outcome outcome, Rule rule, Facts facts) {
    Training training = facts.logbook().training();
    if (training == null || outcome.status() == Status.NOT_APPLICABLE) {
      return false;
    }
    LocalDate interrupted = facts.logbook().interrupted().orElse(null);
    if (interrupted == null && !facts.faulty().contains(training.path().child(Keys.INTERRUPTED))) {
      return false;
    }
    LocalDate due = outcome.due();
    return rule.needsWholeTraining()
        || (due != null && (interrupted == null || due.isAfter(interrupted)));
  }

  private List<Outcome> judge(Rule rule, Facts facts, List<Outcome> others) {
    RuleInfo info = rule.info();
    RuleContext context = new RuleContext(info, ruleSet.parameters(info), facts, others);
    List<Outcome> judged = new ArrayList<>();
    for (Outcome outcome : rule.evaluate(context)) {
      boolean reported = isReportedAlready(outcome, rule, context);
      judged.add(
          ruleSet.levelled(reported ? outcome.requirement().notApplicable() : outcome, info));
    }
    return judged;
  }

  /**
   * Returns whether an outcome is about a field that already has a format finding. Rules that
   * cannot be waived report it anyway.
   */
  private static boolean isReportedAlready(Outcome outcome, Rule rule, RuleContext context) {
    return outcome.message() != null && rule.isWaivable() && context.isFaulty(outcome.place());
  }

  /** Returns the files to judge: all of them, or those that exist. */
  private Map<String, AttachedFile> judged(Map<String, AttachedFile> files) {
    if (!ignoresMissingFiles) {
      return files;
    }
    Map<String, AttachedFile> found = new HashMap<>(files);
    found.values().removeIf(file -> file.state() == AttachedFile.State.MISSING);
    return found;
  }

  private Facts facts(
      YamlDocument document,
      ReadLogbook read,
      Evaluation evaluation,
      @Nullable Path folder,
      UnaryOperator<Map<String, AttachedFile>> files) {
    Logbook logbook = read.logbook().orElse(Logbook.EMPTY);
    Logbook evidence = logbook.asOf(evaluation.evidenceUntil());
    ServiceCalendar calendar = new ServiceCalendar(evidence, holidays, shortIllness);
    Roles roles = new Roles(logbook);
    return new Facts(
        logbook,
        evidence,
        calendar,
        roles,
        evaluation,
        read.faulty(),
        new FileText(document.source().text(), document::fragments),
        folder == null ? null : judged(files.apply(AttachedFiles.of(evidence, folder))),
        new Waivers(
            logbook, evidence, roles, calendar, read.faulty(), waivable, this::ruleMeantBy));
  }

  private Optional<String> ruleMeantBy(String unknown) {
    return Suggestions.nearest(unknown, waivable.keySet());
  }
}
