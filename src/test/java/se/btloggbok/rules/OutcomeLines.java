package se.btloggbok.rules;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.btloggbok.Readings;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSet;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.format.FormReader.Form;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.requirement.Rule;
import se.btloggbok.requirement.Status;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.YamlReader;

/**
 * Outcomes as lines, like those of {@link RuleTester}, for tests that need rule sets, folders, or
 * all rules together.
 */
final class OutcomeLines {

  /** The statuses whose level a line states. */
  static final Set<Status> LOUD = Set.of(Status.VIOLATED, Status.AT_RISK, Status.WAIVED);

  private OutcomeLines() {}

  /** Returns a text as if read from a file. */
  static Reading reading(String yaml) {
    return Readings.of(yaml);
  }

  /** Returns a rule set that comes with the program. */
  static RuleSet builtIn(String name) {
    return reader().builtIn(name);
  }

  /** Returns a user's rule set, which must be valid. */
  static RuleSet ruleSet(String yaml) {
    Form<RuleSet> form = reader().read(YamlReader.read(reading(yaml)));
    return form.value().orElseThrow(() -> new AssertionError(form.outcomes().toString()));
  }

  private static RuleSetReader reader() {
    return new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList());
  }

  /** Returns a checker of all rules of a rule set. */
  static Checker checker(RuleSet ruleSet) {
    return new Checker(RuleCatalog.all(), ruleSet, new SwedishHolidays(), false);
  }

  /** Returns the base logbook, reduced to some sections and with others replaced or added. */
  static String logbook(Set<String> left, String... sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.sections());
    all.keySet().retainAll(left);
    for (String section : sections) {
      all.putAll(BaseLogbook.split(section));
    }
    return String.join("", all.values());
  }

  /** Returns the outcomes of a rule, in order. */
  static List<String> of(
      String rule, Checker checker, String yaml, @Nullable Path folder, Timing timing) {
    return of(rule, checker.check(reading(yaml), folder, timing));
  }

  /** Returns the outcomes of a rule, in order. */
  static List<String> of(String rule, CheckedLogbook checked) {
    return outcomes(checked, outcome -> outcome.rule().equals(rule))
        .map(OutcomeLines::line)
        .toList();
  }

  /** Returns the findings about the format: id and path. */
  static List<String> faults(CheckedLogbook checked) {
    return outcomes(checked, outcome -> outcome.rule().startsWith("format-"))
        .map(outcome -> outcome.rule() + " " + outcome.place())
        .toList();
  }

  /** Returns the places of a rule's findings. */
  static List<String> places(String rule, CheckedLogbook checked) {
    return outcomes(checked, outcome -> outcome.rule().equals(rule))
        .filter(outcome -> outcome.reportedLevel() != null)
        .map(outcome -> outcome.place().toString())
        .toList();
  }

  private static Stream<Outcome> outcomes(CheckedLogbook checked, Predicate<Outcome> wanted) {
    return checked.outcomes().stream().filter(wanted);
  }

  /**
   * Returns the scope, the status, the level if it is violated, at risk or waived, the due date,
   * and the key of the message.
   */
  static String line(Outcome outcome) {
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
