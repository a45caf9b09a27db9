package se.btloggbok.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.btloggbok.source.SourceReader;

/** Decodes text in the encodings that spreadsheets and calendars use in Sweden. */
final class DecodedText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private DecodedText() {}

  /**
   * Returns a text. UTF-16 and UTF-32 are recognised by the byte order mark or the NULs; anything
   * else is UTF-8, or Windows-1252 if it is not valid UTF-8. The byte order mark is left out.
   */
  static String of(byte[] bytes) {
    Optional<Charset> wide = SourceReader.wideCharset(bytes);
    String text = wide.map(charset -> new String(bytes, charset)).orElseGet(() -> narrow(bytes));
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String narrow(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
