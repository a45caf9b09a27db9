package se.btloggbok.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Swedish personnummer and samordningsnummer in a text, and hides them. */
public final class PersonalNumbers {

  private static final int COORDINATION = 60;
  private static final char HIDDEN = '•';
  private static final int DIGITS = 10;
  private static final int DIGITS_OF_DATE = 6;

  /** Ten or twelve digits, the last four set off by a dash, a plus, one space or nothing. */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(1[89]|20)?([0-9]{2})([0-9]{2})([0-9]{2})"
              + "[-+\\u2010-\\u2015\\u2212\\uFE63\\uFF0D \\u00A0]?([0-9]{4})(?![\\p{L}\\p{N}])");

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
      boolean genuine = hasDate(matcher) && hasCheckDigit(matcher);
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
   * Returns whether a file may have a number in it: a quick look, which errs on one side only. The
   * digits of the date stand together however YAML joins lines, unless they are written with an
   * escape; and no letter follows them.
   */
  public static boolean mayBeWrittenIn(String file) {
    int digits = 0;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '\\' || (digits >= DIGITS_OF_DATE && !Character.isLetter(c))) {
        return true;
      } else {
        digits = 0;
      }
    }
    return digits >= DIGITS_OF_DATE;
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

  private static boolean hasDate(Matcher matcher) {
    String century = matcher.group(1);
    return century == null
        ? hasDate("18", matcher) || hasDate("19", matcher) || hasDate("20", matcher)
        : hasDate(century, matcher);
  }

  private static boolean hasDate(String century, Matcher matcher) {
    int day = Integer.parseInt(matcher.group(4));
    try {
      LocalDate.of(
          Integer.parseInt(century + matcher.group(2)),
          Integer.parseInt(matcher.group(3)),
          day > COORDINATION ? day - COORDINATION : day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The ten digits without the century, by the Luhn algorithm. */
  private static boolean hasCheckDigit(Matcher matcher) {
    String digits = matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(5);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
