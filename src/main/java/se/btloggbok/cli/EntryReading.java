package se.btloggbok.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.btloggbok.cli.EntryOptions.Option;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.Shape;
import se.btloggbok.format.SpokenDay;
import se.btloggbok.format.SpokenName;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Trainee;

/**
 * Reads what the user writes for the keys of an entry: days as people say them, people and
 * placements by id or name, words in another spelling. What cannot be read is left to the format,
 * whose check of the entry explains it.
 */
final class EntryReading {

  /** The keys of the first and the last day of an absence or a placement. */
  private static final List<String> FROM = List.of("från");

  private static final List<String> TO = List.of("till");

  private final Logbook logbook;
  private final Readings readings;
  private final NamedEntries people = new NamedEntries();
  private final NamedEntries placements = new NamedEntries();

  /** Reads for a logbook. */
  EntryReading(Logbook logbook, Readings readings) {
    this.logbook = logbook;
    this.readings = readings;
    logbook.people().forEach(one -> people.add(one.id(), one.name()));
    logbook.placements().forEach(one -> placements.add(one.id(), one.unit()));
  }

  /** Adds a person whom the logbook does not have yet. */
  void addPerson(String id, String name) {
    people.add(id, name);
  }

  /** Adds a placement that the logbook does not have yet. */
  void addPlacement(String id, String unit) {
    placements.add(id, unit);
  }

  /** Returns the people whose names are in some texts, without those that mean the trainee. */
  List<String> peopleIn(List<String> texts) {
    String trainee = Optional.ofNullable(logbook.trainee()).map(Trainee::name).orElse("");
    return people.in(texts.stream().filter(text -> !SpokenName.of(text).means(trainee)).toList());
  }

  /**
   * Returns the values in a text for an option.
   *
   * @throws UsageException if it has an ambiguous day, or a personnummer
   */
  List<String> read(Option option, String text) {
    Readings.refusePersonalNumber(text);
    ValueType<?> type = option.field().type();
    if (type == ValueTypes.DATE) {
      return List.of(day(option, text).toString());
    }
    if (type == ValueTypes.WAIVER_SCOPE) {
      Optional<String> weeks = SpokenDay.weeks(text, logbook.period().orElse(null));
      if (weeks.isPresent()) {
        return List.of(weeks.get());
      }
    }
    boolean split = option.list() && type != ValueTypes.TEXT;
    if (type == ValueTypes.PERSON || type == ValueTypes.PLACEMENT) {
      boolean person = type == ValueTypes.PERSON;
      // A comma may stand within a name.
      boolean isOne = !split || named(text, person).isPresent();
      List<String> parts = isOne ? List.of(text.strip()) : ValueType.parts(text);
      return parts.stream()
          .filter(part -> !part.isEmpty())
          .map(part -> named(part, person).orElse(part))
          .distinct()
          .toList();
    }
    return split ? type.notations(text) : List.of(type.notation(text).orElse(text));
  }

  /**
   * Returns the values in an answer to a question about an option. What the format would refuse is
   * refused at once, so that it can be asked for again.
   *
   * @throws UsageException if a value cannot be read, or if the logbook has no such person or
   *     placement
   */
  List<String> answer(Option option, String text) {
    ValueType<?> type = option.field().type();
    List<String> values = read(option, text);
    for (String value : values) {
      if (type == ValueTypes.PERSON || type == ValueTypes.PLACEMENT) {
        idOf(value, type == ValueTypes.PERSON);
      } else if (!type.words().isEmpty() && !type.words().contains(value)) {
        throw new UsageException("fel.fraga-val", value, String.join(", ", type.words()));
      } else {
        readings.require(value, type);
      }
    }
    return values;
  }

  /** Returns whether a text is a certain day. */
  boolean isDay(String text) {
    return readings.isDay(text, logbook.period().orElse(null));
  }

  /** Reads the value of an option for a day; a period may begin or end with a whole week. */
  private LocalDate day(Option option, String text) {
    Optional<DateRange> week =
        option.keys().equals(FROM) || option.keys().equals(TO) ? week(text) : Optional.empty();
    return week.map(days -> option.keys().equals(FROM) ? days.from() : days.to())
        .orElseGet(() -> day(text));
  }

  private Optional<DateRange> week(String text) {
    return readings.week(text, logbook.period().orElse(null));
  }

  /**
   * Adds the last day to an entry whose first day is given as a whole week.
   *
   * @param from what is given as the first day
   * @param values the values that are read, of an absence or a placement
   */
  void addEndOfWeek(String from, Map<String, EntryValue> values) {
    week(from)
        .ifPresent(days -> values.putIfAbsent(TO.get(0), EntryValue.of(days.to().toString())));
  }

  /**
   * Reads a day.
   *
   * @throws UsageException if it is ambiguous
   */
  LocalDate day(String text) {
    return readings.day(text, logbook.period().orElse(null));
  }

  /**
   * Returns the id of a person or a placement by its id, its name, or the beginning of only one.
   *
   * @throws UsageException if the logbook has none, or several
   */
  String idOf(String text, boolean person) {
    return named(text, person)
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.logga-okand",
                    text,
                    words(person),
                    LoggedKinds.name(person ? EntryKind.PERSON : EntryKind.PLACEMENT)));
  }

  private String words(boolean person) {
    return String.join(
        ", ",
        person
            ? logbook.people().stream().map(one -> one.id()).toList()
            : logbook.placements().stream().map(one -> one.id()).toList());
  }

  private Optional<String> named(String text, boolean person) {
    return (person ? people : placements).find(text);
  }

  /** Returns the words that Tab completes for an option. */
  List<String> words(Option option) {
    Shape.Field field = option.field();
    if (field.type() == ValueTypes.PERSON) {
      return logbook.people().stream().map(one -> one.id()).toList();
    }
    return field.type() == ValueTypes.PLACEMENT
        ? logbook.placements().stream().map(one -> one.id()).toList()
        : field.type().words();
  }

  /** Returns an id for a name that the logbook does not have. */
  String newId(String name) {
    return NewId.of(
        name, id -> logbook.person(id).isPresent() || logbook.placement(id).isPresent());
  }
}
