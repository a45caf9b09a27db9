package se.btloggbok.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Swedish personnummer and samordningsnummer in a text, however they are spaced, and hides
 * them. What counts as one is told in the text of the rule {@code personnummer-i-text}, and {@code
 * PersonalNumberCorpusTest} measures how well it is done.
 */
public final class PersonalNumbers {

  private static final int COORDINATION = 60;
  private static final char HIDDEN = '•';
  private static final int DIGITS = 10;
  private static final int LAST = 4;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /** Spaces of every kind, line ends, and what separates without being seen. */
  private static final String SPACE =
      "[\\s\\u00A0\\u00AD\\u2000-\\u200D\\u2028\\u2029\\u202F\\u2060\\u3000\\uFEFF]";

  /** Hyphens and dashes of every kind, and the plus of those who are a hundred. */
  private static final String DASH = "[-+\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0B\\uFF0D]";

  private static final String DASHED = SPACE + "{0,2}" + DASH + "{1,2}" + SPACE + "{0,2}";

  /**
   * Ten or twelve digits: the date in one piece, or in three with the same sign between them, and
   * then the last four. They may adjoin letters, but no other digits, nor the rest of a later date.
   */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<!\\p{N}|\\p{N}[.,])(?<century>1[89]|20)?(?<year>[0-9]{2})"
              + "(?<parted>[-\\u2010-\\u2015/. \\u00A0]?)"
              + "(?<month>[0-9]{2})\\k<parted>(?<day>[0-9]{2})"
              + "(?<dash>%s|%s{0,2})(?<last>[0-9]{4})".formatted(DASHED, SPACE)
              + "(?!\\p{N}|[-\\u2010-\\u2015/.][0-9]{2}[-\\u2010-\\u2015/.][0-9])");

  /** So many hexadecimal digits in a row are a checksum. */
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-fA-F]{32,}");

  private PersonalNumbers() {}

  /**
   * A number in a text.
   *
   * @param start index of its first character
   * @param end index just after its last
   */
  public record Occurrence(int start, int end) {}

  /** Returns the numbers in a text: those with a real date and a correct check digit. */
  public static List<Occurrence> in(String text) {
    if (!hasDigits(text)) {
      return List.of();
    }
    List<Occurrence> found = new ArrayList<>();
    Matcher matcher = CANDIDATE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      boolean genuine =
          hasDate(matcher)
              && hasCheckDigit(matcher)
              && !isDateAndTime(matcher)
              && !isInChecksum(text, matcher);
      if (genuine) {
        found.add(new Occurrence(matcher.start(), matcher.end()));
      }
      from = genuine ? matcher.end() : matcher.start() + 1;
    }
    return found;
  }

  /** Returns the text with every digit of the numbers in it hidden; as long as before. */
  public static String hidden(String text) {
    List<Occurrence> numbers = in(text);
    if (numbers.isEmpty()) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    for (Occurrence number : numbers) {
      for (int i = number.start(); i < number.end(); i++) {
        if (Character.isDigit(hidden.charAt(i))) {
          hidden.setCharAt(i, HIDDEN);
        }
      }
    }
    return hidden.toString();
  }

  /**
   * Returns whether a file may have a number in it: a quick look, which errs on one side only.
   * Between the digits of a number, however YAML joins lines, are no letters of the alphabet and
   * few other signs, unless they are written with an escape; between the last four is nothing.
   */
  public static boolean mayBeWrittenIn(String file) {
    int digits = 0;
    int row = 0;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        row++;
        if (digits >= DIGITS && row >= LAST) {
          return true;
        }
      } else if (c == '\\') {
        return true;
      } else {
        row = 0;
        boolean between = c <= ' ' || c >= '\u007F' || c == '-' || c == '+' || c == '/' || c == '.';
        digits = between ? digits : 0;
      }
    }
    return false;
  }

  /** Few texts have as many digits as a number has, and only those are worth a closer look. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS; i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    return digits == DIGITS;
  }

  /** A date in three pieces with a time of day after it: {@code 2025-10-08 1300}. */
  private static boolean isDateAndTime(Matcher matcher) {
    int last = Integer.parseInt(matcher.group("last"));
    return !matcher.group("parted").isEmpty()
        && matcher.group("dash").isBlank()
        && last / 100 < HOURS
        && last % 100 < MINUTES;
  }

  private static boolean isInChecksum(String text, Matcher matcher) {
    Matcher checksum = CHECKSUM.matcher(text);
    while (checksum.find() && checksum.start() <= matcher.start()) {
      if (matcher.end() <= checksum.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDate(Matcher matcher) {
    String century = matcher.group("century");
    return century == null
        ? hasDate("18", matcher) || hasDate("19", matcher) || hasDate("20", matcher)
        : hasDate(century, matcher);
  }

  private static boolean hasDate(String century, Matcher matcher) {
    int day = Integer.parseInt(matcher.group("day"));
    try {
      LocalDate.of(
          Integer.parseInt(century + matcher.group("year")),
          Integer.parseInt(matcher.group("month")),
          day > COORDINATION ? day - COORDINATION : day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The ten digits without the century, by the Luhn algorithm. */
  private static boolean hasCheckDigit(Matcher matcher) {
    String digits =
        matcher.group("year")
            + matcher.group("month")
            + matcher.group("day")
            + matcher.group("last");
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
