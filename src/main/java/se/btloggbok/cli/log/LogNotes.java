package se.btloggbok.cli.log;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.edit.Booking;
import se.btloggbok.edit.Splicing;
import se.btloggbok.history.EntryKind;
import se.btloggbok.model.Absence;
import se.btloggbok.model.Logbook;
import se.btloggbok.model.Spanning;
import se.btloggbok.report.Labels;
import se.btloggbok.report.Words;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/**
 * Says what the user should know about the neighbours of a new entry: a booking that is left on the
 * same day, and absence for another reason on the same days.
 */
final class LogNotes {

  private final Splicing splicing;
  private final Labels labels;
  private final Texts texts;

  LogNotes(Splicing splicing, Words words, Texts texts) {
    this.splicing = splicing;
    this.labels = new Labels(splicing.after().logbook().orElse(Logbook.EMPTY), words);
    this.texts = texts;
  }

  /**
   * Prints the notes about an entry of a kind, if there are any.
   *
   * @param isNew whether it has been added, and was not there before
   */
  void print(EntryKind kind, boolean isNew, PrintWriter out) {
    if (kind == EntryKind.ABSENCE) {
      absence().ifPresent(own -> onTheSameDays(own, out));
    } else if (isNew) {
      leftBooked(kind, out);
    }
  }

  private void leftBooked(EntryKind kind, PrintWriter out) {
    YamlDocument document = splicing.after().document();
    String day =
        document
            .at(splicing.path())
            .filter(entry -> !Booking.isPlanned(entry))
            .map(entry -> Booking.text(entry, kind.dateKey()))
            .orElse("");
    if (!day.isEmpty()) {
      for (Booking booking : Booking.on(document, kind, day)) {
        String entry = labels.kindAndEntry(booking.path());
        out.println(texts.say("logga-bokat-kvar", entry, line(booking.path()), day));
      }
    }
  }

  private Optional<Absence> absence() {
    return absences().stream().filter(one -> one.path().equals(splicing.path())).findFirst();
  }

  private List<Absence> absences() {
    return splicing.after().logbook().orElse(Logbook.EMPTY).absences();
  }

  /** Absence for the same reason is a finding. */
  private void onTheSameDays(Absence own, PrintWriter out) {
    String others =
        absences().stream()
            .filter(other -> other.reason() != own.reason() && Spanning.overlap(own, other))
            .map(
                other ->
                    texts.say(
                        "logga-post",
                        other.reason() == null ? "" : other.reason().term(),
                        labels.entry(other.path()),
                        line(other.path())))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      out.println(texts.say("logga-samma-dagar", others));
    }
  }

  private int line(YamlPath path) {
    return splicing.after().document().at(path).orElseThrow().region().line();
  }
}
