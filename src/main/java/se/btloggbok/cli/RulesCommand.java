package se.btloggbok.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
@Command(name = "rules", aliases = "regler", sortOptions = false)
final class RulesCommand implements Callable<Integer> {

  /** The formats, by the names of the option. */
  enum Format {
    /** For people. */
    text,
    /** For programs. */
    json,
    /** The whole catalogue as a document. */
    markdown
  }

  @Parameters(arity = "0..1", paramLabel = "REGEL", descriptionKey = "rule")
  @Nullable String id;

  @ArgGroup(exclusive = false)
  Settings settings = new Settings();

  @Option(names = "--format", paramLabel = "text|json|markdown", defaultValue = "text")
  Format format = Format.text;

  @Option(names = "--color", paramLabel = "auto|always|never", defaultValue = "auto")
  ColourChoice colour = ColourChoice.auto;

  private final Surroundings surroundings;
  private final Texts texts;

  RulesCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public Integer call() {
    RuleSet ruleSet = settings.ruleSet(settings.configuration(surroundings, texts), texts);
    Words words = new Words(texts.language());
    List<RuleText> rules = RuleTexts.rules(ruleSet, words);
    List<RuleText> format = RuleTexts.format(words);
    List<RuleText> chosen = id == null ? rules : List.of(chosen(rules, format));
    write(chosen, format, words);
    return ExitCode.OK.code();
  }

  private RuleText chosen(List<RuleText> rules, List<RuleText> format) {
    List<RuleText> all = Stream.concat(rules.stream(), format.stream()).toList();
    Optional<RuleText> found = all.stream().filter(text -> text.rule().id().equals(id)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids = new ArrayList<>();
    all.stream().map(RuleText::rule).map(RuleInfo::id).forEach(ids::add);
    String written = String.valueOf(id);
    throw new UsageException(
        Suggestions.nearest(written, ids)
            .map(meant -> texts.say("fel.okand-regel-menade", written, meant))
            .orElseGet(() -> texts.say("fel.okand-regel", written)));
  }

  private void write(List<RuleText> rules, List<RuleText> format, Words words) {
    boolean coloured = colour.isColoured(surroundings, false);
    RuleTextWriter text = new RuleTextWriter(words, coloured ? Style.COLOURED : Style.PLAIN);
    switch (this.format) {
      case text -> {
        if (id == null) {
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
