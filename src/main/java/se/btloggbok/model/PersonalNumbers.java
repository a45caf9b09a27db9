package se.btloggbok.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Swedish personnummer and samordningsnummer in a text, however they are spaced, and masks
 * them. The text of the rule {@code personnummer-i-text} defines what counts as one; {@code
 * PersonalNumberCorpusTest} measures the accuracy.
 */
public final class PersonalNumbers {

  private static final int COORDINATION = 60;
  private static final char HIDDEN = '•';
  private static final int DIGITS = 10;
  private static final int LAST = 4;
  private static final int HOURS = 24;
  private static final int MINUTES = 60;

  /** The first year whose dates are taken for those of entries, not of births: BT began in 2021. */
  private static final int FIRST_YEAR_OF_ENTRIES = 2020;

  /** Spaces of every kind and line ends. Invisible characters have already been removed. */
  private static final String SPACE =
      "[\\s\\u00A0\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]";

  /** Hyphens and dashes of every kind, and the plus sign used from the age of 100. */
  private static final String DASH = "[-+\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0B\\uFF0D]";

  /** A dash, and all the spaces that an indented line may have before or after one. */
  private static final String DASHED = SPACE + "{0,40}" + DASH + "{1,2}" + SPACE + "{0,40}";

  /** The ASCII characters that may stand alone between the date and the last four. */
  private static final String MARKS = ".:/_";

  /** Those and points and bullets. */
  private static final String MARK = "[" + MARKS + "\\u00B7\\u2022\\u2027\\u2043\\u2219]";

  /** An escape sequence in a text that could not be parsed, and is searched as written. */
  private static final String ESCAPE = "\\\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[^0-9])";

  /**
   * The date: unbroken, with the same separator throughout, or with a space before the day if a
   * dash follows the day.
   */
  private static final String DATE =
      "(?<century>1[89]|20)?(?<year>[0-9]{2})"
          + "(?<parted>[-\\u2010-\\u2015/. \\u00A0]?)"
          + "(?<month>[0-9]{2})(?:\\k<parted>| (?=[0-9]{2}%s))(?<day>[0-9]{2})".formatted(DASH);

  /**
   * Ten or twelve digits: the date and the last four. Letters or another such number may follow
   * directly, but not other digits or the rest of another date.
   */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          DATE
              + "(?<dash>%s|%s{0,3}|%s|%s)(?<last>[0-9]{4})".formatted(DASHED, SPACE, MARK, ESCAPE)
              + "(?![0-9](?!%s)|[-\\u2010-\\u2015/.][0-9]{2}[-\\u2010-\\u2015/.][0-9])"
                  .formatted("(?:[0-9]{5}|[0-9]{7})%s[0-9]{4}".formatted(DASH)));

  /** The first part of a number, at the end of a text: a birth date and a dash. */
  private static final Pattern CUT =
      Pattern.compile("(?<!\\d)(?:\\d{2})?\\d{2}[01]\\d{3}" + DASH + "\\s{0,40}$");

  /** A checksum: at least 32 hexadecimal digits in a row. */
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-fA-F]{32,}");

  private PersonalNumbers() {}

  /**
   * A number in a text.
   *
   * @param start the index of its first character
   * @param end the index after its last character
   */
  public record Occurrence(int start, int end) {}

  /** Returns the numbers in a text: those with a real date and a correct check digit. */
  public static List<Occurrence> in(String text) {
    if (!hasDigits(text)) {
      return List.of();
    }
    PlainDigits plain = PlainDigits.of(text);
    List<Occurrence> found = new ArrayList<>();
    Matcher matcher = CANDIDATE.matcher(plain.text());
    Checksums checksums = new Checksums(plain.text());
    int end = 0;
    int from = 0;
    while (matcher.find(from)) {
      int start = matcher.start();
      boolean genuine =
          (start == end || !isDigit(plain.text().charAt(start - 1)))
              && hasDate(matcher)
              && hasCheckDigit(matcher)
              && !isDateAndTime(matcher)
              && !isDecimal(plain.text(), matcher)
              && !checksums.hold(start, matcher.end());
      if (genuine) {
        end = matcher.end();
        found.add(new Occurrence(plain.index(start), plain.index(end - 1) + 1));
      }
      from = genuine ? end : start + 1;
    }
    return found;
  }

  /**
   * Returns the text with every digit of the numbers in it masked, and all that is written under a
   * key for one. The length is unchanged. A birth date and a dash at the end of the text are masked
   * too, since the number may continue on the next line.
   */
  public static String hidden(String text) {
    return hiddenNumbers(PersonalNumberKeys.hidden(text));
  }

  private static String hiddenNumbers(String text) {
    List<Occurrence> numbers = new ArrayList<>(in(text));
    Matcher cut = CUT.matcher(text);
    if (cut.find()) {
      numbers.add(new Occurrence(cut.start(), cut.end()));
    }
    if (numbers.isEmpty()) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    for (Occurrence number : numbers) {
      for (int i = number.start(); i < number.end(); i++) {
        if (isDigit(hidden.charAt(i))) {
          hidden.setCharAt(i, HIDDEN);
        }
      }
    }
    return hidden.toString();
  }

  /**
   * Returns whether a file may contain a number: a cheap pre-check with false positives but no
   * false negatives. However YAML joins lines, only white space, control and non-ASCII characters,
   * hyphens, plus signs and {@link #MARKS} can come between the digits of a number, unless a
   * backslash is used. The last four are unbroken.
   */
  public static boolean mayBeWrittenIn(String file) {
    int digits = 0;
    int row = 0;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (c >= 'a' && c <= 'z') { // most of a file, so first
        digits = 0;
        row = 0;
      } else if (isDigit(c)) {
        digits++;
        row++;
        if (digits >= DIGITS && row >= LAST) {
          return true;
        }
      } else if (c == '\\') {
        return true;
      } else if (!PlainDigits.isUnseen(c)) {
        row = 0;
        boolean between =
            c <= ' ' || c >= '\u007F' || c == '-' || c == '+' || MARKS.indexOf(c) >= 0;
        digits = between ? digits : 0;
      }
    }
    return false;
  }

  /** Includes digits of all scripts, such as full-width ones. */
  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c > '\u007F' && Character.isDigit(c));
  }

  /** Returns whether a text has enough digits for a number. Few do, so the slow search is rare. */
  private static boolean hasDigits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length() && digits < DIGITS; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits == DIGITS;
  }

  /**
   * A text with all digits converted to ASCII, and without invisible characters.
   *
   * @param text the text
   * @param indexes the index of each character in the original; empty if nothing was changed
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and as long as a file
  private record PlainDigits(String text, int[] indexes) {

    static PlainDigits of(String text) {
      if (!hasOthers(text)) {
        return new PlainDigits(text, new int[0]);
      }
      StringBuilder plain = new StringBuilder(text.length());
      int[] indexes = new int[text.length()];
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!isUnseen(c)) {
          indexes[plain.length()] = i;
          plain.append(isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
      }
      return new PlainDigits(plain.toString(), indexes);
    }

    private static boolean hasOthers(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > '\u007F' && (isDigit(c) || isUnseen(c))) {
          return true;
        }
      }
      return false;
    }

    /**
     * Returns whether a character takes no space: a joiner, a direction mark or a combining mark.
     */
    static boolean isUnseen(char c) {
      if (c <= '\u007F') {
        return false;
      }
      int type = Character.getType(c);
      return type == Character.FORMAT
          || type == Character.NON_SPACING_MARK
          || type == Character.ENCLOSING_MARK;
    }

    int index(int at) {
      return indexes.length == 0 ? at : indexes[at];
    }
  }

  /** Returns whether the digits are unbroken decimals, as in {@code 0.8112189876}. */
  private static boolean isDecimal(String text, Matcher matcher) {
    int start = matcher.start();
    return start > 1
        && ".,".indexOf(text.charAt(start - 1)) >= 0
        && isDigit(text.charAt(start - 2))
        && matcher.group("parted").isEmpty()
        && matcher.group("dash").isEmpty();
  }

  /**
   * Returns whether it is the date of an entry and a time of day, as in {@code 2025-10-08 1300}.
   */
  private static boolean isDateAndTime(Matcher matcher) {
    String century = matcher.group("century");
    int last = Integer.parseInt(matcher.group("last"));
    boolean ofEntry =
        century != null
            && Integer.parseInt(century + matcher.group("year")) >= FIRST_YEAR_OF_ENTRIES;
    String dash = matcher.group("dash");
    boolean inPieces = !matcher.group("parted").isEmpty();
    boolean apart = dash.isBlank() ? inPieces : !dash.matches(DASHED);
    return ofEntry && apart && last / 100 < HOURS && last % 100 < MINUTES;
  }

  /** The checksums of a text, found in one pass. Must be queried in the order of the text. */
  private static final class Checksums {
    private final Matcher checksum;
    private boolean found;

    Checksums(String text) {
      checksum = CHECKSUM.matcher(text);
      found = checksum.find();
    }

    boolean hold(int start, int end) {
      while (found && checksum.end() <= start) {
        found = checksum.find();
      }
      return found && checksum.start() <= start && end <= checksum.end();
    }
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

  /** Checks the ten digits without the century by the Luhn algorithm. */
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
