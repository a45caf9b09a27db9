package se.btloggbok.cli.log;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.btloggbok.cli.entry.EntryOptions;
import se.btloggbok.cli.entry.EntryOptions.Option;
import se.btloggbok.cli.entry.EntryReading;
import se.btloggbok.cli.entry.Readings;
import se.btloggbok.edit.LoggedEntry;
import se.btloggbok.format.ValueType;
import se.btloggbok.history.EntryKind;
import se.btloggbok.source.ComposedText;

/**
 * Finds the entry that a correction is about. The day and the word that are given choose it, and
 * are refused if no entry has them, so that another entry is never given them by mistake: to give
 * an entry another day or word, the user names it by those that it has. What is given to remove an
 * entry only chooses it.
 */
final class ChosenEntry {

  /**
   * Other keys that choose an entry that has the value. If none has, the value is a new one: nobody
   * knows an entry by them alone.
   */
  private static final Map<EntryKind, String> ALSO =
      Map.of(EntryKind.WAIVER, "gäller", EntryKind.CERTIFICATE, "delmål");

  private final EntryKind kind;
  private final EntryOptions options;
  private final EntryReading reading;
  private final List<LoggedEntry> entries;
  private final Set<Option> choosing = new LinkedHashSet<>();

  /**
   * Chooses among entries.
   *
   * @param options what the user has given
   * @param entries those that may be meant, in the order of the text
   */
  ChosenEntry(
      EntryKind kind, EntryOptions options, EntryReading reading, List<LoggedEntry> entries) {
    this.kind = kind;
    this.options = options;
    this.reading = reading;
    this.entries = entries;
  }

  /** Returns the entries that have the day or the word that names one. */
  List<LoggedEntry> named(String text) {
    Optional<Option> day = options.of(kind.dateKey());
    List<LoggedEntry> onDay = day.map(one -> onDay(one, text, entries)).orElse(List.of());
    return onDay.isEmpty()
        ? options
            .of(kind.subjectKey())
            .map(one -> having(one, List.of(text), entries))
            .orElse(List.of())
        : onDay;
  }

  /**
   * Returns the entries that are chosen by what is given for them; empty if none has that.
   *
   * @param byAll whether everything that is given chooses, not only the day and the word
   * @param subjectIsValue whether what is given without the name of an option is a value
   */
  List<LoggedEntry> given(boolean byAll, boolean subjectIsValue) {
    List<LoggedEntry> chosen = entries;
    for (Option option : options.all()) {
      List<String> texts = options.given(option, subjectIsValue);
      String key = String.join("-", option.keys());
      boolean isOwn = kind.isListed() && isKey(key);
      if (!texts.isEmpty() && !option.isBlank() && (byAll || isOwn)) {
        choosing.add(option);
        chosen = having(option, texts, chosen);
      } else if (!texts.isEmpty() && kind.isListed() && key.equals(ALSO.get(kind))) {
        List<LoggedEntry> also = having(option, texts, chosen);
        if (!also.isEmpty()) {
          choosing.add(option);
          chosen = also;
        }
      }
    }
    boolean isByWord = choosing.stream().anyMatch(option -> isKey(option, kind.subjectKey()));
    List<LoggedEntry> goingOn = chosen.stream().filter(LoggedEntry::goesOn).toList();
    return isByWord && !goingOn.isEmpty() ? goingOn : chosen;
  }

  private boolean isKey(String key) {
    return key.equals(kind.dateKey()) || key.equals(kind.subjectKey());
  }

  private static boolean isKey(Option option, String key) {
    return option.keys().equals(List.of(key));
  }

  /** Returns the options that choose. */
  Set<Option> choosing() {
    return Set.copyOf(choosing);
  }

  /**
   * Returns some entries near those that are meant, the nearest first: with the same word, if there
   * are any, and near the day, if it is given.
   *
   * @param day the day; empty if none is given
   */
  List<LoggedEntry> near(Optional<LocalDate> day, boolean subjectIsValue) {
    List<LoggedEntry> alike =
        choosing.stream()
            .filter(option -> isKey(option, kind.subjectKey()))
            .map(option -> having(option, options.given(option, subjectIsValue), entries))
            .findFirst()
            .filter(found -> !found.isEmpty())
            .orElse(entries);
    Comparator<LoggedEntry> order =
        day.isEmpty()
            ? Comparator.comparing((LoggedEntry one) -> one.day().orElse(LocalDate.MIN)).reversed()
            : Comparator.comparingLong(
                one ->
                    one.day()
                        .map(own -> Math.abs(ChronoUnit.DAYS.between(own, day.get())))
                        .orElse(Long.MAX_VALUE));
    return alike.stream().sorted(order).toList();
  }

  private List<LoggedEntry> having(Option option, List<String> texts, List<LoggedEntry> among) {
    ValueType<?> type = option.field().type();
    if (isKey(option, kind.dateKey())) {
      return onDay(option, texts.get(0), among);
    }
    Set<String> values = new LinkedHashSet<>();
    for (String text : texts) {
      reading
          .read(option, text, EntryReading.Known.NOTHING)
          .forEach(value -> values.add(comparable(value)));
    }
    return among.stream()
        .filter(
            entry ->
                entry.texts(option.keys()).stream()
                    .map(text -> comparable(type.notation(text).orElse(text)))
                    .collect(Collectors.toSet())
                    .equals(values))
        .toList();
  }

  /**
   * Returns the entries on a day. If its year is not certain, it is that of an entry.
   *
   * @throws UsageException if it may be the day of several entries
   */
  private List<LoggedEntry> onDay(Option option, String text, List<LoggedEntry> among) {
    Optional<LocalDate> certain = reading.from(option, text);
    List<LoggedEntry> exact =
        among.stream().filter(entry -> certain.isPresent() && entry.day().equals(certain)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<LocalDate> days =
        among.stream()
            .flatMap(entry -> entry.day().stream())
            .distinct()
            .filter(day -> reading.mayMean(option, text, day))
            .sorted()
            .toList();
    if (days.size() > 1) {
      throw Readings.ambiguous(text, days);
    }
    return among.stream().filter(entry -> entry.day().filter(days::contains).isPresent()).toList();
  }

  /** Returns the day that is given; empty if there is none, or it does not choose. */
  Optional<LocalDate> day() {
    return choosing.stream()
        .filter(option -> isKey(option, kind.dateKey()))
        .flatMap(option -> option.first().flatMap(text -> reading.from(option, text)).stream())
        .findFirst();
  }

  private static String comparable(String text) {
    return ComposedText.of(text).strip().toLowerCase(Locale.ROOT);
  }
}
