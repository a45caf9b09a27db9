package se.btloggbok.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The YAML library as it is used here: every scalar is its text. What a value means is for its key
 * to say, so {@code no}, {@code 012} and {@code 10:30} never become something else on the way.
 */
final class YamlEngine {

  /** The limits are those of {@link SourceReader} and {@link YamlReader}. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new FailsafeSchema())
          .setCodePointLimit(SourceReader.MAX_BYTES)
          .build();

  private YamlEngine() {}

  /** Returns the events of a text: its values, and where its collections begin and end. */
  static Parser parser(String text) {
    return new ParserImpl(SETTINGS, scanner(text));
  }

  /** Returns the tokens of a text: its values and the signs between them. */
  static Scanner scanner(String text) {
    return new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, new WholeCharacters(text)));
  }
}
