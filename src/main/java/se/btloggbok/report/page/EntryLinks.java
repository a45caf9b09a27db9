package se.btloggbok.report.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.btloggbok.model.DateRange;
import se.btloggbok.model.Dated;
import se.btloggbok.model.Logbook;
import se.btloggbok.report.VisibleText;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/** The labels of the entries of a logbook on a page, and links to them. */
final class EntryLinks {

  /** Maximum length of a label in the name of an entry, in characters. */
  private static final int MAX_LABEL = 60;

  private final YamlDocument document;
  private final PageContext context;
  private final Map<YamlPath, String> labels = new HashMap<>();
  private final Map<YamlPath, LocalDate> days = new HashMap<>();

  EntryLinks(YamlDocument document, Logbook logbook, PageContext context) {
    this.document = document;
    this.context = context;
    for (Dated entry : logbook.datedEntries()) {
      LocalDate date = entry.date();
      labels.put(entry.path(), context.date(date));
      if (date != null) {
        days.put(entry.path(), date);
      }
    }
    logbook.absences().forEach(absence -> labels.put(absence.path(), context.period(absence)));
    logbook
        .placements()
        .forEach(placement -> labels.put(placement.path(), context.placement(placement.id())));
    logbook.people().forEach(person -> labels.put(person.path(), context.name(person.id())));
  }

  /** Returns a link to an entry, with its label. */
  Span to(YamlPath path) {
    YamlPath entry = entryOf(path);
    String label = labels.getOrDefault(entry, "");
    return label.isEmpty() ? byLine(path) : new Span(label, anchor(entry), null);
  }

  /** Returns a link to an entry, with its line. */
  Span byLine(YamlPath path) {
    return byLine(path, line(path));
  }

  /**
   * Returns a link to an entry, with a line.
   *
   * @param line the line to show, 1-based
   */
  Span byLine(YamlPath path, int line) {
    return new Span(context.say("rad", line), anchor(entryOf(path)), null);
  }

  /** Returns the line of a path, 1-based. */
  int line(YamlPath path) {
    return document.regionOf(path).line();
  }

  /** Returns the HTML anchor of an entry: its place in the file. */
  String anchor(YamlPath entry) {
    Region region = document.regionOf(entry);
    return "r" + region.line() + "-" + region.column();
  }

  /** Returns the kind of an entry and its label. */
  String name(YamlPath path) {
    String label = labels.getOrDefault(entryOf(path), "");
    return (kind(path) + " " + VisibleText.of(label, MAX_LABEL)).strip();
  }

  /** Returns the kind of the entry that a path is in. */
  String kind(YamlPath path) {
    String section = path.section();
    return context.words().onPageOr("post." + section, PageContext.visible(section));
  }

  /** Returns whether the entry that a path is in has a date within a period. */
  boolean isWithin(YamlPath path, DateRange range) {
    LocalDate day = days.get(entryOf(path));
    return day != null && range.contains(day);
  }

  /** Returns the entry that a path is in. */
  private static YamlPath entryOf(YamlPath path) {
    List<String> segments = path.segments();
    boolean plan = path.section().equals("utbildningsplan");
    int depth = !plan ? 2 : segments.size() > 2 && segments.get(1).equals("uppföljningar") ? 3 : 1;
    YamlPath entry = YamlPath.ROOT;
    for (String segment : segments.subList(0, Math.min(depth, segments.size()))) {
      entry = entry.child(segment);
    }
    return entry;
  }
}
