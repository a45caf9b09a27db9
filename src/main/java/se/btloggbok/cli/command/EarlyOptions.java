package se.btloggbok.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options that must be known before the command line is parsed: the command to create, and
 * those that determine the language, since parse errors must be in that language. Invalid values
 * are reported later, by the parser.
 *
 * @param command the first argument; empty if there are none
 * @param language the value of {@code --lang}
 * @param config the value of {@code --config}
 * @param noConfig whether {@code --no-config} is given
 * @param debug whether {@code --debug} is given
 */
public record EarlyOptions(
    String command,
    Optional<String> language,
    Optional<String> config,
    boolean noConfig,
    boolean debug) {

  /** The option for the language. */
  public static final String LANG = "--lang";

  /** The option for the trace of an error in the program. */
  public static final String DEBUG = "--debug";

  /** First words that ask for help. */
  private static final Set<String> HELP = Set.of("help", "hjälp", "hjalp");

  /** Finds the options on a command line, without judging it. */
  public static EarlyOptions of(String... arguments) {
    List<String> all = List.of(arguments);
    return new EarlyOptions(
        all.isEmpty() ? "" : all.get(0),
        valueOf(LANG, all),
        valueOf("--config", all),
        all.contains("--no-config"),
        all.contains(DEBUG));
  }

  /** Returns the arguments with {@code help validate} written as {@code validate --help}. */
  public String[] askingForHelp(String... arguments) {
    return HELP.contains(command)
        ? Stream.concat(Stream.of(arguments).skip(1), Stream.of("--help")).toArray(String[]::new)
        : arguments;
  }

  private static Optional<String> valueOf(String option, List<String> arguments) {
    int at = arguments.lastIndexOf(option);
    if (at >= 0 && at + 1 < arguments.size()) {
      return Optional.of(arguments.get(at + 1));
    }
    for (String argument : arguments) {
      if (argument.startsWith(option + "=")) {
        return Optional.of(argument.substring(option.length() + 1));
      }
    }
    return Optional.empty();
  }
}
