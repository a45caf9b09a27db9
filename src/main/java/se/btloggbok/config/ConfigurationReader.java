package se.btloggbok.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Fields;
import se.btloggbok.format.FormReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.model.Term;
import se.btloggbok.model.TermWords;
import se.btloggbok.source.YamlDocument;

/** Finds and reads configuration files. */
public final class ConfigurationReader {

  /** The name of a configuration file. */
  public static final String NAME = ".bt.yaml";

  /** The names that one may have: the other is for those who call every such file that. */
  private static final List<String> NAMES = List.of(NAME, ".bt.yml");

  /** The word for certificate files that are judged where they exist. */
  static final String IF_THEY_EXIST = "om-de-finns";

  /** The key of the rule set. */
  public static final String RULE_SET = "regelverk";

  private static final List<Word> LANGUAGES =
      List.of(new Word("sv", "svenska, swedish"), new Word("en", "engelska, english"));

  private static final List<Word> LEVELS =
      List.of(
          new Word("error", "brist"),
          new Word("warning", "anmärkning"),
          new Word("info", "råd"),
          new Word("never", "aldrig"));

  private static final List<Word> CERTIFICATE_FILES =
      List.of(new Word("alltid", ""), new Word(IF_THEY_EXIST, ""));

  private ConfigurationReader() {}

  /** A word of a setting, and others that people write instead of it. */
  private record Word(String name, String others) implements Term {
    @Override
    public TermWords wording() {
      return new TermWords(name, others);
    }
  }

  /** Returns the nearest configuration file, in a folder or one of its parents. */
  public static Optional<Path> nearest(Path folder) {
    return existing(places(folder));
  }

  /** Returns the configuration file in a folder. */
  public static Optional<Path> in(Path folder) {
    return existing(placesIn(folder));
  }

  /**
   * Returns the first that exists, even if it cannot be read: settings that were meant to apply
   * must not be left out in silence.
   */
  private static Optional<Path> existing(List<Path> places) {
    for (Path file : places) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static List<Path> placesIn(Path folder) {
    return NAMES.stream().map(folder::resolve).toList();
  }

  /**
   * Returns where a configuration file may lie, in a folder or one of its parents, in this order.
   */
  public static List<Path> places(Path folder) {
    List<Path> places = new ArrayList<>();
    for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
      places.addAll(placesIn(here));
    }
    return places;
  }

  /** Reads a configuration file. Returns its settings and its faults. */
  public static Form<Configuration> read(YamlDocument document, Path file) {
    Form<ConfigurationKeys> form = FormReader.read(document, ConfigurationReader::keys);
    return new Form<>(form.value().map(keys -> keys.in(file)), form.outcomes());
  }

  /**
   * The keys of a configuration file.
   *
   * @see Configuration
   */
  record ConfigurationKeys(
      @Nullable String ruleSet,
      @Nullable String logbook,
      @Nullable String forms,
      @Nullable String language,
      @Nullable String failOn,
      @Nullable String certificateFiles) {

    Configuration in(Path file) {
      return new Configuration(file, ruleSet, logbook, forms, language, failOn, certificateFiles);
    }
  }

  /** Reads the keys of a configuration file. */
  static ConfigurationKeys keys(Fields in) {
    return new ConfigurationKeys(
        in.get(RULE_SET, ValueTypes.TEXT),
        in.get("loggbok", ValueTypes.TEXT),
        in.get("blanketter", ValueTypes.TEXT),
        word(in, "språk", LANGUAGES),
        word(in, "fail-on", LEVELS),
        word(in, "intygsfiler", CERTIFICATE_FILES));
  }

  private static @Nullable String word(Fields in, String key, List<Word> words) {
    Word word = in.get(key, ValueTypes.term(words));
    return word == null ? null : word.term();
  }
}
