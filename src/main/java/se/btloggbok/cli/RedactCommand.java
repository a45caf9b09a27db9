package se.btloggbok.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.btloggbok.format.Redaction;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.YamlReader;

/** {@code bt redact}: a copy of a logbook that can be shown to somebody who is to help. */
final class RedactCommand implements Command {

  private final Argument<String> file = Argument.parameter("FIL|-", "file", 0, true);
  private final Destination destination = new Destination();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "NAMN", "stdin");

  private final Surroundings surroundings;
  private final Texts texts;

  RedactCommand(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  @Override
  public List<Arguments> arguments() {
    return List.of(file, destination, stdinName);
  }

  @Override
  public Integer call() {
    Optional<Inputs.Input> read =
        new Inputs(surroundings, texts)
            .one(file.value(), stdinName.value(), "fel.en-loggbok-att-avidentifiera");
    if (read.isEmpty()) {
      return ExitCode.USAGE.code();
    }
    Inputs.Input logbook = read.get();
    destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)), texts);
    String copy =
        Redaction.of(YamlReader.read(logbook.reading()), rules(), words())
            .orElseThrow(
                () ->
                    new UsageException(
                        texts.say(
                            "fel.gar-inte-att-avidentifiera", logbook.reading().source().name())));
    destination.write(out -> out.print(copy), surroundings, texts);
    return ExitCode.OK.code();
  }

  private static Set<String> rules() {
    return RuleCatalog.all().stream().map(Rule::info).map(RuleInfo::id).collect(Collectors.toSet());
  }

  /** The words that rules look for in texts: those of their parameters that are texts. */
  private static Set<String> words() {
    return RuleCatalog.all().stream()
        .flatMap(rule -> rule.info().defaults().values().stream())
        .filter(String.class::isInstance)
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
