package se.btloggbok.report.page;

import se.btloggbok.report.Labels;
import se.btloggbok.source.Region;
import se.btloggbok.source.YamlDocument;
import se.btloggbok.source.YamlPath;

/** The labels of the entries of a logbook on a page, and links to them. */
record EntryLinks(YamlDocument document, PageContext context) {

  /** Returns a link to an entry, with its label. */
  Span to(YamlPath path) {
    YamlPath entry = Labels.entryOf(path);
    String label = context.labels().entry(entry);
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
    return new Span(context.say("rad", line), anchor(Labels.entryOf(path)), null);
  }

  /** Returns a link to an entry, with only the number of its line. */
  Span byNumber(YamlPath path) {
    return new Span(Integer.toString(line(path)), anchor(Labels.entryOf(path)), null);
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
}
