package se.btloggbok.report.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page about a logbook says about the group that it was made for.
 *
 * @param mark identifies the pages of the group, so that no other page is ever removed
 * @param overview the URL of the page about the group; null if there is none
 */
public record GroupPage(String mark, @Nullable String overview) {

  /** Returns the element that marks a page as one of the group's. */
  public String generator() {
    return "bt batch " + mark;
  }
}
