package se.btloggbok.report.findings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.Timing;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Person;
import se.btloggbok.model.Trainee;
import se.btloggbok.model.Waiver;
import se.btloggbok.report.Style;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.report.rules.Citations;
import se.btloggbok.rule.Citation;
import se.btloggbok.rule.CitedDocument;
import se.btloggbok.rule.Finding;
import se.btloggbok.rule.Level;
import se.btloggbok.rule.Message;
import se.btloggbok.source.Region;

/** The lines that the formats for people share; an editor can follow each to its place. */
final class FindingLines {

  private static final int LONGEST_REASON = 200;

  private FindingLines() {}

  static String head(Finding finding, CheckedLogbook result, Words words, Style style) {
    String level = words.say("niva." + finding.level().value()) + ":";
    String painted =
        switch (finding.level()) {
          case ERROR -> style.error(level);
          case WARNING -> style.warning(level);
          case INFO -> style.info(level);
        };
    return head(finding, painted, result, words, style);
  }

  /** A waived finding, with the decision. */
  static String head(WaivedFinding waived, CheckedLogbook result, Words words, Style style) {
    String level = style.faint(words.say("niva.waived") + ":");
    return head(waived.finding(), level, result, words, style);
  }

  /** Who decided on a waiver, when and why. */
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
        VisibleText.of(reason, LONGEST_REASON));
  }

  /** Where something is, as editors and compilers write it. */
  static String place(Region region, CheckedLogbook result) {
    return "%s:%s:%s"
        .formatted(VisibleText.of(result.source().name()), region.line(), region.column());
  }

  /** Who the logbook is about, where it says so. */
  static Optional<String> trainee(CheckedLogbook result) {
    return result.logbook().map(Logbook::trainee).map(Trainee::name).map(VisibleText::of);
  }

  /** When a logbook was judged. */
  static String date(CheckedLogbook result, Timing timing, Words words) {
    String key = timing.isFinal() ? "slutlig" : "per";
    return words.say(key, result.evaluation().date().toString());
  }

  /** How many findings there are of each level. */
  static String summary(long errors, long warnings, long infos, Words words) {
    return errors + warnings + infos == 0
        ? words.say("inget-att-anmarka")
        : words.say("summering", (int) errors, (int) warnings, (int) infos);
  }

  /**
   * Where the requirement of a finding comes from, and what to do: a line each. What the format
   * asks for is in the message; a line for its source would say nothing more.
   */
  static List<String> reasons(Finding finding, Words words, Citations citations, Style style) {
    return reasons(
        finding.rule(), finding.binding(), finding.message(), citations.of(finding), words, style);
  }

  /** The same, of what would be a finding if it stood alone. */
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
