package se.btloggbok.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each logbook is judged by the rule set that the nearest configuration file names. */
class RuleSetPerFolderTest {

  private static final String TODAY = "2026-01-15";

  /** Five months in primary care, in a BT that is over. */
  private static final String LOGBOOK =
      """
      format: bt-loggbok/1
      läkare: { namn: %s, legitimation: { datum: 2025-03-14 } }
      bastjänstgöring: { form: fristående, från: 2025-08-01, till: 2025-12-31, huvudhandledare: eva }
      personer:
        eva: { namn: Eva Lind, kompetens: specialist }
      placeringar:
        vc: { verksamhet: primärvård, enhet: Majorna, från: 2025-08-01, till: 2025-12-31 }
      """;

  private static final String SIX_MONTHS =
      """
      format: bt-regelverk/1
      namn: klinikens
      källor: Klinikens rutin
      regler:
        primarvard-tre-manader: { manader: 6 }
      """;

  @TempDir private Path temporary;
  private Path group;

  @BeforeEach
  void write() throws IOException {
    group = temporary.resolve("grupp");
    logbook("anna", "Anna Ek");
    logbook("boel/vårdcentral", "Boel Dal");
    logbook("carl", "Carl Berg");
    configuration("", "regelverk: nationell\n");
    configuration("boel", "regelverk: klinik.yaml\n");
    configuration("boel/vårdcentral", "språk: sv\n");
    Files.writeString(group.resolve("boel/klinik.yaml"), SIX_MONTHS);
    configuration("carl", "regelverk: vgr\n");
  }

  private void logbook(String folder, String name) throws IOException {
    Path place = Files.createDirectories(group.resolve(folder));
    Files.writeString(place.resolve("loggbok.yaml"), LOGBOOK.formatted(name));
  }

  private void configuration(String folder, String text) throws IOException {
    Files.writeString(group.resolve(folder).resolve(".bt.yaml"), text);
  }

  private BtRun.Result bt(String... arguments) {
    return new BtRun(temporary).run(arguments);
  }

  private String logbook(String folder) {
    return group.resolve(folder).resolve("loggbok.yaml").toString();
  }

  // --- validate ---

  /** Whoever empties a file of settings has none. */
  @ParameterizedTest
  @ValueSource(strings = {"", "# regelverk: stockholm\n", "---\n"})
  void anEmptyFileSetsNothing(String text) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("tom"));
    Files.copy(Path.of("examples", "minimal.yaml"), folder.resolve("loggbok.yaml"));
    Files.writeString(folder.resolve(".bt.yaml"), text);
    BtRun.Result result = new BtRun(folder).run("batch", folder.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("regelverk vgr");
  }

  /** The advice about an empty or misplaced file must not be that of a logbook, or ruin one. */
  @Test
  void whatIsNoRuleSetIsNamedForWhatItIs() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("tom"));
    String logbook = folder.resolve("loggbok.yaml").toString();
    Files.copy(Path.of("examples", "minimal.yaml"), Path.of(logbook));
    Path empty = Files.writeString(folder.resolve("tom.yaml"), "# bara en kommentar\n");
    BtRun bt = new BtRun(folder);

    assertThat(bt.run("validate", "--ruleset", empty.toString(), logbook).err())
        .contains("”format” saknas", "”namn” saknas")
        .doesNotContain("bt-loggbok");
    for (String option : List.of("--ruleset", "--config")) {
      assertThat(bt.run("validate", option, logbook, logbook).err())
          .startsWith("bt: " + logbook + " är en loggbok, men här ska det stå ett regelverk")
          .hasLineCount(1);
    }
    assertThat(bt.run("validate", "--ruleset", "", logbook).err()).startsWith("bt: \"\" går inte");
  }

  @Test
  void eachIsJudgedByTheNearestThatNamesOne() {
    String said = bt("validate", "--today", TODAY, group.toString()).out();

    assertThat(said)
        .contains("av minst 6,00", "källa:  Klinikens rutin (ska)")
        .containsOnlyOnce("[primarvard-tre-manader]")
        .contains("VGR, Handledning på vårdcentral under BT");
    assertThat(said.lines().filter(line -> line.contains("loggbok.yaml: ")))
        .satisfiesExactly(
            anna -> assertThat(anna).endsWith("(per 2026-01-15, regelverk nationell)"),
            boel -> assertThat(boel).endsWith("(per 2026-01-15, regelverk klinikens)"),
            carl -> assertThat(carl).endsWith("(per 2026-01-15)"));
  }

  @Test
  void jsonNamesWhatIsNotTheRulesetOfTheRun() {
    JsonNode said =
        JsonMapper.shared()
            .readTree(bt("validate", "--today", TODAY, "--format", "json", group.toString()).out());

    assertThat(said.path("ruleSet").asString()).isEqualTo("vgr");
    assertThat(said.path("files").values().stream().map(file -> file.path("ruleSet").asString("")))
        .containsExactly("nationell", "klinikens", "");
  }

  @Test
  void theCommandLineDecidesForAll() {
    for (String option : new String[] {"--ruleset=vgr", "--no-config"}) {
      assertThat(bt("validate", "--today", TODAY, option, group.toString()).out())
          .doesNotContain("regelverk ", "Klinikens rutin");
    }
    String config = group.resolve(".bt.yaml").toString();
    assertThat(bt("validate", "--today", TODAY, "--config", config, group.toString()).out())
        .doesNotContain("klinikens", "VGR, Handledning")
        .contains("regelverk nationell");
  }

  @Test
  void standardInputHasTheOneOfTheRun() {
    BtRun.Result result =
        new BtRun(group.resolve("carl"))
            .stdin(LOGBOOK.formatted("Dan"))
            .run("validate", "--today", TODAY, "-");
    assertThat(result.out()).contains("stdin: ").doesNotContain("regelverk ");
  }

  @Test
  void aFaultInOneFolderDoesNotStopTheOthers() throws IOException {
    configuration("carl", "regelvek: vgr\n");
    BtRun.Result result = bt("validate", "--today", TODAY, group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).contains("regelverk nationell", "regelverk klinikens");
    assertThat(result.err())
        .containsOnlyOnce("menade du ”regelverk”?")
        .contains(logbook("carl") + " är inte granskad");
  }

  @Test
  void oneOutsideItsFolderIsRefusedAsEver() throws IOException {
    configuration("carl", "regelverk: ../boel/klinik.yaml\n");

    assertThat(bt("validate", "--today", TODAY, logbook("carl")).err()).contains("ligger inte i");
  }

  // --- one logbook ---

  @Test
  void pagesAndStatusFollow() {
    assertThat(
            bt("status", "--today", TODAY, "--format", "json", logbook("boel/vårdcentral")).out())
        .contains("\"ruleSet\" : \"klinikens\"");
    assertThat(
            bt("report", "--today", TODAY, "--format", "markdown", logbook("boel/vårdcentral"))
                .out())
        .contains("efter regelverket klinikens");
  }

  // --- batch ---

  @Test
  void aGroupShowsTheRuleSetOfEach() {
    String said = bt("batch", "--today", TODAY, group.toString()).out();

    assertThat(said).contains("(per 2026-01-15, regelverk klinikens, nationell, vgr)");
    assertThat(said.lines().filter(line -> line.startsWith("Boel")))
        .allMatch(line -> line.contains("klinikens"));
    String csv = bt("batch", "--today", TODAY, "--format", "csv", group.toString()).out();
    assertThat(csv.lines().filter(line -> line.contains("Anna Ek")))
        .allMatch(line -> line.contains("nationell"));
  }

  @Test
  void aTitleThatDiffersHasAllValues() {
    assertThat(bt("batch", "--today", TODAY, "--format", "json", group.toString()).out())
        .contains("\"ruleSet\" : \"klinikens\"")
        .doesNotContain("{manader}");
  }

  /** The two rule sets ask for different numbers of months. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "html", "csv", "json", "ndjson"})
  void eachDoctorHasTheTitleOfHerOwnRuleSet(String format) throws IOException {
    Path two = twoRegions();
    BtRun.Result result = bt("batch", "--today", "2025-12-01", "--format", format, two.toString());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains(INTEGRATED).doesNotContain(" / Minst");
    assertThat(result.out().replace(INTEGRATED, "")).contains(ALWAYS);
    if (!format.equals("html") && !format.equals("json")) {
      assertThat(lines(result, "Samira Nouri")).contains(INTEGRATED);
      assertThat(lines(result, "Bo Ek")).contains(ALWAYS).doesNotContain(INTEGRATED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--view=kollegium --today=2025-12-01",
        "--view=nytt --today=2026-10-01 --since=2026-06-01"
      })
  void soHaveTheViews(String view) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("batch", "--format=csv"));
    arguments.addAll(List.of(view.split(" ")));
    arguments.add(twoRegions().toString());
    BtRun.Result result = bt(arguments.toArray(String[]::new));

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(INTEGRATED).doesNotContain(" / Minst");
    assertThat(result.out().replace(INTEGRATED, "")).contains(ALWAYS);
  }

  private static String lines(BtRun.Result result, String name) {
    return result.out().lines().filter(line -> line.contains(name)).collect(joining("\n"));
  }

  private static final String ALWAYS = "Minst 3 månader i akut sjukvård";
  private static final String INTEGRATED = ALWAYS + ", 4 vid integrerad BT i allmänmedicin";

  private Path twoRegions() throws IOException {
    Path two = Files.createDirectories(temporary.resolve("två"));
    String logbook =
        Files.readString(Path.of("examples", "tre-manader.yaml"))
            .replace("verksamhet: akut sjukvård", "verksamhet: övrig");
    Files.writeString(two.resolve("a.yaml"), logbook);
    Path skane = Files.createDirectories(two.resolve("skane"));
    Files.writeString(skane.resolve(".bt.yaml"), "regelverk: skane\n");
    Files.writeString(skane.resolve("b.yaml"), logbook.replace("Samira Nouri", "Bo Ek"));
    return two;
  }

  @Test
  void aFileThatCouldNotBeReadHasNoRuleSet() throws IOException {
    Files.writeString(group.resolve("boel/tom.yaml"), "");
    String csv = bt("batch", "--today", TODAY, "--format", "csv", group.toString()).out();

    assertThat(csv.lines().filter(line -> line.contains("tom.yaml")))
        .hasSize(1)
        .allMatch(line -> line.endsWith(";\"\";\"är tom\""));
    assertThat(csv.lines().filter(line -> line.contains("Carl Berg")))
        .hasSize(1)
        .allMatch(line -> line.endsWith(";\"vgr\";\"\""));
  }

  @Test
  void eachWrongNameOfARuleSetIsReportedWithItsPlace() throws IOException {
    configuration("boel", "språk: sv\nregelverk: skåna\n");
    configuration("carl", "regelverk: skåna\n");
    Files.createDirectories(group.resolve("carl/djupare"));
    logbook("carl/djupare", "Cecilia Ek");
    BtRun.Result result = bt("validate", "--today", TODAY, group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .containsOnlyOnce("bt: " + group.resolve("boel/.bt.yaml") + ":2:12: det finns ")
        .containsOnlyOnce("bt: " + group.resolve("carl/.bt.yaml") + ":1:12: det finns ");
    configuration("carl", "regelverk: ../boel/klinik.yaml\n");
    assertThat(bt("validate", group.toString()).err())
        .contains("carl/.bt.yaml:1:12: regelverket ../boel/klinik.yaml ligger inte i");
    configuration("carl", "regelverk: saknas.yaml\n");
    assertThat(new BtRun(group.resolve("carl")).run("validate").err())
        .contains(".bt.yaml:1:12: det finns varken");
  }

  @Test
  void aGroupWithOneRuleSetHasNoSuchColumn() {
    assertThat(bt("batch", "--today", TODAY, "--ruleset", "nationell", group.toString()).out())
        .doesNotContain("Regelverk");
  }

  @Test
  void aGroupGoesOnWithoutAFolderWhoseSettingsHaveAFault() throws IOException {
    configuration("carl", "regelverk: saknas.yaml\n");
    BtRun.Result result = bt("batch", "--today", TODAY, group.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out())
        .contains("Anna Ek", "Boel Dal", "inställningarna i mappen har fel")
        .doesNotContain("Carl");
    assertThat(result.err()).contains("saknas.yaml", logbook("carl") + " är inte granskad");
  }

  @Test
  void thePageOfEachSaysItsRuleSet() throws IOException {
    Path pages = temporary.resolve("sidor");
    bt("batch", "--today", TODAY, "--reports", pages.toString(), group.toString());
    try (var files = Files.list(pages)) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .hasSize(3)
          .anySatisfy(file -> assertThat(file).content().contains("regelverket klinikens"))
          .anySatisfy(file -> assertThat(file).content().contains("regelverket nationell"))
          .anySatisfy(file -> assertThat(file).content().contains("regelverket vgr"));
    }
  }
}
