package se.btloggbok.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sections of a page, in order. A section without content is left out. */
final class SectionList {

  private final PageContext context;
  private final List<Section> sections = new ArrayList<>();

  SectionList(PageContext context) {
    this.context = context;
  }

  void add(Section section) {
    sections.add(section);
  }

  /** Adds a section whose title is the text {@code avsnitt.<id>}. */
  void add(String id, List<? extends Block> blocks) {
    if (!blocks.isEmpty()) {
      sections.add(new Section(id, context.say("avsnitt." + id), List.copyOf(blocks)));
    }
  }

  /** Adds a section with the blocks that are present. */
  @SafeVarargs
  final void add(String id, Optional<? extends Block>... blocks) {
    List<Block> present = new ArrayList<>();
    for (Optional<? extends Block> block : blocks) {
      block.ifPresent(present::add);
    }
    add(id, present);
  }

  List<Section> list() {
    return List.copyOf(sections);
  }
}
