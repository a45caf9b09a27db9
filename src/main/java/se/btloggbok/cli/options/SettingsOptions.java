package se.btloggbok.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.check.Failure;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.ConfigurationFiles.ConfigurationFile;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.Suggestions;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Rule;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** {@code --ruleset}, {@code --config} and {@code --no-config}. */
public final class SettingsOptions implements ArgumentGroup {

  private static final int LONGEST_NAME = 200;

  private final Argument<String> ruleSet = Argument.option("--ruleset", "name|file", String.class);
  private final Argument<Path> config = Argument.option("--config", "file", Path.class, Path::of);
  private final Argument<Boolean> noConfig = Argument.flag("--no-config");

  @Override
  public List<Argument<?>> arguments() {
    return List.of(ruleSet, config, noConfig);
  }

  /**
   * Returns the configuration, from the file that is named or else from the nearest one, and the
   * rule set, which is named on the command line, or else in the configuration, or else the
   * default.
   *
   * @param words the language of error messages
   * @throws UsageException if a file does not exist, cannot be read, or has a fault
   */
  public Settings settings(ConfigurationFiles files, Words words) {
    Configuration configuration = configuration(files, words);
    return new Settings(configuration, ruleSet(configuration, words));
  }

  /**
   * Returns the files that the settings come from, whether they exist or not: the configuration
   * file, or each place where it may lie, and the rule set if it is a file.
   */
  public List<Path> files(ConfigurationFiles files) {
    List<Path> all = new ArrayList<>();
    if (!noConfig.isGiven()) {
      config.given().ifPresentOrElse(all::add, () -> all.addAll(files.places()));
    }
    fileOfRuleSet(files).ifPresent(all::add);
    return all;
  }

  private Optional<Path> fileOfRuleSet(ConfigurationFiles files) {
    try {
      if (ruleSet.given().isPresent()) {
        return Optional.of(ruleSet.value()).filter(SettingsOptions::isFile).map(Path::of);
      }
      Optional<Path> path = config.given().or(files::nearest);
      if (noConfig.isGiven() || path.isEmpty()) {
        return Optional.empty();
      }
      Path folder = path.get().toAbsolutePath().normalize().resolveSibling("");
      // A path out of the folder is refused when the settings are read, and is not watched.
      return files
          .read(path.get())
          .form()
          .value()
          .map(Configuration::ruleSet)
          .filter(SettingsOptions::isFile)
          .map(named -> folder.resolve(named).normalize())
          .filter(file -> file.startsWith(folder));
    } catch (IOException | InvalidPathException e) {
      // Reported when the settings are read.
      return Optional.empty();
    }
  }

  private static boolean isFile(String named) {
    return !RuleSetReader.BUILT_IN.contains(named);
  }

  private Configuration configuration(ConfigurationFiles files, Words words) {
    Optional<Path> path = config.given().or(files::nearest);
    if (noConfig.isGiven() || path.isEmpty()) {
      return Configuration.NONE;
    }
    try {
      ConfigurationFile file = files.read(path.get());
      return valid(file.form(), file.document(), words);
    } catch (IOException e) {
      throw unreadable(path.get(), e);
    }
  }

  private RuleSet ruleSet(Configuration configuration, Words words) {
    RuleSetReader reader = new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
    if (ruleSet.given().isPresent()) {
      return ruleSet(ruleSet.value(), Path.of(""), reader, words);
    }
    Path file = configuration.file();
    String configured = configuration.ruleSet();
    if (configured == null || file == null) {
      return reader.builtIn(RuleSetReader.DEFAULT);
    }
    Path folder = file.toAbsolutePath().getParent();
    Path place = folder == null ? Path.of("") : folder;
    requireWithin(place, configured, "fel.regelverk-utanfor");
    return ruleSet(configured, place, reader, words);
  }

  /**
   * Refuses a file that is named in a configuration file but lies outside the folder of it: the
   * configuration file may have come with a repository.
   *
   * @param refusal the key of the message
   * @throws UsageException if the file lies outside the folder, or is not a regular file
   */
  static void requireWithin(Path folder, String named, String refusal) {
    try {
      Path file = folder.resolve(named).normalize();
      boolean within = file.startsWith(folder.normalize());
      if (within && Files.exists(file)) {
        within = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
      }
      if (!within) {
        throw new UsageException(refusal, named, folder.toString());
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-lasa", named);
    }
  }

  private static RuleSet ruleSet(String named, Path folder, RuleSetReader reader, Words words) {
    if (RuleSetReader.BUILT_IN.contains(named)) {
      return reader.builtIn(named);
    }
    try {
      Path file = folder.resolve(named);
      if (!Files.exists(file)) {
        throw Suggestions.nearest(named, RuleSetReader.BUILT_IN)
            .map(meant -> new UsageException("fel.regelverk-menade", named, meant))
            .orElseGet(() -> new UsageException("fel.okant-regelverk", named, builtIn()));
      }
      YamlDocument document = document(file);
      RuleSet read = valid(reader.read(document), document, words);
      return read.named(VisibleText.of(read.name(), LONGEST_NAME));
    } catch (InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-lasa", named);
    }
  }

  private static String builtIn() {
    return String.join(", ", RuleSetReader.BUILT_IN);
  }

  private static YamlDocument document(Path file) {
    try {
      return YamlReader.read(SourceReader.read(file, file.toString()));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UsageException unreadable(Path file, IOException exception) {
    return new UsageException(Inputs.explain(file.toString(), Failure.of(exception)));
  }

  private static <T> T valid(Form<T> form, YamlDocument document, Words words) {
    if (form.value().isPresent() && form.outcomes().isEmpty()) {
      return form.value().get();
    }
    throw new UsageException(
        Message.of("fel.installningar", document.source().name()),
        form.outcomes().stream().map(outcome -> line(outcome, document, words)).toList());
  }

  private static String line(Outcome outcome, YamlDocument document, Words words) {
    Region region = outcome.regionBy(document::regionOf);
    Message message = outcome.message();
    return "%s:%s:%s: %s [%s]"
        .formatted(
            VisibleText.of(document.source().name()),
            region.line(),
            region.column(),
            message == null ? "" : words.message(message),
            outcome.rule());
  }
}
