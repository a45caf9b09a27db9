package se.btloggbok.report;

import se.btloggbok.check.CheckedLogbook;
import se.btloggbok.rule.Finding;

/** The line of a finding that an editor can follow to its place. */
final class Lines {

  private Lines() {}

  static String head(Finding finding, CheckedLogbook result, Words words, Style style) {
    String place =
        "%s:%d:%d:"
            .formatted(
                VisibleText.of(result.source().name()),
                finding.region().line(),
                finding.region().column());
    String level = words.say("niva." + finding.level().value()) + ":";
    String painted =
        switch (finding.level()) {
          case ERROR -> style.error(level);
          case WARNING -> style.warning(level);
          case INFO -> style.info(level);
        };
    return "%s %s %s %s\n"
        .formatted(
            style.strong(place),
            painted,
            words.message(finding.message()),
            style.faint("[" + finding.rule() + "]"));
  }
}
