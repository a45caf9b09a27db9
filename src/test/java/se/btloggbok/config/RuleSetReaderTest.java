package se.btloggbok.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.btloggbok.Readings;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.requirement.CertificateIssuer;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.requirement.Status;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.YamlReader;

/** Rule sets are read, and each of their faults is reported. */
class RuleSetReaderTest {

  private static final Map<String, RuleInfo> RULES =
      RuleCatalog.all().stream()
          .map(Rule::info)
          .collect(Collectors.toUnmodifiableMap(RuleInfo::id, info -> info));

  private static final RuleSetReader READER = new RuleSetReader(List.copyOf(RULES.values()));

  private static Form<RuleSet> form(String yaml) {
    return READER.read(YamlReader.read(Readings.of("egen.yaml", yaml)));
  }

  /** Reads a rule set without faults. */
  private static RuleSet read(String base, String... rules) {
    Form<RuleSet> form = form(own(base, rules));
    assertThat(form.outcomes()).isEmpty();
    return form.value().orElseThrow();
  }

  private static String own(String base, String... rules) {
    return """
    format: bt-regelverk/1
    namn: Region Dalarna
    bygger-på: %s
    regler:
      %s
    """
        .formatted(base, rules.length == 0 ? "x-inga: {}" : String.join("\n  ", rules));
  }

  private static RuleInfo rule(String id) {
    assertThat(RULES).containsKey(id);
    return RULES.get(id);
  }

  /** Returns the findings: kind, place, message and its arguments. */
  private static List<String> problems(String yaml) {
    Form<RuleSet> form = form(yaml);
    if (!form.outcomes().isEmpty()) {
      assertThat(form.value()).as("a rule set with faults is not returned").isEmpty();
    }
    return form.outcomes().stream().map(RuleSetReaderTest::line).toList();
  }

  private static String line(Outcome outcome) {
    Message message = outcome.message();
    assertThat(message).isNotNull();
    assertThat(outcome.status()).isEqualTo(Status.VIOLATED);
    assertThat(outcome.level()).isEqualTo(Level.ERROR);
    if (!outcome.place().isRoot()) {
      assertThat(outcome.scope()).hasToString(outcome.place().toString());
    }
    assertThat(message.key()).startsWith(outcome.rule() + ".");
    return outcome.place()
        + " "
        + message.key()
        + (message.arguments().isEmpty() ? "" : " " + message.arguments());
  }

  @Test
  void aCommaInBracesIsADecimalComma() {
    assertThat(
            problems(
                """
                format: bt-regelverk/1
                namn: Eget
                bygger-på: vgr
                regler:
                  primarvard-tre-manader: { nivå: bör, manader: 2,5 }
                """))
        .singleElement()
        .asString()
        .startsWith("/regler/primarvard-tre-manader/manader format-typ.")
        .contains("2,5", "2.5");
  }

  // --- without faults ---

  @ParameterizedTest
  @ValueSource(strings = {"vgr", "nationell"})
  void oneWithOnlyANameEqualsItsBase(String base) {
    RuleSet own = read(base);
    RuleSet builtIn = READER.builtIn(base);
    assertThat(own.name()).isEqualTo("Region Dalarna");
    assertThat(own.settings()).isEqualTo(builtIn.settings());
  }

  @Test
  void onNationellARuleIsAdded() {
    assertThat(READER.builtIn("nationell").holds(rule("bt-kollegium"))).isFalse();
    RuleSet own = read("nationell", "bt-kollegium: {}");
    assertThat(own.holds(rule("bt-kollegium"))).isTrue();
    assertThat(own.holds(rule("bedomning-kontinuerlig"))).isFalse();
    assertThat(own.settings()).hasSize(READER.builtIn("nationell").settings().size() + 1);
  }

  @Test
  void onVgrARuleIsSwitchedOff() {
    RuleSet own = read("vgr", "bt-kollegium: { på: false }");
    assertThat(own.holds(rule("bt-kollegium"))).isFalse();
    RULES.values().stream()
        .filter(rule -> !rule.id().equals("bt-kollegium") && READER.builtIn("vgr").holds(rule))
        .forEach(rule -> assertThat(own.holds(rule)).as(rule.id()).isTrue());
  }

  @ParameterizedTest
  @CsvSource({"ska, ERROR", "bör, WARNING", "råd, INFO"})
  void levelsAreRaisedAndLowered(String word, Level level) {
    RuleSet own =
        read(
            "vgr",
            "bt-kollegium: { nivå: " + word + " }",
            "handledning-varje-vecka: { nivå: " + word + " }",
            "besokstid-kortas: { nivå: " + word + " }");
    assertThat(own.level(rule("bt-kollegium"))).isEqualTo(level);
    assertThat(own.level(rule("handledning-varje-vecka"))).isEqualTo(level);
    assertThat(own.level(rule("besokstid-kortas"))).isEqualTo(level);
    assertThat(own.level(rule("intyg-fil"))).isEqualTo(Level.ERROR);
    assertThat(own.holds(rule("bt-kollegium"))).isTrue();
  }

  @Test
  void parametersHaveTheTypeThatTheRuleGivesThem() {
    RuleSet own =
        read(
            "vgr",
            "slutbedomning-placering: { dagar-efter-slutet: 30 }",
            "primarvard-tre-manader: { manader: 4.5 }",
            "akut-sjukvard-tre-manader: { manader: 2 }",
            "bt-kollegium: { manader: [2, 6, 11] }",
            "bedomning-rekommenderad-metod: { metoder: CBD }",
            "utbildning-konsultationskunskap: { amne: 12 }");
    assertThat(values(own, "slutbedomning-placering"))
        .isEqualTo(
            Map.of(
                "dagar-efter-slutet", 30,
                "dagar-fore-slutet", 14,
                "dagar-for-avvikelse", 28,
                "minsta-tjanstgoringsdagar", 20));
    assertThat(values(own, "primarvard-tre-manader")).isEqualTo(Map.of("manader", months("4.5")));
    assertThat(values(own, "akut-sjukvard-tre-manader"))
        .isEqualTo(Map.of("manader", months("2"), "manader-allmanmedicin", months("4")));
    assertThat(values(own, "bt-kollegium"))
        .isEqualTo(Map.of("manader", List.of(2, 6, 11), "dagar", 30));
    assertThat(values(own, "bedomning-rekommenderad-metod"))
        .isEqualTo(Map.of("metoder", List.of("CBD")));
    assertThat(values(own, "utbildning-konsultationskunskap")).isEqualTo(Map.of("amne", "12"));
  }

  /** Returns the values of the parameters of a rule, by name. */
  private static Map<String, Object> values(RuleSet ruleSet, String rule) {
    return rule(rule).parameters().stream()
        .collect(
            Collectors.toMap(
                Parameter::name, parameter -> ruleSet.parameters(rule(rule)).get(parameter)));
  }

  private static FullTimeMonths months(String decimal) {
    return FullTimeMonths.of(new BigDecimal(decimal));
  }

  @Test
  void settingsOfVgrAreKeptUnlessOverridden() {
    RuleSet own =
        read(
            "vgr",
            "akut-sjukvard-tre-manader: { nivå: bör }",
            "intyg-delmal-utfardare: { utfardare: handledarutbildad }");
    assertThat(values(own, "akut-sjukvard-tre-manader"))
        .containsEntry("manader-allmanmedicin", months("4"));
    assertThat(values(own, "intyg-delmal-utfardare"))
        .containsEntry("utfardare", CertificateIssuer.TRAINED_SUPERVISOR);
  }

  @Test
  void oneWithoutABaseHasOnlyItsOwnRules() {
    Form<RuleSet> form =
        form(
            """
            format: bt-regelverk/1
            namn: Bara intyg
            källor: [En källa, en till]
            x-anteckning: fri
            regler:
              personnummer-i-text: {}
              intyg-datum: { nivå: bör, x-varför: { se: protokoll } }
            """);
    assertThat(form.outcomes()).isEmpty();
    RuleSet own = form.value().orElseThrow();
    assertThat(own.name()).isEqualTo("Bara intyg");
    assertThat(own.settings()).containsOnlyKeys("personnummer-i-text", "intyg-datum");
    assertThat(own.level(rule("intyg-datum"))).isEqualTo(Level.WARNING);
  }

  @Test
  void oneWithoutRulesIsInOrder() {
    assertThat(problems("format: bt-regelverk/1\nnamn: tom\n")).isEmpty();
    assertThat(problems("format: bt-regelverk/1\nnamn: tom\nregler:\n")).isEmpty();
  }

  @Test
  void noOtherNameIsBuiltIn() {
    assertThatThrownBy(() -> READER.builtIn("finland"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such rule set: finland");
    assertThatThrownBy(() -> READER.builtIn("../config/vgr"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRuleMayHaveASourceOfItsOwn() {
    Form<RuleSet> form =
        form(
            """
            format: bt-regelverk/1
            namn: egen
            källor: [En källa, en till]
            regler:
              intyg-datum: { källa: Ett beslut }
              intyg-fil: {}
            """);
    RuleSet own = form.value().orElseThrow();
    assertThat(sources(own, "intyg-datum")).containsExactly("Ett beslut");
    assertThat(sources(own, "intyg-fil")).containsExactly("En källa; en till");
  }

  private static List<String> sources(RuleSet ruleSet, String id) {
    return ruleSet.info(rule(id)).citations().stream()
        .map(citation -> citation.document().title())
        .toList();
  }

  // --- the privacy rule ---

  @Test
  void personalNumbersAreLookedForInBoth() {
    assertThat(READER.builtIn("vgr").holds(rule("personnummer-i-text"))).isTrue();
    assertThat(READER.builtIn("nationell").holds(rule("personnummer-i-text"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ på: false }",
        "{ nivå: bör }",
        "{ nivå: råd }",
        "{ på: false, nivå: ska }",
        "{ på: true, nivå: råd }"
      })
  void thatCannotBeSwitchedOffNorMadeLessBinding(String setting) {
    for (String base : List.of("vgr", "nationell")) {
      assertThat(problems(own(base, "personnummer-i-text: " + setting)))
          .containsExactly(
              "/regler/personnummer-i-text format-varde.orubblig [personnummer-i-text]");
    }
  }

  @Test
  void thatStaysOnInARuleSetWithoutABase() {
    Form<RuleSet> form = form("format: bt-regelverk/1\nnamn: tom\n");
    assertThat(form.outcomes()).isEmpty();
    assertThat(form.value().orElseThrow().holds(rule("personnummer-i-text"))).isTrue();
  }

  @Test
  void mentioningItDoesNoHarm() {
    assertThat(read("vgr", "personnummer-i-text: {}").holds(rule("personnummer-i-text"))).isTrue();
    assertThat(read("vgr", "personnummer-i-text: { på: true }").holds(rule("personnummer-i-text")))
        .isTrue();
  }

  // --- faults ---

  @Test
  void formatAndNameAreAskedFor() {
    assertThat(problems("regler: {}\n"))
        .containsExactly(
            "/format format-saknas.nyckel [format]", "/namn format-saknas.nyckel [namn]");
    assertThat(problems("format: bt-regelverk/1\n"))
        .containsExactly("/namn format-saknas.nyckel [namn]");
    assertThat(problems("namn: egen\n")).containsExactly("/format format-saknas.nyckel [format]");
  }

  @Test
  void emptyValuesAndOtherTypesAreReportedOnce() {
    assertThat(problems("format:\nnamn: egen\n"))
        .containsExactly("/format format-saknas.tomt [format]");
    assertThat(problems("format: bt-regelverk/1\nnamn: [egen]\n"))
        .containsExactly("/namn format-typ.inte-lista-skriv [egen]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bt-regelverk/2", "bt-loggbok/1", "bt-regelverk"})
  void ofThisFormat(String format) {
    assertThat(problems("format: " + format + "\nnamn: egen\n"))
        .containsExactly("/format format-version.annat [" + format + ", bt-regelverk/1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"finland", "vgr.yaml", "egen"})
  void onOneThatComesWithTheProgram(String base) {
    assertThat(problems(own(base)))
        .containsExactly(
            "/bygger-på format-varde.tillatna [" + base + ", " + RuleSetReader.BUILT_IN + "]");
  }

  @ParameterizedTest
  @CsvSource({"Vgr, vgr", "nationel, nationell"})
  void aMisspeltBaseIsSuggested(String base, String meant) {
    assertThat(problems(own(base)))
        .containsExactly("/bygger-på format-varde.menade [" + base + ", " + meant + "]");
  }

  @Test
  void onlyRulesThatExist() {
    assertThat(problems(own("vgr", "bt-kolegium: {}", "format-syntax: { på: false }", "x-y: {}")))
        .containsExactly(
            "/regler/bt-kolegium format-referens.regel-menade [bt-kolegium, bt-kollegium]",
            "/regler/format-syntax format-referens.regel [format-syntax]");
  }

  @Test
  void onlyKeysOfTheRule() {
    assertThat(problems(own("vgr", "bt-kollegium: { dagr: 10 }")))
        .containsExactly("/regler/bt-kollegium/dagr format-okand-nyckel.menade [dagr, dagar]");
    assertThat(problems(own("vgr", "intyg-datum: { dagar: 10 }")))
        .containsExactly(
            "/regler/intyg-datum/dagar format-okand-nyckel.tillatna [dagar, [nivå, på, källa]]");
    assertThat(problems(own("vgr") + "niva: ska\n"))
        .containsExactly("/niva format-okand-nyckel.tillatna [niva, [källor]]");
  }

  @Test
  void onlyValuesOfTheirType() {
    assertThat(problems(own("vgr", "bt-kollegium: { nivå: måste }")))
        .containsExactly(
            "/regler/bt-kollegium/nivå format-varde.tillatna [måste, [ska, bör, råd]]");
    assertThat(problems(own("vgr", "bt-kollegium: { nivå: bor }")))
        .containsExactly("/regler/bt-kollegium/nivå format-varde.menade [bor, bör]");
    assertThat(problems(own("vgr", "bt-kollegium: { på: nej }")))
        .containsExactly("/regler/bt-kollegium/på format-typ.sant-falskt-menade [nej, false]");
    assertThat(problems(own("vgr", "bt-kollegium: { på: kanske }")))
        .containsExactly("/regler/bt-kollegium/på format-typ.sant-falskt [kanske]");
    assertThat(problems(own("vgr", "bt-kollegium: { dagar: tio }")))
        .containsExactly("/regler/bt-kollegium/dagar format-typ.heltal [tio]");
    assertThat(problems(own("vgr", "bt-kollegium: { dagar: [10] }")))
        .containsExactly("/regler/bt-kollegium/dagar format-typ.inte-lista-skriv [10]");
    assertThat(problems(own("vgr", "primarvard-tre-manader: { manader: tre }")))
        .containsExactly("/regler/primarvard-tre-manader/manader format-typ.decimaltal [tre]");
    assertThat(problems(own("vgr", "primarvard-tre-manader: { manader: \"3,5\" }")))
        .containsExactly(
            "/regler/primarvard-tre-manader/manader format-typ.decimaltal-menade [3,5, 3.5]");
    assertThat(problems(own("vgr", "bedomning-rekommenderad-metod: { metoder: { CBD: ja } }")))
        .containsExactly(
            "/regler/bedomning-rekommenderad-metod/metoder format-typ.inte-nycklar [metoder]");
    assertThat(problems(own("vgr", "intyg-delmal-utfardare: { utfardare: [eva] }")))
        .containsExactly(
            "/regler/intyg-delmal-utfardare/utfardare format-typ.inte-lista [utfardare]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bt-kollegium | dagar | 0, 1, 3650 | -1, 3651, 100000",
        "primarvard-tre-manader | manader | 0, 0.05, 3650, 3650.00 | -0.01, 3650.01, 1000000000000",
        "bt-kollegium | manader | [0], [3650], '[3, 3650]' | [3651], '[3, 9999]'"
      })
  void numbersAreWithinTheLimitsOfTheirParameter(
      String rule, String parameter, String allowed, String refused) {
    for (String number : numbers(allowed)) {
      read("vgr", "%s: { %s: %s }".formatted(rule, parameter, number));
    }
    for (String number : numbers(refused)) {
      assertThat(problems(own("vgr", "%s: { %s: %s }".formatted(rule, parameter, number))))
          .as(number)
          .containsExactly(
              "/regler/%s/%s format-varde.intervall [%s, 0, 3650]"
                  .formatted(rule, parameter, parameter));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "handledning-varje-vecka, dagar-i-full-vecka, 0, 7",
    "besokstid-kortas, minst-tillfallen, 2, 3650"
  })
  void someHaveNarrowerLimits(String rule, String parameter, int least, int most) {
    String setting = rule + ": { " + parameter + ": %d }";
    assertThat(problems(own("vgr", setting.formatted(least)))).isEmpty();
    assertThat(problems(own("vgr", setting.formatted(most)))).isEmpty();
    String refused =
        "/regler/%s/%s format-varde.intervall [%s, %d, %d]"
            .formatted(rule, parameter, parameter, least, most);
    assertThat(problems(own("vgr", setting.formatted(least - 1)))).containsExactly(refused);
    assertThat(problems(own("vgr", setting.formatted(most + 1)))).containsExactly(refused);
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("'?(\\[.*?]|[^,\\s']+)'?")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  @Test
  void everyNumberOfAListIsReported() {
    assertThat(problems(own("vgr", "bt-kollegium: { manader: [tre, 3651, 9, 12345] }")))
        .containsExactly(
            "/regler/bt-kollegium/manader format-typ.heltal [tre]",
            "/regler/bt-kollegium/manader format-varde.intervall [manader, 0, 3650]",
            "/regler/bt-kollegium/manader format-typ.heltal [12345]");
  }

  @Test
  void aWordThatIsNearlyAKnownOneIsAMisspelling() {
    assertThat(problems(own("vgr", "bedomning-rekommenderad-metod: { metoder: [Dops, OSCE] }")))
        .containsExactly(
            "/regler/bedomning-rekommenderad-metod/metoder format-varde.menade [Dops, DOPS]");
    assertThat(problems(own("vgr", "bedomning-rekommenderad-metod: { metoder: [DOPS, OSCE] }")))
        .isEmpty();
  }

  @Test
  void anEmptyListSetsNothing() {
    assertThat(values(read("vgr", "bt-kollegium: { manader: [] }"), "bt-kollegium"))
        .containsEntry("manader", List.of(3, 9));
  }

  @Test
  void faultsAreInTheOrderOfTheParameters() {
    assertThat(
            problems(
                own(
                    "vgr",
                    "slutbedomning-placering: { minsta-tjanstgoringsdagar: -1, dagar-for-avvikelse:"
                        + " -1, dagar-efter-slutet: -1 }")))
        .containsExactly(
            "/regler/slutbedomning-placering/dagar-efter-slutet format-varde.intervall"
                + " [dagar-efter-slutet, 0, 3650]",
            "/regler/slutbedomning-placering/dagar-for-avvikelse format-varde.intervall"
                + " [dagar-for-avvikelse, 0, 3650]",
            "/regler/slutbedomning-placering/minsta-tjanstgoringsdagar"
                + " format-varde.intervall [minsta-tjanstgoringsdagar, 0, 3650]");
  }

  @Test
  void everySettingIsAMapping() {
    assertThat(problems(own("vgr", "bt-kollegium: ska")))
        .containsExactly("/regler/bt-kollegium format-typ.nycklar-menade [ska, { nivå: ska }]");
    assertThat(problems(own("vgr", "bt-kollegium: 3, 6")))
        .containsExactly("/regler/bt-kollegium format-typ.nycklar");
    assertThat(problems(own("vgr", "bt-kollegium:")))
        .containsExactly("/regler/bt-kollegium format-saknas.tomt [bt-kollegium]");
    assertThat(problems("format: bt-regelverk/1\nnamn: egen\nregler: [bt-kollegium]\n"))
        .containsExactly("/regler format-typ.id-lista [regler]");
  }

  @Test
  void theSameRuleOnce() {
    List<String> problems = problems(own("vgr", "bt-kollegium: {}", "bt-kollegium: {}"));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).contains("format-dubblett.");
  }

  @Test
  void aMapping() {
    assertThat(problems("- bt-kollegium\n")).containsExactly(" format-typ.nycklar");
    assertThat(problems("vgr\n")).containsExactly(" format-typ.nycklar");
  }

  @Test
  void aTextThatIsNotYaml() {
    assertThat(problems("format: bt-regelverk/1\nnamn: [egen\n"))
        .singleElement()
        .asString()
        .contains("format-syntax.");
    assertThat(problems("format: &a bt-regelverk/1\nnamn: egen\n"))
        .singleElement()
        .asString()
        .contains("format-yaml.");
  }

  @Test
  void allFaultsAtOnce() {
    assertThat(
            problems(
                """
                format: bt-regelverk/2
                bygger-på: finland
                regler:
                  bt-kollegium: { dagar: tio }
                  personnummer-i-text: { på: false }
                  okänd: {}
                """))
        .containsExactly(
            "/bygger-på format-varde.tillatna [finland, " + RuleSetReader.BUILT_IN + "]",
            "/regler/bt-kollegium/dagar format-typ.heltal [tio]",
            "/format format-version.annat [bt-regelverk/2, bt-regelverk/1]",
            "/namn format-saknas.nyckel [namn]",
            "/regler/personnummer-i-text format-varde.orubblig [personnummer-i-text]",
            "/regler/okänd format-referens.regel [okänd]");
  }
}
