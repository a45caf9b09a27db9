package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.report.Language;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlReader;

/** The languages, by the names of {@code --lang}. */
enum LanguageChoice {
  /** Swedish. */
  sv,
  /** English. */
  en;

  /**
   * Returns the language to speak: that of {@code --lang}, or of {@code BT_LANG}, or of the
   * configuration file, or Swedish. Picked before the command line is parsed, since it decides how
   * the very parsing is talked about; what is wrong with any of these is told of later.
   */
  static Language of(Surroundings surroundings, String... arguments) {
    String chosen =
        valueOf("--lang", arguments)
            .or(() -> Optional.ofNullable(surroundings.environment().get("BT_LANG")))
            .filter(value -> !value.isBlank())
            .or(() -> configured(surroundings, arguments))
            .orElse("sv");
    return chosen.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.SV;
  }

  private static Optional<String> configured(Surroundings surroundings, String... arguments) {
    if (Arrays.asList(arguments).contains("--no-config")) {
      return Optional.empty();
    }
    try {
      Optional<Path> file =
          valueOf("--config", arguments)
              .map(Path::of)
              .or(() -> ConfigurationReader.nearest(surroundings.folder()));
      if (file.isEmpty()) {
        return Optional.empty();
      }
      SourceReader.Reading reading = SourceReader.read(file.get(), file.get().toString());
      return ConfigurationReader.read(YamlReader.read(reading), file.get())
          .value()
          .map(Configuration::language);
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> valueOf(String option, String... arguments) {
    List<String> all = Arrays.asList(arguments);
    int at = all.lastIndexOf(option);
    if (at >= 0 && at + 1 < all.size()) {
      return Optional.of(all.get(at + 1));
    }
    for (String argument : all) {
      if (argument.startsWith(option + "=")) {
        return Optional.of(argument.substring(option.length() + 1));
      }
    }
    return Optional.empty();
  }
}
