package se.btloggbok.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.btloggbok.format.LogbookReader;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.format.Suggestion;
import se.btloggbok.requirement.Message;
import se.btloggbok.requirement.Outcome;
import se.btloggbok.source.SourceReader.Reading;
import se.btloggbok.source.SourceText;

/** Checks the effect of following the advice about a logbook. */
final class Advice {

  private Advice() {}

  /** Each correction alone removes its finding and adds none; so do all together. */
  static void assertThatFollowingItHelps(String text) {
    ReadLogbook read = read(text);
    List<String> before = messages(read.outcomes());
    for (Suggestion suggestion : read.suggestions()) {
      String edited = EditedText.of(read.document().source(), suggestion.correction().edits());
      List<String> expected = new ArrayList<>(before);
      expected.remove(message(suggestion.finding()));
      List<String> added = new ArrayList<>(messages(read(edited).outcomes()));
      expected.forEach(added::remove);
      assertThat(added)
          .as("new findings after %s%n%s%n---%n%s", suggestion.finding(), text, edited)
          .isEmpty();
    }
    Mending mending = Mending.of(new Reading(read.document().source(), Optional.empty()));
    List<String> added = new ArrayList<>(messages(mending.remaining()));
    before.forEach(added::remove);
    assertThat(added).as("new findings in %n%s", mending.after().text()).isEmpty();
    assertThat(mending.left().suggestions())
        .as("corrections that remain in%n%s", mending.after().text())
        .isEmpty();
  }

  static ReadLogbook read(String text) {
    return new LogbookReader()
        .read(new Reading(new SourceText("loggbok.yaml", text), Optional.empty()));
  }

  private static List<String> messages(List<Outcome> outcomes) {
    return outcomes.stream().map(Advice::message).toList();
  }

  /** Returns the finding without its place, which may move. */
  private static String message(Outcome outcome) {
    Message message = outcome.message();
    return message == null
        ? ""
        : message.key() + (message.key().endsWith("-skriv") ? "" : " " + message.arguments());
  }
}
