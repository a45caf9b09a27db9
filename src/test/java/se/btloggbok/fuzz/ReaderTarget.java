package se.btloggbok.fuzz;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.btloggbok.Readings;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.NastyFiles;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.Corpus;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** Any bytes can be read as a logbook, as settings and as a rule set. */
final class ReaderTarget implements FuzzTarget {

  private static final LogbookReader READER = new LogbookReader();

  private static final List<RuleInfo> RULES = RuleCatalog.all().stream().map(Rule::info).toList();

  private static final RuleSetReader RULE_SETS = new RuleSetReader(RULES);

  private static final SourceReader.Reading LOGBOOK = Readings.of(Corpus.base());

  private static final Timing END = new Timing(LocalDate.parse("2026-09-15"), null, true);

  private static final Words WORDS = new Words(Language.SV);

  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            FuzzInput.examples(),
            FuzzInput.faults(),
            NastyFiles.all(Corpus.base()).values().stream(),
            FuzzInput.settings())
        .flatMap(seeds -> seeds);
  }

  @Override
  public void run(byte[] bytes) {
    SourceReader.Reading reading = Readings.of("loggbok.yaml", bytes);
    YamlDocument document = YamlReader.read(reading);
    document.problems().forEach(problem -> Sound.place(problem.region(), document.source()));
    document.fragments().forEach(fragment -> Sound.place(fragment.region(), document.source()));
    READER.read(document).outcomes().forEach(outcome -> said(outcome, document));
    ConfigurationReader.read(document, Path.of(".bt.yaml"))
        .outcomes()
        .forEach(outcome -> said(outcome, document));
    Form<RuleSet> ruleSet = RULE_SETS.read(document);
    ruleSet.outcomes().forEach(outcome -> said(outcome, document));
    ruleSet.value().ifPresent(ReaderTarget::judge);
  }

  private static void said(Outcome outcome, YamlDocument document) {
    Sound.place(document.regionOf(outcome.place()), document.source());
    if (outcome.region() != null) {
      Sound.place(outcome.region(), document.source());
    }
    if (outcome.message() != null) {
      Sound.text(WORDS.message(outcome.message()));
    }
  }

  /** A logbook can be judged by any rule set that was read. */
  private static void judge(RuleSet ruleSet) {
    Checker checker = new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays(), false);
    checker
        .check(LOGBOOK, END)
        .findings()
        .forEach(finding -> Sound.text(WORDS.message(finding.message())));
  }
}
