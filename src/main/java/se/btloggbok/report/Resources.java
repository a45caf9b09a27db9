package se.btloggbok.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that are packaged with the program. */
public final class Resources {

  private Resources() {}

  /**
   * Returns a text by its name.
   *
   * @param name the name, from the root of the class path
   */
  public static Optional<String> text(String name) {
    try (InputStream stream = Resources.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
