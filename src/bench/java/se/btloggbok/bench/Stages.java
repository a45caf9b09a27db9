package se.btloggbok.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.PlausibleLogbooks;
import se.btloggbok.check.Timing;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Runs a check up to each of its stages, from the bytes of a file; made once, as for a batch. */
final class Stages {

  private static final Timing TIMING = new Timing(PlausibleLogbooks.DAY, null, false);

  private final YAMLFactory yaml = new YAMLFactory();
  private final LogbookReader reader = new LogbookReader();
  private final Checker checker = new Checker(RuleCatalog.all(), new SwedishHolidays());

  /** The baseline: reads the tokens of the YAML and does nothing with them. */
  int tokens(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    int tokens = 0;
    try (YAMLParser parser = (YAMLParser) yaml.createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  YamlDocument tree(byte[] file) {
    return YamlReader.read(reading(file));
  }

  ReadLogbook bound(byte[] file) {
    return reader.read(tree(file));
  }

  CheckedLogbook checked(byte[] file) {
    return checker.check(reading(file), TIMING);
  }

  private static SourceReader.Reading reading(byte[] file) {
    try {
      return SourceReader.read(new ByteArrayInputStream(file), "loggbok.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
