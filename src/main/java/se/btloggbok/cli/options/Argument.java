package se.btloggbok.cli.options;

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
    return new Argument<>(OptionSpec.builder(name).paramLabel(label(label)).type(type).build());
  }

  /** Returns an option with a text, for which completion suggests some. */
  public static Argument<String> option(String name, String label, List<String> suggested) {
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(label(label))
            .type(String.class)
            .completionCandidates(suggested)
            .build());
  }

  /** Returns an option whose value is converted. */
  public static <T> Argument<T> option(
      String name, String label, Class<T> type, ITypeConverter<T> converter) {
    return new Argument<>(
        OptionSpec.builder(name).paramLabel(label(label)).type(type).converters(converter).build());
  }

  /** Returns an option that can be given several times. */
  public static Argument<List<String>> options(String name, String label) {
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(label(label))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  /** Returns an option that takes two texts, for which completion suggests some. */
  public static Argument<List<String>> pair(String name, String label, List<String> suggested) {
    return new Argument<>(
        OptionSpec.builder(name)
            .arity("2")
            .paramLabel(label(label))
            .type(List.class)
            .auxiliaryTypes(String.class)
            .completionCandidates(suggested)
            .build());
  }

  /** Returns an option with a default value. */
  public static Argument<String> option(String name, String label, String defaultValue) {
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(label(label))
            .type(String.class)
            .defaultValue(defaultValue)
            .build());
  }

  /** Returns an option whose value is the name of a constant. */
  public static <E extends Enum<E>> Argument<E> choice(String name, Class<E> type) {
    return new Argument<>(OptionSpec.builder(name).paramLabel(names(type)).type(type).build());
  }

  /** Returns an option whose value is one or more names of constants, separated by commas. */
  public static <E extends Enum<E>> Argument<List<E>> choices(String name, Class<E> type) {
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(names(type))
            .type(List.class)
            .auxiliaryTypes(type)
            .splitRegex(",")
            .build());
  }

  /** Returns an option whose value is the name of a constant, with a default. */
  public static <E extends Enum<E>> Argument<E> choice(String name, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(names(type))
            .type(type)
            .defaultValue(defaultValue.name())
            .build());
  }

  /**
   * Returns a parameter whose value is the name of a constant, with a default.
   *
   * @param key the key of its description
   */
  public static <E extends Enum<E>> Argument<E> parameter(String key, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return new Argument<>(
        PositionalParamSpec.builder()
            .arity("0..1")
            .paramLabel(names(type))
            .descriptionKey(key)
            .type(type)
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
        PositionalParamSpec.builder()
            .index(Integer.toString(index))
            .arity(required ? "1" : "0..1")
            .required(required)
            .paramLabel(label(label))
            .descriptionKey(key)
            .type(String.class)
            .build());
  }

  /**
   * Returns all parameters, at least one.
   *
   * @param key the key of their description
   */
  public static Argument<List<String>> parameters(String label, String key) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .arity("1..*")
            .required(true)
            .paramLabel(label(label))
            .descriptionKey(key)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  /**
   * Returns all parameters, or none.
   *
   * @param key the key of their description
   */
  public static Argument<List<String>> anyParameters(String label, String key) {
    return words(label(label), key);
  }

  /**
   * Returns an option with a value, under several names.
   *
   * @param key the key of its description
   * @param words the words that Tab completes
   */
  public static Argument<String> value(
      String key, String label, List<String> words, String... names) {
    return new Argument<>(named(key, label, words, names).type(String.class).build());
  }

  /** Returns an option that may be repeated, under several names, as {@link #value} does. */
  public static Argument<List<String>> values(
      String key, String label, List<String> words, String... names) {
    return new Argument<>(
        named(key, label, words, names).type(List.class).auxiliaryTypes(String.class).build());
  }

  /** Returns an option that means {@code true} without a value. */
  public static Argument<String> flagWithValue(String key, String... names) {
    return new Argument<>(
        named(key, "word", List.of("true", "false"), names)
            .type(String.class)
            .arity("0..1")
            .fallbackValue("true")
            .build());
  }

  private static OptionSpec.Builder named(
      String key, String label, List<String> words, String... names) {
    OptionSpec.Builder option =
        OptionSpec.builder(names).descriptionKey(key).paramLabel(label(label));
    return words.isEmpty() ? option : option.completionCandidates(words);
  }

  /**
   * Returns the words of a text, which may be given without quotation marks.
   *
   * @param name what is shown for it
   * @param key the key of its description
   */
  public static Argument<List<String>> subject(String name, String key) {
    return words(name.toUpperCase(Locale.ROOT), key);
  }

  private static Argument<List<String>> words(String shownLabel, String key) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .arity("0..*")
            .paramLabel(shownLabel)
            .descriptionKey(key)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  /** Returns an option whose value is the name of a constant, or a synonym of one. */
  static <E extends Enum<E>> Argument<E> choice(
      String name, Class<E> type, ITypeConverter<E> converter) {
    return new Argument<>(
        OptionSpec.builder(name).paramLabel(names(type)).type(type).converters(converter).build());
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
