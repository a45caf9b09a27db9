package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.config.RuleSet;
import se.btloggbok.format.Suggestions;
import se.btloggbok.report.RuleJsonWriter;
import se.btloggbok.report.RuleMarkdownWriter;
import se.btloggbok.report.RuleText;
import se.btloggbok.report.RuleTextWriter;
import se.btloggbok.report.Style;
import se.btloggbok.report.Words;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rules.Traceability;

/** {@code bt rules}: lists the rules, or tells all about one. */
final class RulesCommand implements Command {

  /** The formats, by the names of the option. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** The whole catalogue as a document. */
    markdown
  }

  private final Argument<String> id = Argument.parameter("REGEL", "rule", 0, false);
  private final Settings settings = new Settings();
  private final Argument<Format> format = Argument.choice("--format", Format.text);
  private final Argument<ColourChoice> colour = Argument.choice("--color", ColourChoice.auto);

  private final Surroundings surroundings;
  private final Texts texts;

  RulesCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(id, settings, format, colour);
  }

  @Override
  public Integer call() {
    RuleSet ruleSet = settings.ruleSet(settings.configuration(surroundings, texts), texts);
    Words words = new Words(texts.language());
    List<RuleText> rules = RuleTexts.rules(ruleSet, words);
    List<RuleText> format = RuleTexts.format(words);
    List<RuleText> chosen =
        id.given().map(asked -> List.of(chosen(asked, rules, format))).orElse(rules);
    write(chosen, format, words);
    return ExitCode.OK.code();
  }

  private RuleText chosen(String asked, List<RuleText> rules, List<RuleText> format) {
    List<RuleText> all = Stream.concat(rules.stream(), format.stream()).toList();
    Optional<RuleText> found =
        all.stream().filter(text -> text.rule().id().equals(asked)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids = new ArrayList<>();
    all.stream().map(RuleText::rule).map(RuleInfo::id).forEach(ids::add);
    throw new UsageException(
        Suggestions.nearest(asked, ids)
            .map(meant -> texts.say("fel.okand-regel-menade", asked, meant))
            .orElseGet(() -> texts.say("fel.okand-regel", asked)));
  }

  private void write(List<RuleText> rules, List<RuleText> format, Words words) {
    boolean coloured = colour.value().isColoured(surroundings, false);
    RuleTextWriter text = new RuleTextWriter(words, coloured ? Style.COLOURED : Style.PLAIN);
    switch (this.format.value()) {
      case text -> {
        if (id.given().isEmpty()) {
          text.list(rules, surroundings.out());
        } else {
          text.full(rules.get(0), surroundings.out());
        }
      }
      case json -> new RuleJsonWriter(words).write(rules, surroundings.out());
      case markdown ->
          new RuleMarkdownWriter(words)
              .write(rules, format, Traceability.sentences(), surroundings.out());
    }
  }
}
