package se.btloggbok.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads texts with the YAML library: as values for the tree, or as tokens for a copy. */
final class YamlEngine {

  /** The limits are those of {@link SourceReader} and {@link YamlReader}. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(SourceReader.MAX_BYTES).build();

  private YamlEngine() {}

  /** Returns a parser of a text: its values, and where its collections begin and end. */
  static LocatedYamlParser parser(String text) {
    return new LocatedYamlParser(SETTINGS, new WholeCharacters(text));
  }

  /** Returns the tokens of a text: its values and the indicators between them. */
  static Scanner scanner(String text) {
    return new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, new WholeCharacters(text)));
  }
}
