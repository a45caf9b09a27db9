package se.btloggbok.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.Requirement;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Scope;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.YamlPath;

/** The effect of rule sets on rules, and the content of the two built-in ones. */
class RuleSetTest {

  private static final RuleSetReader READER = new RuleSetReader(infos());

  private static List<RuleInfo> infos() {
    return RuleCatalog.all().stream().map(Rule::info).toList();
  }

  // --- the built-in rule sets ---

  /** A rule with only such sources is a requirement of the region. */
  private static boolean isRegional(Citation citation) {
    String key = citation.document().key();
    return Set.of("000", "003", "DALARNA").contains(key)
        || key.startsWith("VGR-")
        || key.startsWith("REGION-");
  }

  private static Set<String> rulesOf(String name) {
    RuleSet ruleSet = READER.builtIn(name);
    return infos().stream()
        .filter(ruleSet::holds)
        .map(RuleInfo::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nationellHoldsTheRulesWithASourceThatBindsEverywhere() {
    Set<String> expected =
        infos().stream()
            .filter(rule -> !rule.citations().stream().allMatch(RuleSetTest::isRegional))
            .map(RuleInfo::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rulesOf("nationell")).isEqualTo(expected);
  }

  /** All except those that only other regions have. */
  @Test
  void vgrHoldsAll() {
    assertThat(rulesOf("vgr")).isEqualTo(new TreeSet<>(READER.builtIn("vgr").settings().keySet()));
    assertThat(rulesOf("vgr"))
        .isEqualTo(
            infos().stream()
                .filter(
                    rule ->
                        !rule.citations().stream()
                            .allMatch(one -> one.document().key().startsWith("REGION-")))
                .map(RuleInfo::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyRuleOfTheTable() {
    assertThat(rulesOf("nationell"))
        .containsExactly(
            "akut-sjukvard-tre-manader",
            "bt-minst-sex-manader",
            "dagar-inom-bt",
            "delmal-utan-underlag",
            "dubbla-poster",
            "examen-fore-legitimation",
            "extern-bedomare-kompetens",
            "extern-bedomare-oberoende",
            "hogst-fyra-placeringar",
            "integrerad-inom-tva-ar",
            "intyg-alla-delmal",
            "intyg-baskompetens",
            "intyg-datum",
            "intyg-delmal-utfardare",
            "intyg-fullgjord-bt",
            "intyg-kontroll-beskriven",
            "legitimation-fore-start",
            "lucka-mellan-placeringar",
            "personnummer-i-text",
            "placeringar-overlappar",
            "primarvard-tre-manader",
            "tillgodoraknande-beslutat",
            "undantag-giltigt");
  }

  @Test
  void theyAreNamedAsTheyAreAskedFor() {
    assertThat(RuleSetReader.BUILT_IN)
        .startsWith("nationell", "vgr")
        .hasSize(12)
        .allSatisfy(
            name ->
                assertThat(RuleSetReader.builtInName(READER.builtIn(name).name())).contains(name));
    assertThat(RuleSetReader.DEFAULT).isEqualTo("vgr");
    assertThat(READER.builtIn("vgr").name()).isEqualTo("vgr");
    assertThat(READER.builtIn("nationell").name()).isEqualTo("nationell");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vgr", "nationell"})
  void builtInRuleSetsChangeNoLevel(String name) {
    RuleSet ruleSet = READER.builtIn(name);
    assertThat(infos()).allSatisfy(rule -> assertThat(ruleSet.level(rule)).isEqualTo(rule.level()));
  }

  @Test
  void whereTheyDifferFromTheRulesThemselves() {
    assertThat(changedParameters("nationell")).isEmpty();
    assertThat(changedParameters("vgr"))
        .containsExactlyInAnyOrder(
            "akut-sjukvard-tre-manader.manader-allmanmedicin " + months("4"),
            "intyg-delmal-utfardare.utfardare huvudhandledare");
  }

  private static List<String> changedParameters(String name) {
    RuleSet ruleSet = READER.builtIn(name);
    return infos().stream()
        .flatMap(
            rule ->
                rule.parameters().stream()
                    .filter(each -> !value(ruleSet, rule, each).equals(each.defaultValue()))
                    .map(each -> rule.id() + "." + each.name() + " " + value(ruleSet, rule, each)))
        .toList();
  }

  private static Object value(RuleSet ruleSet, RuleInfo rule, Parameter<?> parameter) {
    return ruleSet.parameters(rule).get(parameter);
  }

  private static FullTimeMonths months(String decimal) {
    return FullTimeMonths.of(new BigDecimal(decimal));
  }

  // --- levels ---

  private static final Parameter<Integer> DAYS = Parameter.days("dagar", 14);
  private static final Parameter<FullTimeMonths> MONTHS =
      Parameter.fullTimeMonths("manader", "2.5");

  private static RuleInfo rule(Level level) {
    return new RuleInfo("regel", level, List.of(), List.of(DAYS, MONTHS));
  }

  private static RuleSet set(@Nullable Level level, @Nullable Boolean on) {
    return set(level, on, Parameters.DEFAULTS);
  }

  private static RuleSet set(@Nullable Level level, @Nullable Boolean on, Parameters own) {
    return new RuleSet(
        "egen", Map.of("regel", new RuleSetting(YamlPath.ROOT, "regel", level, on, own, null)));
  }

  private static Outcome violated(RuleInfo rule, Level part) {
    return Requirement.of(rule, Scope.BT, YamlPath.ROOT).at(part).violated("saknas", 1);
  }

  @ParameterizedTest
  @CsvSource({
    // the level of the rule, of the part, of the rule set, and the result
    "ERROR, ERROR, ERROR, ERROR",
    "ERROR, WARNING, ERROR, WARNING",
    "ERROR, INFO, ERROR, INFO",
    "ERROR, ERROR, WARNING, WARNING",
    "ERROR, WARNING, WARNING, WARNING",
    "ERROR, INFO, WARNING, INFO",
    "ERROR, ERROR, INFO, INFO",
    "ERROR, WARNING, INFO, INFO",
    "ERROR, INFO, INFO, INFO",
    "WARNING, WARNING, ERROR, ERROR",
    "WARNING, INFO, ERROR, INFO",
    "WARNING, WARNING, WARNING, WARNING",
    "WARNING, INFO, WARNING, INFO",
    "WARNING, WARNING, INFO, INFO",
    "WARNING, INFO, INFO, INFO",
    "INFO, INFO, ERROR, ERROR",
    "INFO, INFO, WARNING, WARNING",
    "INFO, INFO, INFO, INFO"
  })
  void theWholeTakesTheNewLevelAndALowerPartIsNeverAboveIt(
      Level own, Level part, Level set, Level expected) {
    RuleInfo rule = rule(own);
    Outcome outcome = violated(rule, part);
    RuleSet ruleSet = set(set, null);
    assertThat(ruleSet.level(rule)).isEqualTo(set);
    assertThat(ruleSet.levelled(outcome, rule)).isEqualTo(outcome.at(expected));
  }

  @Test
  void withoutALevelEveryPartKeepsItsOwn() {
    RuleSet ruleSet = set(null, null);
    for (Level own : Level.values()) {
      RuleInfo rule = rule(own);
      assertThat(ruleSet.level(rule)).isEqualTo(own);
      Arrays.stream(Level.values())
          .filter(own::isAtLeast)
          .map(part -> violated(rule, part))
          .forEach(outcome -> assertThat(ruleSet.levelled(outcome, rule)).isEqualTo(outcome));
    }
  }

  // --- on and off ---

  @Test
  void aMentionedRuleIsOnUnlessItIsSwitchedOff() {
    RuleInfo rule = rule(Level.ERROR);
    assertThat(set(null, null).holds(rule)).isTrue();
    assertThat(set(null, true).holds(rule)).isTrue();
    assertThat(set(null, false).holds(rule)).isFalse();
    assertThat(new RuleSet("tom", Map.of()).holds(rule)).isFalse();
    assertThat(RuleSet.of("alla", List.of(rule)).holds(rule)).isTrue();
    assertThat(RuleSet.of("alla", List.of()).holds(rule)).isFalse();
  }

  @Test
  void aRuleThatIsNotMentionedKeepsItsDefaults() {
    RuleInfo rule = rule(Level.WARNING);
    for (RuleSet ruleSet : List.of(new RuleSet("tom", Map.of()), RuleSet.of("a", List.of(rule)))) {
      assertThat(ruleSet.level(rule)).isEqualTo(Level.WARNING);
      assertThat(ruleSet.parameters(rule)).isEqualTo(Parameters.DEFAULTS);
    }
    assertThat(RuleSet.of("alla", List.of(rule)).name()).isEqualTo("alla");
  }

  // --- parameters ---

  @Test
  void aSetParameterOverridesTheDefaultOfTheRule() {
    RuleInfo rule = rule(Level.ERROR);
    Parameters parameters = set(null, null, Parameters.DEFAULTS.with(DAYS, 7)).parameters(rule);
    assertThat(parameters.get(DAYS)).isEqualTo(7);
    assertThat(parameters.get(MONTHS)).isEqualTo(months("2.5"));
  }

  // --- one built on another ---

  @Test
  void theLastSettingWins() {
    RuleInfo rule = rule(Level.ERROR);
    Parameters own = Parameters.DEFAULTS.with(DAYS, 7).with(MONTHS, months("1"));
    RuleSet base = set(Level.WARNING, null, own);
    RuleSet above = base.extended(set(null, null, Parameters.DEFAULTS.with(DAYS, 3)));
    assertThat(above.level(rule)).isEqualTo(Level.WARNING);
    assertThat(above.parameters(rule))
        .isEqualTo(Parameters.DEFAULTS.with(DAYS, 3).with(MONTHS, months("1")));
    RuleSet levelled = base.extended(set(Level.INFO, null));
    assertThat(levelled.level(rule)).isEqualTo(Level.INFO);
    assertThat(levelled.parameters(rule).get(DAYS)).isEqualTo(7);
  }

  @Test
  void settingsOfTheBaseRemainUnlessOverridden() {
    RuleInfo rule = rule(Level.ERROR);
    RuleSet named = set(Level.WARNING, null).extended(new RuleSet("ovan", Map.of()));
    assertThat(named.name()).isEqualTo("ovan");
    assertThat(named.holds(rule)).isTrue();
    assertThat(named.level(rule)).isEqualTo(Level.WARNING);
    RuleSet off = set(null, false).extended(new RuleSet("ovan", Map.of()));
    assertThat(off.holds(rule)).isFalse();
  }

  @Test
  void offAndOnAgain() {
    RuleInfo rule = rule(Level.ERROR);
    RuleSet on = set(null, null);
    RuleSet off = on.extended(set(null, false));
    assertThat(off.holds(rule)).isFalse();
    assertThat(off.extended(set(null, true)).holds(rule)).isTrue();
    assertThat(off.extended(set(Level.INFO, null)).holds(rule)).isTrue();
  }
}
