package se.btloggbok.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page about a logbook, or a view of a group, independent of HTML and Markdown.
 *
 * @param language the language of its texts, as HTML names it
 * @param kicker the kind of page
 * @param title its title: the name of the doctor or of the view
 * @param facts the basic facts, a few words each
 * @param notes advice, one sentence each
 * @param sections its sections
 * @param footer the closing text: the program, the file, the rule set, and the limits of what the
 *     page says
 * @param anchors the HTML anchors that links can lead to
 */
public record Page(
    String language,
    String kicker,
    String title,
    List<String> facts,
    List<String> notes,
    List<Section> sections,
    String footer,
    Set<String> anchors) {

  /** Copies the collections. */
  public Page {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
    anchors = Set.copyOf(anchors);
  }

  /** Returns a page with the anchors of its sections. */
  static Page of(
      String language,
      String kicker,
      String title,
      List<String> facts,
      List<String> notes,
      List<Section> sections,
      String footer) {
    Set<String> anchors = new HashSet<>();
    for (Section section : sections) {
      section.blocks().forEach(block -> anchors.addAll(block.anchors()));
    }
    return new Page(language, kicker, title, facts, notes, sections, footer, anchors);
  }

  Page with(List<Section> others) {
    return of(language, kicker, title, facts, notes, others, footer);
  }

  /** Returns whether an anchor is on this page; false for null. */
  public boolean leads(@Nullable String target) {
    return target != null && anchors.contains(target);
  }
}
