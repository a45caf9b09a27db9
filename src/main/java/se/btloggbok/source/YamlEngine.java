package se.btloggbok.source;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.scanner.Scanner;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Gives access to the YAML library: a parser to build the tree, and a scanner for copies. */
final class YamlEngine {

  /** Other limits are set by {@link SourceReader} and {@link YamlReader}. */
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(SourceReader.MAX_BYTES).build();

  private YamlEngine() {}

  /** Returns a parser of a text, which gives values and the start and end of collections. */
  static LocatedYamlParser parser(String text) {
    return new LocatedYamlParser(SETTINGS, new WholeCharacters(text));
  }

  /** Returns a scanner of a text, which gives values and the indicators between them. */
  static Scanner scanner(String text) {
    return new ScannerImpl(SETTINGS, new StreamReader(SETTINGS, new WholeCharacters(text)));
  }
}
