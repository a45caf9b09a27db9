package se.btloggbok.config;

import static se.btloggbok.format.ValueTypes.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.format.Fields;
import se.btloggbok.format.FormReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.format.FormatRules;
import se.btloggbok.format.Suggestions;
import se.btloggbok.format.ValueTypes;
import se.btloggbok.rule.CertificateIssuer;
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Requirement;
import se.btloggbok.rule.RuleInfo;
import se.btloggbok.rule.Scope;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;
import se.btloggbok.source.YamlReader;

/** Reads rule sets: the two that come with the program, and those that a user builds on them. */
public final class RuleSetReader {

  /** The rule set that judges unless another is chosen. */
  public static final String DEFAULT = "vgr";

  /** The rule sets that come with the program. */
  public static final List<String> BUILT_IN = List.of("nationell", DEFAULT);

  private static final String FORMAT = "bt-regelverk/1";

  /** What no rule set may switch off or make less than binding. */
  private static final String PRIVACY = "personnummer-i-text";

  /** The most that a parameter may be: ten years in days. */
  private static final BigDecimal MOST = BigDecimal.valueOf(3650);

  private final Map<String, RuleInfo> rules = new HashMap<>();

  /** Reads rule sets of these rules. */
  public RuleSetReader(List<RuleInfo> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * What a rule set's file says, before what it builds on.
   *
   * @param format the format and version
   * @param name its name
   * @param base the rule set that it builds on; null: none
   * @param sources where it comes from
   * @param settings what it says of rules
   */
  private record Written(
      @Nullable String format,
      @Nullable String name,
      @Nullable String base,
      List<String> sources,
      List<RuleSetting> settings) {}

  /**
   * Returns a rule set that comes with the program.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public RuleSet builtIn(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new IllegalArgumentException("no such rule set: " + name);
    }
    try (InputStream stream = RuleSetReader.class.getResourceAsStream(name + ".yaml")) {
      if (stream == null) {
        throw new IllegalStateException(name + ".yaml is not in the package");
      }
      Form<RuleSet> form = read(YamlReader.read(SourceReader.read(stream, name + ".yaml")));
      return form.value().orElseThrow(() -> new IllegalStateException(form.outcomes().toString()));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a rule set.
   *
   * @return the rule set, empty when anything is wrong with it, and what is wrong
   */
  public Form<RuleSet> read(YamlDocument document) {
    Form<Written> form = FormReader.read(document, this::bind);
    List<Outcome> outcomes = new ArrayList<>(form.outcomes());
    form.value().ifPresent(written -> check(written, document.complete(), outcomes));
    return new Form<>(
        outcomes.isEmpty() ? form.value().map(this::complete) : Optional.empty(), outcomes);
  }

  private Written bind(Fields in) {
    return new Written(
        in.get("format", TEXT),
        in.get("namn", TEXT),
        in.get("bygger-på", TEXT),
        in.oneOrMore("källor", TEXT),
        in.byId("regler", this::setting));
  }

  /** A rule's parameters are keys beside its level, of the type that the rule gives them. */
  private RuleSetting setting(Fields in) {
    BindingWord word = in.get("nivå", ValueTypes.term(BindingWord.class));
    Boolean on = in.get("på", ValueTypes.FLAG);
    Map<String, Object> parameters = new HashMap<>();
    RuleInfo rule = rules.get(in.id());
    if (rule != null) {
      rule.defaults().forEach((name, usual) -> put(parameters, name, parameter(in, name, usual)));
    }
    return new RuleSetting(in.path(), in.id(), word == null ? null : word.level(), on, parameters);
  }

  private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static @Nullable Object parameter(Fields in, String name, Object usual) {
    if (usual instanceof Integer) {
      return in.get(name, ValueTypes.INTEGER);
    }
    if (usual instanceof BigDecimal) {
      return in.get(name, ValueTypes.DECIMAL);
    }
    if (usual instanceof CertificateIssuer) {
      return in.get(name, ValueTypes.term(CertificateIssuer.class));
    }
    if (usual instanceof List<?>) {
      List<String> words = in.oneOrMore(name, TEXT);
      return words.isEmpty() ? null : words;
    }
    return in.get(name, TEXT);
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
    for (RuleSetting setting : written.settings()) {
      YamlPath path = setting.path();
      if (!rules.containsKey(setting.id())) {
        outcomes.add(requirement(FormatRules.REFERENCE, path).violated("regel", setting.id()));
      } else if (setting.id().equals(PRIVACY) && (!setting.isOn() || setting.level() != null)) {
        outcomes.add(requirement(FormatRules.VALUE, path).violated("orubblig", setting.id()));
      } else {
        check(setting, rules.get(setting.id()), outcomes);
      }
    }
  }

  private static void check(RuleSetting setting, RuleInfo rule, List<Outcome> outcomes) {
    setting
        .parameters()
        .forEach(
            (name, value) -> {
              Requirement requirement = requirement(FormatRules.VALUE, setting.path().child(name));
              Object usual = rule.defaults().get(name);
              if (value instanceof Number number) {
                check(requirement, name, new BigDecimal(number.toString()), outcomes);
              } else if (value instanceof List<?> words && usual instanceof List<?> known) {
                words.forEach(word -> check(requirement, name, word.toString(), known, outcomes));
              }
            });
  }

  private static void check(
      Requirement requirement, String name, BigDecimal number, List<Outcome> outcomes) {
    if (number.signum() < 0 || number.compareTo(MOST) > 0) {
      outcomes.add(requirement.violated("intervall", name, BigDecimal.ZERO, MOST));
    }
  }

  /** A word that is not known may be a region's own; one that is almost known is a slip. */
  private static void check(
      Requirement requirement, String name, String word, List<?> known, List<Outcome> outcomes) {
    if (known.stream().allMatch(Integer.class::isInstance)) {
      if (word.matches("[0-9]{1,4}")) {
        check(requirement, name, new BigDecimal(word), outcomes);
      } else {
        outcomes.add(requirement(FormatRules.TYPE, requirement.place()).violated("heltal", word));
      }
      return;
    }
    List<String> words = known.stream().map(String::valueOf).toList();
    Optional<String> meant = Suggestions.nearest(word, words);
    if (!words.contains(word) && meant.isPresent()) {
      outcomes.add(requirement.violated("menade", word, meant.get()));
    }
  }

  /** What a text that could not be read may hold is not missing, nor is what has a finding. */
  private static void addMissing(String key, boolean complete, List<Outcome> outcomes) {
    YamlPath place = YamlPath.ROOT.child(key);
    if (complete && outcomes.stream().noneMatch(outcome -> outcome.place().equals(place))) {
      outcomes.add(at(key, FormatRules.MISSING, "nyckel", key));
    }
  }

  private static Outcome at(String key, RuleInfo kind, String message, Object... arguments) {
    return requirement(kind, YamlPath.ROOT.child(key)).violated(message, arguments);
  }

  private static Requirement requirement(RuleInfo kind, YamlPath path) {
    return Requirement.of(kind, new Scope.OfEntry(path), path);
  }

  private RuleSet complete(Written written) {
    Map<String, RuleSetting> settings = new HashMap<>();
    written.settings().forEach(setting -> settings.put(setting.id(), setting));
    if (written.base() == null && rules.containsKey(PRIVACY)) {
      settings.putIfAbsent(PRIVACY, new RuleSetting(YamlPath.ROOT, PRIVACY, null, null, Map.of()));
    }
    RuleSet own = new RuleSet(String.valueOf(written.name()), settings);
    return written.base() == null ? own : builtIn(written.base()).extended(own);
  }
}
