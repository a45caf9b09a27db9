package se.btloggbok.requirement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Term;

/**
 * A parameter of a rule: a value that a rule set may set. Declared once, as a constant of the rule
 * that owns it, with its name, its default and the limits of its value; read with {@link
 * RuleContext#get}.
 *
 * <pre>{@code
 * private static final Parameter<Integer> DAYS = Parameter.days("dagar", 7);
 * }</pre>
 *
 * @param <T> the Java type of its value
 */
public final class Parameter<T> {

  /** The highest number, unless a parameter narrows it: ten years in days. */
  public static final int HIGHEST = 3650;

  private final String name;
  private final Unit unit;
  private final T defaultValue;
  private final Object written;
  private final BigDecimal least;
  private final BigDecimal most;
  private final BiFunction<Reader, Parameter<T>, Optional<T>> reading;

  private Parameter(
      String name,
      Unit unit,
      T defaultValue,
      Object written,
      BigDecimal least,
      BigDecimal most,
      BiFunction<Reader, Parameter<T>, Optional<T>> reading) {
    this.name = name;
    this.unit = unit;
    this.defaultValue = defaultValue;
    this.written = written;
    this.least = least;
    this.most = most;
    this.reading = reading;
  }

  /** What a value counts or consists of. */
  public enum Unit {
    /** Days. */
    DAYS,
    /** Calendar months. */
    CALENDAR_MONTHS,
    /** The numbers of calendar months of the BT, 1 being the first. */
    MONTHS_OF_BT,
    /** The numbers of months of the year, 1 being January. */
    MONTHS_OF_YEAR,
    /** Calendar years. */
    YEARS,
    /** Hours. */
    HOURS,
    /** Full-time-equivalent months. */
    FULL_TIME_MONTHS,
    /** Characters of a text. */
    CHARACTERS,
    /** Entries of the logbook. */
    COUNT,
    /** A word. */
    WORD,
    /** Words. */
    WORDS,
    /** One of a few words. */
    TERM
  }

  /**
   * Reads the values of parameters where a rule set writes them, one method for each kind of value.
   * A value that is left out, is of another kind, or is outside the limits is empty; the reader
   * reports the latter two.
   */
  public interface Reader {

    /** Reads a whole number within the limits of its parameter. */
    Optional<Integer> wholeNumber(Parameter<Integer> parameter);

    /** Reads a list of whole numbers, each within the limits of their parameter. */
    Optional<List<Integer>> wholeNumbers(Parameter<List<Integer>> parameter);

    /** Reads a decimal number of months within the limits of its parameter. */
    Optional<FullTimeMonths> months(Parameter<FullTimeMonths> parameter);

    /** Reads a text. */
    Optional<String> text(Parameter<String> parameter);

    /** Reads a list of texts. */
    Optional<List<String>> texts(Parameter<List<String>> parameter);

    /**
     * Reads one of the words of an enumeration.
     *
     * @param type the enumeration
     */
    <E extends Enum<E> & Term> Optional<E> term(Parameter<E> parameter, Class<E> type);
  }

  /** Declares a number of calendar days. */
  public static Parameter<Integer> days(String name, int defaultValue) {
    return wholeNumber(name, Unit.DAYS, defaultValue);
  }

  /** Declares a number of calendar months. */
  public static Parameter<Integer> calendarMonths(String name, int defaultValue) {
    return wholeNumber(name, Unit.CALENDAR_MONTHS, defaultValue);
  }

  /** Declares a list of calendar months, counted from the first day of the BT. */
  public static Parameter<List<Integer>> monthsOfBt(String name, Integer... defaultValue) {
    return of(name, Unit.MONTHS_OF_BT, List.of(defaultValue), Reader::wholeNumbers);
  }

  /** Declares a list of months of the year, empty by default; 1 is January. */
  public static Parameter<List<Integer>> monthsOfYear(String name) {
    return of(name, Unit.MONTHS_OF_YEAR, List.<Integer>of(), Reader::wholeNumbers).range(1, 12);
  }

  /** Declares a number of hours. */
  public static Parameter<Integer> hours(String name, int defaultValue) {
    return wholeNumber(name, Unit.HOURS, defaultValue);
  }

  /** Declares a number of calendar years. */
  public static Parameter<Integer> years(String name, int defaultValue) {
    return wholeNumber(name, Unit.YEARS, defaultValue);
  }

  /** Declares the length of a text, in characters. */
  public static Parameter<Integer> characters(String name, int defaultValue) {
    return wholeNumber(name, Unit.CHARACTERS, defaultValue);
  }

  /** Declares a number of entries: sessions, assessments, placements. */
  public static Parameter<Integer> count(String name, int defaultValue) {
    return wholeNumber(name, Unit.COUNT, defaultValue);
  }

  /**
   * Declares a number of full-time-equivalent months.
   *
   * @param defaultValue a decimal number, as a rule set writes it
   */
  public static Parameter<FullTimeMonths> fullTimeMonths(String name, String defaultValue) {
    BigDecimal written = new BigDecimal(defaultValue);
    return of(name, Unit.FULL_TIME_MONTHS, FullTimeMonths.of(written), written, Reader::months);
  }

  /** Declares a word to look for in texts. */
  public static Parameter<String> word(String name, String defaultValue) {
    return of(name, Unit.WORD, defaultValue, Reader::text);
  }

  /** Declares a list of words. */
  public static Parameter<List<String>> words(String name, String... defaultValue) {
    return of(name, Unit.WORDS, List.of(defaultValue), Reader::texts);
  }

  /** Declares one of the words of an enumeration. */
  public static <E extends Enum<E> & Term> Parameter<E> term(String name, E defaultValue) {
    Class<E> type = defaultValue.getDeclaringClass();
    return of(name, Unit.TERM, defaultValue, (reader, parameter) -> reader.term(parameter, type));
  }

  private static Parameter<Integer> wholeNumber(String name, Unit unit, int defaultValue) {
    return of(name, unit, defaultValue, Reader::wholeNumber);
  }

  private static <T> Parameter<T> of(
      String name,
      Unit unit,
      T defaultValue,
      BiFunction<Reader, Parameter<T>, Optional<T>> reading) {
    return of(name, unit, defaultValue, defaultValue, reading);
  }

  private static <T> Parameter<T> of(
      String name,
      Unit unit,
      T defaultValue,
      Object written,
      BiFunction<Reader, Parameter<T>, Optional<T>> reading) {
    BigDecimal most = BigDecimal.valueOf(HIGHEST);
    return new Parameter<>(name, unit, defaultValue, written, BigDecimal.ZERO, most, reading);
  }

  /** Returns this parameter with narrower limits for its numbers, both included. */
  public Parameter<T> range(int least, int most) {
    return new Parameter<>(
        name,
        unit,
        defaultValue,
        written,
        BigDecimal.valueOf(least),
        BigDecimal.valueOf(most),
        reading);
  }

  /** Returns the key in a rule set: ASCII, in Swedish. */
  public String name() {
    return name;
  }

  /** Returns what the value counts or consists of. */
  public Unit unit() {
    return unit;
  }

  /** Returns the value that applies if no rule set has one. */
  public T defaultValue() {
    return defaultValue;
  }

  /** Returns the default as a rule set writes it: a number, a word, or a list of these. */
  public Object written() {
    return written;
  }

  /** Returns the lowest number that a rule set may use. */
  public BigDecimal least() {
    return least;
  }

  /** Returns the highest number that a rule set may use. */
  public BigDecimal most() {
    return most;
  }

  /** Returns whether a number is within the limits. */
  public boolean allows(BigDecimal number) {
    return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
  }

  /** Reads the value in a rule set; empty if there is none that can be used. */
  public Optional<T> readFrom(Reader reader) {
    return reading.apply(reader, this);
  }

  @Override
  public String toString() {
    return name + ": " + written;
  }
}
