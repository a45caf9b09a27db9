package se.btloggbok.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.YearWeek;
import se.btloggbok.model.Objective;
import se.btloggbok.model.WaiverScope;
import tools.jackson.databind.node.ObjectNode;

/** What a waiver applies to: a week, a range of weeks, a day, a delmål, a person or a placement. */
final class WaiverScopeType extends ValueType<WaiverScope> {

  private static final Pattern PERIOD =
      Pattern.compile("([0-9-]{10}) ?(?:[-/\u2010-\u2015]|--|till) ?([0-9-]{10})");

  WaiverScopeType() {
    super("galler");
  }

  /** Ids are not looked up. */
  @Override
  Optional<WaiverScope> parse(String text) {
    int slash = text.indexOf('/');
    if (slash > 0) {
      Optional<YearWeek> from = DateNotation.week(text.substring(0, slash));
      Optional<YearWeek> to = DateNotation.week(text.substring(slash + 1));
      return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
          ? Optional.of(new WaiverScope.Weeks(from.get(), to.get()))
          : Optional.empty();
    }
    Optional<YearWeek> week = DateNotation.week(text);
    if (week.isPresent()) {
      return Optional.of(new WaiverScope.Weeks(week.get(), week.get()));
    }
    if (DateNotation.isDate(text)) {
      return DateNotation.date(text).map(WaiverScope.Day::new);
    }
    for (Objective objective : Objective.values()) {
      if (objective.term().equals(text)) {
        return Optional.of(new WaiverScope.Certified(objective));
      }
    }
    return ReferenceType.isId(text) ? Optional.of(new WaiverScope.Named(text)) : Optional.empty();
  }

  /** A week with its year, or a day. */
  @Override
  Optional<String> suggest(String text) {
    List<String> weeks = MeantDates.weeksMeantBy(text, IntStream.empty());
    return weeks.isEmpty()
        ? wholeWeeks(text).or(() -> ValueTypes.DATE.meantBy(text))
        : Optional.of(weeks.get(0));
  }

  /** Returns the weeks from a Monday to a Sunday; empty for any other text. */
  private static Optional<String> wholeWeeks(String text) {
    Matcher period = PERIOD.matcher(text);
    if (!period.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> from = DateNotation.date(period.group(1));
    Optional<LocalDate> to = DateNotation.date(period.group(2));
    return from.isPresent()
            && to.isPresent()
            && from.get().isBefore(to.get())
            && from.get().getDayOfWeek() == DayOfWeek.MONDAY
            && to.get().getDayOfWeek() == DayOfWeek.SUNDAY
        ? Optional.of(week(from.get()) + "/" + week(to.get()))
        : Optional.empty();
  }

  private static String week(LocalDate day) {
    YearWeek week = YearWeek.from(day);
    return DateNotation.week(week.getYear(), week.getWeek());
  }

  private Optional<String> meantBy(Written written, References references) {
    if (!written.isOnOneLine()) {
      return Optional.empty();
    }
    String text = tidied(written.text());
    return suggest(text).or(() -> references.weeksMeantBy(text));
  }

  @Override
  Optional<WaiverScope> read(Written written, Findings findings, References references) {
    String text = written.text();
    Optional<WaiverScope> scope = parse(text);
    boolean bareWeek = MeantDates.isBareWeek(text) && !references.knows(text);
    if (scope.isEmpty() || bareWeek) {
      Optional<String> meant = meantBy(written, references);
      if (meant.isPresent()) {
        findings.suggest(FormatRules.VALUE, written, "galler-menade", meant.get());
        return meant.flatMap(this::parse);
      }
      findings.refuse(FormatRules.VALUE, written, "galler");
      return Optional.empty();
    }
    return scope.filter(
        found -> !(found instanceof WaiverScope.Named) || references.any(written).isPresent());
  }

  @Override
  public boolean isReference() {
    return true;
  }

  /** A range of one week is the same as that week; another spelling becomes the exact one. */
  @Override
  Optional<String> canonical(String text) {
    return parse(text)
        .map(
            scope ->
                scope instanceof WaiverScope.Weeks weeks && weeks.from().equals(weeks.to())
                    ? text.replaceFirst("/.*", "")
                    : text)
        .or(() -> meantBy(text));
  }

  @Override
  @Nullable String neutral(String key, String text, NeutralValues neutral) {
    Optional<WaiverScope> scope = parse(text);
    String tidied = tidied(text);
    if (!MeantDates.weeksMeantBy(tidied, IntStream.of(DateNotation.FIRST_YEAR)).isEmpty()) {
      return tidied;
    }
    if (scope.filter(WaiverScope.Named.class::isInstance).isPresent()) {
      return neutral.pseudonyms().reference(text, true);
    }
    if (scope.isPresent()) {
      return text;
    }
    String day = DateNotation.misspelt(ValueTypes.DATE.meantBy(text));
    return day == null ? NeutralValues.TEXT : day;
  }

  @Override
  ObjectNode schema(KeyConstraints constraints) {
    String weeks = "%s(/%s)?".formatted(Schemas.WEEK, Schemas.WEEK);
    String scope = "(%s|%s|%s)".formatted(weeks, Schemas.DATE, ReferenceType.ID);
    return Schemas.object("string").put("pattern", Schemas.whole(scope));
  }
}
