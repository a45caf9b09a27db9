package se.btloggbok.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fuzzer's dictionary: keys and values of the format, and the special characters of YAML. */
final class FuzzWords {

  static final String FILE = "/se/btloggbok/fuzz/words.dict";

  static final List<String> ALL = read();

  private FuzzWords() {}

  private static List<String> read() {
    try (InputStream stream = FuzzWords.class.getResourceAsStream(FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> line.startsWith("\""))
          .map(line -> unescaped(line.substring(1, line.length() - 1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      boolean escape = written.startsWith("\\x", i);
      bytes.write(escape ? Integer.parseInt(written, i + 2, i + 4, 16) : written.charAt(i));
      i += escape ? 3 : 0;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Returns the keys. */
  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String word : ALL) {
      if (word.matches("[\\p{L}0-9-]+:")) {
        keys.add(word.substring(0, word.length() - 1));
      }
    }
    return List.copyOf(keys);
  }
}
