package se.btloggbok.report.changes;

import java.util.ArrayList;
import java.util.List;
import se.btloggbok.history.Change;
import se.btloggbok.history.ChangeType;
import se.btloggbok.history.Comparison;
import se.btloggbok.history.Comparison.Version;
import se.btloggbok.source.Region;

/**
 * Something about a logbook that keeps the past from being as it was, as code hosting services show
 * it.
 *
 * @param file the file, as the user named it
 * @param region the place in the new version; of an entry that is gone, about where it was
 * @param text what is wrong, on one or more lines
 * @param identity the same for the same breach in another run
 */
record Breach(String file, Region region, String text, String identity) {

  /** The id of the one rule that is breached. */
  static final String RULE = "append-only";

  /** Returns the breaches of a comparison, and what could not be read and may hide others. */
  static List<Breach> of(Comparison comparison, ChangeWords words) {
    List<Breach> breaches = new ArrayList<>();
    Version after = comparison.after();
    for (Change change : comparison.changes()) {
      if (change.breach()) {
        List<String> lines = new ArrayList<>();
        lines.add(words.type(change.type()) + ": " + words.name(change.name()));
        lines.addAll(words.details(change));
        lines.add(words.breach());
        boolean gone = change.type() == ChangeType.REMOVED;
        breaches.add(
            new Breach(
                after.source().name(),
                gone ? line(change.region(), after) : change.region(),
                String.join("\n", lines),
                change.type() + " " + change.name()));
      }
    }
    for (String text : words.lost(comparison)) {
      Region region = after.lost().isEmpty() ? Region.START : after.lost().get(0);
      breaches.add(new Breach(after.source().name(), region, text, "unread"));
    }
    return breaches;
  }

  private static Region line(Region before, Version after) {
    int line = Math.max(1, Math.min(before.line(), after.source().lineCount()));
    return Region.of(line, 1, 0);
  }
}
