package se.btloggbok.report.page;

import java.util.List;

/**
 * A part of a page under a heading.
 *
 * @param id its HTML anchor
 * @param title its heading
 * @param blocks its content
 */
public record Section(String id, String title, List<Block> blocks) {

  /** Copies the list. */
  public Section {
    blocks = List.copyOf(blocks);
  }
}
