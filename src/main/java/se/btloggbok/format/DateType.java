package se.btloggbok.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private static final Set<String> OUTSIDE = Set.of("läkare", "personer", "bastjänstgöring");

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
    if (meant.isEmpty() && written.isOnOneLine() && !OUTSIDE.contains(section)) {
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
    String section = written.place().section();
    boolean isOutside = OUTSIDE.contains(section);
    boolean isLate = LATE.contains(section);
    List<LocalDate> days =
        isOutside ? MeantDates.readings(date.get()) : references.daysMeantBy(date.get(), isLate);
    if (days.isEmpty()
        || !(isOutside ? MeantDates.readings(text) : references.daysMeantBy(text, isLate))
            .isEmpty()) {
      return false;
    }
    LocalDate day = days.get(0);
    if (days.size() == 1) {
      findings.add(
          FormatRules.TYPE,
          written.place(),
          "datum-veckodag",
          written.text(),
          day,
          day.getDayOfWeek());
    } else {
      findings.add(FormatRules.TYPE, written.place(), "datum-veckodagar", written.text());
    }
    return true;
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
    String text = written.text();
    List<LocalDate> readings = MeantDates.readings(text);
    if (readings.size() == 2) {
      findings.add(
          FormatRules.TYPE,
          written.place(),
          "datum-tvetydigt",
          text,
          readings.get(0),
          readings.get(1));
    } else {
      String message =
          MeantDates.isWeek(text)
              ? "datum-vecka"
              : MeantDates.isSeveral(text) ? "datum-flera" : "datum";
      findings.add(FormatRules.TYPE, written.place(), message, text);
    }
    return Optional.empty();
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
