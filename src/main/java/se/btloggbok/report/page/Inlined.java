package se.btloggbok.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or a script within a page, and the proof by which a browser lets it in.
 *
 * @param text what it says
 * @param hash its SHA-256 in base 64, for the Content-Security-Policy
 */
public record Inlined(String text, String hash) {

  /** Returns a text of the program's own. */
  static Inlined of(String text) {
    return new Inlined(text, hash(text));
  }

  /**
   * Returns the style sheet of a page.
   *
   * @param common what it says
   * @param running what stands on every printed page: it may be anything
   */
  static Inlined styleSheet(String common, String running) {
    return of(common.replace("\"{{running}}\"", "\"" + quoted(running) + "\""));
  }

  /** A text as CSS has it between quotation marks, with every sign but letters and digits coded. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && Character.isLetterOrDigit(c)) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
              }
            });
    return quoted.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
