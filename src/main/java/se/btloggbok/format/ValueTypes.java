package se.btloggbok.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import se.btloggbok.model.ApproximateDate;
import se.btloggbok.model.Term;
import se.btloggbok.model.WaiverScope;

/** The types of values that the format has. */
public final class ValueTypes {

  /** A text that is not blank. */
  public static final ValueType<String> TEXT = new TextType(false);

  /** A text that may be blank; a rule decides whether it says enough. */
  public static final ValueType<String> FREE_TEXT = new TextType(true);

  /** A country. */
  public static final ValueType<String> COUNTRY = new CountryType();

  /** A file below the logbook's own folder, with {@code /} between the names. */
  public static final ValueType<String> FILE = new FileType();

  /** An SHA-256 checksum, in hexadecimal. */
  public static final ValueType<String> SHA256 = new ChecksumType();

  /** A day. */
  public static final ValueType<LocalDate> DATE = new DateType();

  /** A day, a month or a year. */
  public static final ValueType<ApproximateDate> APPROXIMATE_DATE = new ApproximateDateType();

  /** A whole number. */
  public static final ValueType<Integer> INTEGER = new IntegerType();

  /** A whole number of per cent. */
  public static final ValueType<Integer> PERCENT = new PercentType();

  /** A whole number of minutes. */
  public static final ValueType<Integer> MINUTES = new MinutesType();

  /** A decimal number. */
  public static final ValueType<BigDecimal> DECIMAL = new DecimalType();

  /** True or false. */
  public static final ValueType<Boolean> FLAG = new FlagType();

  /** The id of a person. */
  public static final ValueType<String> PERSON = new ReferenceType(true);

  /** The id of a placement. */
  public static final ValueType<String> PLACEMENT = new ReferenceType(false);

  /** What a waiver applies to. */
  public static final ValueType<WaiverScope> WAIVER_SCOPE = new WaiverScopeType();

  private ValueTypes() {}

  /** Returns whether a text is a time of day, such as {@code 13:00}, and so not a length. */
  public static boolean isTimeOfDay(String text) {
    return MeantMinutes.isTimeOfDay(text);
  }

  /** Returns the type of the words of an enumeration. */
  public static <E extends Enum<E> & Term> ValueType<E> term(Class<E> words) {
    return term(List.of(words.getEnumConstants()));
  }

  /** Returns the type of words that are not an enumeration. */
  public static <T extends Term> ValueType<T> term(List<T> words) {
    return new TermType<>(words);
  }

  /** Returns the type of a word among others, which are given in the order of messages. */
  public static ValueType<String> oneOf(List<String> words) {
    return new WordType(words);
  }
}
