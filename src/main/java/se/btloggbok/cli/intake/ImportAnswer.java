package se.btloggbok.cli.intake;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.cli.entry.LoggedKinds;
import se.btloggbok.cli.text.Texts;
import se.btloggbok.cli.text.TypedWord;
import se.btloggbok.edit.EntryValue;
import se.btloggbok.edit.NewEntry;
import se.btloggbok.format.Content;
import se.btloggbok.format.ContentEntry;
import se.btloggbok.format.ReadLogbook;
import se.btloggbok.report.VisibleText;
import se.btloggbok.requirement.Message;

/** Says what is imported, what is not, and why. */
final class ImportAnswer {

  /** The maximum length of an entry in the answer, in characters. */
  private static final int MOST_SHOWN = 120;

  private static final int MOST_OF_TITLE = 60;
  private static final int MOST_OF_REASON = 300;

  private final Texts texts;
  private final PrintWriter out;

  ImportAnswer(Texts texts, PrintWriter out) {
    this.texts = texts;
    this.out = out;
  }

  /**
   * Prints what of a file is added to a logbook.
   *
   * @param options the options by which another command finds the logbook; empty if none
   * @param written whether the entries have been written
   */
  void print(
      String file, String logbook, String options, ImportedEntries.Result result, boolean written) {
    if (!result.added().isEmpty() || result.held().isEmpty()) {
      String heading = written ? "importera-inlagt" : "importera-visat";
      print(heading, logbook, result.added(), file);
    }
    if (!result.held().isEmpty()) {
      String heading = written ? "importera-genomfort" : "importera-genomfors";
      print(heading, logbook, result.held(), file);
    }
    if (result.existing() > 0) {
      out.println(texts.say("importera-finns", result.existing()));
    }
    printLeft(result.left());
    printOutdated(result.outdated(), options);
    for (Message note : result.notes()) {
      out.println(texts.say("importera-obs", texts.say(note)));
    }
    out.flush();
  }

  private void printOutdated(List<ImportedEntries.Outdated> outdated, String options) {
    if (!outdated.isEmpty()) {
      out.println(texts.say("importera-bokat-kvar", outdated.size()));
    }
    for (ImportedEntries.Outdated one : outdated) {
      String reason = texts.say(one.reason());
      out.println(
          "  " + texts.say("importera-ta-bort-bokning", one.day().toString(), reason, options));
    }
  }

  private void print(
      String heading, String logbook, List<ImportedEntries.Added> entries, String file) {
    out.println(texts.say(heading, logbook, entries.size(), file));
    String section = "";
    for (ImportedEntries.Added one : entries) {
      if (!section.equals(one.entry().kind().section())) {
        section = one.entry().kind().section();
        out.println("  " + section);
      }
      out.println("    " + VisibleText.of(one.place()) + ": " + shown(one.entry()));
    }
  }

  private void printLeft(List<ImportedEntries.Left> left) {
    if (left.isEmpty()) {
      return;
    }
    out.println(texts.say("importera-utelamnas", left.size()));
    // All times of a series have the same place.
    Map<String, List<ImportedEntries.Left>> groups = new LinkedHashMap<>();
    for (ImportedEntries.Left one : left) {
      groups.computeIfAbsent(one.place() + "\n" + one.reason(), key -> new ArrayList<>()).add(one);
    }
    groups.values().forEach(this::printLeftTogether);
  }

  private void printLeftTogether(List<ImportedEntries.Left> group) {
    ImportedEntries.Left first = group.get(0);
    String title = first.title().isBlank() ? "" : VisibleText.of(first.title(), MOST_OF_TITLE);
    String more = group.size() == 1 ? "" : texts.say("importera-och-fler", group.size() - 1);
    String named = (title + " " + more).strip();
    out.println(
        "  "
            // On one line, a personnummer that was split over two is found.
            + VisibleText.of(first.place().replaceAll("\\s+", " "))
            + ": "
            + (named.isEmpty() ? "" : named + ": ")
            + VisibleText.of(first.reason(), MOST_OF_REASON));
  }

  private static String shown(NewEntry entry) {
    List<String> parts = new ArrayList<>();
    if (!entry.id().isEmpty()) {
      parts.add(entry.id());
    }
    Map<String, EntryValue> values = new LinkedHashMap<>();
    Map<String, EntryValue> all = entry.values();
    for (String key : LoggedKinds.shape(entry.kind()).keys()) {
      EntryValue value = all.remove(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    values.putAll(all);
    values.forEach((key, value) -> parts.add(key + " " + shown(value)));
    return VisibleText.of(String.join(", ", parts), MOST_SHOWN);
  }

  private static String shown(EntryValue value) {
    return String.join(" + ", value.texts().toList());
  }

  /** Prints what a new logbook has from a file, whether it has been written or not. */
  void printNew(String file, ReadLogbook logbook, boolean written) {
    String name = logbook.document().source().name();
    out.println(texts.say(written ? "importera-ny-skriven" : "importera-ny-visad", name, file));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ContentEntry entry : Content.of(logbook.document()).orElse(List.of())) {
      if (!entry.section().isEmpty()) {
        counts.merge(entry.section(), 1, Integer::sum);
      }
    }
    counts.forEach((section, count) -> out.println("  " + section + ": " + count));
    int faults = logbook.outcomes().size();
    if (faults > 0) {
      out.println(texts.say("importera-ny-fel", faults, TypedWord.of(name)));
    }
    out.flush();
  }
}
