package se.btloggbok.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.btloggbok.cli.EntryOptions.Option;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.Logbook;

/**
 * Reads what the user writes for the keys of an entry: days as people say them, people and
 * placements by id or name, words in another spelling. What cannot be read is left to the format,
 * whose check of the entry explains it.
 */
final class EntryReading {

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

  /** Returns the people whose whole names are in some texts. */
  List<String> peopleIn(List<String> texts) {
    return people.in(texts);
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
      return List.of(day(text).toString());
    }
    boolean split = option.list() && type != ValueTypes.TEXT;
    if (type == ValueTypes.PERSON || type == ValueTypes.PLACEMENT) {
      Stream<String> parts = split ? Stream.of(text.split("[,;]", -1)) : Stream.of(text);
      return parts
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(part -> id(part, type))
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

  /** Returns the id that a text means: an id, a name, or the beginning of only one of them. */
  private String id(String text, ValueType<?> type) {
    return named(text, type == ValueTypes.PERSON).orElse(text);
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
