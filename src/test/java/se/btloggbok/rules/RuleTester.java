package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetting;
import se.btloggbok.model.FullTimeMonths;
import se.btloggbok.model.Holidays;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Parameter;
import se.btloggbok.requirement.Parameters;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlPath;

/**
 * Tests that one rule, with a logbook in a few lines and a date, gives exactly these outcomes.
 *
 * <pre>{@code
 * rule("handledning-varje-vecka")
 *     .given(
 *         """
 *         placeringar:
 *           majorna: { verksamhet: primärvård, enhet: M, från: 2025-10-06, till: 2025-10-12 }
 *         handledningstillfällen:
 *         """)
 *     .on("2025-10-13")
 *     .gives("vecka:2025-v41 violated error due 2025-10-12 saknas");
 * }</pre>
 *
 * <p>The logbook starts as {@link BaseLogbook}, which meets all requirements. It is read by the
 * real reader, and waivers are applied. A finding about the format fails the test, unless it is
 * expected.
 *
 * <p>An outcome is written as its scope, its status, its level if it is violated, at risk or
 * waived, {@code due} and its due date if it has one, and the key of its message, without the
 * rule's id, if it has one.
 */
final class RuleTester {

  private static final Holidays HOLIDAYS = new SwedishHolidays();

  /** A day when the BT of the base logbook is over and everything in it has happened. */
  private static final LocalDate AFTERWARDS = LocalDate.parse("2026-12-01");

  private final Rule rule;
  private final Checker checker;
  private final String yaml;
  private final Timing timing;
  private final List<String> faults;
  private final @Nullable Path folder;

  private RuleTester(
      Rule rule,
      Checker checker,
      String yaml,
      Timing timing,
      List<String> faults,
      @Nullable Path folder) {
    this.rule = rule;
    this.checker = checker;
    this.yaml = yaml;
    this.timing = timing;
    this.faults = faults;
    this.folder = folder;
  }

  /** Starts with a rule of the catalogue, the base logbook, and a day long after its end. */
  static RuleTester rule(String id) {
    Rule rule =
        RuleCatalog.all().stream()
            .filter(each -> each.info().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no rule " + id + " in the catalog"));
    String yaml = String.join("", BaseLogbook.sections().values());
    Timing timing = new Timing(AFTERWARDS, null, false);
    return new RuleTester(rule, checker(rule, Parameters.DEFAULTS), yaml, timing, List.of(), null);
  }

  /**
   * Returns a checker of one rule, or of all rules if that rule judges the outcomes of the others.
   */
  private static Checker checker(Rule rule, Parameters parameters) {
    List<Rule> rules = rule.judgesOutcomes() ? RuleCatalog.all() : List.of(rule);
    Map<String, RuleSetting> settings =
        rules.stream()
            .map(each -> each.info().id())
            .collect(
                Collectors.toMap(
                    id -> id,
                    id ->
                        new RuleSetting(
                            YamlPath.ROOT,
                            id,
                            null,
                            null,
                            id.equals(rule.info().id()) ? parameters : Parameters.DEFAULTS,
                            null)));
    return new Checker(rules, new RuleSet("test", settings), HOLIDAYS, false);
  }

  /** Changes one parameter of the rule. All others have their defaults. */
  RuleTester with(String parameter, Object value) {
    Parameters own =
        rule.info().parameters().stream()
            .filter(each -> each.name().equals(parameter))
            .findFirst()
            .map(each -> parameters(each, value))
            .orElseThrow(() -> new AssertionError("no parameter " + parameter));
    return new RuleTester(rule, checker(rule, own), yaml, timing, faults, folder);
  }

  /** Returns parameters with one changed value. Full-time months are given as a number. */
  @SuppressWarnings("unchecked") // a value of another type fails where the rule reads it
  private static <T> Parameters parameters(Parameter<T> parameter, Object value) {
    boolean months = parameter.defaultValue() instanceof FullTimeMonths;
    Object typed = months ? FullTimeMonths.of(new BigDecimal(value.toString())) : value;
    return Parameters.DEFAULTS.with(parameter, (T) typed);
  }

  /**
   * Looks for the files of certificates in a folder. Otherwise there is no folder, as with standard
   * input.
   */
  RuleTester in(Path logbooksFolder) {
    return new RuleTester(rule, checker, yaml, timing, faults, logbooksFolder);
  }

  // --- the logbook ---

  /** Replaces sections (top-level keys with their content) of the logbook, or adds them. */
  RuleTester given(String sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    all.putAll(BaseLogbook.split(sections));
    return text(String.join("", all.values()));
  }

  /**
   * Removes everything that a logbook collects over time, including placements. The doctor, the BT
   * and the people remain.
   */
  RuleTester bare() {
    Map<String, String> all = BaseLogbook.split(yaml);
    all.keySet().retainAll(Set.of("format", "läkare", "bastjänstgöring", "personer"));
    return text(String.join("", all.values()));
  }

  /** Removes sections, which must exist. */
  RuleTester without(String... sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    for (String section : sections) {
      assertThat(all).containsKey(section);
      all.remove(section);
    }
    return text(String.join("", all.values()));
  }

  /** Adds lines, indented like the section, at its end. */
  RuleTester adding(String section, String... lines) {
    return text(BaseLogbook.adding(yaml, section, lines));
  }

  /** Replaces a text that occurs exactly once. */
  RuleTester replacing(String old, String replacement) {
    assertThat(yaml.split(Pattern.quote(old), -1))
        .as("'%s' occurs exactly once in%n%s", old, yaml)
        .hasSize(2);
    return text(yaml.replace(old, replacement));
  }

  /** Replaces the whole file. */
  RuleTester text(String wholeFile) {
    return new RuleTester(rule, checker, wholeFile, timing, faults, folder);
  }

  /** Expects exactly these findings about the format: id and path, in the file's order. */
  RuleTester despite(String... formatFindings) {
    return new RuleTester(rule, checker, yaml, timing, List.of(formatFindings), folder);
  }

  // --- the date ---

  /** Judges on a day, which is today. */
  RuleTester on(String today) {
    return timed(LocalDate.parse(today), null, false);
  }

  /** Judges as of a day. Today is long after the BT, or the day given to {@link #on}. */
  RuleTester asOf(String date) {
    return timed(timing.today(), LocalDate.parse(date), false);
  }

  /** Judges as if the BT were over. */
  RuleTester atTheEnd() {
    return timed(timing.today(), null, true);
  }

  private RuleTester timed(LocalDate today, @Nullable LocalDate asOf, boolean isFinal) {
    return new RuleTester(rule, checker, yaml, new Timing(today, asOf, isFinal), faults, folder);
  }

  // --- assertions ---

  /** Asserts all outcomes, in order. */
  RuleTester gives(String... outcomes) {
    assertThat(outcomes(outcome -> true)).as(yaml).containsExactly(outcomes);
    return this;
  }

  /** Asserts all outcomes that are violated, at risk or waived, in order. */
  RuleTester isQuietBut(String... outcomes) {
    assertThat(outcomes(outcome -> OutcomeLines.LOUD.contains(outcome.status())))
        .as(yaml)
        .containsExactly(outcomes);
    return this;
  }

  /** Asserts that nothing is violated, at risk or waived. */
  RuleTester isQuiet() {
    return isQuietBut();
  }

  /** Asserts the number of outcomes of each status, such as {@code "17 met, 1 violated"}. */
  RuleTester counts(String expected) {
    Map<Status, Long> counts =
        check().stream().collect(Collectors.groupingBy(Outcome::status, Collectors.counting()));
    String actual =
        Arrays.stream(Status.values())
            .filter(counts::containsKey)
            .map(status -> counts.get(status) + " " + status.value())
            .collect(Collectors.joining(", "));
    assertThat(actual).as(yaml).isEqualTo(expected);
    return this;
  }

  /** Asserts the places of the reported outcomes as JSON Pointers, in order. */
  RuleTester pointsAt(String... places) {
    assertThat(check())
        .filteredOn(outcome -> outcome.reportedLevel() != null)
        .extracting(outcome -> outcome.place().toString())
        .as(yaml)
        .containsExactly(places);
    return this;
  }

  /** Asserts the evidence of the only outcome of a scope as JSON Pointers, in order. */
  RuleTester restsOn(String scope, String... evidence) {
    List<Outcome> ofScope =
        check().stream().filter(outcome -> outcome.scope().toString().equals(scope)).toList();
    assertThat(ofScope).as(yaml).hasSize(1);
    assertThat(ofScope.get(0).evidence()).extracting(Object::toString).containsExactly(evidence);
    return this;
  }

  /** Asserts the arguments of the messages, one list per outcome that has a message. */
  RuleTester mentions(Object... arguments) {
    assertThat(check())
        .filteredOn(outcome -> outcome.message() != null)
        .extracting(outcome -> outcome.message().arguments().toString())
        .as(yaml)
        .containsExactly(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return this;
  }

  private List<String> outcomes(Predicate<Outcome> wanted) {
    return check().stream().filter(wanted).map(OutcomeLines::line).toList();
  }

  private List<Outcome> check() {
    CheckedLogbook checked = checker.check(reading(), folder, timing);
    assertThat(checked.findings())
        .filteredOn(finding -> finding.rule().startsWith("format-"))
        .extracting(finding -> finding.rule() + " " + finding.path())
        .as("findings about the format of%n%s", yaml)
        .containsExactlyElementsOf(faults);
    return checked.outcomes().stream()
        .filter(outcome -> outcome.rule().equals(rule.info().id()))
        .toList();
  }

  private SourceReader.Reading reading() {
    return Readings.of(yaml);
  }
}
