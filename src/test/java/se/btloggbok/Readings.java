package se.btloggbok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.btloggbok.source.SourceReader;

/** Texts and bytes of tests, as bt reads them from a file. */
public final class Readings {

  private Readings() {}

  /** Returns a text as the content of {@code loggbok.yaml}. */
  public static SourceReader.Reading of(String yaml) {
    return of("loggbok.yaml", yaml);
  }

  /** Returns a text as the content of a file. */
  public static SourceReader.Reading of(String file, String yaml) {
    return of(file, yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the content of a file. */
  public static SourceReader.Reading of(String file, byte[] bytes) {
    try {
      return SourceReader.read(new ByteArrayInputStream(bytes), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
