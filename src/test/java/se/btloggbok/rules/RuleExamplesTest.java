package se.btloggbok.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.Status;

/**
 * The examples in the documentation are correct: one violates its rule at the place that it marks,
 * and the other meets it.
 *
 * <p>The first line of an example gives the date of today ({@code # bedömd: 2026-03-01}), or {@code
 * # bedömd: slutet} to judge on the day after the end of the BT as if everything were due. The
 * second line describes the example, or names the rule set that has the rule ({@code # regelverk:
 * stockholm}); then the third describes it. A finding is expected on the line below {@code # här}.
 */
class RuleExamplesTest {

  private static final Path FOLDER = Path.of("src/main/resources/se/btloggbok/rules/examples");

  private static final String BREAKS = "bryter.yaml";
  private static final String MEETS = "uppfyller.yaml";

  private static final String JUDGED = "# bedömd: ";
  private static final String RULE_SET = "# regelverk: ";
  private static final String AT_THE_END = "slutet";
  private static final String HERE = "# här";

  /** A day long before the end of any BT in the examples. */
  private static final LocalDate EARLY = LocalDate.parse("2025-01-01");

  /** Rules that are never met: a booking is either upcoming or violated. */
  private static final Set<String> UPCOMING_AT_BEST = Set.of("planerat-har-passerat");

  static Stream<String> rules() {
    return RuleCatalog.all().stream().map(rule -> rule.info().id());
  }

  static Stream<Path> examples() {
    return rules().flatMap(id -> Stream.of(BREAKS, MEETS).map(name -> path(id, name)));
  }

  @Test
  void thereAreExamplesOfEveryRuleAndOfNothingElse() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rules().toList());
    }
    assertThat(examples()).allSatisfy(example -> assertThat(example).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isShortAndSaysWhatHappens(Path example) throws IOException {
    List<String> lines = Files.readAllLines(example, UTF_8);
    assertThat(lines).hasSizeBetween(15, 40);
    assertThat(lines.get(0)).startsWith(JUDGED);
    int description = lines.get(1).startsWith(RULE_SET) ? 2 : 1;
    assertThat(lines.get(description)).matches("# \\p{Lu}.*\\.");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isInTheFormat(Path example) throws IOException {
    assertThat(check(example).findings())
        .filteredOn(finding -> finding.rule().startsWith("format-"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void breaksTheRuleWhereItSays(String id) throws IOException {
    Path example = path(id, BREAKS);
    CheckedLogbook checked = check(example);

    assertThat(outcomes(checked, id)).extracting(Outcome::status).contains(Status.VIOLATED);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.rule().equals(id))
        .extracting(RuleExamplesTest::line)
        .containsExactlyElementsOf(linesBelowHere(example));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void meetsTheRule(String id) throws IOException {
    Path example = path(id, MEETS);

    assertThat(outcomes(check(example), id))
        .extracting(Outcome::status)
        .contains(UPCOMING_AT_BEST.contains(id) ? Status.UPCOMING : Status.MET)
        .doesNotContain(Status.VIOLATED, Status.AT_RISK, Status.WAIVED);
    assertThat(linesBelowHere(example)).isEmpty();
  }

  private static Path path(String id, String name) {
    return FOLDER.resolve(id).resolve(name);
  }

  private static int line(Finding finding) {
    return finding.region().line();
  }

  private static List<Outcome> outcomes(CheckedLogbook checked, String id) {
    return checked.outcomes().stream().filter(outcome -> outcome.rule().equals(id)).toList();
  }

  /** Returns the numbers of the lines below {@code # här}, 1-based. */
  private static List<Integer> linesBelowHere(Path example) throws IOException {
    List<String> lines = Files.readAllLines(example, UTF_8);
    return IntStream.rangeClosed(1, lines.size())
        .filter(number -> lines.get(number - 1).strip().equals(HERE))
        .mapToObj(number -> number + 1)
        .toList();
  }

  private static CheckedLogbook check(Path example) throws IOException {
    String text = Files.readString(example, UTF_8);
    String judged = text.lines().findFirst().orElseThrow().substring(JUDGED.length());
    return judged.equals(AT_THE_END)
        ? check(example, text, new Timing(dayAfterTheEnd(example, text), null, true))
        : check(example, text, new Timing(LocalDate.parse(judged), null, false));
  }

  private static LocalDate dayAfterTheEnd(Path example, String text) throws IOException {
    return check(example, text, new Timing(EARLY, null, false))
        .logbook()
        .orElseThrow()
        .period()
        .map(DateRange::to)
        .orElseThrow()
        .plusDays(1);
  }

  /** Returns a checker by the rule set that the second line may name, or else of all rules. */
  private static Checker checker(String text) {
    String second = text.lines().skip(1).findFirst().orElseThrow();
    return second.startsWith(RULE_SET)
        ? new Checker(
            RuleCatalog.all(),
            new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList())
                .builtIn(second.substring(RULE_SET.length())),
            new SwedishHolidays(),
            false)
        : new Checker(RuleCatalog.all(), new SwedishHolidays());
  }

  private static CheckedLogbook check(Path example, String text, Timing timing) throws IOException {
    return checker(text).check(Readings.of(example.toString(), text), example.getParent(), timing);
  }
}
