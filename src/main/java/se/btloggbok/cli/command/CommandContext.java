package se.btloggbok.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ConfigurationFiles;
import se.btloggbok.cli.terminal.Questions;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.config.Configuration;
import se.btloggbok.report.Language;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;

/**
 * What a command works with.
 *
 * @param surroundings what is outside the program
 * @param texts the command line's own texts in the user's language
 * @param configurationFiles the configuration files, each read once
 */
public record CommandContext(
    Surroundings surroundings, Texts texts, ConfigurationFiles configurationFiles) {

  /** Makes the context of a run in a language. */
  public CommandContext(Surroundings surroundings, Language language) {
    this(surroundings, new Texts(language), new ConfigurationFiles(surroundings.folder()));
  }

  /**
   * Makes the context of a run in the language of {@code --lang}, or else of {@code BT_LANG}, or
   * else of the configuration file, or else in Swedish.
   */
  public static CommandContext of(Surroundings surroundings, EarlyOptions options) {
    ConfigurationFiles files = new ConfigurationFiles(surroundings.folder());
    Optional<String> variable =
        Optional.ofNullable(surroundings.environment().get("BT_LANG"))
            .filter(value -> !value.isBlank());
    String language =
        options
            .language()
            .filter(value -> !value.isBlank())
            .or(() -> variable)
            .or(() -> configuredLanguage(files, options))
            .orElse("sv");
    CommandContext context = new CommandContext(surroundings, new Texts(named(language)), files);
    if (options.language().isEmpty() && variable.isPresent() && !isKnown(variable.get())) {
      context.report("fel.bt-lang", variable.get());
    }
    return context;
  }

  /** Returns the language of a word or a locale such as {@code en_GB.UTF-8}; Swedish if unknown. */
  private static Language named(String word) {
    return word.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.SV;
  }

  private static boolean isKnown(String word) {
    return named(word) == Language.EN || word.toLowerCase(Locale.ROOT).startsWith("sv");
  }

  private static Optional<String> configuredLanguage(
      ConfigurationFiles files, EarlyOptions options) {
    try {
      Optional<Path> path = options.config().map(Path::of).or(files::nearest);
      return options.noConfig() || path.isEmpty()
          ? Optional.empty()
          : files.read(path.get()).form().value().map(Configuration::language);
    } catch (IOException | InvalidPathException e) {
      // Reported later, when the settings are needed.
      return Optional.empty();
    }
  }

  /** Returns the context of a run at another time. */
  public CommandContext at(Clock clock) {
    return new CommandContext(surroundings.at(clock), texts, configurationFiles);
  }

  /** Returns the context of another run, which reads the configuration files again. */
  public CommandContext afresh() {
    return new CommandContext(surroundings, texts, new ConfigurationFiles(surroundings.folder()));
  }

  /** Returns the day that an option gives, or else today. */
  public LocalDate today(Argument<LocalDate> option) {
    return option.given().orElseGet(() -> LocalDate.now(surroundings.clock()));
  }

  /** Returns the words of reports, in the user's language. */
  public Words words() {
    return new Words(texts.language());
  }

  /** Returns standard output. */
  public PrintWriter out() {
    return surroundings.out();
  }

  /** Returns a reader of the logbooks that the user names, which reports what cannot be read. */
  public Inputs inputs() {
    return new Inputs(surroundings.in(), this::report);
  }

  /** Returns a way to ask the user; empty if the user cannot be asked, as in a pipe or a CI job. */
  public Optional<Questions> questions() {
    return Optional.ofNullable(surroundings.keyboard())
        .map(keyboard -> new Questions(keyboard, surroundings.err(), texts));
  }

  /** Reports a problem on standard error. */
  public void report(Message problem) {
    surroundings.report(texts.say(problem));
  }

  /** Reports a problem on standard error, by the key of its text and what the text mentions. */
  public void report(String key, Object... arguments) {
    report(Message.of(key, arguments));
  }
}
