package se.btloggbok.config;

import static se.btloggbok.format.ValueTypes.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Fields;
import se.btloggbok.format.FormReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.Suggestions;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RegionalSource;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.ComposedText;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Reads rule sets: those that come with bt, and those that users write. */
public final class RuleSetReader {

  /** The rule set that applies unless another one is chosen. */
  public static final String DEFAULT = "vgr";

  /** The rule sets whose rules cite their own sources: those that the rules were written for. */
  private static final List<String> OF_THE_RULES = List.of("nationell", DEFAULT);

  /** The rule sets of other regions that come with bt, in alphabetical order. */
  private static final List<String> OF_REGIONS =
      List.of(
          "blekinge",
          "dalarna",
          "halland",
          "kronoberg",
          "ostergotland",
          "skane",
          "sormland",
          "stockholm",
          "uppsala",
          "vasternorrland");

  /** The rule sets that come with bt, as their names are written without å, ä and ö. */
  public static final List<String> BUILT_IN =
      Stream.of(OF_THE_RULES, OF_REGIONS).flatMap(List::stream).toList();

  /** The format and its version. */
  static final String FORMAT = "bt-regelverk/1";

  /** The keys that every rule set must have. */
  static final List<String> REQUIRED = List.of("format", "namn");

  /** The key of the settings of the rules. */
  static final String SETTINGS = "regler";

  /** The rule that no rule set may switch off or make less binding. */
  static final String PRIVACY = "personnummer-i-text";

  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

  /** Creates a reader of rule sets that may mention some rules. */
  public RuleSetReader(List<RuleInfo> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * The content of a rule set's file, without its base.
   *
   * @param format the format and version
   * @param name the name
   * @param base the name of the rule set that it builds on; null if none
   * @param sources the legal sources
   * @param settings the settings of the rules
   * @param <S> what the settings of a rule are read as
   */
  record RuleSetKeys<S>(
      @Nullable String format,
      @Nullable String name,
      @Nullable String base,
      List<String> sources,
      List<S> settings) {}

  /**
   * The keys that every rule has in a rule set's file.
   *
   * @param word how binding it is; null for its own level
   * @param on whether it is on; null counts as on
   * @param source the source of these settings; null for all sources of the rule set
   */
  record RuleKeys(@Nullable BindingWord word, @Nullable Boolean on, @Nullable String source) {}

  /**
   * The settings of one rule in a rule set's file.
   *
   * @param setting the settings
   * @param source their own source; null for all sources of the rule set
   * @param faults the faults of its parameters
   */
  private record Setting(RuleSetting setting, @Nullable String source, List<Outcome> faults) {}

  /** Returns the name of a rule set that comes with bt, which may be written with å, ä and ö. */
  public static Optional<String> builtInName(String written) {
    String bare = ComposedText.withoutMarks(written);
    return Optional.of(bare).filter(BUILT_IN::contains);
  }

  /**
   * Returns a rule set that comes with bt.
   *
   * @throws IllegalArgumentException if there is none with that name
   */
  public RuleSet builtIn(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new IllegalArgumentException("no such rule set: " + name);
    }
    try (InputStream stream = RuleSetReader.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException(name + ".yaml is not in the package");
      }
      Form<RuleSet> form =
          read(
              YamlReader.read(SourceReader.read(stream, name + ".yaml")),
              OF_THE_RULES.contains(name) ? this::ofTheRules : this::ownOfARegion);
      return form.value().orElseThrow(() -> new IllegalStateException(form.outcomes().toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a rule set.
   *
   * @return the rule set, empty if it has any fault, and the faults
   */
  public Form<RuleSet> read(YamlDocument document) {
    return read(document, this::ownOfARegion);
  }

  private Form<RuleSet> read(
      YamlDocument document, Function<RuleSetKeys<Setting>, RuleSet> complete) {
    Form<RuleSetKeys<Setting>> form = FormReader.read(document, in -> bind(in, this::setting));
    List<Outcome> outcomes = new ArrayList<>(form.outcomes());
    form.value().ifPresent(written -> check(written, document.complete(), outcomes));
    return new Form<>(outcomes.isEmpty() ? form.value().map(complete) : Optional.empty(), outcomes);
  }

  /**
   * Reads the keys of a rule set.
   *
   * @param setting reads the keys of one rule
   */
  static <S> RuleSetKeys<S> bind(Fields in, Function<Fields, S> setting) {
    return new RuleSetKeys<>(
        in.get("format", TEXT),
        in.get("namn", TEXT),
        in.get("bygger-på", ValueTypes.oneOf(BUILT_IN)),
        in.oneOrMore("källor", TEXT),
        in.byId(SETTINGS, setting));
  }

  /** Reads the keys that every rule has. */
  static RuleKeys keys(Fields in) {
    return new RuleKeys(
        in.get("nivå", ValueTypes.term(BindingWord.class)),
        in.get("på", ValueTypes.FLAG),
        in.get("källa", TEXT));
  }

  /** Reads the keys of one rule, which are its own parameters and those that every rule has. */
  private Setting setting(Fields in) {
    RuleKeys keys = keys(in);
    ParameterFields fields = new ParameterFields(in);
    RuleInfo rule = rules.get(in.id());
    Parameters parameters = rule == null ? Parameters.DEFAULTS : fields.read(rule);
    Level level = keys.word() == null ? null : keys.word().level();
    return new Setting(
        new RuleSetting(in.path(), in.id(), level, keys.on(), parameters, null),
        keys.source(),
        fields.faults());
  }

  private void check(RuleSetKeys<Setting> written, boolean complete, List<Outcome> outcomes) {
    if (written.format() == null) {
      addMissing("format", complete, outcomes);
    } else if (!written.format().equals(FORMAT)) {
      outcomes.add(at("format", FormatRules.VERSION, "annat", written.format(), FORMAT));
    }
    if (written.name() == null) {
      addMissing("namn", complete, outcomes);
    }
    for (Setting read : written.settings()) {
      RuleSetting setting = read.setting();
      YamlPath path = setting.path();
      if (!rules.containsKey(setting.id())) {
        outcomes.add(unknown(setting.id(), path));
      } else if (setting.id().equals(PRIVACY) && (!setting.isOn() || setting.level() != null)) {
        outcomes.add(requirement(FormatRules.VALUE, path).violated("orubblig", setting.id()));
      } else {
        outcomes.addAll(read.faults());
      }
    }
  }

  private Outcome unknown(String id, YamlPath path) {
    Requirement requirement = requirement(FormatRules.REFERENCE, path);
    return Suggestions.nearest(id, rules.keySet())
        .map(meant -> requirement.violated("regel-menade", id, meant))
        .orElseGet(() -> requirement.violated("regel", id));
  }

  /**
   * Reports a missing key, unless the text could not be read to its end or the key has a finding.
   */
  private static void addMissing(String key, boolean complete, List<Outcome> outcomes) {
    YamlPath place = YamlPath.ROOT.child(key);
    if (complete && outcomes.stream().noneMatch(outcome -> outcome.place().equals(place))) {
      outcomes.add(at(key, FormatRules.MISSING, "nyckel", key));
    }
  }

  private static Outcome at(String key, RuleInfo kind, String message, Object... arguments) {
    return requirement(kind, YamlPath.ROOT.child(key)).violated(message, arguments);
  }

  static Requirement requirement(RuleInfo kind, YamlPath path) {
    return Requirement.of(kind, new Scope.OfEntry(path), path);
  }

  /** Completes a rule set that the rules were written for. They keep their own sources. */
  private RuleSet ofTheRules(RuleSetKeys<Setting> written) {
    String name = String.valueOf(written.name());
    Map<String, RuleSetting> settings = settings(written);
    RuleSet own = new RuleSet(name, settings, written.base() == null);
    return written.base() == null ? own : builtIn(written.base()).extended(own);
  }

  /**
   * Completes a region's own rule set. The source of a setting is the document that it names, or
   * else all documents of the rule set.
   */
  private RuleSet ownOfARegion(RuleSetKeys<Setting> written) {
    String name = String.valueOf(written.name());
    String all = written.sources().isEmpty() ? name : String.join("; ", written.sources());
    Map<String, RuleSetting> settings = new HashMap<>();
    for (Setting read : written.settings()) {
      String documents = read.source() == null ? all : read.source();
      Citation source = new Citation(new RegionalSource(name, documents), "", "");
      settings.put(read.setting().id(), read.setting().from(source));
    }
    if (written.base() == null && rules.containsKey(PRIVACY)) {
      settings.putIfAbsent(PRIVACY, RuleSetting.unchanged(PRIVACY));
    }
    if (written.base() == null) {
      return new RuleSet(name, settings);
    }
    RuleSet base = builtIn(written.base());
    return base.extended(new RuleSet(name, settings, base.isNational()));
  }

  private static Map<String, RuleSetting> settings(RuleSetKeys<Setting> written) {
    Map<String, RuleSetting> settings = new HashMap<>();
    written.settings().forEach(read -> settings.put(read.setting().id(), read.setting()));
    return settings;
  }
}
