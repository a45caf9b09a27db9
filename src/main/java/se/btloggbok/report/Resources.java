package se.btloggbok.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text resources of the program. */
public final class Resources {

  private Resources() {}

  /**
   * Returns a resource; empty if it does not exist.
   *
   * @param name its absolute name, starting with a slash
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
