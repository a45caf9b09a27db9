package se.btloggbok.report.page;

import org.jspecify.annotations.Nullable;

/**
 * What the page about a logbook says about the group that it was made for.
 *
 * @param generator says that bt made the page under its name for the group, so that no other page
 *     is ever removed
 * @param overview the URL of the page about the group; null if there is none
 */
public record GroupPage(String generator, @Nullable String overview) {}
