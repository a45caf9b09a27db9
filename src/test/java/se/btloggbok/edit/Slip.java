package se.btloggbok.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A slip in a logbook, with everything that is to be said about it. A file of them has, for each, a
 * title after {@code ==}; the lines that differ from the base, each stretch after {@code @} and the
 * number of its first line, with {@code -} for those that are left out and {@code +} for new ones;
 * and a line for each finding after {@code ?}: its line, its rule and, after a colon, its advice.
 * {@code !} alone says that the mended logbook says something else than the base.
 *
 * @param title what was done
 * @param text the logbook with the slip
 * @param findings what is to be said, in the order of the lines
 * @param isOther whether the mended logbook says something else than the base
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
    for (String part : resource(file).split("(?m)^== ")) {
      if (!part.isBlank() && !part.startsWith("#")) {
        slips.add(parsed(part, base));
      }
    }
    return slips;
  }

  private static Slip parsed(String part, String base) {
    List<String> lines = new ArrayList<>(List.of(base.split("\n", -1)));
    String[] written = part.split("\n");
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
