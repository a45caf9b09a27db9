package se.btloggbok.cli.entry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.btloggbok.cli.entry.EntryOptions.Option;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.format.DayChoice;
import se.btloggbok.format.SpokenDay;
import se.btloggbok.format.SpokenName;
import se.btloggbok.format.ValueType;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Placement;
import se.btloggbok.model.Trainee;

/**
 * Reads what the user writes for the keys of an entry: days as people say them, people and
 * placements by id or name, words in another spelling. What cannot be read is left to the format,
 * whose check of the entry explains it.
 */
public final class EntryReading {

  /** The keys of the first and the last day of an absence or a placement. */
  private static final List<String> FROM = List.of("från");

  private static final List<String> TO = List.of("till");

  /** The key of the day on which the BT was interrupted. */
  private static final List<String> INTERRUPTED = List.of("avbruten");

  /** The most entries that are shown when a text may mean several. */
  private static final int MOST_SHOWN = 5;

  /** The kinds of entries that are made at the end of the BT, or after it. */
  private static final Set<EntryKind> LATE =
      EnumSet.of(EntryKind.FINAL_ASSESSMENT, EntryKind.CERTIFICATE);

  private final Logbook logbook;
  private final Readings readings;
  private final boolean isOfFile;
  private final NamedEntries people = new NamedEntries();
  private final NamedEntries placements = new NamedEntries();

  /**
   * What else is known of the entry whose values are read, which decides the year of a day.
   *
   * @param planned whether it is only booked
   * @param from its first day, if it has one
   */
  public record Known(boolean planned, Optional<LocalDate> from) {
    /** Of an entry that is neither booked nor begun. */
    public static final Known NOTHING = new Known(false, Optional.empty());
  }

  /**
   * Reads for a logbook.
   *
   * @param isOfFile whether the entries are of a file, which may be about all of the BT; else one
   *     is written now
   */
  public EntryReading(Logbook logbook, Readings readings, boolean isOfFile) {
    this.logbook = logbook;
    this.readings = readings;
    this.isOfFile = isOfFile;
    logbook.people().forEach(one -> people.add(one.id(), one.name()));
    logbook.placements().forEach(one -> placements.add(one.id(), one.unit()));
  }

  /** Adds a person whom the logbook does not have yet. */
  public void addPerson(String id, String name) {
    people.add(id, name);
  }

  /** Adds a placement that the logbook does not have yet. */
  public void addPlacement(String id, String unit) {
    placements.add(id, unit);
  }

  /** Returns the people whose names are in some texts, without those that mean the trainee. */
  public List<String> peopleIn(List<String> texts) {
    return people.in(texts.stream().filter(text -> !isTrainee(text)).toList());
  }

  /** Returns whether a name means the trainee. */
  public boolean isTrainee(String name) {
    return SpokenName.withoutAsides(name)
        .means(Optional.ofNullable(logbook.trainee()).map(Trainee::name).orElse(""));
  }

  /**
   * Returns the values in a text for an option.
   *
   * @throws UsageException if it has an ambiguous day, percentage or length, or a personnummer
   */
  public List<String> read(Option option, String text, Known known) {
    Readings.refusePersonalNumber(text);
    ValueType<?> type = option.field().type();
    if (type == ValueTypes.DATE) {
      return List.of(day(option, text, known).toString());
    }
    if (type == ValueTypes.PERCENT) {
      Readings.refuseShareOrPercent(text);
    }
    if (type == ValueTypes.MINUTES && ValueTypes.isTimeOfDay(text)) {
      throw new UsageException("fel.klockslag", text);
    }
    if (type == ValueTypes.WAIVER_SCOPE) {
      return List.of(scope(text, type));
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

  /** Returns what a waiver is to apply to; a person or a placement by name too. */
  private String scope(String text, ValueType<?> type) {
    ValueType<?> objective = LoggedKinds.shape(EntryKind.CERTIFICATE).fieldOfKey("delmål").type();
    return SpokenDay.weeks(text, start())
        .or(() -> objective.words().contains(text) ? Optional.of(text) : Optional.empty())
        .or(() -> named(text, true))
        .or(() -> named(text, false))
        .or(() -> objective.notation(text))
        .or(() -> type.notation(text))
        .orElse(text);
  }

  /**
   * Returns the values in an answer to a question about an option. What the format would refuse is
   * refused at once, so that it can be asked for again.
   *
   * @throws UsageException if a value cannot be read, or if the logbook has no such person or
   *     placement
   */
  public List<String> answer(Option option, String text, Known known) {
    ValueType<?> type = option.field().type();
    List<String> values = read(option, text, known);
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

  /** Returns whether a text is a day, even if it is not certain which one. */
  public boolean isDay(String text) {
    return readings.isDay(text, start());
  }

  /** Reads the value of an option for a day; a period may begin or end with a whole week. */
  private LocalDate day(Option option, String text, Known known) {
    boolean isStart = option.keys().equals(FROM);
    DayChoice choice = choice(option, known);
    Optional<DateRange> week =
        isStart || option.keys().equals(TO) ? readings.week(text, choice) : Optional.empty();
    return week.map(days -> isStart ? days.from() : days.to())
        .orElseGet(() -> readings.day(text, choice));
  }

  /** Returns what decides the year of a day, by what the day is for. */
  private DayChoice choice(Option option, Known known) {
    EntryKind kind = option.kind();
    if (kind == EntryKind.TRAINING) {
      return ofTraining(option.keys(), known.from());
    }
    if (option.keys().equals(TO) && known.from().isPresent()) {
      boolean mayBeAll = kind == EntryKind.PLACEMENT;
      return DayChoice.end(known.from().get(), mayBeAll ? logbook.period().orElse(null) : null);
    }
    if (option.keys().equals(FROM) || option.keys().equals(TO)) {
      return start();
    }
    DateRange bt = logbook.period().orElse(null);
    LocalDate today = readings.today();
    if (bt == null || !kind.isOfThePast()) {
      return DayChoice.around(today);
    }
    return known.planned()
        ? DayChoice.planned(bt, today)
        : DayChoice.held(bt, today, LATE.contains(kind), isOfFile);
  }

  /** Returns the choice for a day of the BT itself, which is not bound by what it was before. */
  private DayChoice ofTraining(List<String> keys, Optional<LocalDate> given) {
    LocalDate today = readings.today();
    DateRange bt = logbook.period().orElse(null);
    LocalDate from = given.orElse(bt == null ? null : bt.from());
    if (keys.equals(FROM)) {
      return DayChoice.near(bt == null ? today : bt.from(), null);
    }
    if (keys.equals(TO) && from != null) {
      LocalDate until =
          bt == null || from.isAfter(bt.to()) ? from.plusYears(1).minusDays(1) : bt.to();
      return DayChoice.near(until, from);
    }
    return keys.equals(INTERRUPTED) ? DayChoice.near(today, from) : DayChoice.around(today);
  }

  /** Returns the choice for a day that may be past or planned. */
  private DayChoice start() {
    return logbook
        .period()
        .map(bt -> DayChoice.start(bt, readings.today(), isOfFile))
        .orElseGet(() -> DayChoice.around(readings.today()));
  }

  /**
   * Adds the last day to an entry whose first day is given as a whole week.
   *
   * @param from what is given as the first day
   * @param values the values that are read, of an absence or a placement
   */
  public void addEndOfWeek(String from, Map<String, EntryValue> values) {
    readings
        .week(from, start())
        .ifPresent(days -> values.putIfAbsent(TO.get(0), EntryValue.of(days.to().toString())));
  }

  /**
   * Reads a day that may be past or planned.
   *
   * @throws UsageException if it is ambiguous
   */
  public LocalDate day(String text) {
    return readings.day(text, start());
  }

  /**
   * Reads the first day of a period, which may be a whole week.
   *
   * @throws UsageException if it is ambiguous
   */
  public LocalDate firstDay(String text) {
    return readings.week(text, start()).map(DateRange::from).orElseGet(() -> day(text));
  }

  /** Returns the first day of a period as it is given; empty if it is not certain. */
  public Optional<LocalDate> from(Option option, String text) {
    try {
      return Optional.of(day(option, text, Known.NOTHING));
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  /** Returns whether what is given as a day may mean one; a period may begin with a whole week. */
  public boolean mayMean(Option option, String text, LocalDate day) {
    return readings.mayMean(text, day, option.keys().equals(FROM));
  }

  /**
   * Returns the id of a person or a placement by its id, its name, or the beginning of only one.
   *
   * @throws UsageException if the logbook has none, or several
   */
  public String idOf(String text, boolean person) {
    return named(text, person)
        .orElseThrow(
            () ->
                new UsageException(
                    "fel.logga-okand",
                    text,
                    String.join(", ", ids(person)),
                    LoggedKinds.name(person ? EntryKind.PERSON : EntryKind.PLACEMENT)));
  }

  /**
   * Returns the id of a placement by its id, its unit, or the beginning of only one; empty if there
   * is none.
   *
   * @throws UsageException if there are several
   */
  public Optional<String> placement(String text) {
    return named(text, false);
  }

  /** Returns the ids of all people and placements. */
  public String ids() {
    return Stream.of(true, false)
        .flatMap(person -> ids(person).stream())
        .collect(Collectors.joining(", "));
  }

  private List<String> ids(boolean person) {
    return person
        ? logbook.people().stream().map(one -> one.id()).toList()
        : logbook.placements().stream().map(one -> one.id()).toList();
  }

  /**
   * Returns the id that a text means; empty if there is none.
   *
   * @throws UsageException if it may be several
   */
  private Optional<String> named(String text, boolean person) {
    List<String> found = (person ? people : placements).all(text);
    if (found.size() > 1) {
      String ids =
          found.stream()
              .limit(MOST_SHOWN)
              .map(id -> person ? withUnit(id) : withStart(id))
              .collect(Collectors.joining(", "));
      throw new UsageException(
          "fel.logga-flera-heter", text, ids + (found.size() > MOST_SHOWN ? ", …" : ""));
    }
    return found.stream().findFirst();
  }

  private String withUnit(String id) {
    List<String> units = logbook.person(id).map(Person::units).orElse(List.of());
    return units.isEmpty() ? id : id + " (" + String.join(", ", units) + ")";
  }

  private String withStart(String id) {
    LocalDate from = logbook.placement(id).map(Placement::from).orElse(null);
    return from == null ? id : id + " (" + from + ")";
  }

  /** Returns the words that Tab completes for an option. */
  public List<String> words(Option option) {
    ValueType<?> type = option.field().type();
    boolean person = type == ValueTypes.PERSON;
    return person || type == ValueTypes.PLACEMENT ? ids(person) : type.words();
  }

  /** Returns an id for a name that the logbook does not have. */
  public String newId(String name) {
    return NewId.of(
        name, id -> logbook.person(id).isPresent() || logbook.placement(id).isPresent());
  }
}
