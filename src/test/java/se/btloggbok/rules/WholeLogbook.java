package se.btloggbok.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Checker;
import se.btloggbok.check.Timing;
import se.btloggbok.config.RuleSetReader;
import se.btloggbok.model.SwedishHolidays;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Rule;
import se.btloggbok.source.SourceReader;

/**
 * A whole logbook, judged by all rules of {@code vgr}. It starts as {@link BaseLogbook}, which has
 * no findings; a test changes it and asserts all findings.
 */
final class WholeLogbook {

  private static final Checker CHECKER =
      new Checker(
          RuleCatalog.all(),
          new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList()).builtIn("vgr"),
          new SwedishHolidays(),
          false);

  private final String yaml;
  private final LocalDate today;

  private WholeLogbook(String yaml, LocalDate today) {
    this.yaml = yaml;
    this.today = today;
  }

  /** Returns the base logbook, judged long after its end. */
  static WholeLogbook base() {
    return new WholeLogbook(
        String.join("", BaseLogbook.sections().values()), LocalDate.parse("2027-01-15"));
  }

  /** Judges on another day. */
  WholeLogbook on(String day) {
    return new WholeLogbook(yaml, LocalDate.parse(day));
  }

  /** Replaces a text wherever it occurs, which must be at least once. */
  WholeLogbook replacing(String old, String replacement) {
    assertThat(yaml).contains(old);
    return new WholeLogbook(yaml.replace(old, replacement), today);
  }

  /** Removes every line that contains a text, which must be at least one. */
  WholeLogbook withoutLines(String text) {
    assertThat(yaml).contains(text);
    String line = "(?m)^.*" + Pattern.quote(text) + ".*\\R";
    return new WholeLogbook(yaml.replaceAll(line, ""), today);
  }

  /** Adds lines, indented like the section, at its end. */
  WholeLogbook adding(String section, String... lines) {
    return new WholeLogbook(BaseLogbook.adding(yaml, section, lines), today);
  }

  /** Replaces sections of the logbook, or adds them. */
  WholeLogbook given(String sections) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    all.putAll(BaseLogbook.split(sections));
    return new WholeLogbook(String.join("", all.values()), today);
  }

  /** Asserts all findings, in the order of the file: level, rule, and the key of the message. */
  void finds(String... findings) {
    assertThat(check().findings().stream().map(WholeLogbook::line))
        .as(yaml)
        .containsExactly(findings);
  }

  private static String line(Finding finding) {
    return finding.level().value() + " " + finding.message().key();
  }

  /** Returns the checked logbook. */
  CheckedLogbook check() {
    try {
      byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
      SourceReader.Reading reading =
          SourceReader.read(new ByteArrayInputStream(bytes), "loggbok.yaml");
      return CHECKER.check(reading, new Timing(today, null, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the outcomes of a rule, as lines of scope and status. */
  List<String> outcomes(String rule) {
    return check().outcomes(rule).stream()
        .map(outcome -> outcome.scope() + " " + outcome.status().value())
        .toList();
  }
}
