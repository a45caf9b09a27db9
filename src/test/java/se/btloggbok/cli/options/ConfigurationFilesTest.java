package se.btloggbok.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.btloggbok.config.Configuration;

class ConfigurationFilesTest {

  @TempDir private Path folder;

  @Test
  void theNearestFileIsFoundUpwards() throws IOException {
    Path file = Files.writeString(folder.resolve(".bt.yaml"), "språk: en\n");
    Path below = Files.createDirectories(folder.resolve("a/b"));

    assertThat(new ConfigurationFiles(below).nearest()).contains(file.toAbsolutePath());
  }

  @Test
  void aFileIsReadOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("min.yaml"), "språk: en\n");
    ConfigurationFiles files = new ConfigurationFiles(folder);
    ConfigurationFiles.ConfigurationFile first = files.read(file);
    Files.writeString(file, "språk: sv\n");

    assertThat(files.read(file)).isSameAs(first);
    assertThat(first.form().value()).map(Configuration::language).contains("en");
  }

  @Test
  void aMissingFileIsReportedEveryTime() {
    ConfigurationFiles files = new ConfigurationFiles(folder);
    Path missing = folder.resolve("finns-inte.yaml");

    assertThatThrownBy(() -> files.read(missing)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> files.read(missing)).isInstanceOf(NoSuchFileException.class);
  }
}
