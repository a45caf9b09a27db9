package se.btloggbok.report.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page about one logbook, before it is HTML or Markdown.
 *
 * @param language the language of its words, as HTML has it
 * @param kicker what kind of page it is
 * @param title its title: the doctor's name
 * @param facts what there is to know at once, a line each
 * @param sections its parts
 * @param footer where it comes from
 * @param anchors what links may lead to
 */
public record Page(
    String language,
    String kicker,
    String title,
    List<String> facts,
    List<Section> sections,
    String footer,
    Set<String> anchors) {

  /** Keeps its own copies. */
  public Page {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    anchors = Set.copyOf(anchors);
  }

  /** Returns a page, with the anchors that are in its sections. */
  static Page of(
      String language,
      String kicker,
      String title,
      List<String> facts,
      List<Section> sections,
      String footer) {
    Set<String> anchors = new HashSet<>();
    for (Section section : sections) {
      section.blocks().forEach(block -> anchors.addAll(block.anchors()));
    }
    return new Page(language, kicker, title, facts, sections, footer, anchors);
  }

  /** Returns whether a link can lead somewhere on this page. */
  public boolean leads(@Nullable String target) {
    return target != null && anchors.contains(target);
  }
}
