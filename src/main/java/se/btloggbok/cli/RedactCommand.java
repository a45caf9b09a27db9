package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.btloggbok.cli.command.Command;
import se.btloggbok.cli.command.CommandContext;
import se.btloggbok.cli.command.ExitCode;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.options.DestinationOptions;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.Redaction;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/** {@code bt redact}: writes an anonymised copy of a logbook. */
final class RedactCommand implements Command {

  private final Argument<String> file = Argument.parameter("file|-", "file", 0, true);
  private final DestinationOptions destination = new DestinationOptions();
  private final Argument<String> stdinName = Argument.option("--stdin-filename", "name", "stdin");

  @Override
  public List<ArgumentGroup> arguments() {
    return List.of(file, destination, stdinName);
  }

  @Override
  public ExitCode run(CommandContext context) {
    Inputs.Input logbook =
        context
            .inputs()
            .readOne(file.value(), stdinName.value(), "fel.en-loggbok-att-avidentifiera");
    if (destination.file().filter(RedactCommand::isCopy).isEmpty()) {
      destination.refuseToOverwrite(Inputs.pathsOf(List.of(logbook)));
    }
    String copy =
        redacted(logbook.reading())
            .orElseThrow(
                () ->
                    new UsageException(
                        "fel.gar-inte-att-avidentifiera", logbook.reading().source().name()));
    destination.write(out -> out.print(copy), context.out());
    return ExitCode.OK;
  }

  private static Optional<String> redacted(SourceReader.Reading reading) {
    return Redaction.of(YamlReader.read(reading), ruleIds(), words());
  }

  /** Returns whether a file is an unchanged copy: the copy of a copy is the same text. */
  private static boolean isCopy(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      SourceReader.Reading reading = SourceReader.read(file, file.toString());
      return redacted(reading).filter(reading.source().text()::equals).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private static Set<String> ruleIds() {
    return RuleCatalog.all().stream().map(Rule::info).map(RuleInfo::id).collect(Collectors.toSet());
  }

  /** Returns the words that rules look for in texts: the values of their text parameters. */
  private static Set<String> words() {
    return RuleCatalog.all().stream()
        .flatMap(rule -> rule.info().parameters().stream())
        .map(Parameter::defaultValue)
        .filter(String.class::isInstance)
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
