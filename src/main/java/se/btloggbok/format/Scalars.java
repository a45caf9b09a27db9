package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;
import se.btloggbok.source.YamlPath;

/** Reads the text of one value as what its key has, and notes what is wrong with it. */
final class Scalars {

  private static final String APPROXIMATE = "ungefarligt-datum";

  private final Findings findings;
  private final References references;

  Scalars(Findings findings, References references) {
    this.findings = findings;
    this.references = references;
  }

  Findings findings() {
    return findings;
  }

  References references() {
    return references;
  }

  Optional<String> text(YamlPath place, String text) {
    return Optional.of(text);
  }

  Optional<String> file(YamlPath place, String text) {
    if (!Values.isFile(text)) {
      findings.add(FormatRules.VALUE, place, "fil", place.last());
    }
    return Optional.of(text);
  }

  Optional<String> sha256(YamlPath place, String text) {
    if (!Values.isSha256(text)) {
      findings.add(FormatRules.VALUE, place, "sha256", place.last());
    }
    return Optional.of(text);
  }

  Optional<LocalDate> date(YamlPath place, String text) {
    Optional<LocalDate> date = Values.date(text);
    return date.isPresent()
        ? date
        : refuseDate(place, text, Values.isDate(text), "datum").flatMap(Values::date);
  }

  Optional<ApproximateDate> approximateDate(YamlPath place, String text) {
    Optional<ApproximateDate> date = Values.approximateDate(text);
    return date.isPresent()
        ? date
        : refuseDate(place, text, Values.isApproximateDate(text), APPROXIMATE)
            .flatMap(Values::approximateDate);
  }

  Optional<Integer> integer(YamlPath place, String text) {
    Optional<Integer> number = Values.integer(text);
    return number.isPresent()
        ? number
        : refuseNumber(place, text, "heltal", true).flatMap(Values::integer);
  }

  Optional<Integer> integer(YamlPath place, String text, Range range) {
    Optional<Integer> number = integer(place, text);
    number.ifPresent(whole -> refuseOutside(place, BigDecimal.valueOf(whole), range));
    return number;
  }

  Optional<BigDecimal> decimal(YamlPath place, String text) {
    Optional<BigDecimal> number = Values.decimal(text);
    return number.isPresent()
        ? number
        : refuseNumber(place, text, "decimaltal", false).flatMap(Values::decimal);
  }

  Optional<BigDecimal> decimal(YamlPath place, String text, Range range) {
    Optional<BigDecimal> number = decimal(place, text);
    number.ifPresent(found -> refuseOutside(place, found, range));
    return number;
  }

  Optional<Boolean> flag(YamlPath place, String text) {
    Optional<Boolean> flag = Values.flag(text);
    return flag.isPresent()
        ? flag
        : refuseSpelling(place, text, "sant-falskt", Values.flagMeantBy(text))
            .flatMap(Values::flag);
  }

  <E extends Enum<E> & Term> Optional<E> term(YamlPath place, String text, Class<E> type) {
    Optional<E> found = exactly(text, type);
    if (found.isPresent()) {
      return found;
    }
    List<String> words = Arrays.stream(type.getEnumConstants()).map(Term::term).toList();
    Optional<String> meant = Suggestions.nearest(text, words);
    if (meant.isPresent()) {
      findings.add(FormatRules.VALUE, place, "menade", text, meant.get());
    } else {
      findings.add(FormatRules.VALUE, place, "tillatna", text, words);
    }
    return meant.flatMap(word -> exactly(word, type));
  }

  Optional<WaiverScope> waiverScope(YamlPath place, String text) {
    Optional<WaiverScope> scope = Values.waiverScope(text);
    boolean bareWeek = Values.isBareWeek(text) && !references.knows(text);
    if (scope.isEmpty() || bareWeek) {
      findings.add(FormatRules.VALUE, place, "galler", text);
      return Optional.empty();
    }
    return scope.filter(
        found ->
            !(found instanceof WaiverScope.Named named)
                || references.any(place, named.id()).isPresent());
  }

  private static <E extends Enum<E> & Term> Optional<E> exactly(String word, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.term().equals(word)) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }

  private Optional<String> refuseDate(YamlPath place, String text, boolean spelt, String type) {
    if (!spelt) {
      Optional<String> meant = Values.dateMeantBy(text);
      boolean monthWillDo = type.equals(APPROXIMATE);
      return refuseSpelling(
          place, text, type, monthWillDo ? meant.or(() -> Values.monthMeantBy(text)) : meant);
    }
    findings.add(
        FormatRules.VALUE,
        place,
        "finns-inte-i-kalendern",
        text,
        Integer.toString(Values.FIRST_YEAR),
        Integer.toString(Values.LAST_YEAR));
    return Values.insteadOf(text).map(LocalDate::toString);
  }

  private Optional<String> refuseNumber(YamlPath place, String text, String type, boolean whole) {
    return refuseSpelling(place, text, type, Values.numberMeantBy(text, whole));
  }

  private void refuseOutside(YamlPath place, BigDecimal number, Range range) {
    if (!range.holds(number)) {
      findings.add(
          FormatRules.VALUE, place, "intervall", place.last(), range.least(), range.most());
    }
  }

  /**
   * Tells of a misspelt value. What was meant, where that is plain, stands in for it from here on:
   * one slip is one finding, not another for everything that rests on it.
   */
  private Optional<String> refuseSpelling(
      YamlPath place, String text, String type, Optional<String> meant) {
    if (meant.isPresent()) {
      findings.add(FormatRules.TYPE, place, type + "-menade", text, meant.get());
    } else {
      findings.add(FormatRules.TYPE, place, type, text);
    }
    return meant;
  }
}
