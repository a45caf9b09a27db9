package se.btloggbok.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.btloggbok.format.KeyWords;
import se.btloggbok.requirement.Message;

/**
 * Recognises what people write about a meeting that was not held: that it is cancelled, or that the
 * event is only a reminder. A word such as {@code inställt} within a sentence is content.
 */
final class Unheld {

  /** In lower case and without diacritics, as all patterns here. */
  private static final String CANCELLED =
      "\\b(?:installd[at]?|installt|installdes|avbokad|avbokat|avbokas|avbokades|avlyst|utgar|utgick|uteblev|stalls"
          + " in|stalldes in|canceled|cancelled)\\b";

  /** What may follow such a word: nothing, a punctuation mark or the beginning of a reason. */
  private static final String AFTER =
      "(?= ?(?:$|[\\p{P}\\p{S}]|(?:pga|p g a|p\\.g\\.a|pa grund|pa g a|da|eftersom|i"
          + " dag|idag|denna|den har|vecka|v|due|because|by|av|today|this)\\b))";

  private static final String START = "^[\\W_]*";

  /** A title that begins with the word; {@code utgår från} means something else. */
  private static final Pattern BEGINS_CANCELLED =
      Pattern.compile(START + CANCELLED + "(?! (?:fran|ifran)\\b)");

  private static final Pattern HAS_CANCELLED = Pattern.compile(CANCELLED + AFTER);

  /** A whole text that says that the meeting was not held. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          START
              + "(?:(?:(?:handled\\p{L}*|mote\\p{L}*|samtal\\p{L}*|tillfalle\\p{L}*|supervision"
              + "|blev|ar|var)[\\p{P} ]*){0,3}"
              + CANCELLED
              + "|(?:ingen|inget) (?:handled\\p{L}*|mote|samtal|supervision)\\b)"
              + AFTER);

  private static final String NO = "\\b(?:ingen|inget|inga|ej|no) [\\p{L}-]*";

  private static final String REMIND =
      START
          + "(?:(?:obs|todo|kom ihag|glom inte|ring och|att)\\b[\\W_]*)*"
          + "(?:boka|omboka|planera|forbered\\p{L}*|paminn\\p{L}*|book|schedule|prepare)"
          + " (?:(?:in|om|ny|nytt|nasta|tid|for|infor|till|med|mer|a|the|next|new)\\b"
          + " ?)*[\\p{L}-]*";

  private final Pattern no;
  private final Pattern reminder;

  /**
   * Recognises them by the words for a meeting.
   *
   * @param plainWords the words, in lower case and without diacritics
   */
  Unheld(List<String> plainWords) {
    String words = plainWords.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    this.no = Pattern.compile(NO + "(?:" + words + ")");
    this.reminder = Pattern.compile(REMIND + "(?:" + words + ")");
  }

  /** Returns why the event with a title is not a meeting that was held; empty if it may be. */
  Optional<Message> reason(String title) {
    String plain = KeyWords.plain(title);
    if (BEGINS_CANCELLED.matcher(plain).find()
        || HAS_CANCELLED.matcher(plain).find()
        || no.matcher(plain).find()) {
      return Optional.of(Message.of("importera-installt"));
    }
    return reminder.matcher(plain).find()
        ? Optional.of(Message.of("importera-paminnelse"))
        : Optional.empty();
  }

  /** Returns whether a text says no more than that a meeting was not held, and perhaps why. */
  static boolean isStatement(String text) {
    return STATEMENT.matcher(KeyWords.plain(text)).find();
  }
}
