package se.btloggbok.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters that were written in UTF-8, read in another encoding, and written in UTF-8 again. */
final class Mojibake {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What becomes of the letters that Swedish has and English has not. */
  private static final Pattern LETTER =
      Pattern.compile(
          "\u00C3[\u0080-\u00BF\u2026\u2013\u2014\u201E\u2020\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022]");

  private Mojibake() {}

  /** Returns where such a letter begins; -1 where there is none. */
  static int indexIn(String text) {
    Matcher matcher = LETTER.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  /** Returns a text with the letters that were meant; unchanged what cannot be told. */
  static String mended(String text) {
    return LETTER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(letter(match.group())));
  }

  private static String letter(String two) {
    try {
      StringBuilder bytes = new StringBuilder();
      for (char c : two.toCharArray()) {
        // Five bytes are no characters in Windows-1252; programs keep them as they are.
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
