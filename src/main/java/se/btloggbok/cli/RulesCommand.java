package se.btloggbok.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.check.Timing;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.command.RuleTexts;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.ColourChoice;
import se.btloggbok.cli.options.SettingsOptions;
import se.btloggbok.cli.options.TimingOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.comparison.CsvWriter;
import se.btloggbok.report.comparison.RuleSetComparison;
import se.btloggbok.report.rules.JsonWriter;
import se.btloggbok.report.rules.MarkdownWriter;
import se.btloggbok.report.rules.RuleText;
import se.btloggbok.report.rules.TextWriter;
import se.btloggbok.rules.Traceability;

/** {@code bt rules}: lists the rules, shows one in full, or compares two rule sets. */
final class RulesCommand implements Command {

  /** The formats, named as the values of {@code --format}. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** The whole catalogue as a document. */
    markdown,
    /** For Excel: a comparison only. */
    csv
  }

  private final Argument<String> id = Argument.parameter("rule|folder|file", "rule", 0, false);
  private final Argument<List<String>> compare =
      Argument.pair("--compare", "name|file", RuleSetReader.BUILT_IN);
  private final SettingsOptions settings = new SettingsOptions();
  private final TimingOptions timingOptions = new TimingOptions();
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(id, settings, compare, timingOptions, format, colour);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Words words = context.words();
    if (compare.given().isPresent()) {
      return compare(words, context);
    }
    if (timingOptions.isAnyGiven()) {
      throw new UsageException("fel.bara-vid-jamforelse");
    }
    RuleSet ruleSet = settings.settings(context.configurationFiles(), words).ruleSet();
    List<RuleText> rules = RuleTexts.rules(ruleSet, words);
    List<RuleText> formatRules = RuleTexts.format(words);
    List<RuleText> chosen =
        id.given().map(asked -> List.of(chosen(asked, rules, formatRules))).orElse(rules);
    write(chosen, formatRules, VisibleText.of(ruleSet.name()), words, context);
    return ExitCode.OK;
  }

  /**
   * Compares two rule sets: their rules, and how they judge the logbooks that are named, if any.
   */
  private ExitCode compare(Words words, CommandContext context) {
    if (compare.value().size() != 2) {
      throw new UsageException("fel.jamfor-tva", compare.value().size());
    }
    if (settings.isAnyGiven()) {
      throw new UsageException("fel.jamfor-med-regelverk");
    }
    if (timingOptions.isAnyGiven() && id.given().isEmpty()) {
      throw new UsageException("fel.jamfor-utan-loggbocker");
    }
    Timing timing = timingOptions.timing(context.surroundings().clock());
    Inputs inputs = context.inputs();
    RuleSetComparison comparison =
        new ComparedRuleSets(compare.value(), words).over(id.given(), inputs, timing);
    PrintWriter out = context.out();
    switch (format.value()) {
      case text -> {
        boolean coloured = context.surroundings().showsColours();
        new se.btloggbok.report.comparison.TextWriter(words, colour.value().style(coloured))
            .write(comparison, out);
      }
      case json -> new se.btloggbok.report.comparison.JsonWriter(words).write(comparison, out);
      case markdown ->
          new se.btloggbok.report.comparison.MarkdownWriter(words).write(comparison, out);
      case csv -> new CsvWriter(words).write(comparison, out);
    }
    return inputs.hasFailed() ? ExitCode.USAGE : ExitCode.OK;
  }

  private static RuleText chosen(String asked, List<RuleText> rules, List<RuleText> formatRules) {
    List<RuleText> all = Stream.concat(rules.stream(), formatRules.stream()).toList();
    Optional<RuleText> found =
        all.stream().filter(text -> text.rule().id().equals(asked)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids = all.stream().map(text -> text.rule().id()).toList();
    throw RuleTexts.unknown(asked, ids);
  }

  private void write(
      List<RuleText> rules,
      List<RuleText> formatRules,
      String ruleSet,
      Words words,
      CommandContext context) {
    switch (format.value()) {
      case text -> {
        boolean coloured = context.surroundings().showsColours();
        TextWriter text = new TextWriter(words, colour.value().style(coloured));
        if (id.given().isEmpty()) {
          text.list(rules, context.out());
          text.ruleSets(ruleSet, RuleSetReader.BUILT_IN, context.out());
        } else {
          text.full(rules.get(0), context.out());
        }
      }
      case json -> new JsonWriter(words).write(rules, context.out());
      case markdown ->
          new MarkdownWriter(words)
              .write(rules, formatRules, Traceability.sentences(), context.out());
      case csv -> throw new UsageException("fel.bara-vid-jamforelse");
    }
  }
}
