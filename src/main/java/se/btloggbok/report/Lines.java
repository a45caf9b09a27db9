package se.btloggbok.report;

import java.util.Objects;
import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.check.WaivedFinding;
import se.btloggbok.model.Person;
import se.btloggbok.model.Waiver;
import se.btloggbok.rule.Finding;

/** The lines that the formats for people share; an editor can follow each to its place. */
final class Lines {

  private static final int LONGEST_REASON = 200;

  private Lines() {}

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

  private static String head(
      Finding finding, String level, CheckedLogbook result, Words words, Style style) {
    String place =
        "%s:%d:%d:"
            .formatted(
                VisibleText.of(result.source().name()),
                finding.region().line(),
                finding.region().column());
    return "%s %s %s %s\n"
        .formatted(
            style.strong(place),
            level,
            words.message(finding.message()),
            style.faint("[" + finding.rule() + "]"));
  }
}
