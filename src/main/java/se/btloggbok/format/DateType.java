package se.btloggbok.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.source.YamlPath;
import tools.jackson.databind.node.ObjectNode;

/** A day, such as {@code 2025-09-01}. */
final class DateType extends ValueType<LocalDate> {

  private static final String FROM = "från";

  /**
   * The keys of a period. An impossible day there is most likely the last of its month; that of an
   * event may as well be another day, and is unknown.
   */
  private static final Set<String> PERIOD = Set.of(FROM, "till");

  /** Sections whose days may be outside the BT. */
  private static final Set<String> OUTSIDE = Set.of("läkare", "personer");

  /** The section with the days of the BT itself, and those within it. */
  private static final String TRAINING = "bastjänstgöring";

  /** What people write in place of the last day of something that goes on. */
  private static final Set<String> GOING_ON =
      Set.of(
          "tills vidare",
          "t.v",
          "tv",
          "pågår",
          "pågående",
          "fortlöpande",
          "löpande",
          "nuvarande",
          "fortfarande",
          "until further notice",
          "ongoing",
          "present",
          "current");

  /** Sections whose days may as well be soon after the end of the BT. */
  private static final Set<String> LATE = Set.of("slutbedömningar", "intyg");

  DateType() {
    super("datum");
  }

  @Override
  Optional<LocalDate> parse(String text) {
    return DateNotation.date(text);
  }

  @Override
  Optional<String> suggest(String text) {
    return MeantDates.dateMeantBy(text);
  }

  /**
   * An ambiguous day, or one without a year, is read as the only possible one within the BT, or
   * soon after it where days may be late; not in sections whose days may be outside it. A week that
   * a period begins or ends with is its Monday or its Sunday.
   */
  @Override
  Optional<LocalDate> read(Written written, Findings findings, References references) {
    String text = written.text();
    Optional<LocalDate> day = parse(text);
    if (day.isPresent()) {
      return day;
    }
    if (DateNotation.isDate(text)) {
      Optional<LocalDate> lastOfMonth = DateNotation.refuseImpossible(written, findings);
      return lastOfMonth.filter(last -> PERIOD.contains(written.place().last()));
    }
    Optional<String> meant = meantBy(written);
    String section = written.place().section();
    if (meant.isEmpty() && written.isOnOneLine() && !isOutside(written.place())) {
      String tidied = tidied(text);
      meant =
          references
              .dayMeantBy(tidied, LATE.contains(section))
              .or(() -> endOfWeek(tidied, written.place().last(), references))
              .map(LocalDate::toString);
    }
    if (meant.isEmpty() && refuseWeekday(written, findings, references)) {
      return Optional.empty();
    }
    return meant.isPresent() ? refuse(written, meant, findings) : explain(written, findings);
  }

  /**
   * Reports a date with a weekday that no day of that date has: one of them is wrong, and only the
   * user knows which.
   *
   * @return whether the value is such a date
   */
  static boolean refuseWeekday(Written written, Findings findings, References references) {
    String text = tidied(written.text());
    Optional<String> date = MeantDates.withoutWeekday(text);
    if (date.isEmpty()) {
      return false;
    }
    boolean isLate = LATE.contains(written.place().section());
    Function<String, List<LocalDate>> meant =
        isOutside(written.place())
            ? MeantDates::readings
            : spelt -> references.daysMeantBy(spelt, isLate);
    List<LocalDate> days = meant.apply(date.get());
    if (days.isEmpty() || !meant.apply(text).isEmpty()) {
      return false;
    }
    LocalDate day = days.get(0);
    if (days.size() == 1) {
      findings.refuse(FormatRules.TYPE, written, "datum-veckodag", day, day.getDayOfWeek());
    } else {
      findings.refuse(FormatRules.TYPE, written, "datum-veckodagar");
    }
    return true;
  }

  /** Returns whether a day may be outside the BT: not one of those who have a role in it. */
  private static boolean isOutside(YamlPath place) {
    boolean isOfTraining = place.section().equals(TRAINING) && place.segments().size() == 2;
    return OUTSIDE.contains(place.section()) || (isOfTraining && !place.last().equals("avbruten"));
  }

  /** Returns whether a last day may be left out: that of an absence, or of part of an entry. */
  private static boolean mayBeLeftOut(YamlPath place) {
    return place.last().equals("till")
        && (place.section().equals("frånvaro") || place.segments().size() > 3);
  }

  /** Returns the first or the last day of a week that a period begins or ends with. */
  private static Optional<LocalDate> endOfWeek(String text, String key, References references) {
    return PERIOD.contains(key)
        ? references
            .weeksMeantBy(text)
            .map(key.equals(FROM) ? DateNotation::firstDay : DateNotation::lastDay)
        : Optional.empty();
  }

  private static Optional<LocalDate> explain(Written written, Findings findings) {
    List<LocalDate> readings = MeantDates.readings(written.text());
    if (readings.size() == 2) {
      LocalDate first = readings.get(0);
      findings.refuse(FormatRules.TYPE, written, "datum-tvetydigt", first, readings.get(1));
    } else {
      findings.refuse(FormatRules.TYPE, written, message(written));
    }
    return Optional.empty();
  }

  private static String message(Written written) {
    String text = written.text();
    if (mayBeLeftOut(written.place()) && GOING_ON.contains(tidied(text).toLowerCase(Locale.ROOT))) {
      return "datum-pagar";
    }
    if (MeantDates.isWeek(text)) {
      return "datum-vecka";
    }
    if (MeantDates.isSeveral(text)) {
      return "datum-flera";
    }
    return MeantDates.isWithoutYear(text) ? "datum-utan-ar" : "datum";
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    return DateNotation.isDate(text) || MeantDates.isPuzzle(tidied(text))
        ? text
        : DateNotation.misspelt(meantBy(text));
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    return Schemas.object("string")
        .put("format", "date")
        .put("pattern", Schemas.whole(Schemas.DATE));
  }
}
