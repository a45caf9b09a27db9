package se.btloggbok.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters that were written in UTF-8, read as Windows-1252 or Latin-1, and written in UTF-8 again;
 * and letters in the transfer encoding of e-mail.
 */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What å, ä, ö and é become when that happens to them twice. */
  private static final String TWICE =
      "\u00C3\u0192(?:\u00C2[\u00A4\u00A5\u00A9\u00B6]|\u00E2\u20AC[\u00A6\u017E\u201C])";

  /** What the letters of Latin-1 beyond ASCII become, such as å, ä and ö. */
  private static final Pattern LETTER =
      Pattern.compile(
          TWICE
              + "|\u00C3[\u0080-\u00BF\u2026\u2013\u2014\u201E\u2020\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022]"
              + "|=C3=[89AB][0-9A-F]");

  /**
   * Such letters that are nothing else: whose second half is a control character in Latin-1, and å,
   * ä, ö and é.
   */
  private static final Pattern CERTAIN =
      Pattern.compile(
          TWICE + "|\u00C3[\u0080-\u0084\u0086-\u009F\u00A4\u00A5\u00A9\u00B6\u2026\u201E\u2013]");

  private Mojibake() {}

  /** Returns the index of the first such letter; -1 if there is none. */
  static int indexIn(String text) {
    Matcher matcher = LETTER.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Returns whether a character begins each such letter. */
  static boolean isStart(char c) {
    return c == '\u00C3';
  }

  /** Returns whether a text has such letters that are nothing else. */
  static boolean isCertain(String text) {
    return CERTAIN.matcher(text).find();
  }

  /** Returns a text with the intended letters; those that cannot be decoded are unchanged. */
  static String mended(String text) {
    return LETTER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(letter(match.group())));
  }

  @SuppressWarnings("LoopOverCharArray") // a few characters
  private static String letter(String written) {
    String bare =
        written.startsWith("=")
            ? "\u00C3" + (char) Integer.parseInt(written.substring("=C3=".length()), 16)
            : written;
    try {
      StringBuilder bytes = new StringBuilder();
      for (char c : bare.toCharArray()) {
        // Five bytes are undefined in Windows-1252; programs keep them as control characters.
        bytes.append(
            c < 0x100
                ? c
                : (char)
                    (WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xFF));
      }
      ByteBuffer utf8 = ByteBuffer.wrap(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
      String decoded = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
      return decoded.length() > 1 ? letter(decoded) : decoded;
    } catch (CharacterCodingException e) {
      return bare;
    }
  }
}
