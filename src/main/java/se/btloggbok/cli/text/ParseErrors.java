package se.btloggbok.cli.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import se.btloggbok.format.KeyWords;
import se.btloggbok.format.Suggestions;
import se.btloggbok.model.PersonalNumbers;

/** Explains errors in a command line, in the user's language. */
public final class ParseErrors {

  /**
   * Words that users may expect, with the ones that bt has. These are not close enough to be
   * misspellings.
   */
  private static final Map<String, String> OTHER_WORDS =
      Map.of("version", "--version", "--hjälp", "--help", "--hjalp", "--help");

  /** The option for a day as many kinds of entries have it. */
  private static final Pattern DATE = Pattern.compile("--dat(um|e)(=.*)?");

  private ParseErrors() {}

  /** Returns an explanation of why picocli could not parse a command line. */
  public static String explain(ParameterException exception, Texts texts) {
    if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, texts);
    }
    if (exception instanceof CommandLine.MissingParameterException missing) {
      boolean isValue = missing.getMissing().get(0).isOption();
      return texts.say(isValue ? "fel.saknas-varde" : "fel.saknas", names(missing.getMissing()));
    }
    if (exception instanceof CommandLine.OverwrittenOptionException overwritten) {
      return texts.say("fel.tva-ganger", name(overwritten.getOverwritten()));
    }
    if (exception.getArgSpec() != null && exception.getValue() != null) {
      return value(exception.getArgSpec(), exception.getValue(), texts);
    }
    return PersonalNumbers.hidden(
        Objects.requireNonNullElse(exception.getMessage(), exception.toString()));
  }

  private static String value(ArgSpec argument, String value, Texts texts) {
    if (argument.type() == LocalDate.class) {
      return texts.say("fel.datum", name(argument), value);
    }
    Iterable<String> choices = argument.completionCandidates();
    if (choices == null) {
      return texts.say("fel.varde", name(argument), value);
    }
    String all = String.join(", ", choices);
    return argument.isOption()
        ? texts.say("fel.val", name(argument), value, all)
        : texts.say("fel.val-argument", value, all);
  }

  private static String unmatched(CommandLine.UnmatchedArgumentException exception, Texts texts) {
    String argument = exception.getUnmatched().get(0);
    String name = argument.toLowerCase(Locale.ROOT);
    boolean isCommand = exception.getCommandLine().getParent() == null;
    if (isCommand && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
      return texts.say("fel.utan-kommando", TypedWord.of(argument));
    }
    return dateOption(name, exception.getCommandLine(), texts)
        .or(() -> optionBelow(name, exception.getCommandLine()))
        .or(() -> meant(name, exception.getCommandLine()))
        .map(meant -> texts.say("fel.okand-menade", argument, meant))
        .orElseGet(() -> texts.say("fel.okand", argument));
  }

  /** Returns the first option whose value is a day, if another name for one was given. */
  private static Optional<String> dateOption(String argument, CommandLine command, Texts texts) {
    String label = texts.say("label.date");
    return DATE.matcher(argument).matches()
        ? command.getCommandSpec().options().stream()
            .filter(option -> option.paramLabel().equals(label))
            .map(OptionSpec::longestName)
            .findFirst()
        : Optional.empty();
  }

  /**
   * Returns the first command below one, other than bt itself, that has a word as an option: a key
   * of the format that was taken for a kind of entry.
   */
  private static Optional<String> optionBelow(String word, CommandLine command) {
    String option = "--" + word;
    return command.getParent() == null
        ? Optional.empty()
        : command.getSubcommands().values().stream()
            .filter(below -> below.getCommandSpec().optionsMap().containsKey(option))
            .findFirst()
            .map(below -> below.getCommandName() + " " + option);
  }

  /** Returns the option or the command that was most likely meant. */
  private static Optional<String> meant(String argument, CommandLine command) {
    Optional<String> known = Optional.ofNullable(OTHER_WORDS.get(argument));
    if (!argument.startsWith("-")) {
      return known.or(() -> Suggestions.nearest(argument, command.getSubcommands().keySet()));
    }
    Collection<String> options = command.getCommandSpec().optionsMap().keySet();
    return known.or(() -> key(argument, options)).or(() -> Suggestions.nearest(argument, options));
  }

  /** Returns the option for the key of the format that people write a word for. */
  private static Optional<String> key(String argument, Collection<String> options) {
    String prefix = "--";
    List<String> keys =
        options.stream()
            .filter(option -> option.startsWith(prefix))
            .map(option -> option.substring(prefix.length()))
            .toList();
    return KeyWords.keyMeantBy(argument.replaceAll("^-+|=.*$", ""), keys).map(prefix::concat);
  }

  private static String names(Collection<ArgSpec> arguments) {
    return arguments.stream().map(ParseErrors::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
