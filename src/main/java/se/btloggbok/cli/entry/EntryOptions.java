package se.btloggbok.cli.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.options.Argument;
import se.btloggbok.cli.options.ArgumentGroup;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.YamlPath;

/**
 * One option for each key of a kind of entry, named after the key; for a key of a mapping within
 * the entry, both keys joined by a hyphen. One of the keys may also be given without its name.
 */
public final class EntryOptions implements ArgumentGroup {

  /**
   * An option.
   *
   * @param kind the kind of the entry
   * @param keys the key, or the two keys
   * @param field the type of its values
   * @param list whether the value is a list
   * @param form the form of the first key
   * @param description the key of its description in the schema
   * @param argument what picocli knows of it
   * @param texts returns the texts that are given
   */
  public record Option(
      EntryKind kind,
      List<String> keys,
      Shape.Field field,
      boolean list,
      Shape.Form form,
      String description,
      Argument<?> argument,
      Supplier<List<String>> texts) {

    /** Returns the name of the option. */
    public String name() {
      return "--" + String.join("-", keys);
    }

    /** Returns the name, and the words that its value may be, if there are any. */
    public String usage() {
      List<String> words = field.type().words();
      return words.isEmpty() ? name() : name() + " (" + String.join(", ", words) + ")";
    }

    /** Returns whether an entry may have several elements for it. */
    public boolean mayHaveSeveral() {
      return list || hasPeriods() || form == Shape.Form.OBJECT_OR_LIST;
    }

    /** Returns whether each element has a period of its own. */
    public boolean hasPeriods() {
      return form == Shape.Form.OBJECTS_OR_ONLY;
    }

    /** Returns the texts that are given. */
    public List<String> given() {
      return texts.get();
    }

    /** Returns whether it is given without a text: {@code --comment=}. */
    public boolean isBlank() {
      return !given().isEmpty() && given().stream().allMatch(String::isBlank);
    }

    /** Returns the first text that is given; empty if there is none. */
    public Optional<String> first() {
      return given().stream().findFirst();
    }
  }

  private final List<Option> options = new ArrayList<>();
  private final EntryKind kind;
  private final Shape shape;
  private final String subjectKey;
  private final @Nullable Argument<List<String>> subject;

  /** Makes the options for the keys of a kind. */
  public EntryOptions(EntryKind kind) {
    this.kind = kind;
    this.shape = LoggedKinds.shape(kind);
    this.subjectKey = LoggedKinds.subject(kind, shape);
    this.subject =
        subjectKey.isEmpty()
            ? null
            : Argument.subject(subjectKey, "schema." + shape.name() + "." + subjectKey);
    for (Shape.Field field : shape.fields()) {
      switch (field.form()) {
        case VALUE, LIST, ONE_OR_MORE -> add(shape, field, field, field.key());
        case OBJECT, OBJECT_OR_LIST ->
            field.shape().fields().stream()
                .filter(inner -> inner.valueType() != null)
                .forEach(inner -> add(field.shape(), field, inner, field.key(), inner.key()));
        case OBJECTS_OR_ONLY -> add(shape, field, field.onlyField(), field.key());
        // These are separate kinds of entries.
        case OBJECTS, BY_ID -> {}
      }
    }
  }

  /** Returns the keys of the kind. */
  public Shape shape() {
    return shape;
  }

  /**
   * Adds an option.
   *
   * @param among the keys among which its last one is
   * @param outer its first key
   * @param field the type of its values
   */
  private void add(Shape among, Shape.Field outer, Shape.Field field, String... keys) {
    String name = "--" + String.join("-", keys);
    String plain = PlainName.of(name);
    String[] names = plain.equals(name) ? new String[] {name} : new String[] {name, plain};
    boolean list = field.form().mayBeList();
    String description = among.name() + "." + keys[keys.length - 1];
    String help = "schema." + description;
    String label = label(field.type());
    Argument<?> argument;
    Supplier<List<String>> texts;
    if (list) {
      Argument<List<String>> several = Argument.values(help, label, field.type().words(), names);
      argument = several;
      texts = () -> several.given().orElse(List.of());
    } else {
      Argument<String> one =
          field.type() == ValueTypes.FLAG
              ? Argument.flagWithValue(help, names)
              : Argument.value(help, label, field.type().words(), names);
      argument = one;
      texts = () -> one.given().stream().toList();
    }
    options.add(
        new Option(kind, List.of(keys), field, list, outer.form(), description, argument, texts));
  }

  private static String label(ValueType<?> type) {
    if (type == ValueTypes.DATE || type == ValueTypes.APPROXIMATE_DATE) {
      return "date";
    }
    if (type == ValueTypes.PERSON || type == ValueTypes.PLACEMENT) {
      return "id";
    }
    if (!type.words().isEmpty()) {
      return "word";
    }
    boolean number =
        type == ValueTypes.INTEGER
            || type == ValueTypes.MINUTES
            || type == ValueTypes.PERCENT
            || type == ValueTypes.DECIMAL;
    return number ? "number" : type == ValueTypes.FILE ? "file" : "text";
  }

  /** Returns all options, in the order of the format. */
  public List<Option> all() {
    return List.copyOf(options);
  }

  /** Returns whether an entry may have several elements for any key. */
  public boolean mayHaveSeveral() {
    return options.stream().anyMatch(Option::mayHaveSeveral);
  }

  /** Returns whether any key has elements with periods of their own. */
  public boolean hasPeriods() {
    return options.stream().anyMatch(Option::hasPeriods);
  }

  @Override
  public List<Argument<?>> arguments() {
    List<Argument<?>> arguments = new ArrayList<>();
    if (subject != null) {
      arguments.add(subject);
    }
    options.forEach(option -> arguments.add(option.argument()));
    return arguments;
  }

  /**
   * Returns the values that are given, by key, in the order of the format.
   *
   * @param subjectIsValue whether what is given without the name of an option is a value too
   * @param reading returns the values in a text for an option, each in the notation of the format;
   *     one value unless the option may have several, and none to leave the key out
   * @throws UsageException if a key is given twice
   */
  public Map<String, EntryValue> values(
      boolean subjectIsValue, BiFunction<Option, String, List<String>> reading) {
    Map<String, EntryValue> values = new LinkedHashMap<>();
    for (Option option : options) {
      List<String> given = given(option, subjectIsValue);
      if (!given.isEmpty()) {
        List<String> read =
            given.stream().flatMap(text -> reading.apply(option, text).stream()).toList();
        if (!read.isEmpty()) {
          put(values, option, value(option, read));
        }
      }
    }
    return values;
  }

  /**
   * Returns the texts that are given for an option.
   *
   * @param subjectIsValue whether what is given without the name of an option is a value too
   * @throws UsageException if it is given both with and without the name
   */
  public List<String> given(Option option, boolean subjectIsValue) {
    List<String> given = new ArrayList<>(option.given());
    if (subjectIsValue && isSubject(option)) {
      Optional<String> words = subject();
      if (words.isPresent() && !given.isEmpty()) {
        throw new UsageException("fel.logga-tva-ganger", option.name(), words.get());
      }
      words.ifPresent(given::add);
    }
    return given;
  }

  /** Returns whether an option is for the key whose value may be given without its name. */
  public boolean isSubject(Option option) {
    return option.keys().equals(List.of(subjectKey));
  }

  /** Returns what is given without the name of an option. */
  public Optional<String> subject() {
    return subject == null ? Optional.empty() : subject.given().map(all -> String.join(" ", all));
  }

  /** Returns the same, argument by argument: one may have several words. */
  public List<String> subjectArguments() {
    return subject == null ? List.of() : subject.given().orElse(List.of());
  }

  /**
   * Returns the value of an option in the form in which it is written. What is given twice is in a
   * list once, except that a handover is between two placements.
   */
  public static EntryValue value(Option option, List<String> read) {
    boolean isHandover = option.field().type() == ValueTypes.PLACEMENT;
    List<String> values = isHandover ? read : read.stream().distinct().toList();
    boolean alone =
        !option.list() || (option.field().form() != Shape.Form.LIST && values.size() == 1);
    return alone ? EntryValue.of(values.get(0)) : EntryValue.of(values);
  }

  /**
   * Returns what is wrong with a value, and the words that it may be, if there are any.
   *
   * @param option the option of the value; empty if it is not known
   */
  public static String explained(Outcome fault, Optional<Option> option, Words words, Texts texts) {
    String what = words.message(Objects.requireNonNull(fault.message()));
    String allowed =
        option.map(found -> String.join(", ", found.field().type().words())).orElse("");
    return allowed.isEmpty() ? what : texts.say("logga-valj", what, allowed);
  }

  /** Sets the value of an option. */
  public static void put(Map<String, EntryValue> values, Option option, EntryValue value) {
    String key = option.keys().get(0);
    if (option.keys().size() == 1) {
      values.put(key, value);
      return;
    }
    Map<String, EntryValue> inner =
        values.get(key) instanceof EntryValue.Keys keys ? keys.values() : new LinkedHashMap<>();
    inner.put(option.keys().get(1), value);
    values.put(key, new EntryValue.Keys(inner));
  }

  /**
   * Returns the option of a key; empty if there is none.
   *
   * @param key the key, or both keys joined by a hyphen
   */
  public Optional<Option> of(String key) {
    return options.stream().filter(option -> option.name().equals("--" + key)).findFirst();
  }

  /**
   * Returns the option for a place in an entry, or for a list that holds it; empty if there is
   * none.
   *
   * @param entry the path of the entry
   * @param place a path within it
   */
  public Optional<Option> at(YamlPath entry, YamlPath place) {
    List<String> within =
        place.segments().subList(entry.segments().size(), place.segments().size());
    return options.stream()
        .filter(
            option ->
                within.size() >= option.keys().size()
                    && within.subList(0, option.keys().size()).equals(option.keys()))
        .findFirst();
  }
}
