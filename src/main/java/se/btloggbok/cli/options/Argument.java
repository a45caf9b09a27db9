package se.btloggbok.cli.options;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;
import se.btloggbok.source.ComposedText;

/**
 * An option or a parameter, and its value once the command line has been parsed. Made by calls
 * instead of picocli's annotations, which take a tenth of the time that {@code bt} needs to start.
 * Labels of values are given as words in lower case ({@code file|folder}), each of which has a text
 * in the bundles of the command line.
 *
 * @param <T> the type of the value
 */
public final class Argument<T> implements ArgumentGroup {

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private final ArgSpec spec;

  /** Wraps any argument that picocli can describe. */
  Argument(ArgSpec spec) {
    this.spec = spec;
  }

  /**
   * Returns a label in which each word in lower case is replaced by its text in the user's
   * language.
   */
  static String label(String words) {
    return WORD.matcher(words).replaceAll("\\${bundle:label.$0}");
  }

  /** Returns an option without a value. */
  public static Argument<Boolean> flag(String... names) {
    return new Argument<>(OptionSpec.builder(names).type(boolean.class).build());
  }

  /** Returns an option whose value is of a type that picocli itself can convert. */
  public static <T> Argument<T> option(String name, String label, Class<T> type) {
    return new Argument<>(option(label(label), type, name).build());
  }

  /** Returns an option with a text, for which completion suggests some. */
  public static Argument<String> option(String name, String label, List<String> suggested) {
    return new Argument<>(
        option(label(label), String.class, name).completionCandidates(suggested).build());
  }

  /** Returns an option whose value is converted. */
  public static <T> Argument<T> option(
      String name, String label, Class<T> type, ITypeConverter<T> converter) {
    return new Argument<>(option(label(label), type, name).converters(converter).build());
  }

  /** Returns an option with a default value. */
  public static Argument<String> option(String name, String label, String defaultValue) {
    return new Argument<>(
        option(label(label), String.class, name).defaultValue(defaultValue).build());
  }

  /** Returns an option whose value is a file or a folder. */
  public static Argument<Path> path(String name, String label) {
    return option(name, label, Path.class, Path::of);
  }

  /** Returns an option that can be given several times. */
  public static Argument<List<String>> options(String name, String label) {
    return new Argument<>(several(label(label), String.class, name).build());
  }

  /** Returns an option that takes two texts, for which completion suggests some. */
  public static Argument<List<String>> pair(String name, String label, List<String> suggested) {
    return new Argument<>(
        several(label(label), String.class, name)
            .arity("2")
            .completionCandidates(suggested)
            .build());
  }

  /** Returns an option whose value is the name of a constant. */
  public static <E extends Enum<E>> Argument<E> choice(String name, Class<E> type) {
    return new Argument<>(option(names(type), type, name).build());
  }

  /** Returns an option whose value is the name of a constant, with a default. */
  public static <E extends Enum<E>> Argument<E> choice(String name, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return new Argument<>(
        option(names(type), type, name).defaultValue(defaultValue.name()).build());
  }

  /** Returns an option whose value is the name of a constant, or a synonym of one. */
  static <E extends Enum<E>> Argument<E> choice(
      String name, Class<E> type, ITypeConverter<E> converter) {
    return new Argument<>(option(names(type), type, name).converters(converter).build());
  }

  /** Returns an option whose value is one or more names of constants, separated by commas. */
  public static <E extends Enum<E>> Argument<List<E>> choices(String name, Class<E> type) {
    return new Argument<>(several(names(type), type, name).splitRegex(",").build());
  }

  /**
   * Returns an option with a value, under several names.
   *
   * @param key the key of its description
   * @param words the words that Tab completes
   */
  public static Argument<String> value(
      String key, String label, List<String> words, String... names) {
    return new Argument<>(described(option(label(label), String.class, names), key, words).build());
  }

  /** Returns an option that may be repeated, under several names, as {@link #value} does. */
  public static Argument<List<String>> values(
      String key, String label, List<String> words, String... names) {
    return new Argument<>(
        described(several(label(label), String.class, names), key, words).build());
  }

  /** Returns an option that means {@code true} without a value. */
  public static Argument<String> flagWithValue(String key, String... names) {
    return new Argument<>(
        described(option(label("word"), String.class, names), key, List.of("true", "false"))
            .arity("0..1")
            .fallbackValue("true")
            .build());
  }

  private static OptionSpec.Builder option(String shownLabel, Class<?> type, String... names) {
    return OptionSpec.builder(names).paramLabel(shownLabel).type(type);
  }

  private static OptionSpec.Builder several(String shownLabel, Class<?> type, String... names) {
    return option(shownLabel, List.class, names).auxiliaryTypes(type);
  }

  private static OptionSpec.Builder described(
      OptionSpec.Builder option, String key, List<String> words) {
    option.descriptionKey(key);
    return words.isEmpty() ? option : option.completionCandidates(words);
  }

  /**
   * Returns a parameter whose value is the name of a constant, with a default.
   *
   * @param key the key of its description
   */
  public static <E extends Enum<E>> Argument<E> parameter(String key, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return new Argument<>(
        parameter(names(type), key, "0..1", type)
            .converters((ITypeConverter<E>) text -> constant(type, text))
            .defaultValue(defaultValue.name())
            .build());
  }

  /**
   * Returns a parameter.
   *
   * @param key the key of its description
   * @param index its position, from 0
   * @param required whether it must be given
   */
  public static Argument<String> parameter(String label, String key, int index, boolean required) {
    return new Argument<>(
        parameter(label(label), key, required ? "1" : "0..1", String.class)
            .index(Integer.toString(index))
            .required(required)
            .build());
  }

  /**
   * Returns all parameters, at least one.
   *
   * @param key the key of their description
   */
  public static Argument<List<String>> parameters(String label, String key) {
    return new Argument<>(words(label(label), key, "1..*").required(true).build());
  }

  /**
   * Returns all parameters, or none.
   *
   * @param key the key of their description
   */
  public static Argument<List<String>> anyParameters(String label, String key) {
    return new Argument<>(words(label(label), key, "0..*").build());
  }

  /**
   * Returns the words of a text, which may be given without quotation marks.
   *
   * @param name what is shown for it
   * @param key the key of its description
   */
  public static Argument<List<String>> subject(String name, String key) {
    return new Argument<>(words(name.toUpperCase(Locale.ROOT), key, "0..*").build());
  }

  private static PositionalParamSpec.Builder parameter(
      String shownLabel, String key, String arity, Class<?> type) {
    return PositionalParamSpec.builder()
        .arity(arity)
        .paramLabel(shownLabel)
        .descriptionKey(key)
        .type(type);
  }

  private static PositionalParamSpec.Builder words(String shownLabel, String key, String arity) {
    return parameter(shownLabel, key, arity, List.class).auxiliaryTypes(String.class);
  }

  /** Returns a constant by its name, which may be written with å, ä and ö. */
  private static <E extends Enum<E>> E constant(Class<E> type, String text) {
    String bare = ComposedText.withoutMarks(text);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(bare)) {
        return constant;
      }
    }
    throw new TypeConversionException(text);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    StringJoiner names = new StringJoiner("|");
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    return names.toString();
  }

  @Override
  public List<Argument<?>> arguments() {
    return List.of(this);
  }

  /** Adds the argument to a command, after those that it has. */
  public void addTo(CommandSpec command) {
    command.add(spec);
  }

  /** Returns whether a flag is given. */
  public boolean isGiven() {
    return Boolean.TRUE.equals(spec.getValue());
  }

  /** Returns the value; empty if it is not given and has no default. */
  public Optional<T> given() {
    return Optional.ofNullable(spec.getValue());
  }

  /** Returns the value of an argument that is required or has a default. */
  public T value() {
    return Objects.requireNonNull(spec.getValue());
  }
}
