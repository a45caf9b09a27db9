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
import se.btloggbok.rule.Outcome;
import se.btloggbok.rule.Parameter;
import se.btloggbok.rule.Parameters;
import se.btloggbok.rule.Rule;
import se.btloggbok.rule.Status;
import se.btloggbok.source.SourceReader;
import se.btloggbok.source.YamlPath;

/**
 * One rule, a logbook in a few lines, a date: these outcomes, and nothing else.
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
 * <p>The logbook begins as {@link BaseLogbook}, which meets everything. It goes through the real
 * reader and the waivers. A finding about the format fails the test, unless it is expected.
 *
 * <p>An outcome is written as its scope, its status, its level where it is violated, at risk or
 * waived, {@code due} and its due date where it has one, and the key of its message, without the
 * rule's id, where it has one.
 */
final class RuleTester {

  private static final Holidays HOLIDAYS = new SwedishHolidays();

  /** A day when the BT of the base logbook is over and everything in it has happened. */
  private static final LocalDate AFTERWARDS = LocalDate.parse("2026-12-01");

  private static final Set<Status> LOUD = Set.of(Status.VIOLATED, Status.AT_RISK, Status.WAIVED);

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

  /** Begins with a rule of the catalog, the base logbook, and a day long after it. */
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

  /** A rule that judges what others made of the logbook has all of them beside it. */
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
    return new Checker(rules, new RuleSet("test", settings), HOLIDAYS);
  }

  /** Gives the rule another parameter than its own, and all others its own. */
  RuleTester with(String parameter, Object value) {
    Parameters own =
        rule.info().parameters().stream()
            .filter(each -> each.name().equals(parameter))
            .findFirst()
            .map(each -> parameters(each, value))
            .orElseThrow(() -> new AssertionError("no parameter " + parameter));
    return new RuleTester(rule, checker(rule, own), yaml, timing, faults, folder);
  }

  /** Months are given as a number of them. */
  @SuppressWarnings("unchecked") // a value of another type fails where the rule reads it
  private static <T> Parameters parameters(Parameter<T> parameter, Object value) {
    boolean months = parameter.defaultValue() instanceof FullTimeMonths;
    Object typed = months ? FullTimeMonths.of(new BigDecimal(value.toString())) : value;
    return Parameters.DEFAULTS.with(parameter, (T) typed);
  }

  /** Looks for the certificates' files in a folder; otherwise nowhere, as for standard input. */
  RuleTester in(Path logbooksFolder) {
    return new RuleTester(rule, checker, yaml, timing, faults, logbooksFolder);
  }

  // --- the logbook ---

  /** Puts sections (top-level keys and all they hold) in place of the logbook's, or adds them. */
  RuleTester given(String sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    all.putAll(BaseLogbook.split(sections));
    return text(String.join("", all.values()));
  }

  /**
   * Leaves out all that a logbook gathers with time, placements included: the doctor, the BT and
   * the people are left.
   */
  RuleTester bare() {
    Map<String, String> all = BaseLogbook.split(yaml);
    all.keySet().retainAll(Set.of("format", "läkare", "bastjänstgöring", "personer"));
    return text(String.join("", all.values()));
  }

  /** Leaves sections out. */
  RuleTester without(String... sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    for (String section : sections) {
      assertThat(all).containsKey(section);
      all.remove(section);
    }
    return text(String.join("", all.values()));
  }

  /** Adds lines, indented as there, at the end of a section. */
  RuleTester adding(String section, String... lines) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    all.merge(section, section + ":\n", (present, empty) -> present);
    all.merge(section, String.join("\n", lines).stripTrailing() + "\n", String::concat);
    return text(String.join("", all.values()));
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

  /** Judges on a day that is today. */
  RuleTester on(String today) {
    return timed(LocalDate.parse(today), null, false);
  }

  /** Judges how things stood on a day, long afterwards or, after {@link #on}, on that day. */
  RuleTester asOf(String date) {
    return timed(timing.today(), LocalDate.parse(date), false);
  }

  /** Judges as when the BT is over. */
  RuleTester atTheEnd() {
    return timed(timing.today(), null, true);
  }

  private RuleTester timed(LocalDate today, @Nullable LocalDate asOf, boolean isFinal) {
    return new RuleTester(rule, checker, yaml, new Timing(today, asOf, isFinal), faults, folder);
  }

  // --- what comes of it ---

  /** Asserts all outcomes, in order. */
  RuleTester gives(String... outcomes) {
    assertThat(outcomes(outcome -> true)).as(yaml).containsExactly(outcomes);
    return this;
  }

  /** Asserts what is violated, at risk or waived, in order. */
  RuleTester isQuietBut(String... outcomes) {
    assertThat(outcomes(outcome -> LOUD.contains(outcome.status())))
        .as(yaml)
        .containsExactly(outcomes);
    return this;
  }

  /** Asserts that nothing is violated, at risk or waived. */
  RuleTester isQuiet() {
    return isQuietBut();
  }

  /** Asserts how many outcomes there are of each status: {@code "17 met, 1 violated"}. */
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

  /** Asserts where to look for what is violated or at risk: JSON Pointers, in order. */
  RuleTester pointsAt(String... places) {
    assertThat(check())
        .filteredOn(outcome -> outcome.reportedLevel() != null)
        .extracting(outcome -> outcome.place().toString())
        .as(yaml)
        .containsExactly(places);
    return this;
  }

  /** Asserts the evidence of the one outcome of a scope: JSON Pointers, in order. */
  RuleTester restsOn(String scope, String... evidence) {
    List<Outcome> ofScope =
        check().stream().filter(outcome -> outcome.scope().toString().equals(scope)).toList();
    assertThat(ofScope).as(yaml).hasSize(1);
    assertThat(ofScope.get(0).evidence()).extracting(Object::toString).containsExactly(evidence);
    return this;
  }

  /** Asserts what the messages mention, one list for each outcome that has a message. */
  RuleTester mentions(Object... arguments) {
    assertThat(check())
        .filteredOn(outcome -> outcome.message() != null)
        .extracting(outcome -> outcome.message().arguments().toString())
        .as(yaml)
        .containsExactly(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return this;
  }

  private List<String> outcomes(Predicate<Outcome> wanted) {
    return check().stream().filter(wanted).map(RuleTester::line).toList();
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

  private static String line(Outcome outcome) {
    StringBuilder line = new StringBuilder();
    line.append(outcome.scope()).append(' ').append(outcome.status().value());
    if (LOUD.contains(outcome.status())) {
      line.append(' ').append(outcome.level().value());
    }
    if (outcome.due() != null) {
      line.append(" due ").append(outcome.due());
    }
    if (outcome.message() != null) {
      line.append(' ').append(outcome.message().key().substring(outcome.rule().length() + 1));
    }
    return line.toString();
  }
}
