package se.btloggbok.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or a parameter, and its value when the command line has been read. Made by calls and
 * not by picocli's annotations, which would be a tenth of the time that {@code bt} takes to start.
 *
 * @param <T> the type of the value
 */
final class Argument<T> implements Arguments {

  private final ArgSpec spec;

  /** Takes any argument that picocli can describe. */
  Argument(ArgSpec spec) {
    this.spec = spec;
  }

  /** Returns an option that is there or not. */
  static Argument<Boolean> flag(String... names) {
    return new Argument<>(OptionSpec.builder(names).type(boolean.class).build());
  }

  /** Returns an option that may have a value, of a type that picocli itself can read. */
  static <T> Argument<T> option(String name, String label, Class<T> type) {
    return new Argument<>(OptionSpec.builder(name).paramLabel(label).type(type).build());
  }

  /** Returns an option that may have a value. */
  static <T> Argument<T> option(
      String name, String label, Class<T> type, ITypeConverter<T> converter) {
    return new Argument<>(
        OptionSpec.builder(name).paramLabel(label).type(type).converters(converter).build());
  }

  /** Returns an option that always has a value. */
  static Argument<String> option(String name, String label, String usual) {
    return new Argument<>(
        OptionSpec.builder(name).paramLabel(label).type(String.class).defaultValue(usual).build());
  }

  /** Returns an option that may have one of some values, which go by their names. */
  static <E extends Enum<E>> Argument<E> choice(String name, Class<E> type) {
    return option(name, names(type), type);
  }

  /** Returns an option that has one of some values, which go by their names. */
  static <E extends Enum<E>> Argument<E> choice(String name, E usual) {
    Class<E> type = usual.getDeclaringClass();
    return new Argument<>(
        OptionSpec.builder(name)
            .paramLabel(names(type))
            .type(type)
            .defaultValue(usual.name())
            .build());
  }

  /** Returns a parameter that has one of some values, which go by their names. */
  static <E extends Enum<E>> Argument<E> parameter(String key, E usual) {
    Class<E> type = usual.getDeclaringClass();
    return new Argument<>(
        PositionalParamSpec.builder()
            .arity("0..1")
            .paramLabel(names(type))
            .descriptionKey(key)
            .type(type)
            .defaultValue(usual.name())
            .build());
  }

  /**
   * Returns a parameter.
   *
   * @param key the key of its description
   * @param index which one, from 0
   * @param required whether it must be there
   */
  static Argument<String> parameter(String label, String key, int index, boolean required) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .index(Integer.toString(index))
            .arity(required ? "1" : "0..1")
            .required(required)
            .paramLabel(label)
            .descriptionKey(key)
            .type(String.class)
            .build());
  }

  /** Returns all parameters, of which there must be one at least. */
  static Argument<List<String>> parameters(String label, String key) {
    return new Argument<>(
        PositionalParamSpec.builder()
            .arity("1..*")
            .required(true)
            .paramLabel(label)
            .descriptionKey(key)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    StringJoiner names = new StringJoiner("|");
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    return names.toString();
  }

  @Override
  public void addTo(CommandSpec command) {
    command.add(spec);
  }

  /** Returns whether a flag is there. */
  boolean isGiven() {
    return Boolean.TRUE.equals(spec.getValue());
  }

  /** Returns the value of an argument that need not have one. */
  Optional<T> given() {
    return Optional.ofNullable(spec.getValue());
  }

  /** Returns the value of an argument that always has one. */
  T value() {
    return Objects.requireNonNull(spec.getValue());
  }
}
