package se.btloggbok.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or a script inside a page, and the hash that makes a browser accept it.
 *
 * @param text its source
 * @param hash its SHA-256 in Base64, for the Content-Security-Policy
 */
public record Inlined(String text, String hash) {

  /** Returns a style sheet or a script. */
  static Inlined of(String text) {
    return new Inlined(text, hash(text));
  }

  /**
   * Returns the style sheet of a page.
   *
   * @param common its source, with a placeholder for the running text
   * @param runningHead the text at the foot of every printed page; any text is safe
   */
  static Inlined styleSheet(String common, String runningHead) {
    return of(common.replace("\"{{running}}\"", "\"" + escaped(runningHead) + "\""));
  }

  /** Returns the content of a CSS string, with all but ASCII letters and digits escaped. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c < 128 && Character.isLetterOrDigit(c)) {
                escaped.appendCodePoint(c);
              } else {
                escaped.append('\\').append(Integer.toHexString(c)).append(' ');
              }
            });
    return escaped.toString();
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
