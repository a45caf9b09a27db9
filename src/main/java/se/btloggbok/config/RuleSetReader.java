package se.btloggbok.config;

import static se.btloggbok.format.ValueTypes.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Fields;
import se.btloggbok.format.FormReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.RegionalSource;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Scope;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Reads rule sets: the two that come with bt, and those that users write. */
public final class RuleSetReader {

  /** The rule set that applies unless another one is chosen. */
  public static final String DEFAULT = "vgr";

  /** The rule sets that come with bt. */
  public static final List<String> BUILT_IN = List.of("nationell", DEFAULT);

  private static final String FORMAT = "bt-regelverk/1";

  /** The rule that no rule set may switch off or make less binding. */
  private static final String PRIVACY = "personnummer-i-text";

  private final Map<String, RuleInfo> rules = new HashMap<>();

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
   */
  private record Written(
      @Nullable String format,
      @Nullable String name,
      @Nullable String base,
      List<String> sources,
      List<Setting> settings) {}

  /**
   * The keys of one rule in a rule set's file.
   *
   * @param setting the settings
   * @param faults the faults of its parameters
   */
  private record Setting(RuleSetting setting, List<Outcome> faults) {}

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
          read(YamlReader.read(SourceReader.read(stream, name + ".yaml")), this::builtIn);
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

  private Form<RuleSet> read(YamlDocument document, Function<Written, RuleSet> complete) {
    Form<Written> form = FormReader.read(document, this::bind);
    List<Outcome> outcomes = new ArrayList<>(form.outcomes());
    form.value().ifPresent(written -> check(written, document.complete(), outcomes));
    return new Form<>(outcomes.isEmpty() ? form.value().map(complete) : Optional.empty(), outcomes);
  }

  private Written bind(Fields in) {
    return new Written(
        in.get("format", TEXT),
        in.get("namn", TEXT),
        in.get("bygger-på", TEXT),
        in.oneOrMore("källor", TEXT),
        in.byId("regler", this::setting));
  }

  /** Reads the keys of one rule: its level, whether it is on, and its parameters. */
  private Setting setting(Fields in) {
    BindingWord word = in.get("nivå", ValueTypes.term(BindingWord.class));
    Boolean on = in.get("på", ValueTypes.FLAG);
    ParameterFields fields = new ParameterFields(in);
    RuleInfo rule = rules.get(in.id());
    Parameters parameters = rule == null ? Parameters.DEFAULTS : fields.read(rule);
    Level level = word == null ? null : word.level();
    return new Setting(
        new RuleSetting(in.path(), in.id(), level, on, parameters, null), fields.faults());
  }

  private void check(Written written, boolean complete, List<Outcome> outcomes) {
    if (written.format() == null) {
      addMissing("format", complete, outcomes);
    } else if (!written.format().equals(FORMAT)) {
      outcomes.add(at("format", FormatRules.VERSION, "annat", written.format(), FORMAT));
    }
    if (written.name() == null) {
      addMissing("namn", complete, outcomes);
    }
    if (written.base() != null && !BUILT_IN.contains(written.base())) {
      outcomes.add(at("bygger-på", FormatRules.VALUE, "tillatna", written.base(), BUILT_IN));
    }
    for (Setting read : written.settings()) {
      RuleSetting setting = read.setting();
      YamlPath path = setting.path();
      if (!rules.containsKey(setting.id())) {
        outcomes.add(requirement(FormatRules.REFERENCE, path).violated("regel", setting.id()));
      } else if (setting.id().equals(PRIVACY) && (!setting.isOn() || setting.level() != null)) {
        outcomes.add(requirement(FormatRules.VALUE, path).violated("orubblig", setting.id()));
      } else {
        outcomes.addAll(read.faults());
      }
    }
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

  /** Completes a rule set that comes with bt. Its rules keep their own sources. */
  private RuleSet builtIn(Written written) {
    String name = String.valueOf(written.name());
    Map<String, RuleSetting> settings = settings(written);
    RuleSet own = new RuleSet(name, settings, written.base() == null);
    return written.base() == null ? own : builtIn(written.base()).extended(own);
  }

  /**
   * Completes a region's own rule set. The source of its settings is the documents that it names.
   */
  private RuleSet ownOfARegion(Written written) {
    String name = String.valueOf(written.name());
    String documents = written.sources().isEmpty() ? name : String.join("; ", written.sources());
    Citation source = new Citation(new RegionalSource(name, documents), "", "");
    Map<String, RuleSetting> settings = settings(written);
    settings.replaceAll((id, setting) -> setting.from(source));
    if (written.base() == null && rules.containsKey(PRIVACY)) {
      settings.putIfAbsent(PRIVACY, RuleSetting.unchanged(PRIVACY));
    }
    if (written.base() == null) {
      return new RuleSet(name, settings);
    }
    RuleSet base = builtIn(written.base());
    return base.extended(new RuleSet(name, settings, base.isNational()));
  }

  private static Map<String, RuleSetting> settings(Written written) {
    Map<String, RuleSetting> settings = new HashMap<>();
    written.settings().forEach(read -> settings.put(read.setting().id(), read.setting()));
    return settings;
  }
}
