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
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Rule;
import se.btloggbok.source.SourceReader;

/**
 * A whole logbook, judged by all rules of {@code vgr}: these findings, and nothing else. It begins
 * as {@link BaseLogbook}, which has none.
 */
final class WholeLogbook {

  private static final Checker CHECKER =
      new Checker(
          RuleCatalog.all(),
          new RuleSetReader(RuleCatalog.all().stream().map(Rule::info).toList()).builtIn("vgr"),
          new SwedishHolidays());

  private final String yaml;
  private final LocalDate today;

  private WholeLogbook(String yaml, LocalDate today) {
    this.yaml = yaml;
    this.today = today;
  }

  /** Begins with the base logbook, a day long after it. */
  static WholeLogbook base() {
    return new WholeLogbook(
        String.join("", BaseLogbook.sections().values()), LocalDate.parse("2027-01-15"));
  }

  /** Judges on another day. */
  WholeLogbook on(String day) {
    return new WholeLogbook(yaml, LocalDate.parse(day));
  }

  /** Replaces a text, wherever it occurs: once at least. */
  WholeLogbook replacing(String old, String replacement) {
    assertThat(yaml).contains(old);
    return new WholeLogbook(yaml.replace(old, replacement), today);
  }

  /** Leaves out every line that has a text: one at least. */
  WholeLogbook withoutLines(String text) {
    assertThat(yaml).contains(text);
    String line = "(?m)^.*" + Pattern.quote(text) + ".*\\R";
    return new WholeLogbook(yaml.replaceAll(line, ""), today);
  }

  /** Adds lines, indented as there, at the end of a section. */
  WholeLogbook adding(String section, String... lines) {
    Map<String, String> all = new LinkedHashMap<>(BaseLogbook.split(yaml));
    all.merge(section, section + ":\n", (present, empty) -> present);
    all.merge(section, String.join("\n", lines).stripTrailing() + "\n", String::concat);
    return new WholeLogbook(String.join("", all.values()), today);
  }

  /** Puts sections in place of the logbook's, or adds them. */
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

  /** Returns what comes of it. */
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

  /** Returns the requirements that are not met, as lines of scope, rule and status. */
  List<String> outcomes(String rule) {
    return check().outcomes(rule).stream()
        .map(outcome -> outcome.scope() + " " + outcome.status().value())
        .toList();
  }
}
