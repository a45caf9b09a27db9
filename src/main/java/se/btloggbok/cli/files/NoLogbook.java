package se.btloggbok.cli.files;

import java.util.List;
import se.btloggbok.cli.text.UsageException;
import se.btloggbok.report.VisibleText;
import se.btloggbok.report.Words;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.YamlDocument;

/** Refuses a text that cannot be read as a logbook, and says what {@code bt validate} says. */
public final class NoLogbook {

  private NoLogbook() {}

  /**
   * Returns the refusal of a text, with its first fault.
   *
   * @param outcomes what the format says about it, or the rules
   */
  public static UsageException refusal(YamlDocument text, List<Outcome> outcomes, Words words) {
    return new UsageException(cause(text, outcomes, words));
  }

  /** Returns what {@link #refusal} says. */
  public static Message cause(YamlDocument text, List<Outcome> outcomes, Words words) {
    String name = text.source().name();
    for (Outcome fault : outcomes) {
      Message message = fault.message();
      if (message != null) {
        return Message.of(
            "fel.olaslig-loggbok",
            name,
            VisibleText.place(name, fault.regionBy(text::regionOf)),
            words.message(message),
            words.say("atgard"),
            words.advice(fault.rule(), message));
      }
    }
    return Message.of("fel.ingen-loggbok", name);
  }
}
