package se.btloggbok.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.cli.EntryOptions.Option;
import se.btloggbok.cli.text.PlainName;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.format.Shape;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.model.Logbook;

/**
 * Reads what the user writes for the keys of an entry: days as people say them, people and
 * placements by id or name, words in another spelling. What cannot be read is left to the format,
 * whose check of the entry explains it.
 */
final class EntryReading {

  private final Logbook logbook;
  private final Readings readings;
  private final List<Named> people = new ArrayList<>();
  private final List<Named> placements = new ArrayList<>();

  /** Reads for a logbook. */
  EntryReading(Logbook logbook, Readings readings) {
    this.logbook = logbook;
    this.readings = readings;
    logbook.people().forEach(one -> people.add(new Named(one.id(), one.name())));
    logbook.placements().forEach(one -> placements.add(new Named(one.id(), one.unit())));
  }

  /** Adds a person whom the logbook does not have yet. */
  void addPerson(String id, String name) {
    people.add(new Named(id, name));
  }

  /** Adds a placement that the logbook does not have yet. */
  void addPlacement(String id, String unit) {
    placements.add(new Named(id, unit));
  }

  /** Returns the people whose whole name occurs in one of some texts. */
  List<String> peopleIn(List<String> texts) {
    return people.stream()
        .filter(one -> texts.stream().anyMatch(one::isNamedIn))
        .map(Named::id)
        .distinct()
        .toList();
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
      Stream<String> parts = split ? Stream.of(text.split("\\s*[,;]\\s*")) : Stream.of(text);
      return parts
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(part -> id(part, type))
          .toList();
    }
    return split ? type.notations(text) : List.of(type.notation(text).orElse(text));
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
        .orElseThrow(() -> new UsageException("fel.logga-okand", text, words(person)));
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
    List<Named> all = person ? people : placements;
    if (all.stream().anyMatch(one -> one.id.equals(text))) {
      return Optional.of(text);
    }
    String plain = PlainName.of(text.strip());
    List<Named> exact = all.stream().filter(one -> one.is(plain)).toList();
    List<Named> found =
        exact.isEmpty() ? all.stream().filter(one -> one.begins(plain)).toList() : exact;
    List<String> ids = found.stream().map(Named::id).distinct().toList();
    return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
  }

  /**
   * A person or a placement.
   *
   * @param id its id
   * @param plainId its id in lower case, without diacritics
   * @param plainName its name in lower case, without diacritics; empty if it has none
   */
  private record Named(String id, String plainId, String plainName) {

    Named(String id, @Nullable String name) {
      this(id, PlainName.of(id), name == null ? "" : PlainName.of(name));
    }

    boolean is(String plain) {
      return plainId.equals(plain) || plainName.equals(plain);
    }

    boolean isNamedIn(String text) {
      String plain = PlainName.of(text);
      int start = plainName.isEmpty() ? -1 : plain.indexOf(plainName);
      int end = start + plainName.length();
      return start >= 0
          && (start == 0 || !Character.isLetter(plain.charAt(start - 1)))
          && (end == plain.length() || !Character.isLetter(plain.charAt(end)));
    }

    /** Returns whether the id or a word of the name begins with a text. */
    boolean begins(String plain) {
      return plainId.startsWith(plain)
          || Stream.of(plainName.split("[\\s-]+", 0)).anyMatch(word -> word.startsWith(plain));
    }
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
