package se.btloggbok.report.page;

import java.util.List;

/**
 * A part of a page under a heading.
 *
 * @param id what links to it go by
 * @param title its heading
 * @param blocks what it holds
 */
public record Section(String id, String title, List<Block> blocks) {

  /** Keeps its own copy. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
