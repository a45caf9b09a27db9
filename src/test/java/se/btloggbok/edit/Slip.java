package se.btloggbok.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A slip in a logbook, with all expected findings. In a file, each slip has a title after {@code
 * ==}; then the lines that differ from the base, each block after {@code @} and the number of its
 * first line, with {@code -} for removed lines and {@code +} for new ones; and then one line per
 * finding after {@code ?}: its line, its rule and, after a colon, its advice. {@code !} alone means
 * that the content of the mended logbook differs from that of the base.
 *
 * @param title the mistake
 * @param text the logbook with the slip
 * @param findings the expected findings, in the order of the lines
 * @param isOther whether the content of the mended logbook differs from that of the base
 */
record Slip(String title, String text, List<String> findings, boolean isOther) {

  /** Returns the text of a file beside the tests. */
  static String resource(String name) {
    try (InputStream stream = Slip.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the slips of a file. */
  static List<Slip> of(String file, String base) {
    List<Slip> slips = new ArrayList<>();
    for (String part : resource(file).split("(?m)^== ", 0)) {
      if (!part.isBlank() && !part.startsWith("#")) {
        slips.add(parsed(part, base));
      }
    }
    return slips;
  }

  private static Slip parsed(String part, String base) {
    List<String> lines = new ArrayList<>(List.of(base.split("\n", -1)));
    String[] written = part.split("\n", 0);
    List<String> findings = new ArrayList<>();
    boolean other = false;
    int at = 0;
    int shift = 0;
    for (int i = 1; i < written.length; i++) {
      String line = written[i];
      if (line.startsWith("@")) {
        at = Integer.parseInt(line.substring(1)) - 1 + shift;
      } else if (line.startsWith("-")) {
        String old = lines.remove(at);
        shift--;
        if (!old.equals(line.substring(1))) {
          throw new IllegalArgumentException(written[0] + ": the base has " + old);
        }
      } else if (line.startsWith("+")) {
        lines.add(at++, line.substring(1));
        shift++;
      } else if (line.startsWith("? ")) {
        findings.add(line.substring(2));
      } else if (line.equals("!")) {
        other = true;
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException(written[0] + ": what is this: " + line);
      }
    }
    return new Slip(written[0], String.join("\n", lines), findings, other);
  }

  @Override
  public String toString() {
    return title;
  }
}
