package se.btloggbok.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import se.btloggbok.Generated;
import se.btloggbok.Readings;
import se.btloggbok.report.Language;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.YamlReader;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of rule sets and of {@code .bt.yaml} agree with the readers. */
class SettingSchemasTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<RuleInfo> RULES = RuleCatalog.all().stream().map(Rule::info).toList();
  private static final SettingSchemas SWEDISH = new SettingSchemas(Language.SV.locale());

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema RULE_SET = REGISTRY.getSchema(SWEDISH.ofRuleSet(RULES));
  private static final Schema CONFIGURATION = REGISTRY.getSchema(SWEDISH.ofConfiguration());

  private static List<Error> errors(Schema schema, String yaml) {
    Object read =
        new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    return schema.validate(JSON.valueToTree(read));
  }

  @Test
  void thePublishedSchemasAreUpToDate() throws IOException {
    Generated.assertUpToDate(
        Path.of("docs", "bt-regelverk-1.schema.json"), SWEDISH.ofRuleSet(RULES));
    Generated.assertUpToDate(
        Path.of("docs", "bt-installningar-1.schema.json"), SWEDISH.ofConfiguration());
  }

  @Test
  void theyAreSchemas() {
    Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
    assertThat(metaSchema.validate(JSON.readTree(SWEDISH.ofRuleSet(RULES)))).isEmpty();
    assertThat(metaSchema.validate(JSON.readTree(SWEDISH.ofConfiguration()))).isEmpty();
  }

  @Test
  void languagesDifferInDescriptionsOnly() {
    SettingSchemas english = new SettingSchemas(Language.EN.locale());
    assertThat(english.ofRuleSet(RULES)).isNotEqualTo(SWEDISH.ofRuleSet(RULES));
    assertThat(bare(english.ofRuleSet(RULES))).isEqualTo(bare(SWEDISH.ofRuleSet(RULES)));
    assertThat(bare(english.ofConfiguration())).isEqualTo(bare(SWEDISH.ofConfiguration()));
  }

  private static String bare(String schema) {
    return schema.replaceAll("\"description\" : \".*\"", "");
  }

  /** An editor that marks other faults than bt finds only confuses its user. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | {}",
        "true  | primarvard-tre-manader: { manader: 4.5, nivå: bör, källa: Ett beslut }",
        "true  | primarvard-tre-manader: { manader: '4', x-varför: { se: protokoll } }",
        "true  | primarvard-tre-manader: { manader: 3650, på: false }",
        "false | primarvard-tre-manader: { manader: 3651 }",
        "false | primarvard-tre-manader: { manader: -0.1 }",
        "false | primarvard-tre-manader: { manader: tre }",
        "false | primarvard-tre-manader: { dagar: 3 }",
        "false | primarvard-tre-manader: { nivå: måste }",
        "false | primarvard-tre-manader: { på: ja }",
        "false | primarvard-tre-manader: ska",
        "true  | handledning-varje-vecka: { dagar-i-full-vecka: 7 }",
        "false | handledning-varje-vecka: { dagar-i-full-vecka: 8 }",
        "true  | besokstid-kortas: { minst-tillfallen: 2 }",
        "false | besokstid-kortas: { minst-tillfallen: 1 }",
        "true  | bt-kollegium: { manader: [2, 6] }",
        "true  | bt-kollegium: { manader: 6 }",
        "false | bt-kollegium: { manader: [3651] }",
        "true  | bedomning-rekommenderad-metod: { metoder: [DOPS, OSCE] }",
        "true  | bedomning-rekommenderad-metod: { metoder: CBD }",
        "true  | intyg-delmal-utfardare: { utfardare: huvudhandledare }",
        "false | intyg-delmal-utfardare: { utfardare: chefen }",
        "false | bt-kolegium: {}",
        "true  | x-egen: [vad, som, helst]",
        "true  | personnummer-i-text: { på: true }",
        "false | personnummer-i-text: { på: false }",
        "false | personnummer-i-text: { nivå: ska }",
      })
  void theSchemaOfRuleSetsAgreesWithTheReader(boolean accepted, String rule) {
    assertAgreement(accepted, "format: bt-regelverk/1\nnamn: egen\nregler:\n  " + rule + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | format: bt-regelverk/1 | namn: egen",
        "true  | format: bt-regelverk/1 | {namn: egen, bygger-på: vgr, källor: En}",
        "true  | format: bt-regelverk/1 | {namn: egen, bygger-på: nationell, källor: [En, Två]}",
        "false | format: bt-regelverk/1 | {namn: egen, bygger-på: finland}",
        "false | format: bt-regelverk/1 | {namn: ''}",
        "false | format: bt-regelverk/1 | regler: {}",
        "false | format: bt-regelverk/2 | namn: egen",
        "false | format: bt-regelverk/1 | {namn: egen, regler: [bt-kollegium]}",
        "false | format: bt-regelverk/1 | {namn: egen, regel: {}}",
      })
  void theRestOfIt(boolean accepted, String format, String rest) {
    String keys = rest.replaceAll("^\\{(.*)}$", "$1");
    String yaml = format + "\n" + String.join("\n", keys.split(", (?=[\\p{L}-]+:)", 0)) + "\n";
    assertAgreement(accepted, yaml);
  }

  private static void assertAgreement(boolean accepted, String yaml) {
    assertThat(
            new RuleSetReader(RULES).read(YamlReader.read(Readings.of("a.yaml", yaml))).outcomes())
        .as("the reader on %s", yaml)
        .matches(outcomes -> outcomes.isEmpty() == accepted);
    assertThat(errors(RULE_SET, yaml))
        .as("the schema on %s", yaml)
        .matches(errors -> errors.isEmpty() == accepted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | regelverk: vgr",
        "true  | regelverk: regler/egen.yaml",
        "true  | språk: en",
        "true  | fail-on: never",
        "true  | loggbok: min.yaml",
        "true  | blanketter: tomma",
        "true  | x-egen: {}",
        "false | regelverk: [vgr]",
        "false | regelverk:",
        "false | språk: svenska",
        "false | fail-on: brist",
        "false | regelvek: vgr",
      })
  void theSchemaOfTheConfigurationAgreesWithTheReader(boolean accepted, String yaml) {
    assertThat(
            ConfigurationReader.read(
                    YamlReader.read(Readings.of(".bt.yaml", yaml + "\n")), Path.of(".bt.yaml"))
                .outcomes())
        .as("the reader on %s", yaml)
        .matches(outcomes -> outcomes.isEmpty() == accepted);
    assertThat(errors(CONFIGURATION, yaml))
        .as("the schema on %s", yaml)
        .matches(errors -> errors.isEmpty() == accepted);
  }
}
