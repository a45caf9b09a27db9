package se.btloggbok.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that people use for a personnummer as a key. Whatever is written under it is masked: a
 * mistyped number still identifies a person.
 */
public final class PersonalNumberKeys {

  private static final char HIDDEN = '•';

  /** Also misspelt, in English, and with å, ä or ö as two characters. */
  private static final String WORD =
      "(?:x-)?(?:(?:perso?n*|samordn(?:ings)?|f(?:\u00F6|o\u0308?)delse|identitets?|p)"
          + "[-_. ]{0,2}n?(?:u?m+[ae]r|r)\\.?"
          + "|personal[-_ ]?(?:identity[-_ ]?)?(?:number|no)|ssn)";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern KEY = Pattern.compile(WORD, FLAGS);

  /** A key with its value, to the end of the line or of the value in braces. */
  private static final Pattern WITH_VALUE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])%s[\"']?\\s{0,9}[:=]\\s{0,99}(?<value>[^\\n,}]+)".formatted(WORD),
          FLAGS);

  private PersonalNumberKeys() {}

  /** Returns whether a key is a word for a personnummer. */
  public static boolean contains(String key) {
    return KEY.matcher(key.strip()).matches();
  }

  /** Returns whether such a word occurs anywhere in a text. */
  public static boolean occurIn(String text) {
    return KEY.matcher(text).find();
  }

  /** Returns a text with the values of such keys masked. The length is unchanged. */
  static String hidden(String text) {
    if (text.indexOf(':') < 0 && text.indexOf('=') < 0) {
      return text;
    }
    StringBuilder hidden = new StringBuilder(text);
    Matcher matcher = WITH_VALUE.matcher(text);
    while (matcher.find()) {
      int start = matcher.start("value");
      hidden.replace(start, matcher.end("value"), masked(matcher.group("value")));
    }
    return hidden.toString();
  }

  /** Returns a text with all its letters and digits masked, of the same length. */
  public static String masked(String text) {
    StringBuilder masked = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        masked.setCharAt(i, HIDDEN);
      }
    }
    return masked.toString();
  }
}
