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

  /** What the letters of Latin-1 beyond ASCII become, such as å, ä and ö. */
  private static final Pattern LETTER =
      Pattern.compile(
          "\u00C3[\u0080-\u00BF\u2026\u2013\u2014\u201E\u2020\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022]"
              + "|=C3=[89AB][0-9A-F]");

  /** Letters whose second half is a control character in Latin-1. */
  private static final Pattern CONTROLS = Pattern.compile("\u00C3[\u0080-\u0084\u0086-\u009F]");

  private Mojibake() {}

  /** Returns the index of the first such letter; -1 if there is none. */
  static int indexIn(String text) {
    Matcher matcher = LETTER.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Returns whether a text has such letters with control characters in them. */
  static boolean hasControls(String text) {
    return CONTROLS.matcher(text).find();
  }

  /** Returns a text with the intended letters; those that cannot be decoded are unchanged. */
  static String mended(String text) {
    return LETTER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(letter(match.group())));
  }

  @SuppressWarnings("LoopOverCharArray") // two characters
  private static String letter(String written) {
    String two =
        written.startsWith("=")
            ? "\u00C3" + (char) Integer.parseInt(written.substring("=C3=".length()), 16)
            : written;
    try {
      StringBuilder bytes = new StringBuilder();
      for (char c : two.toCharArray()) {
        // Five bytes are undefined in Windows-1252; programs keep them as control characters.
        bytes.append(
            c < 0x100
                ? c
                : (char)
                    (WINDOWS.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get() & 0xFF));
      }
      ByteBuffer utf8 = ByteBuffer.wrap(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      return two;
    }
  }
}
