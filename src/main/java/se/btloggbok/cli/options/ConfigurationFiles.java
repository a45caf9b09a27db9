package se.btloggbok.cli.options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** The configuration files of a run, each read once. */
public final class ConfigurationFiles {

  private final Path folder;
  private final Map<Path, ConfigurationFile> read = new HashMap<>();

  /**
   * Remembers what it reads.
   *
   * @param folder the current folder of the user
   */
  public ConfigurationFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * A configuration file that has been read.
   *
   * @param document its text
   * @param form what it sets, and what is wrong with it
   */
  public record ConfigurationFile(YamlDocument document, Form<Configuration> form) {}

  /** Returns the nearest configuration file, in the folder or above it; empty if there is none. */
  public Optional<Path> nearest() {
    return ConfigurationReader.nearest(folder);
  }

  /** Returns where the nearest configuration file may lie. */
  List<Path> places() {
    return ConfigurationReader.places(folder);
  }

  /**
   * Returns a configuration file.
   *
   * @throws IOException if it cannot be read
   */
  public ConfigurationFile read(Path path) throws IOException {
    ConfigurationFile known = read.get(path);
    if (known != null) {
      return known;
    }
    YamlDocument document = YamlReader.read(SourceReader.read(path, path.toString()));
    ConfigurationFile file =
        new ConfigurationFile(document, ConfigurationReader.read(document, path));
    read.put(path, file);
    return file;
  }
}
