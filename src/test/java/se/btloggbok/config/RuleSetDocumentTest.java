package se.btloggbok.config;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.btloggbok.Generated;
import se.btloggbok.Readings;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.model.Term;
import se.btloggbok.report.Language;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.RuleInfo;
import se.btloggbok.rules.RuleCatalog;
import se.btloggbok.source.YamlReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code docs/regelverk.md} says is true: its tables are generated between two marks, and its
 * rule set can be read.
 */
class RuleSetDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "regelverk.md");
  private static final String END = "<!-- slut -->\n";
  private static final Locale SWEDISH = Language.SV.locale();
  private static final SettingTexts TEXTS = new SettingTexts(SWEDISH);
  private static final List<RuleInfo> RULES = RuleCatalog.all().stream().map(Rule::info).toList();

  @Test
  void theTablesAreUpToDate() throws IOException {
    String text = Files.readString(DOCUMENT);
    JsonNode ruleSet = JsonMapper.shared().readTree(new SettingSchemas(SWEDISH).ofRuleSet(RULES));
    JsonNode rule = ruleSet.at("/properties/regler/properties/intyg-fil");
    JsonNode settings = JsonMapper.shared().readTree(new SettingSchemas(SWEDISH).ofConfiguration());
    text = replaced(text, "<!-- nycklar: regelverk -->\n", keys(ruleSet));
    text = replaced(text, "<!-- nycklar: regel -->\n", keys(rule));
    text = replaced(text, "<!-- inbyggda -->\n", builtIn());
    text = replaced(text, "<!-- parametrar -->\n", parameters());
    text = replaced(text, "<!-- nycklar: inställningar -->\n", keys(settings));

    Generated.assertUpToDate(DOCUMENT, text);
  }

  private static String replaced(String text, String mark, String content) {
    int start = text.indexOf(mark);
    assertThat(start).as("the mark %s", mark).isNotNegative();
    int end = text.indexOf(END, start);
    return text.substring(0, start + mark.length()) + content + text.substring(end);
  }

  private static String keys(JsonNode schema) {
    StringBuilder rows = new StringBuilder("| nyckel | betyder |\n|---|---|\n");
    schema
        .path("properties")
        .properties()
        .forEach(
            key ->
                rows.append(
                    "| `%s` | %s |\n"
                        .formatted(key.getKey(), key.getValue().path("description").asString())));
    return rows.toString();
  }

  private static String builtIn() {
    RuleSetReader reader = new RuleSetReader(RULES);
    StringBuilder rows = new StringBuilder("| namn | regler, utöver de nationella |\n|---|---|\n");
    RuleSet national = reader.builtIn("nationell");
    for (String name : RuleSetReader.BUILT_IN) {
      RuleSet ruleSet = reader.builtIn(name);
      String rules =
          RULES.stream()
              .filter(ruleSet::holds)
              .filter(rule -> !sameIn(rule, ruleSet, national))
              .map(rule -> "[%s](regler.md#%s)".formatted(rule.id(), rule.id()))
              .collect(joining(", "));
      rows.append(
          "| [`%s`](../src/main/resources/se/btloggbok/config/%s.yaml) | %s |\n"
              .formatted(name, name, rules));
    }
    return rows.toString();
  }

  private static boolean sameIn(RuleInfo rule, RuleSet one, RuleSet other) {
    return other.holds(rule)
        && one.level(rule) == other.level(rule)
        && one.parameters(rule).equals(other.parameters(rule))
        && one.info(rule).equals(other.info(rule));
  }

  private static String parameters() {
    StringBuilder rows =
        new StringBuilder(
            "| regel | parameter | betyder | förval | tillåtet |\n|---|---|---|---|---|\n");
    for (RuleInfo rule : RULES) {
      for (Parameter<?> parameter : rule.parameters()) {
        rows.append(
            "| [%s](regler.md#%s) | `%s` | %s | %s | %s |\n"
                .formatted(
                    rule.id(),
                    rule.id(),
                    parameter.name(),
                    TEXTS.meaning(rule, parameter),
                    String.valueOf(written(parameter)).replaceAll("^\\[|]$", ""),
                    allowed(parameter)));
      }
    }
    return rows.toString();
  }

  private static Object written(Parameter<?> parameter) {
    return parameter.written() instanceof Term term ? term.term() : parameter.written();
  }

  private static String allowed(Parameter<?> parameter) {
    String unit = TEXTS.unit(parameter);
    return switch (parameter.unit()) {
      case WORD, WORDS -> unit;
      case TERM ->
          Stream.of(((Enum<?>) parameter.defaultValue()).getDeclaringClass().getEnumConstants())
              .map(word -> ((Term) word).term())
              .collect(joining(", "));
      default -> "%s, %s–%s".formatted(unit, parameter.least(), parameter.most());
    };
  }

  @Test
  void everyParameterHasAMeaningThatIsUsed() {
    List<String> used = new ArrayList<>();
    for (RuleInfo rule : RULES) {
      for (Parameter<?> parameter : rule.parameters()) {
        String own = rule.id() + "." + parameter.name();
        used.add(TEXTS.bundle().containsKey(own) ? own : "parameter." + parameter.name());
      }
    }
    assertThat(TEXTS.bundle().keySet().stream().filter(key -> !key.matches("(\\p{Lu}|enhet\\.).*")))
        .containsExactlyInAnyOrderElementsOf(used.stream().distinct().toList());
  }

  @Test
  void itsRuleSetCanBeRead() throws IOException {
    String text = Files.readString(DOCUMENT);
    Matcher block =
        Pattern.compile("<!-- regelverk -->\n```yaml\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertThat(block.find()).isTrue();
    Form<RuleSet> form = read(block.group(1));
    assertThat(form.outcomes()).isEmpty();
    RuleSet ruleSet = form.value().orElseThrow();
    assertThat(ruleSet.holds(rule("lucka-mellan-placeringar"))).isFalse();
    assertThat(ruleSet.info(rule("bt-kollegium")).citations())
        .extracting(citation -> citation.document().title())
        .containsExactly("Region Exempel, Rutin för BT-kollegium, 2025-10-01");
    assertThat(ruleSet.info(rule("primarvard-tre-manader")).citations())
        .extracting(citation -> citation.document().title())
        .containsExactly("Region Exempel, Riktlinjer för BT, 2026-01-15");
  }

  private static RuleInfo rule(String id) {
    return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  private static Form<RuleSet> read(String yaml) {
    return new RuleSetReader(RULES).read(YamlReader.read(Readings.of("exempel.yaml", yaml)));
  }
}
