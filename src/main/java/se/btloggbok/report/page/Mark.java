package se.btloggbok.report.page;

import se.btloggbok.report.Words;
import se.btloggbok.requirement.Level;
import se.btloggbok.requirement.Status;

/**
 * A status or a level as a sign and a word, so that colour is never the only indication.
 *
 * @param kind its CSS class, the same in every language
 * @param sign one character
 * @param label the word
 */
public record Mark(String kind, String sign, String label) {

  static Mark of(Status status, Words words) {
    String sign =
        switch (status) {
          case MET -> "✓";
          case UPCOMING -> "○";
          case AT_RISK -> "△";
          case VIOLATED -> "✕";
          case WAIVED -> "◇";
          case NOT_APPLICABLE -> "–";
        };
    return new Mark(status.value(), sign, words.onPage("status." + status.value()));
  }

  static Mark of(Level level, Words words) {
    String sign =
        switch (level) {
          case ERROR -> "✕";
          case WARNING -> "△";
          case INFO -> "ℹ";
        };
    return new Mark(level.value(), sign, words.say("niva." + level.value()));
  }
}
