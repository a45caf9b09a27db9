package se.btloggbok.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Roles;
import se.btloggbok.model.ServiceCalendar;
import se.btloggbok.rule.Evaluation;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameters;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleContext;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** Checks files, one after another: from what was read to outcomes and findings. */
public final class Checker {

  private final List<Rule> rules;
  private final Holidays holidays;
  private final LogbookReader reader = new LogbookReader();

  /**
   * Makes a checker.
   *
   * @param rules the rules, in the order of their outcomes
   * @param holidays the holidays
   */
  public Checker(List<Rule> rules, Holidays holidays) {
    this.rules = List.copyOf(rules);
    this.holidays = holidays;
  }

  /** Checks a file that has been read. */
  public CheckedLogbook check(SourceReader.Reading reading, Timing timing) {
    YamlDocument document = YamlReader.read(reading);
    ReadLogbook read = reader.read(document);
    Evaluation evaluation = timing.evaluation(read.logbook());
    List<Outcome> outcomes = new ArrayList<>(read.outcomes());
    outcomes.addAll(judge(document, read, evaluation));
    return new CheckedLogbook(
        document.source(),
        read.logbook(),
        evaluation,
        outcomes,
        FindingView.of(outcomes, document));
  }

  private List<Outcome> judge(YamlDocument document, ReadLogbook read, Evaluation evaluation) {
    Logbook logbook = read.logbook().orElse(Logbook.EMPTY);
    Logbook evidence = logbook.asOf(evaluation.evidenceUntil());
    RuleContext context =
        new RuleContext(
            logbook,
            evidence,
            new ServiceCalendar(logbook, holidays),
            new Roles(logbook),
            evaluation,
            new Parameters(Map.of()),
            read.faulty(),
            document.fragments());
    Waivers waivers =
        new Waivers(
            logbook,
            evidence.waivers(),
            context.calendar(),
            waiver -> read.faulty().stream().noneMatch(waiver.path().child("gäller")::holds));
    List<Outcome> outcomes = new ArrayList<>();
    for (Rule rule : rules) {
      if (read.logbook().isPresent() || !rule.needsLogbook()) {
        List<Outcome> judged = rule.evaluate(context.with(new Parameters(rule.info().defaults())));
        outcomes.addAll(rule.isWaivable() ? waivers.apply(judged) : judged);
      }
    }
    return outcomes;
  }
}
