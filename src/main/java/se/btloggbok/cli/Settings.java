package se.btloggbok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import se.btloggbok.check.Failure;
import se.btloggbok.config.Configuration;
import se.btloggbok.config.ConfigurationReader;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.Suggestions;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.rule.Message;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Rule;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.Region;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlReader;

/** The options that say which configuration file and which rule set to use. */
final class Settings implements Arguments {

  private static final int LONGEST_NAME = 200;

  private final Argument<String> ruleSet = Argument.option("--ruleset", "NAMN|FIL", String.class);
  private final Argument<Path> config = Argument.option("--config", "FIL", Path.class, Path::of);
  private final Argument<Boolean> noConfig = Argument.flag("--no-config");

  @Override
  public void addTo(CommandSpec command) {
    ruleSet.addTo(command);
    config.addTo(command);
    noConfig.addTo(command);
  }

  /**
   * Returns what the configuration file sets: the one that is named, or the nearest upwards.
   *
   * @throws UsageException when it cannot be read, or something is wrong with it
   */
  Configuration configuration(Surroundings surroundings, Texts texts) {
    Optional<Path> file =
        config.given().or(() -> ConfigurationReader.nearest(surroundings.folder()));
    if (noConfig.isGiven() || file.isEmpty()) {
      return Configuration.NONE;
    }
    YamlDocument document = document(file.get(), texts);
    return valid(ConfigurationReader.read(document, file.get()), document, texts);
  }

  /**
   * Returns the rule set: the one that is named on the command line, or in the configuration, or
   * the usual one.
   *
   * @throws UsageException when there is no such rule set, or something is wrong with it
   */
  RuleSet ruleSet(Configuration configuration, Texts texts) {
    RuleSetReader reader = new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
    if (ruleSet.given().isPresent()) {
      return ruleSet(ruleSet.value(), Path.of(""), reader, texts);
    }
    Path file = configuration.file();
    String configured = configuration.ruleSet();
    if (configured == null || file == null) {
      return reader.builtIn(RuleSetReader.DEFAULT);
    }
    Path folder = file.toAbsolutePath().getParent();
    Path place = folder == null ? Path.of("") : folder;
    refuseOutside(configured, place, texts);
    return ruleSet(configured, place, reader, texts);
  }

  /** A configuration file comes with a repository: it may name no file outside its own folder. */
  private static void refuseOutside(String named, Path folder, Texts texts) {
    try {
      Path file = folder.resolve(named).normalize();
      boolean within = file.startsWith(folder.normalize());
      if (within && Files.exists(file)) {
        within = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
      }
      if (!within) {
        throw new UsageException(texts.say("fel.regelverk-utanfor", named, folder));
      }
    } catch (IOException | InvalidPathException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-lasa", named));
    }
  }

  private static RuleSet ruleSet(String named, Path folder, RuleSetReader reader, Texts texts) {
    if (RuleSetReader.BUILT_IN.contains(named)) {
      return reader.builtIn(named);
    }
    try {
      Path file = folder.resolve(named);
      Optional<String> meant = Suggestions.nearest(named, RuleSetReader.BUILT_IN);
      if (!Files.exists(file) && meant.isPresent()) {
        throw new UsageException(texts.say("fel.regelverk-menade", named, meant.get()));
      }
      YamlDocument document = document(file, texts);
      RuleSet read = valid(reader.read(document), document, texts);
      return new RuleSet(VisibleText.of(read.name(), LONGEST_NAME), read.settings());
    } catch (InvalidPathException e) {
      throw new UsageException(texts.say("fel.gar-inte-att-lasa", named));
    }
  }

  private static YamlDocument document(Path file, Texts texts) {
    try {
      return YamlReader.read(SourceReader.read(file, file.toString()));
    } catch (IOException e) {
      throw new UsageException(Inputs.explain(file.toString(), Failure.of(e), texts));
    }
  }

  private static <T> T valid(Form<T> form, YamlDocument document, Texts texts) {
    if (form.value().isPresent() && form.outcomes().isEmpty()) {
      return form.value().get();
    }
    Words words = new Words(texts.language());
    List<String> lines =
        form.outcomes().stream().map(outcome -> line(outcome, document, words)).toList();
    throw new UsageException(
        texts.say("fel.installningar", document.source().name()) + "\n" + String.join("\n", lines));
  }

  private static String line(Outcome outcome, YamlDocument document, Words words) {
    Region exact = outcome.region();
    Region region = exact == null ? document.regionOf(outcome.place()) : exact;
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
