package se.btloggbok.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a page looks, and the proof by which a browser lets it.
 *
 * @param text the style sheet
 * @param hash its SHA-256 in base 64, for the Content-Security-Policy
 */
public record StyleSheet(String text, String hash) {

  /** Returns the style sheet of a page: the common one, and its title on every printed page. */
  static StyleSheet of(Page page, String common) {
    String running = page.title() + " · " + page.kicker();
    String text = common.replace("\"{{running}}\"", "\"" + quoted(running) + "\"");
    return new StyleSheet(text, hash(text));
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
