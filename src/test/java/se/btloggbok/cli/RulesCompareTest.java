package se.btloggbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bt rules --compare}: how two rule sets differ, and what that means for logbooks. */
class RulesCompareTest {

  private static final String TODAY = "2026-01-15";

  /** Five months in primary care and none in emergency care, in a BT that is over. */
  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: Amina Rahimi, legitimation: { datum: 2025-03-14 } }
      bastjänstgöring: { form: fristående, från: 2025-08-01, till: 2025-12-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist }
      placeringar:
        vc: { verksamhet: primärvård, enhet: Majorna, från: 2025-08-01, till: 2025-12-31 }
      """;

  private static final String RULE_SET =
      """
      format: bt-regelverk/1
      namn: %s
      regler:
        %s
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("grupp"));
    Files.writeString(folder.resolve("grupp/amina.yaml"), LOGBOOK);
    Files.writeString(
        folder.resolve("grupp/boel.yaml"),
        LOGBOOK.replace("Amina Rahimi", "Boel Dal").replace("2025-08-01", "2025-05-01"));
    ruleSet("fem", "primarvard-tre-manader: { manader: 5 }");
    ruleSet("sex", "primarvard-tre-manader: { manader: 6 }");
    ruleSet("lag", "akut-sjukvard-tre-manader: { nivå: råd }");
    ruleSet("hog", "akut-sjukvard-tre-manader: { nivå: ska }");
  }

  private void ruleSet(String name, String rules) throws IOException {
    Files.writeString(folder.resolve(name + ".yaml"), RULE_SET.formatted(name, rules));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private BtRun.Result compare(String one, String other, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "rules";
    arguments[1] = "--compare";
    arguments[2] = one;
    arguments[3] = other;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return new BtRun(folder).run(arguments);
  }

  // --- the rules ---

  @Test
  void whatOneHasAndTheOtherHasNot() {
    String said = compare("nationell", "dalarna").out();
    assertThat(said)
        .startsWith("Regelverken nationell och dalarna skiljer sig åt i 4 regler.")
        .containsPattern("bedomning-kontinuerlig +inte med i regelverket +ska, minst: 2\n")
        .containsPattern("hogst-fyra-placeringar +bör +ska\n")
        .containsPattern("bedomning-rekommenderad-metod +inte med i regelverket +råd, metoder: ")
        .containsPattern("bt-tolv-manader +inte med i regelverket +råd\n")
        .doesNotContain("primarvard-tre-manader");
  }

  @Test
  void onlyTheParametersThatDiffer() {
    assertThat(compare(file("fem.yaml"), file("sex.yaml")).out())
        .contains("i 1 regel.")
        .containsPattern("primarvard-tre-manader +ska, manader: 5 +ska, manader: 6\n");
  }

  @Test
  void theSameDoNotDiffer() {
    BtRun.Result result = compare("skåne", "skane");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .isEqualTo("Regelverken skåne och skåne skiljer sig åt i ingen regel.\n");
  }

  // --- the logbooks ---

  @Test
  void whoseVerdictChangesAndHow() {
    BtRun.Result result =
        compare(file("fem.yaml"), file("sex.yaml"), "--today", TODAY, file("grupp"));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains(
            "Loggböckerna (per 2026-01-15): 1 av 2 bedöms olika; i 1 har bara det ena",
            "amina.yaml, Amina Rahimi: brister 0 → 1, anmärkningar 0, råd 0\n",
            "   tillkommer: brist: Tiden i primärvård är 5,00 heltidsmånader av minst 6,00",
            "[primarvard-tre-manader]\n")
        .doesNotContain("Boel");
    assertThat(compare(file("sex.yaml"), file("fem.yaml"), "--today", TODAY, file("grupp")).out())
        .contains("brister 1 → 0", "   försvinner: brist: ");
  }

  @Test
  void aLevelThatChanges() {
    assertThat(compare(file("lag.yaml"), file("hog.yaml"), "--today", TODAY, file("grupp")).out())
        .contains("2 av 2 bedöms olika", "   ändras: råd → brist: Tiden i akut sjukvård");
  }

  @Test
  void oneLogbook() {
    assertThat(
            compare(file("fem.yaml"), file("sex.yaml"), "--today", TODAY, file("grupp/boel.yaml"))
                .out())
        .contains("0 av 1 bedöms olika");
  }

  @Test
  void asOfAnotherDay() {
    assertThat(
            compare(
                    file("fem.yaml"),
                    file("sex.yaml"),
                    "--today",
                    TODAY,
                    "--as-of",
                    "2025-12-31",
                    file("grupp"))
                .out())
        .contains("tillkommer: anmärkning: Med nuvarande plan");
  }

  @Test
  void aFileThatCannotBeReadIsReportedAndTheOthersAreCompared() {
    BtRun.Result result =
        compare(file("fem.yaml"), file("sex.yaml"), "--today", TODAY, file("borta"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("borta");
  }

  // --- the formats ---

  @Test
  void json() {
    JsonNode said =
        JsonMapper.shared()
            .readTree(
                compare(
                        file("fem.yaml"),
                        file("sex.yaml"),
                        "--today",
                        TODAY,
                        "--format",
                        "json",
                        file("grupp"))
                    .out());
    assertThat(said.path("version").asInt()).isEqualTo(1);
    assertThat(said.at("/rules/0/rule").asString()).isEqualTo("primarvard-tre-manader");
    assertThat(said.at("/rules/0/other/parameters/manader").asInt()).isEqualTo(6);
    assertThat(said.at("/logbooks/count").asInt()).isEqualTo(2);
    assertThat(said.at("/logbooks/verdicts").asInt()).isEqualTo(1);
    assertThat(said.at("/logbooks/files/0/trainee").asString()).isEqualTo("Amina Rahimi");
    assertThat(said.at("/logbooks/files/0/other/error").asInt()).isEqualTo(1);
    assertThat(said.at("/logbooks/files/0/findings/0/one").isNull()).isTrue();
    assertThat(said.at("/logbooks/files/0/findings/0/other").asString()).isEqualTo("error");
    assertThat(
            JsonMapper.shared()
                .readTree(compare("vgr", "dalarna", "--format", "json").out())
                .path("logbooks")
                .isNull())
        .isTrue();
  }

  @Test
  void csv() {
    assertThat(compare("nationell", "dalarna", "--format", "csv").out())
        .contains("\"nationell\";\"dalarna\"", "\"hogst-fyra-placeringar\";")
        .contains(";\"bör\";\"ska\"");
    assertThat(
            compare(
                    file("fem.yaml"),
                    file("sex.yaml"),
                    "--today",
                    TODAY,
                    "--format",
                    "csv",
                    file("grupp"))
                .out())
        .contains(
            "\"Amina Rahimi\";\"primarvard-tre-manader\";\"\";\"brist\";\"Tiden i primärvård");
  }

  @Test
  void markdown() {
    assertThat(
            compare(
                    file("fem.yaml"),
                    file("sex.yaml"),
                    "--today",
                    TODAY,
                    "--format",
                    "markdown",
                    file("grupp"))
                .out())
        .startsWith("# fem – sex\n")
        .contains("| primarvard-tre-manader |", "- **tillkommer**, brist: Tiden i primärvård");
  }

  @Test
  void inEnglish() {
    assertThat(
            compare(
                    file("fem.yaml"),
                    file("sex.yaml"),
                    "--lang",
                    "en",
                    "--today",
                    TODAY,
                    file("grupp"))
                .out())
        .contains("differ in 1 rule.", "1 of 2 are judged differently", "   added: error: ");
  }

  // --- wrong usage ---

  @Test
  void anUnknownRuleSet() {
    BtRun.Result result = compare("vgr", "stokholm");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("Menade du stockholm?");
    assertThat(new BtRun(folder).run("rules", "--compare", "vgr").exitCode()).isEqualTo(2);
    assertThat(compare("vgr", "dalarna", "--compare", "vgr", "skane").err())
        .contains("här är det 4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--ruleset=vgr", "--no-config", "--today=2026-01-15", "--final"})
  void optionsThatDoNotGoWithIt(String option) {
    assertThat(compare("vgr", "dalarna", option).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format=csv", "--today=2026-01-15", "--final"})
  void optionsThatGoWithItAlone(String option) {
    BtRun.Result result = new BtRun(folder).run("rules", option);
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("hör till --compare");
  }
}
