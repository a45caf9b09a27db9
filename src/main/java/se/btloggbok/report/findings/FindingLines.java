package se.btloggbok.report.findings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.Waiver;
import se.btloggbok.report.MarkdownText;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Citation;
import se.btloggbok.requirement.CitedDocument;
import se.btloggbok.requirement.Finding;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Message;
import se.btloggbok.source.Region;

/** The lines that the formats for people share. Editors can link each to its place in the file. */
final class FindingLines {

  /** Maximum length of the reason for a waiver, in characters. */
  private static final int MAX_REASON = 200;

  private FindingLines() {}

  /** Returns the first line of a finding: place, level, message and rule. */
  static String head(Finding finding, CheckedLogbook result, Words words, Style style) {
    String level = level(finding, result, words) + ":";
    String painted =
        switch (finding.level()) {
          case ERROR -> style.error(level);
          case WARNING -> style.warning(level);
          case INFO -> style.info(level);
        };
    return head(finding, painted, result, words, style);
  }

  /** Returns the level of a finding, and whether the baseline had it too. */
  static String level(Finding finding, CheckedLogbook result, Words words) {
    String level = words.say("niva." + finding.level().value());
    return result.isOld(finding) ? words.say("aldre", level) : level;
  }

  /** Returns a finding as an item of a list in Markdown: level, line, message and rule. */
  static String item(Finding finding, CheckedLogbook result, Words words) {
    return item(level(finding, result, words), finding, words);
  }

  /** Returns a finding, at a level that is given in words, as an item of a list in Markdown. */
  static String item(String level, Finding finding, Words words) {
    return "- **%s**, %s: %s (`%s`)\n"
        .formatted(
            level,
            words.say("pa-rad", Integer.toString(finding.region().line())),
            MarkdownText.escaped(words.message(finding.message())),
            finding.rule());
  }

  /** Returns the source of the requirement, and how binding it is. */
  static String source(Finding finding, CheckedLogbook result, Words words) {
    return words.source(result.citations().of(finding), finding.binding());
  }

  /**
   * Returns whether the baseline had a finding too, in the words of SARIF; null without a baseline.
   */
  static @Nullable String baselineState(Finding finding, CheckedLogbook result) {
    if (!result.hasBaseline()) {
      return null;
    }
    return result.isOld(finding) ? "unchanged" : "new";
  }

  /** Returns whether any of the logbooks has been compared with a baseline. */
  static boolean haveBaseline(List<CheckedLogbook> results) {
    return results.stream().anyMatch(CheckedLogbook::hasBaseline);
  }

  /** Returns the first line of a waived finding. */
  static String head(WaivedFinding waived, CheckedLogbook result, Words words, Style style) {
    String level = style.faint(words.say("niva.waived") + ":");
    return head(waived.finding(), level, result, words, style);
  }

  /** Returns who decided on a waiver, when and why. */
  static String decision(WaivedFinding waived, CheckedLogbook result, Words words) {
    Waiver waiver = waived.waiver();
    String person =
        result
            .logbook()
            .flatMap(logbook -> logbook.person(waiver.decidedBy()))
            .map(Person::displayName)
            .orElse("?");
    String reason = Objects.requireNonNullElse(waiver.reason(), "?");
    return words.say(
        "beslut",
        String.valueOf(waiver.date()),
        VisibleText.of(person),
        VisibleText.of(reason, MAX_REASON));
  }

  /** Returns {@code FILE:LINE:COLUMN}, as editors and compilers write a place. */
  static String place(Region region, CheckedLogbook result) {
    return VisibleText.place(result.source().name(), region);
  }

  /** Returns the name of the trainee; empty if it is unknown. */
  static Optional<String> trainee(CheckedLogbook result) {
    return result.logbook().map(Logbook::trainee).map(Trainee::name).map(VisibleText::of);
  }

  /** Returns the date at which a logbook was judged. */
  static String date(CheckedLogbook result, Timing timing, Words words) {
    String key = timing.isFinal() ? "slutlig" : "per";
    return words.say(key, result.evaluation().date().toString());
  }

  /** Returns the rule set that a logbook was judged by, after a comma; empty for the usual one. */
  static String ruleSet(CheckedLogbook result, Words words) {
    return result.isJudgedByTheUsualRuleSet()
        ? ""
        : ", " + words.say("kohort.regelverk", result.ruleSet());
  }

  /** Returns the number of findings of each level. */
  static String summary(long errors, long warnings, long infos, Words words) {
    return errors + warnings + infos == 0
        ? words.say("inget-att-anmarka")
        : words.say("summering", (int) errors, (int) warnings, (int) infos);
  }

  /**
   * Returns a line with the source of the requirement, and a line with what to do. Findings about
   * the format have no source line, since it would add nothing to the message.
   */
  static List<String> reasons(Finding finding, CheckedLogbook result, Words words, Style style) {
    return reasons(
        finding.rule(),
        finding.binding(),
        finding.message(),
        result.citations().of(finding),
        words,
        style);
  }

  /** Returns the same lines for an outcome that may be part of a finding. */
  static List<String> reasons(
      String rule, Level binding, Message message, Citation citation, Words words, Style style) {
    String remedy = style.faint(words.say("atgard")) + " " + words.advice(rule, message);
    return citation.document() == CitedDocument.FORMAT
        ? List.of(remedy)
        : List.of(style.faint(words.say("kalla")) + " " + words.source(citation, binding), remedy);
  }

  private static String head(
      Finding finding, String level, CheckedLogbook result, Words words, Style style) {
    String place = place(finding.region(), result) + ":";
    return "%s %s %s %s\n"
        .formatted(
            style.strong(place),
            level,
            words.message(finding.message()),
            style.faint("[" + finding.rule() + "]"));
  }
}
