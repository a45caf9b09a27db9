package se.btloggbok.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.btloggbok.cli.files.Inputs;
import se.btloggbok.cli.options.ConfigurationFiles.ConfigurationFile;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.Content;
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
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** {@code --ruleset}, {@code --config} and {@code --no-config}. */
public final class SettingsOptions implements ArgumentGroup {

  private static final int LONGEST_NAME = 200;

  /** Every finding repeats it. It may name several documents. */
  private static final int LONGEST_SOURCE = 1000;

  private final Argument<String> ruleSet =
      Argument.option("--ruleset", "name|file", RuleSetReader.BUILT_IN);
  private final Argument<Path> config = Argument.path("--config", "file");
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
    return new Settings(configuration, ruleSet(configuration, files, words));
  }

  /** Returns whether the command line says where the settings are. */
  public boolean isAnyGiven() {
    return ruleSet.given().isPresent() || config.given().isPresent() || noConfig.isGiven();
  }

  /**
   * Returns a rule set that the command line names: one that comes with bt, or a file.
   *
   * @param words the language of error messages
   * @throws UsageException if there is none, or it has a fault
   */
  public static RuleSet named(String name, Words words) {
    return ruleSet(name, Path.of(""), words);
  }

  /**
   * Returns the settings of each logbook by the folder that it lies in. What the command line names
   * applies to all of them.
   *
   * @param words the language of error messages
   * @throws UsageException if the settings of the run cannot be read, or have a fault
   */
  public NearestSettings nearest(ConfigurationFiles files, Words words) {
    Settings run = settings(files, words);
    boolean one = isAnyGiven();
    return new NearestSettings(
        run, folder -> one ? Optional.empty() : inFolder(folder, run, files, words));
  }

  private static Optional<Settings> inFolder(
      Path folder, Settings run, ConfigurationFiles files, Words words) {
    Optional<Path> found = ConfigurationReader.in(folder);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Path path = found.get();
    if (path.equals(run.configuration().file())) {
      return run.configuration().ruleSet() == null ? Optional.empty() : Optional.of(run);
    }
    refuseLinkOut(path);
    Configuration near = configuration(path, files, words);
    return near.ruleSet() == null
        ? Optional.empty()
        : Optional.of(new Settings(run.configuration(), configuredRuleSet(near, files, words)));
  }

  /**
   * Returns the files that the result depends on, whether they exist or not: the configuration
   * file, or each place where it may lie, the rule set if it is a file, and what the user names.
   *
   * @param named the logbooks and folders that the user names
   */
  public Set<Path> files(ConfigurationFiles files, List<Path> named) {
    Set<Path> all = new LinkedHashSet<>();
    if (!noConfig.isGiven()) {
      config.given().ifPresentOrElse(all::add, () -> all.addAll(files.places()));
    }
    if (ruleSet.given().isPresent()) {
      fileOf(ruleSet.value(), Path.of("")).ifPresent(all::add);
    } else {
      if (config.given().isEmpty() && !noConfig.isGiven()) {
        for (Path path : named) {
          Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
          if (folder != null) {
            all.addAll(ConfigurationReader.places(folder));
          }
        }
      }
      for (Path place : List.copyOf(all)) {
        fileOfRuleSet(place, files).ifPresent(all::add);
      }
    }
    all.addAll(named);
    return all;
  }

  /** Returns the rule set that a configuration file names, if it is a file in the same folder. */
  private static Optional<Path> fileOfRuleSet(Path configuration, ConfigurationFiles files) {
    if (!Files.isRegularFile(configuration)) {
      return Optional.empty();
    }
    try {
      Path folder = configuration.toAbsolutePath().normalize().resolveSibling("");
      // A path out of the folder is refused when the settings are read, and is not watched.
      return files
          .read(configuration)
          .form()
          .value()
          .map(Configuration::ruleSet)
          .flatMap(named -> fileOf(named, folder))
          .filter(file -> file.startsWith(folder));
    } catch (IOException e) {
      // Reported when the settings are read.
      return Optional.empty();
    }
  }

  private static Optional<Path> fileOf(String ruleSet, Path folder) {
    try {
      return isFile(ruleSet) ? Optional.of(folder.resolve(ruleSet).normalize()) : Optional.empty();
    } catch (InvalidPathException e) {
      // Reported when the settings are read.
      return Optional.empty();
    }
  }

  private static boolean isFile(String named) {
    return RuleSetReader.builtInName(named).isEmpty();
  }

  private Configuration configuration(ConfigurationFiles files, Words words) {
    Optional<Path> path = config.given().or(() -> nearest(files));
    return noConfig.isGiven() || path.isEmpty()
        ? Configuration.NONE
        : configuration(path.get(), files, words);
  }

  /** Returns the nearest configuration file, which the user has not named. */
  private static Optional<Path> nearest(ConfigurationFiles files) {
    Optional<Path> nearest = files.nearest();
    nearest.ifPresent(SettingsOptions::refuseLinkOut);
    return nearest;
  }

  /** Refuses a link that leads out of its folder: it may have come with a repository. */
  static void refuseLinkOut(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.isSymbolicLink(file)) {
      if (!Files.exists(file)) {
        throw new UsageException("fel.lank-till-inget", file);
      }
      requireWithin(folder, String.valueOf(file.getFileName()), "fel.lank-ut");
    }
  }

  private static Configuration configuration(Path path, ConfigurationFiles files, Words words) {
    try {
      ConfigurationFile file = files.read(path);
      return valid(file.form(), file.document(), words);
    } catch (IOException e) {
      throw Inputs.unreadable(path, e);
    }
  }

  private static RuleSetReader reader() {
    return new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
  }

  private RuleSet ruleSet(Configuration configuration, ConfigurationFiles files, Words words) {
    return ruleSet.given().isPresent()
        ? ruleSet(ruleSet.value(), Path.of(""), words)
        : configuredRuleSet(configuration, files, words);
  }

  private static RuleSet configuredRuleSet(
      Configuration configuration, ConfigurationFiles files, Words words) {
    Path file = configuration.file();
    String configured = configuration.ruleSet();
    if (configured == null || file == null) {
      return reader().builtIn(RuleSetReader.DEFAULT);
    }
    Path folder = file.toAbsolutePath().getParent();
    Path place = folder == null ? Path.of("") : folder;
    try {
      requireWithin(place, configured, "fel.regelverk-utanfor");
      return ruleSet(configured, place, words);
    } catch (UsageException e) {
      throw e.at(placeOfRuleSet(file, files));
    }
  }

  /** Returns where a configuration file names its rule set. */
  private static String placeOfRuleSet(Path configuration, ConfigurationFiles files) {
    try {
      YamlDocument document = files.read(configuration).document();
      return VisibleText.place(
          document.source().name(),
          document.regionOf(YamlPath.ROOT.child(ConfigurationReader.RULE_SET)));
    } catch (IOException e) {
      throw Inputs.unreadable(configuration, e);
    }
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

  private static RuleSet ruleSet(String named, Path folder, Words words) {
    RuleSetReader reader = reader();
    Optional<String> builtIn = RuleSetReader.builtInName(named);
    if (builtIn.isPresent()) {
      return reader.builtIn(builtIn.get());
    }
    if (named.isEmpty()) {
      throw new UsageException("fel.gar-inte-att-lasa", "\"\"");
    }
    try {
      Path file = folder.resolve(named);
      if (!Files.exists(file)) {
        throw Suggestions.nearest(named, RuleSetReader.BUILT_IN)
            .map(meant -> new UsageException("fel.regelverk-menade", named, meant))
            .orElseGet(
                () ->
                    new UsageException(
                        "fel.okant-regelverk", named, String.join(", ", RuleSetReader.BUILT_IN)));
      }
      YamlDocument document = YamlReader.read(SourceReader.read(file, file.toString()));
      RuleSet read = valid(reader.read(document), document, words);
      return read.named(VisibleText.of(read.name(), LONGEST_NAME))
          .withSources(source -> VisibleText.of(source, LONGEST_SOURCE));
    } catch (InvalidPathException e) {
      throw new UsageException("fel.gar-inte-att-lasa", named);
    } catch (IOException e) {
      throw Inputs.unreadable(folder.resolve(named), e);
    }
  }

  private static <T> T valid(Form<T> form, YamlDocument document, Words words) {
    if (form.value().isPresent() && form.outcomes().isEmpty()) {
      return form.value().get();
    }
    if (Content.isIn(document)) {
      throw new UsageException("fel.loggbok-som-installning", document.source().name());
    }
    throw new UsageException(
        Message.of("fel.installningar", document.source().name()),
        form.outcomes().stream()
            .sorted(
                Comparator.<Outcome>comparingInt(fault -> fault.regionBy(document::regionOf).line())
                    .thenComparingInt(fault -> fault.regionBy(document::regionOf).column()))
            .map(outcome -> line(outcome, document, words))
            .toList());
  }

  /** Returns what is wrong, where, and what to write instead. */
  private static String line(Outcome outcome, YamlDocument document, Words words) {
    Region region = outcome.regionBy(document::regionOf);
    Message message = outcome.message();
    return "%s: %s [%s]%s"
        .formatted(
            VisibleText.place(document.source().name(), region),
            message == null ? "" : words.message(message),
            outcome.rule(),
            message == null
                ? ""
                : "\n   " + words.say("atgard") + " " + words.advice(outcome.rule(), message));
  }
}
